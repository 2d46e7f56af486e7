package org.planningservices.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/**
 * The types of records and their fields. What is read, what is written and what the documentation describes is stated here
 * and nowhere else.
 *
 * <p>A constructor takes the values of the fields in the order in which faults are looked for. The fields stand in the order
 * in which they are written.
 */
final class RecordTypes {

    private static final List<Field<?>> FIELDS = new ArrayList<>();

    /** The version of the form, which only stored records have. */
    static final Field<Integer> VERSION = field("v", Kind.version(StoredRecords.VERSION));

    static final Field<LocalDate> ON = field("on", Kind.DAY);

    private static final Kind.Single<VoucherId> A_VOUCHER = Kind.text("the id of a voucher", VoucherId::of);
    private static final Field<VoucherId> VOUCHER = field("voucher", A_VOUCHER);
    private static final Field<EnrollmentId> ENROLLMENT =
            field("enrollment", Kind.text("the id of an enrollment", EnrollmentId::of));
    private static final Field<CustomerId> CUSTOMER =
            field("customer", Kind.text("the id of a customer", CustomerId::of));
    private static final Field<LocalDate> STARTS_ON = field("startsOn", Kind.DAY);
    private static final Field<LocalDate> ENDS_ON = field("endsOn", Kind.DAY);
    private static final Field<LocationId> LOCATION =
            field("location", Kind.text("the id of a location", LocationId::of));
    private static final Field<PartnerId> PARTNER = field("partner", Kind.text("the id of a partner", PartnerId::of));
    private static final Kind.Single<Country> A_COUNTRY = Kind.text(
            "the code of a country, two capital letters from A to Z", "two capital letters from A to Z", Country::of);
    private static final Field<Country> COUNTRY = field("country", A_COUNTRY);
    private static final Kind.Single<Competency> A_COMPETENCY = Kind.text("the code of a competency", Competency::of);
    private static final Field<Competency> COMPETENCY = field("competency", A_COMPETENCY);
    private static final Field<CompetencyLevel> LEVEL = field("level", Kind.word(CompetencyLevel.class));
    private static final Field<LocalDate> FROM = field("from", Kind.DAY);
    private static final Field<LocalDate> UNTIL = field("until", Kind.DAY);
    private static final Field<ConsultantId> CONSULTANT =
            field("consultant", Kind.text("the id of a consultant", ConsultantId::of));
    private static final Field<List<Competency>> COMPETENCIES =
            field("competencies", Kind.list("a list of codes of competencies, perhaps empty", A_COMPETENCY));
    private static final Field<Integer> DAYS = field("days", Kind.NUMBER);
    private static final Field<Integer> TRAINING_DAYS = field("trainingDays", Kind.NUMBER);
    private static final Field<Integer> PLANNING_DAYS = field("planningDays", Kind.NUMBER);
    private static final Field<Offering> OFFERING =
            field("offering", Kind.text("the code of an offering", Offering::of));
    private static final Field<ServiceLevel> SERVICE_LEVEL =
            field("serviceLevel", Kind.number("a number of days", ServiceLevel::ofDays, ServiceLevel::days));
    private static final Field<String> ADMINISTRATOR = field("administrator", Kind.TEXT);
    private static final Field<String> PROJECT_MANAGER = field("projectManager", Kind.TEXT);
    private static final Field<Engagement> ENGAGEMENT =
            field("engagement", Kind.text("the code of an engagement", Engagement::of));
    private static final Field<Country> DELIVERY_COUNTRY = field("deliveryCountry", A_COUNTRY);
    private static final Field<LocalDate> PLANNED_START = field("plannedStart", Kind.DAY);
    private static final Field<OperatorRole> ROLE =
            field("role", Kind.text("the code of a role in the voucher tool", OperatorRole::of));
    private static final Field<Boolean> CLOUD = field("cloud", Kind.FLAG);
    private static final Field<String> DIVISION = field("division", Kind.TEXT);
    private static final Field<String> PRODUCT = field("product", Kind.TEXT);
    private static final Field<String> REASON = field("reason", Kind.ANY_TEXT);
    private static final Field<Integer> DELIVERED_DAYS = field("deliveredDays", Kind.NUMBER);
    private static final Field<Integer> OFFSITE_DAYS = field("offsiteDays", Kind.NUMBER);
    private static final Field<String> DELIVERABLE = field("deliverable", Kind.ANY_TEXT);
    private static final Field<PaymentRequestId> REQUEST =
            field("request", Kind.text("the id of a payment request", PaymentRequestId::of));
    private static final Field<List<VoucherId>> VOUCHERS =
            field("vouchers", Kind.distinct("a list of ids of vouchers, one or more, none twice", A_VOUCHER));

