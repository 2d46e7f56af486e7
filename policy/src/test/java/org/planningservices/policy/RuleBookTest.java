package org.planningservices.policy;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.engagement.Engagement.DATA_ESTATE_MODERNIZATION;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.Basis.*;
import static org.planningservices.step.PartnerAction.*;
import static org.planningservices.step.PoolAction.*;
import static org.planningservices.step.VoucherAction.*;
import static org.planningservices.voucher.VoucherStatus.*;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Basis;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Sources;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Action;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Reassign;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** The rules as the rulebook has them: their numbers, their order, what they govern, what they rest on, and when. */
class RuleBookTest {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    private static final String ALWAYS = "always";

    private static final Action[] EVERY_ACTION = Stream.<Action[]>of(
                    VoucherAction.values(),
                    new Action[] {ENROLL_IN_OFFERING, REGISTER_FOR_PAYMENT_TOOL},
                    new Action[] {ACCRUE_DAYS, CONVERT_TRAINING_DAYS})
            .flatMap(Stream::of)
            .toArray(Action[]::new);

    /** A row of the rulebook's table: the rule, what it rests on, the days it is in force, and what it governs. */
    private record Row(String id, Basis basis, String inForce, Set<Action> governs) {

        static Row of(String id, Basis basis, String inForce, Action... governs) {
            return new Row(id, basis, inForce, Set.of(governs));
        }

        static Row of(Rule rule) {
            String inForce = rule.firstDay().isEmpty() && rule.lastDay().isEmpty()
                    ? ALWAYS
                    : (rule.firstDay().map(day -> "from " + day + " ").orElse("")
                                    + rule.lastDay()
                                            .map(day -> "through " + day)
                                            .orElse(""))
                            .strip();
            return new Row(rule.id().toString(), rule.basis(), inForce, Set.copyOf(rule.governedActions()));
        }
    }

