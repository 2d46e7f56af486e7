package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import org.planningservices.json.Answer;
import org.planningservices.report.table.CsvTable;
import org.planningservices.report.table.ExpiryCheck;
import org.planningservices.report.table.ExpiryCheck.ExpiryDifference;
import org.planningservices.report.table.PortfolioCsv;
import org.planningservices.report.table.RowFault;

/**
 * The check of a list of vouchers: its rows, and the comparison of its last days with the rules.
 *
 * @param list  the list as it was read
 * @param check  the comparison of its days
 */
record ListCheck(PortfolioCsv list, ExpiryCheck check) {

    /** Prints the check. As CSV, the days that differ are the table, and the faults of rows are printed to the standard error. */
    void print(Output.TableFormat format, Output out, PrintWriter err) {
        switch (format) {
            case TEXT -> print(out);
            case JSON -> out.json(this, ListCheck::write);
            case CSV -> {
                list.faults().forEach(fault -> Main.remark(err, fault.message()));
                out.csv(CsvTable.expiries(check, Texts.current().locale()));
            }
        }
    }

    private void print(Output out) {
        Texts texts = Texts.current();
        for (RowFault fault : list.faults()) {
            out.line("? " + fault.message());
        }
        for (ExpiryDifference one : check.differences()) {
            out.line("! " + texts.get("report.line") + one.line() + "  " + one.voucherId() + "  "
                    + one.column().code() + " " + one.found() + ": "
                    + texts.get(
                            (one.days() > 0 ? "check.tooLate" : "check.tooEarly")
                                    + (Math.abs(one.days()) == 1 ? ".one" : ""),
                            Math.abs(one.days()),
                            one.deadline().lastDay(),
                            one.deadline().rule().id()));
            out.line("    " + one.deadline().derivation().message(texts.locale()));
        }
        if (!list.faults().isEmpty() || !check.differences().isEmpty()) {
            out.line("");
        }
        out.text("check.rows", list.rows().size());
        out.text("check.rowsRejected", list.rejectedCount());
        out.text("check.days", check.verifiedCount());
        out.text("check.daysDiffering", check.differences().size());
        out.text("check.daysUnverified", check.unverifiedCount());
    }

    private static void write(ListCheck checked, JsonGenerator json) throws IOException {
        json.writeStartObject();
        Output.array("differences", checked.check.differences(), ListCheck::write, json);
        Output.array("faults", checked.list.faults(), ListCheck::write, json);
        json.writeNumberField("rowsAccepted", checked.list.rows().size());
        json.writeNumberField("rowsRejected", checked.list.rejectedCount());
        json.writeNumberField("daysVerified", checked.check.verifiedCount());
        json.writeNumberField("daysUnverified", checked.check.unverifiedCount());
        json.writeEndObject();
    }

    private static void write(ExpiryDifference one, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", one.line());
        json.writeStringField("voucher", one.voucherId().value());
        json.writeStringField("column", one.column().code());
        json.writeStringField("found", one.found().toString());
        json.writeNumberField("days", one.days());
        Output.answer("deadline", Answer.of(one.deadline()), json);
        json.writeEndObject();
    }

    private static void write(RowFault fault, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", fault.line());
        json.writeStringField("column", fault.column());
        json.writeStringField("expected", fault.expected());
        json.writeStringField("found", fault.found());
        json.writeEndObject();
    }
}