    /** The types, in the order of the format. */
    static final List<RecordType<?>> ALL = List.of(
            statement("enrollment", EnrollmentDeclared.class, RecordTypes::enrollment)
                    .with(ENROLLMENT, stated -> stated.enrollment().id())
                    .with(CUSTOMER, stated -> stated.enrollment().customerId())
                    .with(STARTS_ON, stated -> stated.enrollment().startsOn())
                    .with(ENDS_ON, stated -> stated.enrollment().endsOn()),
            statement("partner", PartnerDeclared.class, values -> new PartnerDeclared(values.get(PARTNER)))
                    .with(PARTNER, PartnerDeclared::partnerId),
            statement("location", LocationDeclared.class, RecordTypes::location)
                    .with(LOCATION, stated -> stated.location().id())
                    .with(PARTNER, LocationDeclared::partnerId)
                    .with(COUNTRY, stated -> stated.location().country()),
            statement("competency", CompetencyDeclared.class, RecordTypes::competency)
                    .with(PARTNER, CompetencyDeclared::partnerId)
                    .with(COMPETENCY, stated -> stated.competency().competency())
                    .with(LEVEL, stated -> stated.competency().level())
                    .with(FROM, stated -> stated.competency().firstDay())
                    .withOptional(UNTIL, stated -> stated.competency().lastDay()),
            statement("consultant", ConsultantDeclared.class, RecordTypes::consultant)
                    .with(CONSULTANT, stated -> stated.consultant().id())
                    .with(PARTNER, ConsultantDeclared::partnerId)
                    .with(
                            COMPETENCIES,
                            stated -> List.copyOf(stated.consultant().exams())),
            happening(
                            "benefit-activated",
                            BenefitActivated.class,
                            (on, values) -> new BenefitActivated(on, values.get(ENROLLMENT)))
                    .with(ENROLLMENT, BenefitActivated::enrollmentId),
            poolStep(
                            "days-accrued",
                            AccrueDays.class,
                            values -> AccrueDays.of(values.get(ENROLLMENT), values.get(DAYS)))
                    .with(ENROLLMENT, AccrueDays::enrollmentId)
                    .with(DAYS, AccrueDays::days),
            poolStep("days-converted", ConvertTrainingDays.class, RecordTypes::convertTrainingDays)
                    .with(ENROLLMENT, ConvertTrainingDays::enrollmentId)
                    .with(TRAINING_DAYS, ConvertTrainingDays::trainingDays)
                    .with(PLANNING_DAYS, ConvertTrainingDays::planningDays),
            happening(
                            "compliance-training",
                            TrainingPassed.class,
                            (on, values) -> new TrainingPassed(on, values.get(PARTNER)))
                    .with(PARTNER, TrainingPassed::partnerId),
            happening(
                            "exam-passed",
                            ExamPassed.class,
                            (on, values) -> new ExamPassed(
                                    on, values.get(PARTNER), values.get(CONSULTANT), values.get(COMPETENCY)))
                    .with(PARTNER, ExamPassed::partnerId)
                    .with(CONSULTANT, ExamPassed::consultantId)
                    .with(COMPETENCY, ExamPassed::competency),
            happening(
                            "agreement-signed",
                            AgreementSigned.class,
                            (on, values) -> new AgreementSigned(on, values.get(PARTNER)))
                    .with(PARTNER, AgreementSigned::partnerId),
            happening(
                            "profile-published",
                            ProfilePublished.class,
                            (on, values) -> new ProfilePublished(on, values.get(PARTNER)))
                    .with(PARTNER, ProfilePublished::partnerId),
            partnerStep(
                            "partner-enrolled",
                            EnrollInOffering.class,
                            values -> EnrollInOffering.of(values.get(PARTNER), values.get(OFFERING)))
                    .with(PARTNER, EnrollInOffering::partnerId)
                    .with(OFFERING, EnrollInOffering::offering),
            partnerStep(
                            "payment-tool-registered",
                            RegisterForPaymentTool.class,
                            values -> RegisterForPaymentTool.of(values.get(PARTNER), values.get(OFFERING)))
                    .with(PARTNER, RegisterForPaymentTool::partnerId)
                    .with(OFFERING, RegisterForPaymentTool::offering),
            voucherStep("voucher-created", Create.class, RecordTypes::create)
                    .with(ENROLLMENT, Create::enrollmentId)
                    .with(OFFERING, Create::offering)
                    .with(SERVICE_LEVEL, Create::serviceLevel)
                    .withOptional(ADMINISTRATOR, Create::administrator),
            voucherStep("voucher-assigned", Assign.class, values -> Assign.of(values.get(PROJECT_MANAGER)))
                    .with(PROJECT_MANAGER, Assign::projectManager),
            voucherStep("voucher-reassigned", Reassign.class, values -> Reassign.of(values.get(PROJECT_MANAGER)))
                    .with(PROJECT_MANAGER, Reassign::projectManager),
            voucherStep("voucher-reserved", Reserve.class, RecordTypes::reserve)
                    .with(PARTNER, Reserve::partnerId)
                    .with(LOCATION, Reserve::locationId)
                    .with(ENGAGEMENT, Reserve::engagement)
                    .with(DELIVERY_COUNTRY, Reserve::deliveryCountry)
                    .with(PLANNED_START, Reserve::plannedStart)
                    .withOptional(ROLE, step -> step.operator().role())
                    .withOptional(CLOUD, step -> Optional.of(step.cloud()).filter(cloud -> cloud))
                    .withOptional(DIVISION, Reserve::division)
                    .withOptional(PRODUCT, Reserve::product),
            voucherStep("reservation-cancelled", CancelReservation.class, RecordTypes::cancelReservation)
                    .with(PARTNER, CancelReservation::partnerId)
                    .withOptional(ROLE, step -> step.operator().role())
                    .withOptional(REASON, CancelReservation::reason),
            voucherStep(
                            "engagement-rescheduled",
                            Reschedule.class,
                            values -> Reschedule.of(values.get(PARTNER), values.get(PLANNED_START)))
                    .with(PARTNER, Reschedule::partnerId)
                    .with(PLANNED_START, Reschedule::plannedStart),
            voucherStep(
                            "engagement-started",
                            StartEngagement.class,
                            values -> StartEngagement.of(values.get(PARTNER), values.get(CONSULTANT)))
                    .with(PARTNER, StartEngagement::partnerId)
                    .with(CONSULTANT, StartEngagement::consultantId),
            voucherStep(
                            "engagement-completed",
                            CompleteEngagement.class,
                            values -> CompleteEngagement.builder()
                                    .partnerId(values.get(PARTNER))
                                    .deliveredDays(values.get(DELIVERED_DAYS))
                                    .offsiteDays(values.get(OFFSITE_DAYS))
                                    .buildRecorded())
                    .with(PARTNER, CompleteEngagement::partnerId)
                    .with(DELIVERED_DAYS, CompleteEngagement::deliveredDays)
                    .with(OFFSITE_DAYS, CompleteEngagement::offsiteDays),
            voucherStep(
                            "completion-report-submitted",
                            SubmitCompletionReport.class,
                            values -> SubmitCompletionReport.of(values.get(PARTNER), values.get(DELIVERABLE)))
                    .with(PARTNER, SubmitCompletionReport::partnerId)
                    .with(DELIVERABLE, SubmitCompletionReport::deliverable),
            voucherStep("voucher-redeemed", Redeem.class, values -> new Redeem(operator(values), values.get(LOCATION)))
                    .with(PARTNER, Redeem::partnerId)
                    .with(LOCATION, Redeem::locationId)
                    .withOptional(ROLE, step -> step.operator().role()),
            paymentStep(
                            "payment-requested",
                            RequestPayment.class,
                            values -> new RequestPayment(
                                    values.get(REQUEST),
                                    values.get(PARTNER),
                                    values.get(LOCATION),
                                    values.get(VOUCHERS)))
                    .with(REQUEST, RequestPayment::requestId)
                    .with(PARTNER, RequestPayment::partnerId)
                    .with(LOCATION, RequestPayment::locationId)
                    .with(VOUCHERS, RequestPayment::voucherIds),
            paymentStep("payment-approved", ApprovePayment.class, values -> ApprovePayment.of(values.get(REQUEST)))
                    .with(REQUEST, ApprovePayment::requestId),
            paymentStep(
                            "payment-rejected",
                            RejectPayment.class,
                            values -> RejectPayment.of(values.get(REQUEST), values.get(REASON)))
                    .with(REQUEST, RejectPayment::requestId)
                    .with(REASON, RejectPayment::reason),
            paymentStep("payment-made", MakePayment.class, values -> MakePayment.of(values.get(REQUEST)))
                    .with(REQUEST, MakePayment::requestId),
            voucherStep("voucher-expired", Expire.class, values -> Expire.of()),
            voucherStep("voucher-revoked", Revoke.class, values -> Revoke.of()));

