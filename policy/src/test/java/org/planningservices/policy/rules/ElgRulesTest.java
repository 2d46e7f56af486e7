package org.planningservices.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.planningservices.engagement.Competency.*;
import static org.planningservices.engagement.Offering.*;
import static org.planningservices.policy.AnswerAssert.assertAnswer;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.PassedExam;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.voucher.Voucher;

class ElgRulesTest {

    private static HeldCompetency held(String level, String competency) {
        return level.equals("gold") ? gold(Competency.of(competency)) : silver(Competency.of(competency));
    }

    /** Everything in gold but these competencies, which are not held at all or one level too low. */
    private static Facts withoutQualification(String level, String... competencies) {
        List<String> missing = Arrays.asList(competencies);
        Stream<HeldCompetency> others = everyCompetency()
                .filter(held -> !missing.contains(held.competency().code()));
        Stream<HeldCompetency> tooLow =
                level.equals("gold") ? missing.stream().map(code -> held("silver", code)) : Stream.of();
        return factsOf(
                fabrikam().competencies(Stream.concat(others, tooLow).toList()).build());
    }

    /** The message's list of what would do, for the codes of a row. */
    private static String listOf(String level, String... competencies) {
        return String.join(
                "`, `",
                Arrays.stream(competencies)
                        .map(code -> (level.equals("silver") ? "silver or gold " : "gold ") + code)
                        .toList());
    }

    private static Reserve reserving(Offering offering, String engagement, LocalDate day) {
        return reserve(offering, day).engagement(Engagement.of(engagement)).build();
    }

    /** Fabrikam holds devices and deployment, which counted for DDPS in the older table, and nothing else. */
    private static Facts qualifiedByTheOlderTable() {
        return holding(silver(DEVICES_AND_DEPLOYMENT));
    }

    /** Fabrikam holds windows and devices, which counts for the engagement since 2020-01-31, and nothing else. */
    private static Facts qualifiedByTheNewerTable() {
        return holding(silver(WINDOWS_AND_DEVICES));
    }

    @Nested
    @DisplayName("ELG-03")
    class Elg03 {

        @ParameterizedTest
        @CsvSource({
            "DDPS, silver, windows-and-devices enterprise-mobility-management",
            "PVDPS, silver, datacenter",
            "SDPS, silver, collaboration-and-content project-and-portfolio-management",
            "S-EDPS, silver, messaging communications",
            "SSDPS, gold, data-analytics data-platform"
        })
        void anyCompetencyForAnyEngagementOfTheOfferingIsEnough(Offering offering, String level, String codes) {
            String[] competencies = codes.split(" ", -1);
            EnrollInOffering step = EnrollInOffering.of(FABRIKAM, offering);

            for (String competency : competencies) {
                assertAnswer(on("2020-10-05").decide(step, holding(held(level, competency))))
                        .isAcceptedBy(ELG_03);
            }
            assertAnswer(on("2020-10-05").decide(step, withoutQualification(level, competencies)))
                    .isRefusedBy(ELG_03)
                    .saying("the partner holds none of `" + listOf(level, competencies)
                            + "` on `2020-10-05`: any one is enough to enroll");
        }

        @Test
        void takesTheLevelOfEachEngagementOfDynamics() {
            EnrollInOffering step = EnrollInOffering.of(FABRIKAM, DYDPS);

            assertAnswer(on("2020-10-05").decide(step, holding(silver(CLOUD_BUSINESS_APPLICATIONS))))
                    .isAcceptedBy(ELG_03);
            assertAnswer(on("2020-10-05").decide(step, holding(silver(CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT))))
                    .isAcceptedBy(ELG_03);
            assertAnswer(on("2020-10-05").decide(step, holding(gold(ENTERPRISE_RESOURCE_PLANNING))))
                    .isAcceptedBy(ELG_03);
            assertAnswer(on("2020-10-05").decide(step, holding(silver(ENTERPRISE_RESOURCE_PLANNING))))
                    .isRefusedBy(ELG_03)
                    .comparing(Map.of(
                            "competencies",
                            List.of(
                                    Qualification.silver(CLOUD_BUSINESS_APPLICATIONS),
                                    Qualification.silver(CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT),
                                    Qualification.gold(ENTERPRISE_RESOURCE_PLANNING)),
                            "day",
                            day("2020-10-05")));
        }

        @Test
        void turnsFromTheOlderTableToTheNewerOn20200131() {
            EnrollInOffering step = EnrollInOffering.of(FABRIKAM, DDPS);

            assertAnswer(on("2020-01-30").decide(step, qualifiedByTheOlderTable()))
                    .isAcceptedBy(ELG_03);
            assertAnswer(on("2020-01-31").decide(step, qualifiedByTheOlderTable()))
                    .isRefusedBy(ELG_03);
            assertAnswer(on("2020-01-30").decide(step, qualifiedByTheNewerTable()))
                    .isRefusedBy(ELG_03)
                    .saying("the partner holds none of `silver or gold devices-and-deployment` on `2020-01-30`:"
                            + " any one is enough to enroll");
            assertAnswer(on("2020-01-31").decide(step, qualifiedByTheNewerTable()))
                    .isAcceptedBy(ELG_03);
        }