    private static final List<Row> TABLE = List.of(
            Row.of("LIF-03", IMPLIED, ALWAYS, EVERY_ACTION),
            Row.of("LIF-01", IMPLIED, ALWAYS, EVERY_ACTION),
            Row.of("LIF-02", IMPLIED, ALWAYS, VoucherAction.values()),
            Row.of("VCH-02", STATED, ALWAYS, CREATE, ENROLL_IN_OFFERING, REGISTER_FOR_PAYMENT_TOOL),
            Row.of("VCH-03", STATED, ALWAYS, CREATE),
            Row.of("TIM-08", STATED, ALWAYS, CREATE, ASSIGN, REASSIGN),
            Row.of("ACT-01", IMPLIED, ALWAYS, CREATE),
            Row.of("ENT-05", STATED, ALWAYS, CREATE),
            Row.of("ENT-06", IMPLIED, ALWAYS, CREATE),
            Row.of(
                    "TIM-05",
                    STATED,
                    ALWAYS,
                    ASSIGN,
                    REASSIGN,
                    RESERVE,
                    RESCHEDULE,
                    START_ENGAGEMENT,
                    COMPLETE_ENGAGEMENT,
                    SUBMIT_COMPLETION_REPORT),
            Row.of("VCH-23", STATED, ALWAYS, RESERVE, RESCHEDULE),
            Row.of("ACT-07", STATED, "through 2019-03-30", RESERVE, CANCEL_RESERVATION, REDEEM),
            Row.of("ACT-08", INTERPRETED, "from 2019-03-31", RESERVE, CANCEL_RESERVATION, REDEEM),
            Row.of(
                    "VCH-24",
                    IMPLIED,
                    ALWAYS,
                    CANCEL_RESERVATION,
                    RESCHEDULE,
                    START_ENGAGEMENT,
                    COMPLETE_ENGAGEMENT,
                    SUBMIT_COMPLETION_REPORT,
                    REDEEM,
                    REQUEST_PAYMENT),
            Row.of("ENG-09", STATED, ALWAYS, RESERVE, REDEEM, REQUEST_PAYMENT),
            Row.of("ENG-16", IMPLIED, ALWAYS, RESERVE),
            Row.of("ENG-13", STATED, ALWAYS, RESERVE),
            Row.of("ENG-08", STATED, ALWAYS, RESERVE),
            Row.of("ELG-15", INTERPRETED, "through 2020-01-30", RESERVE),
            Row.of("ELG-16", IMPLIED, "from 2020-01-31", RESERVE),
            Row.of("ELG-11", STATED, ALWAYS, RESERVE),
            Row.of("ELG-08", STATED, "through 2021-04-06", RESERVE),
            Row.of("ELG-04", IMPLIED, ALWAYS, START_ENGAGEMENT),
            Row.of("ELG-13", STATED, ALWAYS, START_ENGAGEMENT),
            Row.of("ENG-03", STATED, ALWAYS, COMPLETE_ENGAGEMENT),
            Row.of("ENG-04", STATED, ALWAYS, RESERVE),
            Row.of("ENG-12", STATED, ALWAYS, COMPLETE_ENGAGEMENT),
            Row.of("ENG-07", STATED, ALWAYS, SUBMIT_COMPLETION_REPORT),
            Row.of("TIM-06", STATED, ALWAYS, REDEEM),
            Row.of("TIM-09", INTERPRETED, ALWAYS, REDEEM),
            Row.of("PAY-04", IMPLIED, ALWAYS, REQUEST_PAYMENT),
            Row.of("TIM-07", STATED, ALWAYS, REQUEST_PAYMENT),
            Row.of("PAY-02", STATED, ALWAYS, REQUEST_PAYMENT, REGISTER_FOR_PAYMENT_TOOL),
            Row.of("PAY-07", STATED, ALWAYS, MAKE_PAYMENT),
            Row.of("VCH-18", IMPLIED, ALWAYS, EXPIRE),
            Row.of("VCH-20", INTERPRETED, ALWAYS, REVOKE),
            Row.of("ELG-03", IMPLIED, ALWAYS, ENROLL_IN_OFFERING),
            Row.of("ELG-05", STATED, "through 2020-01-30", ENROLL_IN_OFFERING),
            Row.of("ELG-06", STATED, "from 2020-01-31 through 2020-12-01", ENROLL_IN_OFFERING),
            Row.of("ENT-11", STATED, ALWAYS, CONVERT_TRAINING_DAYS),
            Row.of("ENT-13", STATED, ALWAYS, ACCRUE_DAYS));

    @Test
    void hasTheRowsOfTheTableInItsOrder() {
        assertThat(TABLE).hasSize(41);
        assertThat(PUBLISHED.rules()).extracting(Row::of).containsExactlyElementsOf(TABLE);
    }

    @Test
    void hasOneRuleUnderEachNumber() {
        assertThat(RuleId.published())
                .extracting(RuleId::toString)
                .containsExactlyElementsOf(Stream.concat(TABLE.stream().map(Row::id), Stream.of("SAT-03"))
                        .toList());
        for (RuleId id : PUBLISHED.terms().rules().value()) {
            assertThat(PUBLISHED.rules().get(id.order())).isEqualTo(PUBLISHED.rule(id));
        }
        for (RuleId id : RuleId.published()) {
            assertThat(PUBLISHED.rule(id).id()).isEqualTo(id);
            assertThat(RuleId.find(id.toString())).contains(id);
        }
        assertThat(RuleId.find("TIM_06")).isEmpty();
        assertThat(RuleId.find("TIM-99")).isEmpty();
    }

    @Test
    void tellsWhichRuleOnlyASecondHandStates() {
        assertThat(PUBLISHED.rules())
                .filteredOn(Rule::isSecondHand)
                .extracting(rule -> rule.id())
                .containsExactly(RuleId.VCH_20);
    }