    /** The type of a record. */
    static final Field<RecordType<?>> TYPE =
            field("type", Kind.word("the type of the record", byWord(), RecordType::word));

    /** What a system answered to a step, which only steps in a log have. */
    static final Field<RecordedOutcome> OUTCOME = field("outcome", Kind.word(RecordedOutcome.class));

    private static final ClassValue<RecordType<?>> OF_PARTICULARS = new ClassValue<>() {
        @Override
        protected RecordType<?> computeValue(Class<?> kind) {
            return ALL.stream()
                    .filter(type -> type.particulars().isAssignableFrom(kind))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no type of record is that of `" + kind + "`"));
        }
    };

    private RecordTypes() {}

    /** Returns the type of a record. */
    static RecordType<?> of(JournalRecord record) {
        return ofParticulars(RecordType.stepOrRecord(record).getClass());
    }

    /** Returns the type of the records that have steps of a class, or are of a class themselves. */
    static RecordType<?> ofParticulars(Class<?> kind) {
        return OF_PARTICULARS.get(kind);
    }

    /** Tells whether a field is one that the record of a step has, and not the step. */
    static boolean isOutsideTheStep(Field<?> field) {
        return field.number() == ON.number() || field.number() == VOUCHER.number();
    }

    /** Returns all fields, in the order of their numbers. */
    static List<Field<?>> fields() {
        return Collections.unmodifiableList(FIELDS);
    }