        @Test
        void countsProjectAndPortfolioManagementFrom20200131() {
            EnrollInOffering step = EnrollInOffering.of(FABRIKAM, SDPS);
            Facts facts = holding(silver(PROJECT_AND_PORTFOLIO_MANAGEMENT));

            assertAnswer(on("2020-01-30").decide(step, facts)).isRefusedBy(ELG_03);
            assertAnswer(on("2020-01-31").decide(step, facts)).isAcceptedBy(ELG_03);
            assertAnswer(on("2020-08-19").decide(step, facts)).isAcceptedBy(ELG_03);
        }

        @Test
        void countsUnderTermsOfOnesOwnOnceAnEngagementJoins() {
            EnrollInOffering step = EnrollInOffering.of(FABRIKAM, SDPS);
            Facts facts = holding(silver(PROJECT_AND_PORTFOLIO_MANAGEMENT));

            assertAnswer(JOINING_LATER.on(day("2020-08-19")).decide(step, facts))
                    .isRefusedBy(ELG_03)
                    .saying("the partner holds none of `silver or gold collaboration-and-content` on `2020-08-19`:"
                            + " any one is enough to enroll");
            assertAnswer(JOINING_LATER.on(day("2020-08-20")).decide(step, facts))
                    .isAcceptedBy(ELG_03);
        }

        @Test
        void lacksTheOlderTableOfDynamics() {
            EnrollInOffering step = EnrollInOffering.of(FABRIKAM, DYDPS);

            assertAnswer(on("2020-01-30").decide(step, facts())).lacks(FactKind.COMPETENCY_TABLE, ELG_03);
            assertAnswer(on("2020-01-31").decide(step, facts())).isAcceptedBy(ELG_03);
        }

        @Test
        void lacksAPartnerThatIsNotGiven() {
            assertAnswer(on("2020-12-02").decide(EnrollInOffering.of(FABRIKAM, DDPS), Facts.none()))
                    .lacks(FactKind.PARTNER, ELG_03);
        }

        @Test
        void isNotAskedWhereVch02RefusesButIsWhereItIsUnknown() {
            Facts untrained = factsOf(fabrikam()
                    .competencies(List.of())
                    .complianceTrainings(List.of())
                    .build());
            EnrollInOffering step = EnrollInOffering.of(FABRIKAM, Offering.of("AZDPS"));

            assertThat(on("2020-01-30").decide(step, untrained).getLeft()).satisfies(refusal -> {
                assertThat(refusal.violations())
                        .extracting(violation -> violation.rule().id())
                        .containsExactly(ELG_05);
                assertThat(refusal.undecided())
                        .extracting(unknown -> unknown.rule().id(), Undecided::missing)
                        .containsExactly(
                                tuple(VCH_02, FactKind.OFFERING_LIST), tuple(ELG_03, FactKind.COMPETENCY_TABLE));
            });
            assertAnswer(on("2020-01-31").decide(step, untrained)).isRefusedBy(VCH_02, ELG_06);
        }
    }

    @Nested
    @DisplayName("ELG-04")
    class Elg04 {

        private final Voucher reserved = createdOn("2019-12-02").until(RESERVED);

        @Test
        void turnsFromTheOlderTableToTheNewerOn20200131() {
            assertAnswer(on("2020-01-30").decide(reserved, start(), qualifiedByTheOlderTable()))
                    .isAcceptedBy(ELG_04);
            assertAnswer(on("2020-01-31").decide(reserved, start(), qualifiedByTheOlderTable()))
                    .isRefusedBy(ELG_04)
                    .saying("the partner holds none of `silver or gold windows-and-devices` on `2020-01-31`,"
                            + " when the engagement starts: any one is enough")
                    .comparing(Map.of(
                            "competencies",
                            List.of(Qualification.silver(WINDOWS_AND_DEVICES)),
                            "day",
                            day("2020-01-31")));
            assertAnswer(on("2020-01-30").decide(reserved, start(), qualifiedByTheNewerTable()))
                    .isRefusedBy(ELG_04)
                    .comparing(Map.of(
                            "competencies",
                            List.of(Qualification.silver(DEVICES_AND_DEPLOYMENT)),
                            "day",
                            day("2020-01-30")));
            assertAnswer(on("2020-01-31").decide(reserved, start(), qualifiedByTheNewerTable()))
                    .isAcceptedBy(ELG_04);
        }

        @Test
        void asksOnTheDayOfTheStartNotOfTheReservation() {
            Facts lapsing = holding(silver(WINDOWS_AND_DEVICES).withLastDay(day("2020-02-14")));

            assertAnswer(on("2020-02-13").decide(reserved, start(), lapsing)).isAcceptedBy(ELG_04);
            assertAnswer(on("2020-02-14").decide(reserved, start(), lapsing)).isAcceptedBy(ELG_04);
            assertAnswer(on("2020-02-15").decide(reserved, start(), lapsing)).isRefusedBy(ELG_04);
        }

        @Test
        void servesEveryDayFrom20200131AlsoBeforeTheRowJoinsTheCatalog() {
            Voucher early = createdOn("2020-01-31")
                    .of(SDPS)
                    .reserving(reserve -> reserve.engagement(Engagement.PROJECT_AND_PORTFOLIO_MANAGEMENT))
                    .until(RESERVED);

            for (VoucherProgram program : List.of(PUBLISHED, JOINING_LATER)) {
                ProgramDay on = program.on(day("2020-01-31"));

                assertAnswer(on.decide(early, start(), holding(silver(PROJECT_AND_PORTFOLIO_MANAGEMENT))))
                        .isAcceptedBy(ELG_04);
                assertAnswer(on.decide(early, start(), holding(silver(COLLABORATION_AND_CONTENT))))
                        .isRefusedBy(ELG_04);
            }
        }

