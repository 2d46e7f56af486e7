package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;

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

    /** Writes a report that was read from a file; the result is equal to the file. */
    static void write(WrittenReport report, OutputStream out) throws IOException {
        IndentedJson.write(
                json -> write(
                        report.asOf(),
                        report.validityFrom(),
                        report.findings(),
                        report.vouchers(),
                        report.enrollments(),
                        json),
                out);
    }

    private static void write(AuditReport report, JsonGenerator json) throws IOException {
        write(
                report.asOf(),
                report.validityFrom(),
                mapped(report.findings(), WrittenReport.Finding::of),
                mapped(report.vouchers(), WrittenReport.Voucher::of),
                mapped(report.enrollments(), WrittenReport.Enrollment::of),
                json);
    }

    /** Returns the results of a function of the elements of a list, each computed when it is read. */
    private static <A, B> Iterable<B> mapped(List<A> list, Function<A, B> function) {
        return () -> list.stream().map(function).iterator();
    }

    private static void write(
            LocalDate asOf,
            ValidityStart validityFrom,
            Iterable<WrittenReport.Finding> findings,
            Iterable<WrittenReport.Voucher> vouchers,
            Iterable<WrittenReport.Enrollment> enrollments,
            JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("asOf", asOf.toString());
        json.writeStringField("validityFrom", validityFrom.code());
        json.writeArrayFieldStart("findings");
        for (WrittenReport.Finding finding : findings) {
            write(finding, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("vouchers");
        for (WrittenReport.Voucher voucher : vouchers) {
            write(voucher, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("enrollments");
        for (WrittenReport.Enrollment enrollment : enrollments) {
            write(enrollment, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(WrittenReport.Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", finding.line());
        writeIds("rules", finding.rules(), json);
        writeIds("unverifiable", finding.unverifiable(), json);
        json.writeEndObject();
    }

    private static void writeIds(String name, List<RuleId> rules, JsonGenerator json) throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        rules.forEach(rule -> ids.add(rule.toString()));
        json.writeArrayFieldStart(name);
        for (String id : ids) {
            json.writeString(id);
        }
        json.writeEndArray();
    }

    private static void write(WrittenReport.Voucher voucher, JsonGenerator json) throws IOException {
        Deadlines deadlines = voucher.deadlines();
        json.writeStartObject();
        json.writeStringField("voucher", voucher.voucherId().value());
        json.writeStringField("status", voucher.status().name());
        json.writeStringField("standing", voucher.standing().name());
        writeDay("lastValidDay", deadlines.lastValidDay(), json);
        writeDay("redeemBy", deadlines.redeemBy(), json);
        writeDay("paymentRequestBy", deadlines.paymentRequestBy(), json);
        writeDay("payBy", deadlines.payBy(), json);
        json.writeArrayFieldStart("missedDeadlines");
        for (WrittenReport.MissedDeadline missed : voucher.missedDeadlines()) {
            json.writeStartObject();
            json.writeStringField("rule", missed.rule().toString());
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

    private static void write(WrittenReport.Enrollment enrollment, JsonGenerator json) throws IOException {
        PoolBalance pool = enrollment.pool();
        json.writeStartObject();
        json.writeStringField("enrollment", enrollment.enrollmentId().value());
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