    /** Takes a record; what else there is remains. */
    static JournalRecord record(Values values) {
        return values.get(TYPE).constructor().apply(values);
    }

    private static <V> Field<V> field(String name, Kind<V> kind) {
        if (FIELDS.size() == Long.SIZE) {
            throw new IllegalStateException(
                    "a line keeps a bit for each field, and there are no more than " + Long.SIZE);
        }
        Field<V> field = new Field<>(FIELDS.size(), name, kind);
        FIELDS.add(field);
        return field;
    }

    private static Map<String, RecordType<?>> byWord() {
        Map<String, RecordType<?>> byWord = new LinkedHashMap<>();
        ALL.forEach(type -> byWord.put(type.word(), type));
        return Collections.unmodifiableMap(byWord);
    }

    private static <R extends Declaration> RecordType<R> statement(
            String word, Class<R> kind, Function<Values, JournalRecord> constructor) {
        return RecordType.of(word, kind, constructor);
    }

    private static <S extends PoolStep> RecordType<S> poolStep(String word, Class<S> kind, Function<Values, S> step) {
        return happening(word, kind, (on, values) -> new DaysAdded(on, step.apply(values)));
    }

    private static <S extends PartnerStep> RecordType<S> partnerStep(
            String word, Class<S> kind, Function<Values, S> step) {
        return happening(word, kind, (on, values) -> new PartnerStepTaken(on, step.apply(values)));
    }