        @Test
        void isNotAskedForAnEngagementOfAnotherOffering() {
            Voucher stray = createdOn("2020-10-05")
                    .reserving(reserve -> reserve.engagement(Engagement.EXCHANGE_DEPLOYMENT))
                    .until(RESERVED);
            Voucher old = createdOn("2019-12-02")
                    .reserving(reserve -> reserve.engagement(Engagement.EXCHANGE_DEPLOYMENT))
                    .until(RESERVED);

            assertAnswer(on("2020-01-30").decide(old, start(), holding()))
                    .isAccepted()
                    .didNotAsk(ELG_04, ELG_13);
            assertAnswer(on("2020-10-05").decide(stray, start(), holding()))
                    .isAccepted()
                    .didNotAsk(ELG_04);
        }

        @Test
        void asksByTheOfferingForAnEngagementThatNoCatalogHasBefore20200131() {
            Voucher unlisted = unlisted();

            assertAnswer(on("2020-01-30").decide(unlisted, start(), qualifiedByTheOlderTable()))
                    .isAcceptedBy(ELG_04, ELG_13);
            assertAnswer(on("2020-01-30").decide(unlisted, start(), qualifiedByTheNewerTable()))
                    .isRefusedBy(ELG_04);
        }

        @Test
        void isUnknownForAnEngagementThatNoCatalogHasFrom20200131() {
            Voucher unlisted = unlisted();

            assertAnswer(on("2020-01-31").decide(unlisted, start(), facts()))
                    .lacks(FactKind.COMPETENCY_TABLE, ELG_04, ELG_13);
            assertAnswer(on("2020-01-31").decide(unlisted, start(), Facts.none()))
                    .lacks(FactKind.COMPETENCY_TABLE, ELG_04, ELG_13);
        }

        private static Voucher unlisted() {
            return createdOn("2019-12-02")
                    .reserving(reserve -> reserve.engagement(Engagement.of("azure-migration")))
                    .until(RESERVED);
        }

        @Test
        void lacksTheOlderTableOfDynamics() {
            Voucher dynamics = createdOn("2019-12-02").of(DYDPS).until(RESERVED);

            assertAnswer(on("2020-01-30").decide(dynamics, start(), facts()))
                    .lacks(FactKind.COMPETENCY_TABLE, ELG_04, ELG_13);
            assertAnswer(on("2020-01-30").decide(dynamics, start(), Facts.none()))
                    .lacks(FactKind.COMPETENCY_TABLE, ELG_04, ELG_13);
            assertAnswer(on("2020-01-31").decide(dynamics, start(), facts())).isAcceptedBy(ELG_04);
        }

        @Test
        void lacksAPartnerThatIsNotGiven() {
            assertAnswer(on("2020-01-31").decide(reserved, start(), Facts.none()))
                    .lacks(FactKind.PARTNER, ELG_04, ELG_13);
        }
    }

    @Nested
    @DisplayName("ELG-05")
    class Elg05 {

        private final EnrollInOffering step = EnrollInOffering.of(FABRIKAM, DDPS);

        @Test
        void acceptsFromTheDayOfTheTrainingOn() {
            Facts facts = trainedOn("2019-06-03");

            assertAnswer(on("2019-06-03").decide(step, facts)).isAcceptedBy(ELG_05);
            assertAnswer(on("2019-06-04").decide(step, facts)).isAcceptedBy(ELG_05);
        }

        @Test
        void refusesOnTheDayBefore() {
            assertAnswer(on("2019-06-02").decide(step, trainedOn("2019-06-03")))
                    .isRefusedBy(ELG_05)
                    .saying("no participant passed the compliance training by `2019-06-02`: pass it before enrolling")
                    .comparing(Map.of("day", day("2019-06-02")));
        }

        @Test
        void isInForceThrough20200130() {
            Facts untrained = factsOf(fabrikam().complianceTrainings(List.of()).build());

            assertAnswer(on("2020-01-29").decide(step, untrained)).isRefusedBy(ELG_05);
            assertAnswer(on("2020-01-30").decide(step, untrained)).isRefusedBy(ELG_05);
            assertAnswer(on("2020-01-31").decide(step, untrained)).didNotAsk(ELG_05);
        }

        @Test
        void lacksAPartnerThatIsNotGiven() {
            assertAnswer(on("2020-01-30").decide(step, Facts.none())).lacks(FactKind.PARTNER, ELG_03, ELG_05);
        }

        private static Facts trainedOn(String day) {
            return factsOf(fabrikam().complianceTrainings(List.of(day(day))).build());
        }
    }

    @Nested
    @DisplayName("ELG-06")
    class Elg06 {

        private final EnrollInOffering step = EnrollInOffering.of(FABRIKAM, DDPS);

        @Test
        void acceptsFromTheDayOfTheTrainingOn() {
            Facts facts = factsOf(
                    fabrikam().complianceTrainings(List.of(day("2020-10-05"))).build());

            assertAnswer(on("2020-10-05").decide(step, facts)).isAcceptedBy(ELG_06);
            assertAnswer(on("2020-10-06").decide(step, facts)).isAcceptedBy(ELG_06);
        }