    @Test
    void everyRuleHasASourceAndATitleOfItsOwn() {
        assertThat(PUBLISHED.rules()).allSatisfy(rule -> {
            assertThat(rule.sources()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(rule.title()).isNotBlank();
            assertThat(rule).hasToString(rule.id() + " " + rule.title());
        });
        assertThat(PUBLISHED.rules()).extracting(Rule::title).doesNotHaveDuplicates();
    }

    @Test
    void aSourceSaysDocumentPlaceAndDate() {
        assertThat(PUBLISHED.rule(RuleId.TIM_08).sources().get(0))
                .hasToString("Planning Services page"
                        + " (https://docs.microsoft.com/en-us/partner-center/software-assurance-dps; 2021-04-07)");
    }

    @Test
    void theRulesOfTheTableOfStepsCiteIt() {
        assertThat(PUBLISHED.rules())
                .filteredOn(rule -> rule.sources().contains(Sources.STEPS))
                .extracting(Rule::id)
                .containsExactly(RuleId.LIF_03, RuleId.LIF_01, RuleId.LIF_02);
    }

    @Test
    void everyMessageIsUsedAndNoneIsMissing() throws IOException {
        Set<String> said = Stream.concat(
                        violations().map(Violation::key), unknowns().map(unknown -> "unknown." + unknown.missing()))
                .collect(toCollection(TreeSet::new));

        assertThat(said)
                .containsExactlyElementsOf(messages().stringPropertyNames().stream()
                        .filter(key -> (key.startsWith("unknown.") && !key.equals("unknown.own"))
                                || RuleId.find(key.replaceFirst("\\..*", "")).isPresent())
                        .collect(toCollection(TreeSet::new)));
    }

    @Test
    void everyRuleButPay07Refuses() {
        Set<RuleId> refusing =
                violations().map(violation -> violation.rule().id()).collect(toCollection(TreeSet::new));

        assertThat(refusing).hasSize(41).doesNotContain(RuleId.PAY_07);
    }

    @Test
    void everyMessageNamesItsValuesAndStartsWithItsRule() {
        assertThat(violations()).allSatisfy(violation -> {
            assertThat(violation.message()).isNotBlank().doesNotContain("{", "}");
            assertThat(violation.toString()).startsWith(violation.rule().id() + ": " + violation.message());
        });
        assertThat(unknowns()).allSatisfy(unknown -> {
            assertThat(unknown.message()).isNotBlank().doesNotContain("{", "}");
            assertThat(unknown).hasToString(unknown.rule().id() + ": " + unknown.message());
        });
    }

    @Test
    void everyValueComparedIsInTheMessageButHowADayCameAbout() {
        assertThat(violations())
                .allSatisfy(violation -> assertThat(violation.compared())
                        .filteredOn(compared -> !(compared.value() instanceof Derivation))
                        .allSatisfy(
                                compared -> assertThat(text(violation.key())).contains("{" + compared.name() + "}")));
    }

    @Test
    void messagesAreEnglishUnderEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("nl-NL"));

