package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planningservices.party.AccrueDays;
import org.planningservices.party.ConvertTrainingDays;
import org.planningservices.party.EnrollInOffering;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.party.RegisterForPaymentTool;
import org.planningservices.policy.audit.JournalRecord;
import org.planningservices.policy.audit.JournalRecord.AgreementSigned;
import org.planningservices.policy.audit.JournalRecord.BenefitActivated;
import org.planningservices.policy.audit.JournalRecord.CompetencyStated;
import org.planningservices.policy.audit.JournalRecord.ConsultantStated;
import org.planningservices.policy.audit.JournalRecord.DaysAdded;
import org.planningservices.policy.audit.JournalRecord.EnrollmentStated;
import org.planningservices.policy.audit.JournalRecord.ExamPassed;
import org.planningservices.policy.audit.JournalRecord.Happening;
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
import org.planningservices.voucher.Reassign;
import org.planningservices.voucher.Redeem;
import org.planningservices.voucher.RejectPayment;
import org.planningservices.voucher.RequestPayment;
import org.planningservices.voucher.Reschedule;
import org.planningservices.voucher.Reserve;
import org.planningservices.voucher.Revoke;
import org.planningservices.voucher.StartEngagement;
import org.planningservices.voucher.SubmitCompletionReport;

/** Writes records as {@link JournalReader} reads them, and refuses what it would not read. */
final class RecordWriter {

    /** The types of records, in the order of the reader's. */
    static final List<Type<?>> TYPES = List.of(
            new Type<>("enrollment", EnrollmentStated.class, RecordWriter::enrollment),
            new Type<>("partner", PartnerStated.class, (out, stated) -> out.partner(stated.partner())),
            new Type<>("location", LocationStated.class, RecordWriter::location),
            new Type<>("competency", CompetencyStated.class, RecordWriter::competency),
            new Type<>("consultant", ConsultantStated.class, RecordWriter::consultant),
            new Type<>(
                    "benefit-activated",
                    BenefitActivated.class,
                    (out, benefit) -> out.enrollment(benefit.enrollment())),
            new Type<>("days-accrued", AccrueDays.class, RecordWriter::accrueDays),
            new Type<>("days-converted", ConvertTrainingDays.class, RecordWriter::convertTrainingDays),
            new Type<>("compliance-training", TrainingPassed.class, (out, passed) -> out.partner(passed.partner())),
            new Type<>("exam-passed", ExamPassed.class, RecordWriter::examPassed),
            new Type<>("agreement-signed", AgreementSigned.class, (out, signed) -> out.partner(signed.partner())),
            new Type<>("profile-published", ProfilePublished.class, (out, profile) -> out.partner(profile.partner())),
            new Type<>("partner-enrolled", EnrollInOffering.class, RecordWriter::enrollInOffering),
            new Type<>("payment-tool-registered", RegisterForPaymentTool.class, RecordWriter::registerForPaymentTool),
            new Type<>("voucher-created", Create.class, RecordWriter::create),
            new Type<>(
                    "voucher-assigned", Assign.class, (out, step) -> out.text("projectManager", step.projectManager())),
            new Type<>(
                    "voucher-reassigned",
                    Reassign.class,
                    (out, step) -> out.text("projectManager", step.projectManager())),
            new Type<>("voucher-reserved", Reserve.class, RecordWriter::reserve),
            new Type<>("reservation-cancelled", CancelReservation.class, RecordWriter::cancelReservation),
            new Type<>("engagement-rescheduled", Reschedule.class, RecordWriter::reschedule),
            new Type<>("engagement-started", StartEngagement.class, RecordWriter::startEngagement),
            new Type<>("engagement-completed", CompleteEngagement.class, RecordWriter::completeEngagement),
            new Type<>("completion-report-submitted", SubmitCompletionReport.class, RecordWriter::submitReport),
            new Type<>("voucher-redeemed", Redeem.class, RecordWriter::redeem),
            new Type<>("payment-requested", RequestPayment.class, RecordWriter::requestPayment),
            new Type<>("payment-approved", ApprovePayment.class, (out, step) -> out.text("request", step.request())),
            new Type<>("payment-rejected", RejectPayment.class, RecordWriter::rejectPayment),
            new Type<>("payment-made", MakePayment.class, (out, step) -> out.text("request", step.request())),
            new Type<>("voucher-expired", Expire.class, (out, step) -> {}),
            new Type<>("voucher-revoked", Revoke.class, (out, step) -> {}));