        @Test
        void refusesOnTheDayBefore() {
            Facts facts = factsOf(
                    fabrikam().complianceTrainings(List.of(day("2020-10-05"))).build());

            assertAnswer(on("2020-10-04").decide(step, facts))
                    .isRefusedBy(ELG_06)
                    .saying(
                            "the company did not pass the compliance training by `2020-10-04`: pass it before enrolling")
                    .comparing(Map.of("day", day("2020-10-04")));
        }

        @Test
        void isInForceFrom20200131Through20201201() {
            Facts untrained = factsOf(fabrikam().complianceTrainings(List.of()).build());

            assertAnswer(on("2020-01-30").decide(step, untrained)).didNotAsk(ELG_06);
            assertAnswer(on("2020-01-31").decide(step, untrained)).isRefusedBy(ELG_06);
            assertAnswer(on("2020-12-01").decide(step, untrained)).isRefusedBy(ELG_06);
            assertAnswer(on("2020-12-02").decide(step, untrained)).isAccepted().didNotAsk(ELG_05, ELG_06);
        }

        @Test
        void lacksAPartnerThatIsNotGiven() {
            assertAnswer(on("2020-12-01").decide(step, Facts.none())).lacks(FactKind.PARTNER, ELG_03, ELG_06);
        }
    }

    @Nested
    @DisplayName("ELG-08")
    class Elg08 {

        private final Voucher voucher = createdOn("2020-09-30").until(ASSIGNED);

        @Test
        void acceptsThroughTheAnniversary() {
            Facts facts = enrolledOn("2019-10-05");

            assertAnswer(on("2020-10-04").decide(voucher, reserve("2020-10-06").build(), facts))
                    .isAcceptedBy(ELG_08);
            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-06").build(), facts))
                    .isAcceptedBy(ELG_08);
        }

        @Test
        void refusesOnTheDayAfter() {
            var answer = on("2020-10-06").decide(voucher, reserve("2020-10-06").build(), enrolledOn("2019-10-05"));

            assertAnswer(answer)
                    .isRefusedBy(ELG_08)
                    .saying("the enrollment in `DDPS` of `2019-10-05` was to be renewed by `2020-10-05`,"
                            + " attempted on `2020-10-06`")
                    .comparing(Map.of(
                            "offering",
                            DDPS,
                            "latest",
                            day("2019-10-05"),
                            "lastDay",
                            day("2020-10-05"),
                            "day",
                            day("2020-10-06"),
                            "derivation",
                            "enrolled 2019-10-05; 1 year by ELG-08"));
        }

        @Test
        void countsTheLatestOnOrBeforeTheDay() {
            Facts renewed = enrolledOn("2018-10-05", "2019-10-05", "2020-10-06");

            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-06").build(), renewed))
                    .isAcceptedBy(ELG_08);
            assertAnswer(on("2020-10-06").decide(voucher, reserve("2020-10-06").build(), renewed))
                    .isAcceptedBy(ELG_08);
            assertAnswer(on("2020-10-06")
                            .decide(
                                    voucher,
                                    reserve("2020-10-06").build(),
                                    enrolledOn("2018-10-05", "2019-10-05", "2020-10-07")))
                    .isRefusedBy(ELG_08);
        }

        @Test
        void theAnniversaryOf29FebruaryIs28February() {
            Facts facts = enrolledOn("2020-02-29");

            assertAnswer(on("2021-02-28").decide(voucher, reserve("2021-03-01").build(), facts))
                    .isAcceptedBy(ELG_08);
            assertAnswer(on("2021-03-01").decide(voucher, reserve("2021-03-01").build(), facts))
                    .isRefusedBy(ELG_08);
        }

        @Test
        void theAnniversaryOf28FebruaryIs28FebruaryAlsoInALeapYear() {
            Voucher older = createdOn("2019-12-02").until(ASSIGNED);
            Facts facts = enrolledOn("2019-02-28");

            assertAnswer(on("2020-02-28").decide(older, reserve("2020-02-29").build(), facts))
                    .isAcceptedBy(ELG_08);
            assertAnswer(on("2020-02-29").decide(older, reserve("2020-02-29").build(), facts))
                    .isRefusedBy(ELG_08);
        }

        @Test
        void isInForceThrough20210406() {
            Voucher later = createdOn("2021-01-04").until(ASSIGNED);
            Facts facts = enrolledOn("2018-10-05");

            assertAnswer(on("2021-04-05").decide(later, reserve("2021-04-07").build(), facts))
                    .isRefusedBy(ELG_08);
            assertAnswer(on("2021-04-06").decide(later, reserve("2021-04-07").build(), facts))
                    .isRefusedBy(ELG_08);
            assertAnswer(on("2021-04-07").decide(later, reserve("2021-04-07").build(), facts))
                    .isAccepted()
                    .didNotAsk(ELG_08);
        }

