package org.planningservices.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.AccrueDays;
import org.planningservices.party.CompetencyHeld;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.ConvertTrainingDays;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollInOffering;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.party.RegisterForPaymentTool;
import org.planningservices.policy.audit.Journal;
import org.planningservices.policy.audit.JournalEntry;
import org.planningservices.policy.audit.JournalRecord;
import org.planningservices.policy.audit.JournalRecord.AgreementSigned;
import org.planningservices.policy.audit.JournalRecord.BenefitActivated;
import org.planningservices.policy.audit.JournalRecord.CompetencyStated;
import org.planningservices.policy.audit.JournalRecord.ConsultantStated;
import org.planningservices.policy.audit.JournalRecord.DaysAdded;
import org.planningservices.policy.audit.JournalRecord.EnrollmentStated;
import org.planningservices.policy.audit.JournalRecord.ExamPassed;
import org.planningservices.policy.audit.JournalRecord.LocationStated;
import org.planningservices.policy.audit.JournalRecord.PartnerStated;
import org.planningservices.policy.audit.JournalRecord.PartnerStepTaken;
import org.planningservices.policy.audit.JournalRecord.PaymentStepTaken;
import org.planningservices.policy.audit.JournalRecord.ProfilePublished;
import org.planningservices.policy.audit.JournalRecord.TrainingPassed;
import org.planningservices.policy.audit.JournalRecord.VoucherStepTaken;
import org.planningservices.voucher.ApprovePayment;
import org.planningservices.voucher.Assign;
import org.planningservices.voucher.CancelReservation;
import org.planningservices.voucher.CompleteEngagement;
import org.planningservices.voucher.Create;
import org.planningservices.voucher.Expire;
import org.planningservices.voucher.MakePayment;
import org.planningservices.voucher.PaymentRequestId;
import org.planningservices.voucher.Reassign;
import org.planningservices.voucher.Redeem;
import org.planningservices.voucher.RejectPayment;
import org.planningservices.voucher.RequestPayment;
import org.planningservices.voucher.Reschedule;
import org.planningservices.voucher.Reserve;
import org.planningservices.voucher.Revoke;
import org.planningservices.voucher.StartEngagement;
import org.planningservices.voucher.SubmitCompletionReport;
import org.planningservices.voucher.VoucherId;
import org.planningservices.voucher.VoucherStep;

/**
 * Reads journals: UTF-8 JSON Lines, one record a line.
 *
 * <p>A journal is read whole, or a {@link FormatException} tells its first fault. Records of all days are read, also
 * those after the day an audit will be about.
 */
public final class JournalReader {

    /** The types of records, in the order of the format. */
    static final Map<String, Function<Fields, JournalRecord>> TYPES = types();

    private static final Map<String, CompetencyLevel> LEVELS = Words.of(CompetencyLevel.class);

    private JournalReader() {}