            assertThat(violations().map(Violation::message)).anyMatch(message -> message.contains("redeem is closed"));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String text(String key) {
        try {
            return messages().getProperty(key);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Properties messages() throws IOException {
        Properties messages = new Properties();
        try (InputStream in = Objects.requireNonNull(Rule.class.getResourceAsStream("messages_en.properties"))) {
            messages.load(in);
        }
        return messages;
    }

    private static Stream<Violation> violations() {
        return Stream.concat(
                refusals().flatMap(refusal -> refusal.violations().stream()),
                findings().flatMap(finding -> finding.violations().stream()));
    }

    private static Stream<Undecided> unknowns() {
        return refusals().flatMap(refusal -> refusal.undecided().stream());
    }

    private static Stream<Refusal> refusals() {
        return refused().map(answer -> answer.swap().get());
    }

    /** Steps that together are refused in every way there is, and lack every fact that a rule may need. */
    private static Stream<Either<Refusal, ? extends Acceptance>> refused() {
        return Stream.of(
                        creations(),
                        reservations(),
                        nearCodes(),
                        deliveries(),
                        payments(),
                        endings(),
                        partners(),
                        otherTerms())
                .flatMap(answers -> answers);
    }

    private static Stream<Either<Refusal, ? extends Acceptance>> creations() {
        Facts never =
                facts().withEnrollment(enrollment("2022-01-01", "2022-12-31")).withRemainingDays(0);
        Facts later =
                facts().withEnrollment(enrollment("2014-01-01", "2025-12-31").withActivatedOn(day("2021-12-31")));
        Facts withoutDays = Facts.none().withEnrollment(facts().enrollment().orElseThrow());
        return Stream.of(
                on("2021-07-01").decide(V_1, Create.of(E_1, Offering.of("AZDPS"), 2), never),
                on("2021-06-30").decide(V_1, create(), later),
                on("2021-06-30").decide(V_1, create(), Facts.none()),
                on("2021-06-30").decide(V_1, create(), withoutDays),
                on("2021-06-30").decide(createdOn("2021-06-30").until(CREATED), create(), facts()));
    }

    private static Stream<Either<Refusal, ? extends Acceptance>> reservations() {
        Voucher voucher = createdOn("2020-10-05").ofDays(15).until(ASSIGNED);
        Voucher rival = createdOn("2020-10-05").ofDays(15).numbered("V-2").until(REDEEMED);
        Voucher old = createdOn("2018-10-05").until(ASSIGNED);
        Partner stranger = Partner.builder().id(FABRIKAM).build();
        Operator consultant = Operator.of(FABRIKAM).withRole(OperatorRole.of("consultant"));
        Facts lastEnrolledIn2018 = factsOf(fabrikam()
                .offeringEnrollments(fabrikam().build().offeringEnrollments().stream()
                        .filter(enrollment -> enrollment.on().getYear() < 2019)
                        .toList())
                .build());
        return Stream.of(
                on("2021-10-05")
                        .decide(
                                voucher,
                                reserve("2020-10-04")
                                        .operator(consultant)
                                        .engagement(Engagement.of("azure-migration"))
                                        .cloud(true)
                                        .build(),
                                factsOf(stranger)),
                on("2020-10-05").decide(voucher, reserve("2030-01-01").build(), factsOf(stranger)),
                on("2020-10-05")
                        .decide(
                                voucher,
                                reserve("2020-10-05").locationId(DE_SITE).build(),
                                lastEnrolledIn2018),
                on("2020-10-05")
                        .decide(voucher, reserve("2020-10-05").build(), facts().withCustomerVouchers(List.of(rival))),
                on("2019-03-30")
                        .decide(old, reserve("2019-03-30").operator(consultant).build(), factsOf(stranger)),
                VoucherProgram.under(Terms.builder(Terms.planningServices())
                                .engagementServiceLevels(Sourced.of(
                                        Map.of(DATA_ESTATE_MODERNIZATION, Set.of(ServiceLevel.ofDays(3))),
                                        Sources.COMMON_OVERSIGHTS))
                                .build())
                        .on(day("2020-10-05"))
                        .decide(
                                createdOn("2020-10-05").of(Offering.SSDPS).until(ASSIGNED),
                                reserve(Offering.SSDPS, day("2020-10-05")).build(),
                                facts()),
                on("2020-10-05")
                        .decide(
                                voucher,
                                reserve("2020-10-05")
                                        .operator(Operator.of(FABRIKAM))
                                        .build(),
                                Facts.none()),
                on("2019-03-30")
                        .decide(
                                createdOn("2018-10-05").of(Offering.DYDPS).until(ASSIGNED),
                                reserve(Offering.DYDPS, day("2019-03-30")).build(),
                                facts()));
    }

    private static Stream<Either<Refusal, ? extends Acceptance>> nearCodes() {
        Operator admin = Operator.of(FABRIKAM).withRole(OperatorRole.of("MPN_ADMIN"));
        return Stream.of(
                on("2021-06-30").decide(V_1, Create.of(E_1, Offering.of("ddps"), 5), facts()),
                on("2019-03-30")
                        .decide(
                                createdOn("2018-10-05").until(ASSIGNED),
                                reserve("2019-03-30").operator(admin).build(),
                                facts()),
                on("2020-10-05")
                        .decide(
                                createdOn("2020-10-05").until(ASSIGNED),
                                reserve("2020-10-05")
                                        .operator(admin)
                                        .engagement(Engagement.of("Windows_and_Office_Deployment"))
                                        .build(),
                                facts()),
                VoucherProgram.under(Terms.builder(Terms.planningServices())
                                .revocationPolicy(Sourced.of(RevocationPolicy.REFUSED, Sources.ASSUMPTION))
                                .build())
                        .on(day("2020-10-05"))
                        .decide(createdOn("2020-10-05").until(ASSIGNED), Revoke.of(), Facts.none()));
    }

    private static Stream<Either<Refusal, ? extends Acceptance>> deliveries() {
        Voucher reserved = createdOn("2020-10-05").until(RESERVED);
        Facts without = factsOf(fabrikam().competencies(List.of()).build());
        return Stream.of(
                on("2020-10-04").decide(reserved, StartEngagement.of(FABRIKAM, ConsultantId.of("devries")), without),
                on("2020-10-05")
                        .decide(
                                reserved,
                                start(),
                                factsOf(fabrikam()
                                        .consultants(List.of(new Consultant(JANSEN, Set.of())))
                                        .build())),
                on("2020-10-05")
                        .decide(
                                createdOn("2020-10-05").until(IN_DELIVERY),
                                CompleteEngagement.builder()
                                        .partnerId(LITWARE)
                                        .deliveredDays(16)
                                        .offsiteDays(16)
                                        .build(),
                                facts()),
                on("2020-10-05")
                        .decide(
                                createdOn("2020-10-05").until(DELIVERED),
                                SubmitCompletionReport.of(FABRIKAM, ""),
                                facts()),
                on("2022-01-02").decide(createdOn("2020-10-05").until(REPORTED), redeem(), facts()),
                on("2022-01-02").decide(createdOn("2020-10-05").until(DELIVERED), redeem(), facts()));
    }

    private static Stream<Either<Refusal, ? extends Acceptance>> payments() {
        Voucher redeemed = createdOn("2020-10-05").numbered("V-1").until(REDEEMED);
        Voucher german = createdOn("2020-10-05")
                .numbered("V-2")
                .reserving(reserve -> reserve.deliveryCountry(DE))
                .until(REDEEMED);
        Voucher claimedAgain = LIFECYCLE.apply(
                LIFECYCLE.apply(
                        createdOn("2020-10-05").until(PAYMENT_REQUESTED),
                        VoucherEvent.of(V_1, RejectPayment.of(R_1, "no"), day("2020-10-05"))),
                VoucherEvent.of(
                        V_1, RequestPayment.of(PaymentRequestId.of("R-2"), FABRIKAM, NL_SITE, V_1), day("2020-10-05")));
        Facts unregistered =
                factsOf(fabrikam().paymentToolRegistrations(List.of()).build());
        return Stream.of(
                on("2021-10-05").decide(requestPayment(redeemed, german), List.of(redeemed, german), unregistered),
                on("2020-10-05")
                        .decide(
                                RequestPayment.of(R_1, FABRIKAM, LocationId.of("stray"), V_1),
                                List.of(redeemed),
                                facts()),
                on("2020-10-05")
                        .decide(
                                requestPayment(redeemed),
                                Optional.of(requested("2020-10-05", redeemed)),
                                List.of(redeemed),
                                facts()),
                on("2020-10-05").decide(ApprovePayment.of(R_1), Optional.empty(), List.of(), facts()),
                on("2020-10-05")
                        .decide(
                                ApprovePayment.of(R_1),
                                Optional.of(requested("2020-10-05", redeemed)),
                                List.of(claimedAgain),
                                facts()));
    }

    private static Stream<Either<Refusal, ? extends Acceptance>> endings() {
        Voucher created = createdOn("2020-10-05").until(CREATED);
        return Stream.of(
                on("2020-10-05").decide(VoucherId.of("V-9"), redeem(), facts()),
                on("2020-10-05").decide(created, Expire.of(), facts()),
                COUNTING_FROM_ASSIGNMENT.on(day("2020-10-05")).decide(created, Expire.of(), facts()),
                on("2020-10-05").decide(created, Revoke.of(), facts()));
    }

    private static Stream<Either<Refusal, ? extends Acceptance>> otherTerms() {
        ProgramDay training = VoucherProgram.trainingVouchers().on(day("2020-10-05"));
        return Stream.of(
                training.decide(createdOn("2020-10-05").until(ASSIGNED), Reassign.of("p.jansen"), facts()),
                training.decide(createdOn("2020-10-05").until(DELIVERED), report(), facts()),
                on("2020-01-30").decide(V_1, Create.of(E_1, Offering.of("AZDPS"), 5), facts()),
                on("2020-01-30")
                        .decide(
                                createdOn("2020-01-06").until(ASSIGNED),
                                reserve("2020-01-30")
                                        .engagement(Engagement.of("azure-migration"))
                                        .build(),
                                facts()));
    }

    private static Stream<Either<Refusal, ? extends Acceptance>> partners() {
        Facts stranger =
                Facts.none().withPartner(Partner.builder().id(FABRIKAM).build()).withRedeemedOfferings(Set.of());
        EnrollInOffering enroll = EnrollInOffering.of(FABRIKAM, Offering.DDPS);
        RegisterForPaymentTool register = RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS);
        return Stream.of(
                on("2020-01-30").decide(enroll, stranger),
                on("2020-01-31").decide(enroll, stranger),
                on("2020-01-31").decide(register, stranger),
                on("2020-01-31").decide(register, Facts.none()),
                on("2020-02-01")
                        .decide(ConvertTrainingDays.builder()
                                .enrollmentId(E_1)
                                .trainingDays(9)
                                .planningDays(3)
                                .build()),
                on("2021-02-01").decide(AccrueDays.of(E_1, 5)),
                Either.left(on("2021-02-01").refuseRedeclaration(LocationId.of("nl-site"))),
                Either.left(on("2021-02-01").refuseRedeclaration(JANSEN)));
    }

    /** What only a history can break: a partner or an enrollment never stated, or stated twice. */
    private static Stream<Finding> findings() {
        Journal journal = new Journal(List.of(
                new JournalEntry(1, new JournalRecord.PartnerDeclared(FABRIKAM)),
                new JournalEntry(2, new JournalRecord.PartnerDeclared(FABRIKAM)),
                new JournalEntry(3, new JournalRecord.EnrollmentDeclared(enrollment("2018-07-01", "2021-06-30"))),
                new JournalEntry(4, new JournalRecord.EnrollmentDeclared(enrollment("2018-07-01", "2021-06-30"))),
                new JournalEntry(5, new JournalRecord.TrainingPassed(day("2019-01-02"), LITWARE)),
                new JournalEntry(6, new JournalRecord.BenefitActivated(day("2019-01-02"), EnrollmentId.of("E-9"))),
                new JournalEntry(
                        7,
                        new JournalRecord.ExamPassed(
                                day("2019-01-02"), FABRIKAM, JANSEN, Competency.WINDOWS_AND_DEVICES))));
        return PUBLISHED.audit(journal, day("2022-06-01")).findings().stream();
    }
}