    private static <S extends PaymentStep> RecordType<S> paymentStep(
            String word, Class<S> kind, Function<Values, S> step) {
        return happening(word, kind, (on, values) -> new PaymentStepTaken(on, step.apply(values)));
    }

    private static <S extends VoucherStep> RecordType<S> voucherStep(
            String word, Class<S> kind, Function<Values, S> step) {
        return happening(word, kind, (on, values) -> new VoucherStepTaken(on, values.get(VOUCHER), step.apply(values)))
                .with(VoucherStepTaken.class, VOUCHER, VoucherStepTaken::voucherId);
    }

    /** Returns a type whose records have a day. */
    private static <P> RecordType<P> happening(
            String word, Class<P> particulars, BiFunction<LocalDate, Values, JournalRecord> constructor) {
        return RecordType.of(word, particulars, values -> constructor.apply(values.get(ON), values))
                .with(Occurrence.class, ON, Occurrence::on);
    }

    private static JournalRecord enrollment(Values values) {
        EnrollmentId id = values.get(ENROLLMENT);
        CustomerId customer = values.get(CUSTOMER);
        LocalDate startsOn = values.get(STARTS_ON);
        LocalDate endsOn = values.get(ENDS_ON);
        values.inOrder(ENDS_ON, startsOn, endsOn);
        return new EnrollmentDeclared(Enrollment.of(id, customer, startsOn, endsOn));
    }

    private static JournalRecord location(Values values) {
        return new LocationDeclared(values.get(PARTNER), new Location(values.get(LOCATION), values.get(COUNTRY)));
    }

    private static JournalRecord competency(Values values) {
        PartnerId partner = values.get(PARTNER);
        LocalDate from = values.get(FROM);
        HeldCompetency held = HeldCompetency.of(values.get(COMPETENCY), values.get(LEVEL), from);
        Optional<LocalDate> until = values.find(UNTIL);
        until.ifPresent(last -> values.inOrder(UNTIL, from, last));
        return new CompetencyDeclared(partner, until.map(held::withLastDay).orElse(held));
    }

    private static JournalRecord consultant(Values values) {
        return new ConsultantDeclared(
                values.get(PARTNER),
                new Consultant(values.get(CONSULTANT), new LinkedHashSet<>(values.get(COMPETENCIES))));
    }

    private static ConvertTrainingDays convertTrainingDays(Values values) {
        return ConvertTrainingDays.builder()
                .enrollmentId(values.get(ENROLLMENT))
                .trainingDays(values.get(TRAINING_DAYS))
                .planningDays(values.get(PLANNING_DAYS))
                .build();
    }

    private static Create create(Values values) {
        return new Create(
                values.get(ENROLLMENT), values.get(OFFERING), values.get(SERVICE_LEVEL), values.find(ADMINISTRATOR));
    }

    private static Reserve reserve(Values values) {
        return Reserve.builder()
                .operator(operator(values))
                .locationId(values.get(LOCATION))
                .engagement(values.get(ENGAGEMENT))
                .deliveryCountry(values.get(DELIVERY_COUNTRY))
                .plannedStart(values.get(PLANNED_START))
                .cloud(values.find(CLOUD).orElse(false))
                .division(values.find(DIVISION))
                .product(values.find(PRODUCT))
                .build();
    }

    private static CancelReservation cancelReservation(Values values) {
        CancelReservation cancel = CancelReservation.of(operator(values));
        return values.find(REASON).map(cancel::withReason).orElse(cancel);
    }

    private static Operator operator(Values values) {
        return values.operator(values.get(PARTNER), values.find(ROLE));
    }
}