    /**
     * Reads a journal from a file.
     *
     * @param file  the file
     * @return the journal
     * @throws FormatException if a line is not a record
     * @throws IOException if the file cannot be read
     */
    public static Journal read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a journal.
     *
     * @param in  the bytes, which are read to their end; the stream is left open
     * @return the journal
     * @throws FormatException if a line is not a record
     * @throws IOException if the bytes cannot be read
     */
    public static Journal read(InputStream in) throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        read(in, entries::add);
        return new Journal(entries);
    }

    /**
     * Reads a journal entry by entry, and keeps none of them.
     *
     * <p>Each entry is handed over as soon as it is read, in the order of the file and by the calling thread. When a fault is
     * reported, the entries of the lines before it have been handed over, and no others.
     *
     * @param in  the bytes, which are read to their end; the stream is left open
     * @param entries  receives each entry; what it throws ends the reading
     * @throws FormatException if a line is not a record
     * @throws IOException if the bytes cannot be read
     */
    public static void read(InputStream in, Consumer<? super JournalEntry> entries) throws IOException {
        readLines(in, (line, fields) -> new JournalEntry(line, record(fields)), entries);
    }

    /** Reads what stands on each line that is not blank. */
    static <T> void readLines(InputStream in, BiFunction<Integer, Fields, T> content, Consumer<? super T> entries)
            throws IOException {
        Shared shared = new Shared();
        Lines lines = new Lines(in);
        for (String line = lines.read(); line != null; line = lines.read()) {
            if (!line.isBlank()) {
                Fields fields = new Fields(Value.ofLine(lines.number(), line), Limits.FILE, shared);
                entries.accept(content.apply(lines.number(), fields));
            }
        }
    }

    /** Takes a record, which is all that there is. */
    static JournalRecord record(Fields fields) {
        JournalRecord read = beginning(fields);
        fields.end();
        return read;
    }

    /** Takes a record, beside which there may be more. */
    static JournalRecord beginning(Fields fields) {
        return fields.oneOf("type", TYPES).apply(fields);
    }

    private static Map<String, Function<Fields, JournalRecord>> types() {
        Map<String, Function<Fields, JournalRecord>> types = new LinkedHashMap<>();
        types.put("enrollment", JournalReader::enrollment);
        types.put("partner", fields -> new PartnerStated(partner(fields)));
        types.put("location", JournalReader::location);
        types.put("competency", JournalReader::competency);
        types.put("consultant", JournalReader::consultant);
        types.put("benefit-activated", fields -> new BenefitActivated(on(fields), enrollmentId(fields)));
        types.put(
                "days-accrued",
                fields -> new DaysAdded(on(fields), AccrueDays.of(enrollmentId(fields), fields.number("days"))));
        types.put(
                "days-converted",
                fields -> new DaysAdded(
                        on(fields),
                        ConvertTrainingDays.builder()
                                .enrollment(enrollmentId(fields))
                                .trainingDays(fields.number("trainingDays"))
                                .planningDays(fields.number("planningDays"))
                                .build()));
        types.put("compliance-training", fields -> new TrainingPassed(on(fields), partner(fields)));
        types.put(
                "exam-passed",
                fields -> new ExamPassed(
                        on(fields),
                        partner(fields),
                        fields.value("consultant", ConsultantId::of),
                        fields.value("competency", Competency::of)));
        types.put("agreement-signed", fields -> new AgreementSigned(on(fields), partner(fields)));
        types.put("profile-published", fields -> new ProfilePublished(on(fields), partner(fields)));
        types.put(
                "partner-enrolled",
                fields -> new PartnerStepTaken(on(fields), EnrollInOffering.of(partner(fields), offering(fields))));
        types.put(
                "payment-tool-registered",
                fields ->
                        new PartnerStepTaken(on(fields), RegisterForPaymentTool.of(partner(fields), offering(fields))));
        voucherType(
                types,
                "voucher-created",
                fields -> new Create(
                        enrollmentId(fields),
                        offering(fields),
                        fields.share(ServiceLevel.ofDays(fields.number("serviceLevel"))),
                        fields.findText("administrator").map(fields::share)));
        voucherType(types, "voucher-assigned", fields -> Assign.to(projectManager(fields)));
        voucherType(types, "voucher-reassigned", fields -> Reassign.to(projectManager(fields)));
        voucherType(types, "voucher-reserved", JournalReader::reserve);
        voucherType(types, "reservation-cancelled", JournalReader::cancelReservation);
        voucherType(
                types, "engagement-rescheduled", fields -> Reschedule.of(partner(fields), fields.day("plannedStart")));
        voucherType(
                types,
                "engagement-started",
                fields -> StartEngagement.of(partner(fields), fields.value("consultant", ConsultantId::of)));
        voucherType(
                types,
                "engagement-completed",
                fields -> CompleteEngagement.recorded(
                        partner(fields), fields.number("deliveredDays"), fields.number("offsiteDays")));
        voucherType(
                types,
                "completion-report-submitted",
                fields -> SubmitCompletionReport.of(partner(fields), fields.share(fields.anyText("deliverable"))));
        voucherType(types, "voucher-redeemed", fields -> new Redeem(operator(fields), locationId(fields)));
        types.put("payment-requested", JournalReader::paymentRequested);
        types.put("payment-approved", fields -> new PaymentStepTaken(on(fields), ApprovePayment.of(request(fields))));
        types.put(
                "payment-rejected",
                fields -> new PaymentStepTaken(
                        on(fields), RejectPayment.of(request(fields), fields.share(fields.anyText("reason")))));
        types.put("payment-made", fields -> new PaymentStepTaken(on(fields), MakePayment.of(request(fields))));
        voucherType(types, "voucher-expired", fields -> Expire.now());
        voucherType(types, "voucher-revoked", fields -> Revoke.now());
        return Collections.unmodifiableMap(types);
    }

    private static void voucherType(
            Map<String, Function<Fields, JournalRecord>> types, String type, Function<Fields, VoucherStep> step) {
        types.put(
                type,
                fields -> new VoucherStepTaken(on(fields), fields.value("voucher", VoucherId::of), step.apply(fields)));
    }

    private static JournalRecord enrollment(Fields fields) {
        EnrollmentId id = enrollmentId(fields);
        CustomerId customer = fields.value("customer", CustomerId::of);
        LocalDate startsOn = fields.day("startsOn");
        LocalDate endsOn = fields.day("endsOn");
        fields.inOrder("endsOn", startsOn, endsOn);
        return new EnrollmentStated(Enrollment.of(id, customer, startsOn, endsOn));
    }

    private static JournalRecord location(Fields fields) {
        return new LocationStated(partner(fields), new Location(locationId(fields), country(fields, "country")));
    }

    private static JournalRecord competency(Fields fields) {
        PartnerId partner = partner(fields);
        LocalDate from = fields.day("from");
        CompetencyHeld held =
                CompetencyHeld.of(fields.value("competency", Competency::of), fields.oneOf("level", LEVELS), from);
        Optional<LocalDate> until = fields.findDay("until");
        until.ifPresent(last -> fields.inOrder("until", from, last));
        return new CompetencyStated(partner, until.map(held::withLastDay).orElse(held));
    }

    private static JournalRecord consultant(Fields fields) {
        return new ConsultantStated(
                partner(fields),
                new Consultant(
                        fields.value("consultant", ConsultantId::of),
                        new LinkedHashSet<>(fields.values("competencies", Competency::of))));
    }

    private static VoucherStep reserve(Fields fields) {
        return Reserve.builder()
                .operator(operator(fields))
                .location(locationId(fields))
                .engagement(fields.value("engagement", Engagement::of))
                .deliveryCountry(country(fields, "deliveryCountry"))
                .plannedStart(fields.day("plannedStart"))
                .cloud(fields.flag("cloud"))
                .division(fields.findText("division").map(fields::share))
                .product(fields.findText("product").map(fields::share))
                .build();
    }

    private static VoucherStep cancelReservation(Fields fields) {
        CancelReservation cancel = CancelReservation.by(operator(fields));
        return fields.findAnyText("reason")
                .map(fields::share)
                .map(cancel::withReason)
                .orElse(cancel);
    }

    private static JournalRecord paymentRequested(Fields fields) {
        return new PaymentStepTaken(
                on(fields),
                new RequestPayment(
                        request(fields),
                        partner(fields),
                        locationId(fields),
                        fields.distinctValues("vouchers", VoucherId::of)));
    }

    private static LocalDate on(Fields fields) {
        return fields.day("on");
    }

    private static EnrollmentId enrollmentId(Fields fields) {
        return fields.value("enrollment", EnrollmentId::of);
    }

    private static PartnerId partner(Fields fields) {
        return fields.value("partner", PartnerId::of);
    }

    private static Offering offering(Fields fields) {
        return fields.value("offering", Offering::of);
    }

    private static LocationId locationId(Fields fields) {
        return fields.value("location", LocationId::of);
    }

    private static Country country(Fields fields, String name) {
        return fields.accepted(name, "two capital letters from A to Z", Country::of);
    }

    private static String projectManager(Fields fields) {
        return fields.value("projectManager", text -> text);
    }

    private static PaymentRequestId request(Fields fields) {
        return fields.value("request", PaymentRequestId::of);
    }

    private static Operator operator(Fields fields) {
        Operator operator = Operator.of(partner(fields));
        return fields.findText("role")
                .map(OperatorRole::of)
                .map(fields::share)
                .map(operator::withRole)
                .orElse(operator);
    }
}
