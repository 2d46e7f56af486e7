package org.planningservices.json;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
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
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
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
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
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
 * Records of every type, all as likely, with texts that are hard on a format.
 *
 * @param days  their days
 * @param numbers  their numbers
 */
record AnyRecord(Arbitrary<LocalDate> days, Arbitrary<Integer> numbers) {

    /** The days of some years, the first and the last of them often. */
    static Arbitrary<LocalDate> days(int firstYear, int lastYear) {
        LocalDate first = LocalDate.of(firstYear, 1, 1);
        LocalDate last = LocalDate.of(lastYear, 12, 31);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.longs()
                                .between(first.toEpochDay(), last.toEpochDay())
                                .map(LocalDate::ofEpochDay)),
                Tuple.of(1, Arbitraries.of(first, last)));
    }

    /** The numbers up to one, it and zero often. */
    static Arbitrary<Integer> numbers(int largest) {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, largest)), Tuple.of(1, Arbitraries.of(0, largest)));
    }

    /** Returns the type of a record as it is written. */
    static String typeOf(String line) {
        int start = line.indexOf("\"type\":\"") + "\"type\":\"".length();
        return line.substring(start, line.indexOf('"', start));
    }

    Arbitrary<JournalRecord> ofEveryType() {
        List<Arbitrary<? extends JournalRecord>> types = Stream.of(
                        facts(),
                        daysAdded(),
                        partnerSteps(),
                        voucherSteps()
                                .map(steps -> Combinators.combine(days, vouchers(), steps)
                                        .as(VoucherStepTaken::new)),
                        paymentSteps()
                                .map(steps -> Combinators.combine(days, steps).as(PaymentStepTaken::new)))
                .<Arbitrary<? extends JournalRecord>>flatMap(some -> some)
                .toList();
        return Arbitraries.oneOf(types);
    }

    private Stream<Arbitrary<? extends JournalRecord>> facts() {
        return Stream.of(
                Combinators.combine(enrollments(), texts().map(CustomerId::of), days, days)
                        .as((id, customer, one, other) -> new EnrollmentDeclared(Enrollment.of(
                                id, customer, one.isBefore(other) ? one : other, one.isBefore(other) ? other : one))),
                partners().map(PartnerDeclared::new),
                Combinators.combine(partners(), locations(), countries())
                        .as((partner, location, country) ->
                                new LocationDeclared(partner, new Location(location, country))),
                Combinators.combine(partners(), competenciesHeld()).as(CompetencyDeclared::new),
                Combinators.combine(
                                partners(), consultants(), competencies().list().ofMaxSize(4))
                        .as((partner, consultant, exams) -> new ConsultantDeclared(
                                partner, new Consultant(consultant, new LinkedHashSet<>(exams)))),
                Combinators.combine(days, enrollments()).as(BenefitActivated::new),
                Combinators.combine(days, partners()).as(TrainingPassed::new),
                Combinators.combine(days, partners(), consultants(), competencies())
                        .as(ExamPassed::new),
                Combinators.combine(days, partners()).as(AgreementSigned::new),
                Combinators.combine(days, partners()).as(ProfilePublished::new));
    }

    private Arbitrary<HeldCompetency> competenciesHeld() {
        return Combinators.combine(competencies(), Arbitraries.of(CompetencyLevel.class), days, days.optional())
                .as((competency, level, day, other) -> other.isEmpty()
                        ? HeldCompetency.of(competency, level, day)
                        : HeldCompetency.of(competency, level, day.isBefore(other.get()) ? day : other.get())
                                .withLastDay(day.isBefore(other.get()) ? other.get() : day));
    }

    private Stream<Arbitrary<? extends JournalRecord>> daysAdded() {
        return Stream.of(
                Combinators.combine(days, enrollments(), numbers)
                        .as((on, enrollment, number) -> new DaysAdded(on, AccrueDays.of(enrollment, number))),
                Combinators.combine(days, enrollments(), numbers, numbers)
                        .as((on, enrollment, training, planning) -> new DaysAdded(
                                on,
                                ConvertTrainingDays.builder()
                                        .enrollmentId(enrollment)
                                        .trainingDays(training)
                                        .planningDays(planning)
                                        .build())));
    }

    private Stream<Arbitrary<? extends JournalRecord>> partnerSteps() {
        return Stream.of(
                Combinators.combine(days, partners(), offerings())
                        .as((on, partner, offering) ->
                                new PartnerStepTaken(on, EnrollInOffering.of(partner, offering))),
                Combinators.combine(days, partners(), offerings())
                        .as((on, partner, offering) ->
                                new PartnerStepTaken(on, RegisterForPaymentTool.of(partner, offering))));
    }

    private Stream<Arbitrary<? extends VoucherStep>> voucherSteps() {
        return Stream.of(
                Combinators.combine(enrollments(), offerings(), numbers.map(ServiceLevel::ofDays), texts().optional())
                        .as(Create::new),
                texts().map(Assign::of),
                texts().map(Reassign::of),
                reservations(),
                Combinators.combine(operators(), anyTexts().optional())
                        .as((operator, reason) -> reason.map(CancelReservation.of(operator)::withReason)
                                .orElse(CancelReservation.of(operator))),
                Combinators.combine(partners(), days).as(Reschedule::of),
                Combinators.combine(partners(), consultants()).as(StartEngagement::of),
                Combinators.combine(partners(), numbers, numbers)
                        .as((partner, delivered, offsite) -> CompleteEngagement.builder()
                                .partnerId(partner)
                                .deliveredDays(delivered)
                                .offsiteDays(offsite)
                                .buildRecorded()),
                Combinators.combine(partners(), anyTexts()).as(SubmitCompletionReport::of),
                Combinators.combine(operators(), locations()).as(Redeem::new),
                Arbitraries.create(Expire::of),
                Arbitraries.create(Revoke::of));
    }

    private Arbitrary<Reserve> reservations() {
        return Combinators.combine(
                        operators(),
                        locations(),
                        texts().map(Engagement::of),
                        countries(),
                        days,
                        Arbitraries.of(true, false),
                        texts().optional(),
                        texts().optional())
                .as((operator, location, engagement, country, plannedStart, cloud, division, product) ->
                        Reserve.builder()
                                .operator(operator)
                                .locationId(location)
                                .engagement(engagement)
                                .deliveryCountry(country)
                                .plannedStart(plannedStart)
                                .cloud(cloud)
                                .division(division)
                                .product(product)
                                .build());
    }

    private Stream<Arbitrary<? extends PaymentStep>> paymentSteps() {
        return Stream.of(
                Combinators.combine(
                                requests(),
                                partners(),
                                locations(),
                                vouchers().list().uniqueElements().ofMinSize(1).ofMaxSize(5))
                        .as(RequestPayment::new),
                requests().map(ApprovePayment::of),
                Combinators.combine(requests(), anyTexts()).as(RejectPayment::of),
                requests().map(MakePayment::of));
    }

    private static Arbitrary<Operator> operators() {
        return Combinators.combine(partners(), texts().map(OperatorRole::of).optional())
                .as((partner, role) -> role.map(Operator.of(partner)::withRole).orElse(Operator.of(partner)));
    }

    private static Arbitrary<EnrollmentId> enrollments() {
        return texts().map(EnrollmentId::of);
    }

    private static Arbitrary<PartnerId> partners() {
        return texts().map(PartnerId::of);
    }

    private static Arbitrary<LocationId> locations() {
        return texts().map(LocationId::of);
    }

    private static Arbitrary<ConsultantId> consultants() {
        return texts().map(ConsultantId::of);
    }

    private static Arbitrary<Competency> competencies() {
        return texts().map(Competency::of);
    }

    private static Arbitrary<Offering> offerings() {
        return texts().map(Offering::of);
    }

    private static Arbitrary<VoucherId> vouchers() {
        return texts().map(VoucherId::of);
    }

    private static Arbitrary<PaymentRequestId> requests() {
        return texts().map(PaymentRequestId::of);
    }

    private static Arbitrary<Country> countries() {
        return Arbitraries.strings().withCharRange('A', 'Z').ofLength(2).map(Country::of);
    }

    private static Arbitrary<String> anyTexts() {
        return Arbitraries.frequencyOf(Tuple.of(4, texts()), Tuple.of(1, Arbitraries.of("", " ", "\n\u2028")));
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> shortTexts = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('"', '\\', '\u0000', '\n', '\r', '\u001b', '\u007f', '\u0085', 'é', '\u2028', '\uFEFF')
                .withChars('\uFFFF')
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> !text.isBlank())
                .flatMap(text -> Arbitraries.of(text, text + "😀", "😀" + text));
        return Arbitraries.frequencyOf(
                Tuple.of(6, shortTexts),
                Tuple.of(1, shortTexts.map(AnyRecord::repeated)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "\"", "\\", "\\u0000", "\u0000", "😀", "\u0000".repeat(1000), "😀".repeat(1000))));
    }

    /** Repeats a text until it has a thousand characters. */
    private static String repeated(String text) {
        String many = text.repeat(1000);
        return many.substring(0, many.offsetByCodePoints(0, 1000));
    }
}
