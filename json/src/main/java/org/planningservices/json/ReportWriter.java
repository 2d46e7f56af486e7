package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.MissedDeadline;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.rule.Rule;

/**
 * Writes audit reports as JSON, in the minimal form by which two audits can be compared. The reports of
 * vouchers and enrollments are made one at a time while they are written.
 */
public final class ReportWriter {

    private ReportWriter() {}

    /**
     * Writes a report in UTF-8.
     *
     * @param report  the report
     * @param out  where to; the stream is flushed and left open
     * @throws IOException if it cannot be written
     */
    public static void write(AuditReport report, OutputStream out) throws IOException {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(out, "out");
        IndentedJson.write(json -> write(report, json), out);
    }

    /**
     * Writes a report as text.
     *
     * @param report  the report
     * @param out  where to; it is flushed and left open
     * @throws IOException if it cannot be written
     */
    public static void write(AuditReport report, Writer out) throws IOException {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(out, "out");
        IndentedJson.write(json -> write(report, json), out);
    }

    private static void write(AuditReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("asOf", report.asOf().toString());
        json.writeStringField("validityFrom", report.validityFrom().code());
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) {
            write(finding, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("vouchers");
        for (VoucherReport voucher : report.vouchers()) {
            write(voucher, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("enrollments");
        for (EnrollmentReport enrollment : report.enrollments()) {
            write(enrollment, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", finding.entry().line());
        writeIds("rules", finding.violations().stream().map(Violation::rule), json);
        writeIds("unverifiable", finding.undecided().stream().map(Undecided::rule), json);
        json.writeEndObject();
    }

    private static void writeIds(String name, Stream<Rule> rules, JsonGenerator json) throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        rules.forEach(rule -> ids.add(rule.id().toString()));
        json.writeArrayFieldStart(name);
        for (String id : ids) {
            json.writeString(id);
        }
        json.writeEndArray();
    }

    private static void write(VoucherReport report, JsonGenerator json) throws IOException {
        Deadlines deadlines = report.deadlines();
        json.writeStartObject();
        json.writeStringField("voucher", report.voucher().id().value());
        json.writeStringField("status", report.voucher().status().name());
        json.writeStringField("standing", report.standing().name());
        writeDay("lastValidDay", deadlines.lastValidDay(), json);
        writeDay("redeemBy", deadlines.redeemBy(), json);
        writeDay("paymentRequestBy", deadlines.paymentRequestBy(), json);
        writeDay("payBy", deadlines.payBy(), json);
        json.writeArrayFieldStart("missedDeadlines");
        for (MissedDeadline missed : report.missedDeadlines()) {
            json.writeStartObject();
            json.writeStringField("rule", missed.rule().id().toString());
            json.writeStringField("due", missed.due().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeDay(String name, Optional<LocalDate> day, JsonGenerator json) throws IOException {
        if (day.isPresent()) {
            json.writeStringField(name, day.get().toString());
        } else {
            json.writeNullField(name);
        }
    }

    private static void write(EnrollmentReport report, JsonGenerator json) throws IOException {
        PoolBalance pool = report.pool();
        json.writeStartObject();
        json.writeStringField("enrollment", report.enrollment().id().value());
        json.writeNumberField("accrued", pool.accrued());
        json.writeNumberField("converted", pool.converted());
        json.writeNumberField("overdrawn", pool.overdrawn());
        json.writeNumberField("held", pool.held());
        json.writeNumberField("spent", pool.spent());
        json.writeNumberField("lost", pool.lost());
        json.writeNumberField("removed", pool.removed());
        json.writeNumberField("remaining", pool.remaining());
        json.writeEndObject();
    }
}
