package org.planningservices.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.engagement.Competency.DATA_PLATFORM;
import static org.planningservices.engagement.Competency.MESSAGING;
import static org.planningservices.engagement.CompetencyLevel.GOLD;
import static org.planningservices.engagement.CompetencyLevel.SILVER;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Actor;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PoolAction;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.VoucherId;

class PartiesTest {

    private static final EnrollmentId E_1 = EnrollmentId.of("E-1");
    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                number("consultant id", ConsultantId::of),
                number("customer id", CustomerId::of),
                number("enrollment id", EnrollmentId::of),
                number("location id", LocationId::of),
                number("partner id", PartnerId::of),
                number("operator role", OperatorRole::of));
    }

    private static Arguments number(String name, Function<String, Object> factory) {
        return Arguments.of(name, factory);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberIsNotBlankAndIsWrittenAsGiven(String name, Function<String, Object> factory) {
        assertThat(factory.apply(" x-1 ")).hasToString(" x-1 ").isNotEqualTo(factory.apply("x-1"));
        assertThat(factory.apply("x-1")).isEqualTo(factory.apply("x-1")).hasSameHashCodeAs(factory.apply("x-1"));
        assertThatThrownBy(() -> factory.apply(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " must not be blank, found ` `");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL", "AA", "ZZ", "XK"})
    void aCountryIsTwoLetters(String code) {
        assertThat(Country.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N", "NLD", "nl", "Nl", "N1", "N ", "ÄÖ", "A[", "@A"})
    void aCountryIsNothingElse(String code) {
        assertThatThrownBy(() -> Country.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("country must be two letters from A to Z, found `" + code + "`");
    }

    @ParameterizedTest
    @CsvSource({"2018-06-30, false", "2018-07-01, true", "2021-06-30, true", "2021-07-01, false"})
    void anEnrollmentRunsFromItsFirstDayToItsLast(String day, boolean runs) {
        Enrollment enrollment = Enrollment.of(E_1, CustomerId.of("contoso"), day("2018-07-01"), day("2021-06-30"));

        assertThat(enrollment.runsOn((int) day(day).toEpochDay())).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource({"2018-07-08, false", "2018-07-09, true", "2099-12-31, true"})
    void aBenefitIsActivatedFromTheDayOfItsActivationOn(String day, boolean activated) {
        Enrollment enrollment = Enrollment.of(E_1, CustomerId.of("contoso"), day("2018-07-01"), day("2021-06-30"));

        assertThat(enrollment.withActivatedOn(day("2018-07-09")).isActivatedOn((int) day(day).toEpochDay()))
                .isEqualTo(activated);
        assertThat(enrollment.isActivatedOn((int) day(day).toEpochDay())).isFalse();
    }

    @Test
    void addedDaysAreZeroOrMore() {
        assertThat(AccrueDays.of(E_1, 0).days()).isZero();
        assertThatThrownBy(() -> AccrueDays.of(E_1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days must be zero or more, found `-1`");
        assertThatThrownBy(() -> ConvertTrainingDays.builder()
                        .enrollmentId(E_1)
                        .trainingDays(-1)
                        .planningDays(0)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("training days must be zero or more, found `-1`");
        assertThatThrownBy(() -> ConvertTrainingDays.builder()
                        .enrollmentId(E_1)
                        .trainingDays(0)
                        .planningDays(-1)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("planning days must be zero or more, found `-1`");
    }

    @Test
    void aStepKnowsItsActionAndThatItsTitleAndActor() {
        assertThat(EnrollInOffering.of(FABRIKAM, Offering.DDPS).action()).isEqualTo(PartnerAction.ENROLL_IN_OFFERING);
        assertThat(RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS).action())
                .isEqualTo(PartnerAction.REGISTER_FOR_PAYMENT_TOOL);
        assertThat(AccrueDays.of(E_1, 5).action()).isEqualTo(PoolAction.ACCRUE_DAYS);
        assertThat(ConvertTrainingDays.builder()
                        .enrollmentId(E_1)
                        .trainingDays(9)
                        .planningDays(3)
                        .build()
                        .action())
                .isEqualTo(PoolAction.CONVERT_TRAINING_DAYS);
        assertThat(PartnerAction.values())
                .extracting(PartnerAction::title)
                .containsExactly("enroll partner", "register for payment tool");
        assertThat(PartnerAction.values()).extracting(PartnerAction::actor).containsOnly(Actor.PARTNER);
        assertThat(PoolAction.values())
                .extracting(PoolAction::title)
                .containsExactly("accrue days", "convert training days");
        assertThat(PoolAction.values())
                .extracting(PoolAction::actor)
                .containsExactly(Actor.CUSTOMER, Actor.BENEFITS_ADMINISTRATOR);
    }

    @Nested
    class EnrollmentOfACustomer {

        @Test
        void mayLastOneDay() {
            Enrollment enrollment = enrollment("2020-10-05", "2020-10-05");

            assertThat(enrollment.startsOn()).isEqualTo(enrollment.endsOn());
            assertThat(enrollment.activatedOn()).isEmpty();
            assertThat(enrollment.withActivatedOn(day("2020-10-05")).activatedOn())
                    .contains(day("2020-10-05"));
        }

        @Test
        void doesNotEndBeforeItStarts() {
            assertThatThrownBy(() -> enrollment("2020-10-05", "2020-10-04"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an enrollment must not end before it starts, found `2020-10-05` to `2020-10-04`");
        }

        private static Enrollment enrollment(String startsOn, String endsOn) {
            return Enrollment.of(E_1, CustomerId.of("contoso"), day(startsOn), day(endsOn));
        }
    }

    @Nested
    class CompetencyOfAPartner {

        private final HeldCompetency held = HeldCompetency.of(DATA_PLATFORM, GOLD, day("2020-10-05"));

        @Test
        void mayLastOneDay() {
            assertThat(held.lastDay()).isEmpty();
            assertThat(held.withLastDay(day("2020-10-05")).lastDay()).contains(day("2020-10-05"));
        }

        @Test
        void doesNotEndBeforeItStarts() {
            assertThatThrownBy(() -> held.withLastDay(day("2020-10-04")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a competency must not end before it starts, found `2020-10-05` to `2020-10-04`");
        }
    }

    @Nested
    class PartnerWithItsParts {

        private final Partner partner = Partner.builder()
                .id(FABRIKAM)
                .addLocations(
                        Location.of(LocationId.of("site"), Country.of("DE")),
                        Location.of(LocationId.of("site"), Country.of("NL")))
                .addConsultants(
                        Consultant.of(ConsultantId.of("jansen"), MESSAGING),
                        Consultant.of(ConsultantId.of("jansen"), DATA_PLATFORM))
                .addCompetencies(
                        HeldCompetency.of(MESSAGING, SILVER, day("2018-01-01")),
                        HeldCompetency.of(DATA_PLATFORM, GOLD, day("2019-01-01")),
                        HeldCompetency.of(MESSAGING, GOLD, day("2020-01-01")))
                .addOfferingEnrollments(
                        OfferingDate.of(Offering.DDPS, day("2020-01-01")),
                        OfferingDate.of(Offering.SSDPS, day("2018-01-01")),
                        OfferingDate.of(Offering.DDPS, day("2019-01-01")))
                .addPaymentToolRegistrations(OfferingDate.of(Offering.SSDPS, day("2020-02-03")))
                .build();

        @ParameterizedTest
        @CsvSource({"2020-02-28, false", "2020-02-29, true", "2020-03-01, true"})
        void anExamCountsFromTheDayItWasPassed(String on, boolean held) {
            Partner examined = with(
                    new PassedExam(ConsultantId.of("jansen"), MESSAGING, day("2020-06-01")),
                    new PassedExam(ConsultantId.of("jansen"), MESSAGING, day("2020-02-29")));

            assertThat(examined.holdsExam(ConsultantId.of("jansen"), MESSAGING, day(on)))
                    .isEqualTo(held);
            assertThat(examined.passed(ConsultantId.of("jansen"), MESSAGING, day(on)))
                    .isEqualTo(held);
            assertThat(examined.holdsExam(ConsultantId.of("jansen"), DATA_PLATFORM, day(on)))
                    .isTrue();
            assertThat(examined.passed(ConsultantId.of("jansen"), DATA_PLATFORM, day(on)))
                    .isFalse();
        }

        @Test
        void anExamOfSomebodyElseCountsForNothing() {
            Partner examined = with(new PassedExam(ConsultantId.of("devries"), MESSAGING, day("2020-02-29")));

            assertThat(examined.holdsExam(ConsultantId.of("devries"), MESSAGING, day("2020-03-01")))
                    .isFalse();
            assertThat(examined.holdsExam(ConsultantId.of("jansen"), MESSAGING, day("2020-03-01")))
                    .isFalse();
        }

        private Partner with(PassedExam... exams) {
            Partner.Builder copy = Partner.builder();
            copy.from(partner);
            return copy.addPassedExams(exams).build();
        }

        @Test
        void ofALocationOrConsultantStatedTwiceTheLaterCounts() {
            assertThat(partner.findLocation(LocationId.of("site")))
                    .contains(Location.of(LocationId.of("site"), Country.of("NL")));
            assertThat(partner.findConsultant(ConsultantId.of("jansen")))
                    .contains(Consultant.of(ConsultantId.of("jansen"), DATA_PLATFORM));
            assertThat(partner.findLocation(LocationId.of("stray"))).isEmpty();
            assertThat(partner.findConsultant(ConsultantId.of("devries"))).isEmpty();
            assertThat(partner.holdsExam(ConsultantId.of("jansen"), DATA_PLATFORM, LocalDate.of(1990, 1, 1)))
                    .isTrue();
            assertThat(partner.holdsExam(ConsultantId.of("jansen"), MESSAGING, LocalDate.of(2099, 1, 1)))
                    .isFalse();
            assertThat(partner.holdsExam(ConsultantId.of("devries"), DATA_PLATFORM, LocalDate.of(2099, 1, 1)))
                    .isFalse();
        }

        @Test
        void isInTheCountryOfALocationOfItsOwn() {
            assertThat(partner.isIn(Country.of("NL"), LocationId.of("site"))).isTrue();
            assertThat(partner.isIn(Country.of("DE"), LocationId.of("site"))).isFalse();
            assertThat(partner.isIn(Country.of("NL"), LocationId.of("stray"))).isFalse();
        }

        @Test
        void competenciesAddUp() {
            assertThat(partner.held(MESSAGING))
                    .extracting(HeldCompetency::level)
                    .containsExactly(SILVER, GOLD);
            assertThat(partner.held(Competency.DATACENTER)).isEmpty();
        }

        @Test
        void itsViewsCannotBeChanged() {
            assertThat(partner.held(MESSAGING)).isUnmodifiable();
            assertThat(partner.enrolledOn(Offering.DDPS)).isUnmodifiable();
            assertThat(partner.registeredOn(Offering.SSDPS)).isUnmodifiable();
        }

        @ParameterizedTest
        @CsvSource({"2018-12-31, ", "2019-01-01, 2019-01-01", "2019-12-31, 2019-01-01", "2020-01-01, 2020-01-01"})
        void theLatestEnrollmentIsOnOrBeforeTheDay(String day, String latest) {
            assertThat(partner.latestEnrollment(Offering.DDPS, number(day)))
                    .isEqualTo(latest == null ? Integer.MIN_VALUE : number(latest));
            assertThat(partner.latestEnrollment(Offering.SDPS, number(day))).isEqualTo(Integer.MIN_VALUE);
        }

        @Test
        void theLatestRegistrationIsOnOrBeforeTheDay() {
            assertThat(partner.latestRegistration(Offering.SSDPS, number("2020-02-02")))
                    .isEqualTo(Integer.MIN_VALUE);
            assertThat(partner.latestRegistration(Offering.SSDPS, number("2020-02-03")))
                    .isEqualTo(number("2020-02-03"));
            assertThat(partner.latestRegistration(Offering.DDPS, number("2020-02-03")))
                    .isEqualTo(Integer.MIN_VALUE);
        }

        @Test
        void aCompetencyIsHeldAtALevelFromItsFirstDay() {
            assertThat(partner.holds(MESSAGING, SILVER, number("2017-12-31"))).isFalse();
            assertThat(partner.holds(MESSAGING, SILVER, number("2018-01-01"))).isTrue();
            assertThat(partner.holds(MESSAGING, GOLD, number("2019-12-31"))).isFalse();
            assertThat(partner.holds(MESSAGING, GOLD, number("2020-01-01"))).isTrue();
            assertThat(partner.holds(Competency.DATACENTER, SILVER, number("2020-01-01")))
                    .isFalse();
        }

        @Test
        void aCompetencyIsHeldThroughItsLastDay() {
            Partner.Builder copy = Partner.builder();
            copy.id(FABRIKAM);
            copy.addCompetency(
                    HeldCompetency.of(MESSAGING, SILVER, LocalDate.MIN).withLastDay(day("2020-06-30")));
            copy.addCompetency(
                    HeldCompetency.of(DATA_PLATFORM, SILVER, LocalDate.MIN).withLastDay(LocalDate.MAX));
            Partner holder = copy.build();

            assertThat(holder.holds(MESSAGING, SILVER, number("2020-06-30"))).isTrue();
            assertThat(holder.holds(MESSAGING, SILVER, number("2020-07-01"))).isFalse();
            assertThat(holder.holds(DATA_PLATFORM, SILVER, number("0000-01-01")))
                    .isTrue();
            assertThat(holder.holds(DATA_PLATFORM, SILVER, number("9999-12-31")))
                    .isTrue();
        }

        private int number(String day) {
            return (int) day(day).toEpochDay();
        }

        @Test
        void daysOfAnOfferingAreInOrder() {
            assertThat(partner.enrolledOn(Offering.DDPS)).containsExactly(day("2019-01-01"), day("2020-01-01"));
            assertThat(partner.enrolledOn(Offering.SDPS)).isEmpty();
            assertThat(partner.registeredOn(Offering.SSDPS)).containsExactly(day("2020-02-03"));
            assertThat(partner.registeredOn(Offering.DDPS)).isEmpty();
        }
    }

    @Test
    void aConsultantKeepsTheExamsInTheOrderGiven() {
        Set<Competency> exams = new LinkedHashSet<>(List.of(MESSAGING, DATA_PLATFORM));
        Consultant consultant = new Consultant(ConsultantId.of("jansen"), exams);

        exams.clear();

        assertThat(consultant.exams()).containsExactly(MESSAGING, DATA_PLATFORM);
        assertThat(Consultant.of(ConsultantId.of("jansen"), MESSAGING, DATA_PLATFORM))
                .isEqualTo(consultant);
        assertThat(Consultant.of(ConsultantId.of("jansen"), DATA_PLATFORM, MESSAGING)
                        .exams())
                .containsExactly(DATA_PLATFORM, MESSAGING);
    }

    @Test
    void anOperatorMayHaveARole() {
        Operator operator = Operator.of(FABRIKAM);

        assertThat(operator.role()).isEmpty();
        assertThat(operator.withRole(OperatorRole.MPN_ADMIN).role()).contains(OperatorRole.of("mpn-admin"));
    }

    @ParameterizedTest
    @MethodSource("makers")
    <T extends Comparable<T>> void namesStandInTheOrderOfTheirTexts(Function<String, T> named) {
        assertThat(named.apply("NL")).isLessThan(named.apply("US")).isGreaterThan(named.apply("BE"));
        assertThat(named.apply("NL")).isEqualByComparingTo(named.apply("NL"));
    }

    static Stream<Function<String, ?>> makers() {
        return Stream.of(
                Competency::of,
                Engagement::of,
                Offering::of,
                ConsultantId::of,
                Country::of,
                CustomerId::of,
                EnrollmentId::of,
                LocationId::of,
                OperatorRole::of,
                PartnerId::of,
                PaymentRequestId::of,
                VoucherId::of);
    }
}
