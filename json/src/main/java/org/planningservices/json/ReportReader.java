package org.planningservices.json;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planningservices.json.WrittenReport.Enrollment;
import org.planningservices.json.WrittenReport.Finding;
import org.planningservices.json.WrittenReport.MissedDeadline;
import org.planningservices.json.WrittenReport.Voucher;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Reads audit reports that {@link ReportWriter} has written: a UTF-8 file of at most 64 MiB, one JSON object.
 *
 * <p>A file must have exactly the fields that {@link ReportWriter} writes, its findings in the order of their lines, and each voucher and
 * enrollment once. If it has a fault, a {@link FormatException} reports the first one.
 */
public final class ReportReader {

    private static final int LARGEST = 1 << 26;

    private ReportReader() {}

    /**
     * Reads a report.
     *
     * @param in  the bytes, which are read to their end; the stream is left open
     * @return the report
     * @throws FormatException if the file is not such a report
     * @throws IOException if the bytes cannot be read
     */
    public static WrittenReport read(InputStream in) throws IOException {
        Objects.requireNonNull(in, "in");
        Fields fields = new Fields(Value.ofFile(Lines.all(in, LARGEST)), Limits.STORED, new ValueInterner());
        LocalDate asOf = fields.day("asOf");
        ValidityStart validityFrom = fields.oneOf("validityFrom", EnumCodes.of(ValidityStart.class));
        List<Finding> findings = requireAscending(fields, fields.objects("findings", ReportReader::finding));
        List<Voucher> vouchers = fields.objects("vouchers", ReportReader::voucher);
        fields.distinct("vouchers", vouchers.stream().map(Voucher::voucherId).toList());
        List<Enrollment> enrollments = fields.objects("enrollments", ReportReader::enrollment);
        fields.distinct(
                "enrollments",
                enrollments.stream().map(Enrollment::enrollmentId).toList());
        fields.end();
        return new WrittenReport(asOf, validityFrom, findings, vouchers, enrollments);
    }

    private static List<Finding> requireAscending(Fields fields, List<Finding> findings) {
        int before = 0;
        for (int i = 0; i < findings.size(); i++) {
            int line = findings.get(i).line();
            if (line <= before) {
                throw fields.refused(
                        "findings",
                        "expected a `line` over `" + before + "` in element `" + i + "`, found `" + line + "`");
            }
            before = line;
        }
        return findings;
    }

    private static Finding finding(Fields fields) {
        return new Finding(fields.number("line"), rules(fields, "rules"), rules(fields, "unverifiable"));
    }

    private static List<RuleId> rules(Fields fields, String name) {
        return fields.made(name, () -> fields.distinct(name, fields.values(name, RuleId::of)));
    }

    private static Voucher voucher(Fields fields) {
        return new Voucher(
                fields.value("voucher", VoucherId::of),
                fields.oneOf("status", names(VoucherStatus.class)),
                fields.oneOf("standing", names(Standing.class)),
                deadlines(fields),
                fields.objects("missedDeadlines", ReportReader::missed));
    }

    private static <E extends Enum<E>> Map<String, E> names(Class<E> type) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            names.put(constant.name(), constant);
        }
        return names;
    }

    private static Deadlines deadlines(Fields fields) {
        return Deadlines.builder()
                .lastValidDay(fields.dayOrNull("lastValidDay"))
                .redeemBy(fields.dayOrNull("redeemBy"))
                .paymentRequestBy(fields.dayOrNull("paymentRequestBy"))
                .payBy(fields.dayOrNull("payBy"))
                .build();
    }

    private static MissedDeadline missed(Fields fields) {
        return new MissedDeadline(fields.made("rule", () -> fields.value("rule", RuleId::of)), fields.day("due"));
    }

    private static Enrollment enrollment(Fields fields) {
        EnrollmentId id = fields.value("enrollment", EnrollmentId::of);
        long accrued = fields.largeNumber("accrued");
        long converted = fields.largeNumber("converted");
        long overdrawn = fields.largeNumber("overdrawn");
        long held = fields.largeNumber("held");
        long spent = fields.largeNumber("spent");
        long lost = fields.largeNumber("lost");
        long removed = fields.largeNumber("removed");
        long remaining = fields.largeNumber("remaining");
        return new Enrollment(
                id,
                fields.made(
                        "remaining",
                        () -> new PoolBalance(accrued, converted, overdrawn, remaining, held, spent, lost, removed)));
    }
}
