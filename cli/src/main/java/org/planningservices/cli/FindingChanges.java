package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.report.comparison.FindingComparison;
import org.planningservices.report.comparison.FindingDifference;
import org.planningservices.report.comparison.FindingDifference.Judgment;
import org.planningservices.report.table.CsvTable;
import org.planningservices.step.VoucherId;

/**
 * The findings that are new, gone and changed since an older report.
 *
 * @param program  the program of the newer report, for the titles of rules
 * @param comparison  the comparison
 */
record FindingChanges(VoucherProgram program, FindingComparison comparison) {

    void print(String older, LocalDate before, LocalDate after, Output.TableFormat format, Output out) {
        switch (format) {
            case TEXT -> print(older, before, after, out);
            case JSON -> out.json(comparison, (all, json) -> write(before, after, json));
            case CSV -> out.csv(CsvTable.differences(comparison, Texts.current().locale()));
        }
    }

    private void print(String older, LocalDate before, LocalDate after, Output out) {
        out.text("against.head", after, before, older);
        print("against.new", comparison.newFindings(), out);
        print("against.gone", comparison.goneFindings(), out);
        print("against.changed", comparison.changedFindings(), out);
    }

    private void print(String heading, List<FindingDifference> differences, Output out) {
        out.line("");
        out.text(heading, differences.size());
        for (FindingDifference one : differences) {
            out.line("  " + place(one) + "  " + one.rule() + " " + judgments(one) + vouchers(one));
            messages(one).forEach(message -> out.line("    " + message));
        }
    }

    private static String place(FindingDifference one) {
        return one.line().isPresent()
                ? Texts.current().get("report.line") + one.line().getAsInt()
                : Texts.current()
                        .get("against.due", one.due().map(LocalDate::toString).orElse(""));
    }

    private static String judgments(FindingDifference one) {
        Optional<Judgment> before = one.before();
        Optional<Judgment> after = one.after();
        Texts texts = Texts.current();
        return before.isPresent() && after.isPresent() && before.get() != after.get()
                ? texts.word(before.get()) + " -> " + texts.word(after.get())
                : texts.word(after.or(() -> before).orElseThrow());
    }

    private static String vouchers(FindingDifference one) {
        return one.voucherIds().isEmpty()
                ? ""
                : one.voucherIds().stream().map(VoucherId::value).collect(Collectors.joining(", ", ": ", ""));
    }

    /** Returns the messages of a finding; for one that only a file has, the title of its rule. */
    private List<String> messages(FindingDifference one) {
        Locale locale = Texts.current().locale();
        List<String> messages = one.after().isPresent() ? one.messagesAfter(locale) : one.messagesBefore(locale);
        return messages.isEmpty()
                ? program.rules().stream()
                        .filter(rule -> rule.id().equals(one.rule()))
                        .map(rule -> rule.title(locale))
                        .toList()
                : messages;
    }

    private void write(LocalDate before, LocalDate after, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("asOf", after.toString());
        json.writeStringField("against", before.toString());
        Output.array("new", comparison.newFindings(), FindingChanges::write, json);
        Output.array("gone", comparison.goneFindings(), FindingChanges::write, json);
        Output.array("changed", comparison.changedFindings(), FindingChanges::write, json);
        json.writeEndObject();
    }

    private static void write(FindingDifference one, JsonGenerator json) throws IOException {
        Locale locale = Texts.current().locale();
        json.writeStartObject();
        if (one.line().isPresent()) {
            json.writeNumberField("line", one.line().getAsInt());
        }
        if (one.due().isPresent()) {
            json.writeStringField("due", one.due().get().toString());
        }
        json.writeStringField("rule", one.rule().toString());
        Output.array("vouchers", one.voucherIds(), (id, out) -> out.writeString(id.value()), json);
        writeJudgment("before", one.before(), json);
        writeJudgment("after", one.after(), json);
        Output.array("messages", one.messagesAfter(locale), (message, out) -> out.writeString(message), json);
        json.writeEndObject();
    }

    private static void writeJudgment(String name, Optional<Judgment> judgment, JsonGenerator json) throws IOException {
        if (judgment.isPresent()) {
            json.writeStringField(name, judgment.get().name().toLowerCase(Locale.ROOT));
        }
    }
}