        @Test
        void isNotAskedWhereElg11Refuses() {
            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), enrolledOn()))
                    .isRefusedBy(ELG_11);
        }

        @Test
        void lacksAPartnerWhereElg11DoesButNotOnceItIsOver() {
            Voucher later = createdOn("2021-01-04").until(ASSIGNED);

            assertAnswer(on("2021-04-06").decide(later, reserve("2021-04-07").build(), Facts.none()))
                    .lacks(FactKind.PARTNER, ENG_09, ELG_16, ELG_11, ELG_08);
            assertAnswer(on("2021-04-07").decide(later, reserve("2021-04-07").build(), Facts.none()))
                    .lacks(FactKind.PARTNER, ENG_09, ELG_16, ELG_11);
        }

        private static Facts enrolledOn(String... days) {
            return factsOf(fabrikam()
                    .offeringEnrollments(Stream.of(days)
                            .map(day -> OfferingDate.of(DDPS, day(day)))
                            .toList())
                    .build());
        }
    }

    @Nested
    @DisplayName("ELG-11")
    class Elg11 {

        private final Voucher voucher = createdOn("2020-10-01").until(ASSIGNED);

        @Test
        void acceptsFromTheDayOfTheEnrollmentOn() {
            Facts facts = enrolled(OfferingDate.of(DDPS, day("2020-10-05")));

            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-06").build(), facts))
                    .isAcceptedBy(ELG_11);
            assertAnswer(on("2020-10-06").decide(voucher, reserve("2020-10-06").build(), facts))
                    .isAcceptedBy(ELG_11);
        }

        @Test
        void refusesOnTheDayBefore() {
            Facts facts = enrolled(OfferingDate.of(DDPS, day("2020-10-05")));

            assertAnswer(on("2020-10-04").decide(voucher, reserve("2020-10-06").build(), facts))
                    .isRefusedBy(ELG_11)
                    .saying("the partner was not enrolled in `DDPS` by `2020-10-04`: enroll first")
                    .comparing(Map.of("offering", DDPS, "day", day("2020-10-04")));
        }

        @Test
        void refusesAnEnrollmentInAnotherOffering() {
            Facts facts = enrolled(OfferingDate.of(SSDPS, day("2020-10-01")));

            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-06").build(), facts))
                    .isRefusedBy(ELG_11);
        }

        @Test
        void isAskedAfterTheRenewalIsOver() {
            Voucher later = createdOn("2021-04-07").until(ASSIGNED);

            assertAnswer(on("2021-04-07").decide(later, reserve("2021-04-07").build(), enrolled()))
                    .isRefusedBy(ELG_11);
        }

        @Test
        void lacksAPartnerThatIsNotGiven() {
            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-06").build(), Facts.none()))
                    .lacks(FactKind.PARTNER, ENG_09, ELG_16, ELG_11, ELG_08);
        }

        private static Facts enrolled(OfferingDate... enrollments) {
            return factsOf(fabrikam().offeringEnrollments(List.of(enrollments)).build());
        }
    }

    @Nested
    @DisplayName("ELG-13")
    class Elg13 {

        private final Voucher reserved = createdOn("2019-12-02").until(RESERVED);

        @Test
        void acceptsAnExamForAnyOfTheCompetencies() {
            Voucher mobile = createdOn("2020-10-05")
                    .reserving(reserve -> reserve.engagement(Engagement.MOBILE_PRODUCTIVITY_DEPLOYMENT))
                    .until(RESERVED);

            assertAnswer(on("2020-10-05").decide(mobile, start(), withExams(WINDOWS_AND_DEVICES)))
                    .isAcceptedBy(ELG_13);
            assertAnswer(on("2020-10-05").decide(mobile, start(), withExams(ENTERPRISE_MOBILITY_MANAGEMENT)))
                    .isAcceptedBy(ELG_13);
        }

        @Test
        void refusesAConsultantWithoutSuchAnExam() {
            Voucher mobile = createdOn("2020-10-05")
                    .reserving(reserve -> reserve.engagement(Engagement.MOBILE_PRODUCTIVITY_DEPLOYMENT))
                    .until(RESERVED);

            assertAnswer(on("2020-10-05").decide(mobile, start(), withExams(MESSAGING)))
                    .isRefusedBy(ELG_13)
                    .saying("consultant `jansen` passed no exam for any of `enterprise-mobility-management`,"
                            + " `windows-and-devices` by `2020-10-05`: one is enough")
                    .comparing(Map.of(
                            "consultant",
                            JANSEN,
                            "competencies",
                            List.of(ENTERPRISE_MOBILITY_MANAGEMENT, WINDOWS_AND_DEVICES),
                            "day",
                            day("2020-10-05")));
        }

        @ParameterizedTest
        @CsvSource({"2020-02-03, false", "2020-02-04, true", "2020-02-05, true"})
        void countsAnExamFromTheDayItWasPassed(LocalDate on, boolean accepted) {
            Facts facts = passing(new PassedExam(JANSEN, WINDOWS_AND_DEVICES, day("2020-02-04")));

            if (accepted) {
                assertAnswer(on(on).decide(reserved, start(), facts)).isAcceptedBy(ELG_13);
            } else {
                assertAnswer(on(on).decide(reserved, start(), facts)).isRefusedBy(ELG_13);
            }
        }

        @ParameterizedTest
        @CsvSource({"2020-02-03, false", "2020-02-04, true", "2020-02-05, true"})
        void countsTheEarliestOfSeveral(LocalDate on, boolean accepted) {
            Facts facts = passing(
                    new PassedExam(JANSEN, WINDOWS_AND_DEVICES, day("2020-03-02")),
                    new PassedExam(JANSEN, WINDOWS_AND_DEVICES, day("2020-02-04")),
                    new PassedExam(JANSEN, MESSAGING, day("2019-01-02")));

            assertThat(on(on).decide(reserved, start(), facts).isRight()).isEqualTo(accepted);
        }

        @Test
        void countsNoExamOfAnother() {
            Facts others = passing(new PassedExam(ConsultantId.of("smit"), WINDOWS_AND_DEVICES, day("2020-01-02")));
            Facts stranger = factsOf(fabrikam()
                    .consultants(List.of())
                    .addPassedExam(new PassedExam(JANSEN, WINDOWS_AND_DEVICES, day("2020-01-02")))
                    .build());

            assertAnswer(on("2020-02-03").decide(reserved, start(), others)).isRefusedBy(ELG_13);
            assertAnswer(on("2020-02-03").decide(reserved, start(), stranger))
                    .isRefusedBy(ELG_13)
                    .saying("partner `fabrikam` has no consultant `jansen`: choose one of its own");
        }

        private static Facts passing(PassedExam... exams) {
            return factsOf(fabrikam()
                    .consultants(List.of(new Consultant(JANSEN, Set.of()), Consultant.of(ConsultantId.of("smit"))))
                    .passedExams(List.of(exams))
                    .build());
        }

        @Test
        void refusesAConsultantWhoIsNotThePartners() {
            var answer = on("2020-02-03")
                    .decide(reserved, StartEngagement.of(FABRIKAM, ConsultantId.of("devries")), facts());

            assertAnswer(answer)
                    .isRefusedBy(ELG_13)
                    .saying("partner `fabrikam` has no consultant `devries`: choose one of its own")
                    .comparing(Map.of("consultant", ConsultantId.of("devries"), "partner", FABRIKAM));
        }

        @Test
        void turnsFromTheOlderTableToTheNewerOn20200131() {
            assertAnswer(on("2020-01-30").decide(reserved, start(), withExams(DEVICES_AND_DEPLOYMENT)))
                    .isAcceptedBy(ELG_13);
            assertAnswer(on("2020-01-31").decide(reserved, start(), withExams(DEVICES_AND_DEPLOYMENT)))
                    .isRefusedBy(ELG_13);
            assertAnswer(on("2020-01-30").decide(reserved, start(), withExams(WINDOWS_AND_DEVICES)))
                    .isRefusedBy(ELG_13);
            assertAnswer(on("2020-01-31").decide(reserved, start(), withExams(WINDOWS_AND_DEVICES)))
                    .isAcceptedBy(ELG_13);
        }

        @Test
        void asksForTheExamWhetherOrNotThePartnerHoldsTheCompetency() {
            Facts examWithoutCompetency = factsOf(fabrikam()
                    .competencies(List.of())
                    .consultants(List.of(new Consultant(JANSEN, Set.of(WINDOWS_AND_DEVICES))))
                    .build());
            Facts neither = factsOf(fabrikam()
                    .competencies(List.of())
                    .consultants(List.of(new Consultant(JANSEN, Set.of())))
                    .build());

            assertAnswer(on("2020-02-03").decide(reserved, start(), examWithoutCompetency))
                    .isRefusedBy(ELG_04);
            assertAnswer(on("2020-02-03").decide(reserved, start(), neither)).isRefusedBy(ELG_04, ELG_13);
        }

        @Test
        void isNotAskedWhereElg04IsNot() {
            Voucher stray = createdOn("2020-10-05")
                    .reserving(reserve -> reserve.engagement(Engagement.EXCHANGE_DEPLOYMENT))
                    .until(RESERVED);

            assertAnswer(on("2020-10-05").decide(stray, start(), withExams()))
                    .isAccepted()
                    .didNotAsk(ELG_04, ELG_13);
        }

        @Test
        void lacksTheOlderTableOfDynamicsWhoeverTheConsultantIs() {
            Voucher dynamics = createdOn("2019-12-02").of(DYDPS).until(RESERVED);

            assertAnswer(on("2020-01-30")
                            .decide(dynamics, StartEngagement.of(FABRIKAM, ConsultantId.of("devries")), facts()))
                    .lacks(FactKind.COMPETENCY_TABLE, ELG_04, ELG_13);
        }

        @Test
        void lacksAPartnerThatIsNotGiven() {
            assertAnswer(on("2020-02-03").decide(reserved, start(), Facts.none()))
                    .lacks(FactKind.PARTNER, ELG_04, ELG_13);
        }

        private static Facts withExams(Competency... exams) {
            return factsOf(fabrikam()
                    .consultants(List.of(new Consultant(JANSEN, Set.of(exams))))
                    .build());
        }
    }

    @Nested
    @DisplayName("ELG-15")
    class Elg15 {

        @ParameterizedTest
        @CsvSource({
            "DDPS, silver, devices-and-deployment",
            "S-EDPS, silver, communications messaging",
            "PVDPS, gold, management-and-virtualization server-platform",
            "SSDPS, gold, business-intelligence data-platform"
        })
        void asksForACompetencyOfTheOffering(Offering offering, String level, String codes) {
            String[] competencies = codes.split(" ", -1);
            Voucher voucher = createdOn("2019-10-01").of(offering).until(ASSIGNED);
            Reserve step = reserve(offering, day("2019-10-05")).build();

            for (String competency : competencies) {
                assertAnswer(on("2019-10-05").decide(voucher, step, holding(held(level, competency))))
                        .isAcceptedBy(ELG_15);
                assertAnswer(on("2019-10-05").decide(voucher, step, holding(held("gold", competency))))
                        .isAcceptedBy(ELG_15);
            }
            assertAnswer(on("2019-10-05").decide(voucher, step, withoutQualification(level, competencies)))
                    .isRefusedBy(ELG_15)
                    .saying("the partner holds none of `" + listOf(level, competencies)
                            + "` on `2019-10-05`: any one is enough");
        }

        @Test
        void asksSharePointForSilverOfOneOrGoldOfTheOther() {
            Voucher voucher = createdOn("2019-10-01").of(SDPS).until(ASSIGNED);
            Reserve step = reserve(SDPS, day("2019-10-05")).build();

            assertAnswer(on("2019-10-05").decide(voucher, step, holding(silver(COLLABORATION_AND_CONTENT))))
                    .isAcceptedBy(ELG_15);
            assertAnswer(on("2019-10-05").decide(voucher, step, holding(gold(BUSINESS_INTELLIGENCE))))
                    .isAcceptedBy(ELG_15);
            assertAnswer(on("2019-10-05").decide(voucher, step, holding(silver(BUSINESS_INTELLIGENCE))))
                    .isRefusedBy(ELG_15)
                    .comparing(Map.of(
                            "competencies",
                            List.of(
                                    Qualification.silver(COLLABORATION_AND_CONTENT),
                                    Qualification.gold(BUSINESS_INTELLIGENCE)),
                            "day",
                            day("2019-10-05")));
        }

        @Test
        void isInForceThrough20200130() {
            Voucher voucher = createdOn("2019-12-02").until(ASSIGNED);

            assertAnswer(on("2020-01-29").decide(voucher, reserve("2020-01-31").build(), qualifiedByTheNewerTable()))
                    .isRefusedBy(ELG_15);
            assertAnswer(on("2020-01-30").decide(voucher, reserve("2020-01-31").build(), qualifiedByTheNewerTable()))
                    .isRefusedBy(ELG_15);
            assertAnswer(on("2020-01-31").decide(voucher, reserve("2020-01-31").build(), qualifiedByTheNewerTable()))
                    .isAccepted()
                    .didNotAsk(ELG_15);
        }

        @Test
        void countsACompetencyOnTheDaysItIsHeld() {
            Voucher voucher = createdOn("2019-10-01").until(ASSIGNED);
            Facts facts = holding(HeldCompetency.of(DEVICES_AND_DEPLOYMENT, CompetencyLevel.SILVER, day("2019-10-05"))
                    .withLastDay(day("2019-10-07")));

            assertAnswer(on("2019-10-04").decide(voucher, reserve("2019-10-09").build(), facts))
                    .isRefusedBy(ELG_15);
            assertAnswer(on("2019-10-05").decide(voucher, reserve("2019-10-09").build(), facts))
                    .isAcceptedBy(ELG_15);
            assertAnswer(on("2019-10-07").decide(voucher, reserve("2019-10-09").build(), facts))
                    .isAcceptedBy(ELG_15);
            assertAnswer(on("2019-10-08").decide(voucher, reserve("2019-10-09").build(), facts))
                    .isRefusedBy(ELG_15);
        }

        @Test
        void isNotAskedWhereEng16Refuses() {
            Voucher voucher = createdOn("2019-10-01").until(ASSIGNED);
            Voucher dynamics = createdOn("2019-10-01").of(DYDPS).until(ASSIGNED);
            Reserve step = reserving(S_EDPS, "exchange-deployment", day("2019-10-05"));

            assertAnswer(on("2019-10-05").decide(voucher, step, holding())).isRefusedBy(ENG_16);
            assertAnswer(on("2019-10-05").decide(dynamics, step, holding())).isRefusedBy(ENG_16);
        }

        @Test
        void lacksTheOlderTableOfDynamics() {
            Voucher dynamics = createdOn("2019-12-02").of(DYDPS).until(ASSIGNED);
            Reserve step = reserve(DYDPS, day("2020-01-31")).build();

            assertAnswer(on("2020-01-30").decide(dynamics, step, facts())).lacks(FactKind.COMPETENCY_TABLE, ELG_15);
            assertAnswer(on("2020-01-31").decide(dynamics, step, facts())).isAcceptedBy(ELG_16);
        }

        @Test
        void lacksAPartnerThatIsNotGiven() {
            Voucher voucher = createdOn("2019-10-01").until(ASSIGNED);

            assertAnswer(on("2019-10-05").decide(voucher, reserve("2019-10-05").build(), Facts.none()))
                    .lacks(FactKind.PARTNER, ENG_09, ELG_15, ELG_11, ELG_08);
        }
    }

    @Nested
    @DisplayName("ELG-16")
    class Elg16 {

        @ParameterizedTest
        @CsvSource({
            "windows-and-office-deployment, DDPS, silver, windows-and-devices",
            "mobile-productivity-deployment, DDPS, silver, enterprise-mobility-management windows-and-devices",
            "enterprise-security-proof-of-concept, DDPS, silver, enterprise-mobility-management",
            "dynamics-customer-engagement-upgrade, DYDPS, silver,"
                    + " cloud-business-applications cloud-customer-relationship-management",
            "dynamics-customer-engagement-migration, DYDPS, silver,"
                    + " cloud-business-applications cloud-customer-relationship-management",
            "dynamics-finance-and-operations-upgrade, DYDPS, gold, enterprise-resource-planning",
            "windows-server-modernization, PVDPS, silver, datacenter",
            "sharepoint-deployment, SDPS, silver, collaboration-and-content",
            "project-and-portfolio-management, SDPS, silver, project-and-portfolio-management",
            "exchange-deployment, S-EDPS, silver, messaging",
            "skype-for-business-deployment, S-EDPS, silver, communications",
            "data-estate-modernization, SSDPS, gold, data-analytics data-platform"
        })
        void asksForACompetencyOfTheEngagement(String engagement, Offering offering, String level, String codes) {
            String[] competencies = codes.split(" ", -1);
            Voucher voucher = createdOn("2020-10-01").of(offering).until(ASSIGNED);
            Reserve step = reserving(offering, engagement, day("2020-10-05"));

            for (String competency : competencies) {
                assertAnswer(on("2020-10-05").decide(voucher, step, holding(held(level, competency))))
                        .isAcceptedBy(ELG_16);
                assertAnswer(on("2020-10-05").decide(voucher, step, holding(held("gold", competency))))
                        .isAcceptedBy(ELG_16);
            }
            assertAnswer(on("2020-10-05").decide(voucher, step, withoutQualification(level, competencies)))
                    .isRefusedBy(ELG_16)
                    .saying("the partner holds none of `" + listOf(level, competencies)
                            + "` on `2020-10-05`: any one is enough");
        }

        @Test
        void isInForceFrom20200131() {
            Voucher voucher = createdOn("2019-12-02").until(ASSIGNED);

            assertAnswer(on("2020-01-30").decide(voucher, reserve("2020-02-01").build(), qualifiedByTheOlderTable()))
                    .isAccepted()
                    .didNotAsk(ELG_16);
            assertAnswer(on("2020-01-31").decide(voucher, reserve("2020-02-01").build(), qualifiedByTheOlderTable()))
                    .isRefusedBy(ELG_16)
                    .comparing(Map.of(
                            "competencies",
                            List.of(Qualification.silver(WINDOWS_AND_DEVICES)),
                            "day",
                            day("2020-01-31")));
            assertAnswer(on("2020-02-01").decide(voucher, reserve("2020-02-01").build(), qualifiedByTheOlderTable()))
                    .isRefusedBy(ELG_16);
        }

        @Test
        void countsACompetencyOnTheDaysItIsHeld() {
            Voucher voucher = createdOn("2020-10-01").until(ASSIGNED);
            Facts facts = holding(HeldCompetency.of(WINDOWS_AND_DEVICES, CompetencyLevel.SILVER, day("2020-10-05"))
                    .withLastDay(day("2020-10-07")));

            assertAnswer(on("2020-10-04").decide(voucher, reserve("2020-10-09").build(), facts))
                    .isRefusedBy(ELG_16);
            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-09").build(), facts))
                    .isAcceptedBy(ELG_16);
            assertAnswer(on("2020-10-07").decide(voucher, reserve("2020-10-09").build(), facts))
                    .isAcceptedBy(ELG_16);
            assertAnswer(on("2020-10-08").decide(voucher, reserve("2020-10-09").build(), facts))
                    .isRefusedBy(ELG_16);
        }

        @Test
        void addsUpTheDaysOfACompetencyHeldMoreThanOnce() {
            Voucher voucher = createdOn("2020-10-01").until(ASSIGNED);
            Facts facts = holding(
                    silver(WINDOWS_AND_DEVICES).withLastDay(day("2020-10-05")),
                    HeldCompetency.of(WINDOWS_AND_DEVICES, CompetencyLevel.GOLD, day("2020-10-07")));

            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-09").build(), facts))
                    .isAcceptedBy(ELG_16);
            assertAnswer(on("2020-10-06").decide(voucher, reserve("2020-10-09").build(), facts))
                    .isRefusedBy(ELG_16);
            assertAnswer(on("2020-10-07").decide(voucher, reserve("2020-10-09").build(), facts))
                    .isAcceptedBy(ELG_16);
        }

        @Test
        void isNotAskedWhereEng16Refuses() {
            Voucher voucher = createdOn("2020-10-01").until(ASSIGNED);
            Voucher sharePoint = createdOn("2020-06-01").of(SDPS).until(ASSIGNED);

            assertAnswer(on("2020-10-05")
                            .decide(voucher, reserving(S_EDPS, "exchange-deployment", day("2020-10-05")), holding()))
                    .isRefusedBy(ENG_16);
            assertAnswer(JOINING_LATER
                            .on(day("2020-08-19"))
                            .decide(
                                    sharePoint,
                                    reserving(SDPS, "project-and-portfolio-management", day("2020-08-20")),
                                    holding()))
                    .isRefusedBy(ENG_16);
            assertAnswer(on("2020-08-20")
                            .decide(
                                    sharePoint,
                                    reserving(SDPS, "project-and-portfolio-management", day("2020-08-20")),
                                    holding()))
                    .isRefusedBy(ELG_16);
        }

        @Test
        void lacksAPartnerThatIsNotGiven() {
            Voucher voucher = createdOn("2020-10-01").until(ASSIGNED);

            assertAnswer(on("2020-10-05").decide(voucher, reserve("2020-10-05").build(), Facts.none()))
                    .lacks(FactKind.PARTNER, ENG_09, ELG_16, ELG_11, ELG_08);
        }
    }
}