    private static final ClassValue<Type<?>> TYPE = new ClassValue<>() {
        @Override
        protected Type<?> computeValue(Class<?> kind) {
            return TYPES.stream()
                    .filter(type -> type.particulars().isAssignableFrom(kind))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no type of record is that of `" + kind + "`"));
        }
    };

    /**
     * A type of records.
     *
     * @param word  the type as it is written
     * @param particulars  the kind of its steps; of the records themselves where they have no step
     * @param fields  the fields besides {@code on} and {@code voucher}
     */
    record Type<T>(String word, Class<T> particulars, Part<T> fields) {

        private void write(RecordWriter out, Object given) throws IOException {
            fields.write(out, particulars.cast(given));
        }
    }

    /** Writes some fields of an object. */
    interface Part<T> {

        void write(RecordWriter out, T given) throws IOException;
    }

    private final JsonGenerator json;
    private final Limits limits;

    private RecordWriter(JsonGenerator json, Limits limits) {
        this.json = json;
        this.limits = limits;
    }

    /** Returns a record as a line, without its end; what it starts with comes before the record's own fields. */
    static String line(JournalRecord record, Limits limits, Pretty.Content start) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = Jackson.writing().createGenerator(text)) {
            json.writeStartObject();
            start.write(json);
            new RecordWriter(json, limits).record(record);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be written", e);
        }
        String line = text.toString();
        if (Lines.isTooLong(line)) {
            throw new IllegalArgumentException(
                    "a record must have at most " + Lines.LONGEST + " bytes as JSON, found a longer one");
        }
        return line;
    }

    private void record(JournalRecord record) throws IOException {
        Object particulars = particulars(record);
        Type<?> type = TYPE.get(particulars.getClass());
        json.writeStringField("type", type.word());
        if (record instanceof Happening happening) {
            day("on", happening.on());
        }
        if (record instanceof VoucherStepTaken taken) {
            text("voucher", taken.voucher());
        }
        type.write(this, particulars);
    }

    private static Object particulars(JournalRecord record) {
        if (record instanceof DaysAdded added) {
            return added.step();
        } else if (record instanceof PartnerStepTaken taken) {
            return taken.step();
        } else if (record instanceof VoucherStepTaken taken) {
            return taken.step();
        }
        return record instanceof PaymentStepTaken taken ? taken.step() : record;
    }

    private void enrollment(EnrollmentStated stated) throws IOException {
        Enrollment enrollment = stated.enrollment();
        enrollment.activatedOn().ifPresent(day -> {
            throw new IllegalArgumentException(
                    "the benefit of an enrolment must not be activated when it is stated, found `" + day + "`");
        });
        enrollment(enrollment.id());
        text("customer", enrollment.customer());
        day("startsOn", enrollment.startsOn());
        day("endsOn", enrollment.endsOn());
    }

    private void location(LocationStated stated) throws IOException {
        location(stated.location().id());
        partner(stated.partner());
        text("country", stated.location().country());
    }

    private void competency(CompetencyStated stated) throws IOException {
        partner(stated.partner());
        text("competency", stated.competency().competency());
        text("level", Words.of(stated.competency().level()));
        day("from", stated.competency().firstDay());
        Optional<LocalDate> lastDay = stated.competency().lastDay();
        if (lastDay.isPresent()) {
            day("until", lastDay.get());
        }
    }

    private void consultant(ConsultantStated stated) throws IOException {
        text("consultant", stated.consultant().id());
        partner(stated.partner());
        texts("competencies", stated.consultant().exams());
    }

    private void accrueDays(AccrueDays step) throws IOException {
        enrollment(step.enrollment());
        number("days", step.days());
    }

    private void convertTrainingDays(ConvertTrainingDays step) throws IOException {
        enrollment(step.enrollment());
        number("trainingDays", step.trainingDays());
        number("planningDays", step.planningDays());
    }

    private void examPassed(ExamPassed passed) throws IOException {
        partner(passed.partner());
        text("consultant", passed.consultant());
        text("competency", passed.competency());
    }

    private void enrollInOffering(EnrollInOffering step) throws IOException {
        partner(step.partner());
        text("offering", step.offering());
    }

    private void registerForPaymentTool(RegisterForPaymentTool step) throws IOException {
        partner(step.partner());
        text("offering", step.offering());
    }

    private void create(Create step) throws IOException {
        enrollment(step.enrollment());
        text("offering", step.offering());
        number("serviceLevel", step.serviceLevel().days());
        optionalText("administrator", step.administrator());
    }

    private void reserve(Reserve step) throws IOException {
        partner(step.partner());
        location(step.location());
        text("engagement", step.engagement());
        text("deliveryCountry", step.deliveryCountry());
        day("plannedStart", step.plannedStart());
        role(step.operator());
        if (step.cloud()) {
            json.writeBooleanField("cloud", true);
        }
        optionalText("division", step.division());
        optionalText("product", step.product());
    }

    private void cancelReservation(CancelReservation step) throws IOException {
        partner(step.partner());
        role(step.operator());
        optionalText("reason", step.reason());
    }

    private void reschedule(Reschedule step) throws IOException {
        partner(step.partner());
        day("plannedStart", step.plannedStart());
    }

    private void startEngagement(StartEngagement step) throws IOException {
        partner(step.partner());
        text("consultant", step.consultant());
    }

    private void completeEngagement(CompleteEngagement step) throws IOException {
        partner(step.partner());
        number("deliveredDays", step.deliveredDays());
        number("offsiteDays", step.offsiteDays());
    }

    private void submitReport(SubmitCompletionReport step) throws IOException {
        partner(step.partner());
        text("deliverable", step.deliverable());
    }

    private void redeem(Redeem step) throws IOException {
        partner(step.partner());
        location(step.location());
        role(step.operator());
    }

    private void requestPayment(RequestPayment step) throws IOException {
        text("request", step.request());
        partner(step.partner());
        location(step.location());
        texts("vouchers", step.vouchers());
    }

    private void rejectPayment(RejectPayment step) throws IOException {
        text("request", step.request());
        text("reason", step.reason());
    }

    private void enrollment(EnrollmentId enrollment) throws IOException {
        text("enrollment", enrollment);
    }

    private void partner(PartnerId partner) throws IOException {
        text("partner", partner);
    }

    private void location(LocationId location) throws IOException {
        text("location", location);
    }

    private void role(Operator operator) throws IOException {
        optionalText("role", operator.role());
    }

    /** Writes a text, or a number or code as it is written. */
    private void text(String name, Object value) throws IOException {
        json.writeStringField(name, value.toString());
    }

    private void optionalText(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    private void texts(String name, Iterable<?> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }

    private void number(String name, int number) throws IOException {
        if (!limits.haveNumber(number)) {
            throw refused(name, limits.number(), number);
        }
        json.writeNumberField(name, number);
    }

    private void day(String name, LocalDate day) throws IOException {
        if (!limits.haveYear(day.getYear())) {
            throw refused(name, limits.day(), day);
        }
        json.writeStringField(name, day.toString());
    }

    private static IllegalArgumentException refused(String name, String accepted, Object found) {
        return new IllegalArgumentException("`" + name + "` must be " + accepted + ", found `" + found + "`");
    }
}
