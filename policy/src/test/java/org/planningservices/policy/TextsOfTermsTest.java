package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.day;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.UnusedDays;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.Citation;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/**
 * No text names a source, a number of days, a day or a code that the terms do not: under made-up terms that differ from the
 * published ones in every value, all that is said comes from them or from the case.
 */
class TextsOfTermsTest {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    private static final Citation MADE_UP = Citation.of("Made-up page", "https://example.com/made-up", "2040-01-01");
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, DUTCH);

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBERED = Pattern.compile("\\b[\\p{Alpha}]+-\\d+\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Offering ALPHA = Offering.of("ALPHA");
    private static final Offering BETA = Offering.of("BETA");
    private static final Offering STRAY = Offering.of("STRAY");
    private static final Competency WEAVING = Competency.of("weaving");
    private static final Competency DYEING = Competency.of("dyeing");
    private static final Engagement LOOM = Engagement.of("loom");
    private static final Engagement VAT = Engagement.of("vat");
    private static final OperatorRole CLERK = OperatorRole.of("clerk");
    private static final OperatorRole WARDEN = OperatorRole.of("warden");

    private static final PartnerId PARTNER = PartnerId.of("weavers");
    private static final PartnerId OTHER = PartnerId.of("dyers");
    private static final ConsultantId CONSULTANT = ConsultantId.of("spinner");
    private static final LocationId SITE = LocationId.of("mill");
    private static final LocationId ABROAD = LocationId.of("quay");
    private static final Country HERE = Country.of("NO");
    private static final Country THERE = Country.of("SE");
    private static final EnrollmentId ENROLLMENT = EnrollmentId.of("E-1");
    private static final VoucherId VOUCHER = VoucherId.of("V-1");
    private static final PaymentRequestId REQUEST = PaymentRequestId.of("R-1");

    /** Every day of the made-up terms and of the cases lies in 2031 or later, and every number is none of the published. */
    private static final Terms TERMS = terms();

    private static final VoucherProgram PROGRAM = VoucherProgram.under(TERMS);

    private static final Set<Integer> TERM_NUMBERS = Set.of(241, 77, 52, 37, 2, 7, 21, 19, 9);
    private static final Set<String> TERM_DAYS = Set.of(
            "2032-05-11",
            "2032-05-12",
            "2033-06-24",
            "2034-01-12",
            "2031-09-13",
            "2031-10-14",
            "2032-02-11",
            "2032-03-13",
            "2032-06-27",
            "2032-10-08",
            "2033-03-09",
            "2033-07-19");

    /** What the cases say in numbers: days delivered, off site, remaining, and a service level that is none. */
    private static final Set<Integer> CASE_NUMBERS = Set.of(0, 4, 23, 12);

    private static Terms terms() {
        Terms.Builder terms = Terms.builder(Terms.planningServices());
        terms.program("made-up");
        terms.rules(cited(new TreeSet<>(RuleId.published())));
        terms.daysInForce(Map.of(
                RuleId.ACT_07, cited(DayRange.through(day("2032-06-26"))),
                RuleId.ACT_08, cited(DayRange.from(day("2032-06-27"))),
                RuleId.ELG_15, cited(DayRange.through(day("2032-06-26"))),
                RuleId.ELG_16, cited(DayRange.from(day("2032-06-27")))));
        Map<RulebookId, Evidence> evidence = new HashMap<>();
        Stream.<RulebookId>concat(RuleId.published().stream(), Stream.of(ProvisionId.values()))
                .forEach(id -> evidence.put(id, Evidence.interpreted(MADE_UP)));
        terms.evidence(evidence);
        Map<ValidityStart, Evidence> starts = new EnumMap<>(ValidityStart.class);
        Stream.of(ValidityStart.values()).forEach(validityFrom -> starts.put(validityFrom, Evidence.stated(MADE_UP)));
        terms.validityFromEvidence(starts);
        terms.validityFrom(ValidityStart.ASSIGNMENT);
        terms.validityDays(cited(241));
        terms.extension(cited(Optional.of(new Extension(day("2032-05-11"), 77))));
        terms.extendedIfValidOn(cited(day("2032-05-12")));
        terms.lastCreationDay(cited(day("2033-06-24")));
        terms.lastRedemptionDay(cited(day("2034-01-12")));
        terms.paymentRequestWindowDays(cited(52));
        terms.paymentDueDays(cited(37));
        terms.offerings(cited(new LinkedHashSet<>(List.of(ALPHA, BETA))));
        terms.offeringsCompleteFrom(cited(Optional.of(day("2031-09-13"))));
        terms.serviceLevels(cited(
                Stream.of(2, 7, 21).map(ServiceLevel::ofDays).collect(Collectors.toCollection(LinkedHashSet::new))));
        terms.exclusiveServiceLevel(cited(ServiceLevel.ofDays(21)));
        terms.firstDayWithoutCloud(cited(day("2032-10-08")));
        terms.maxDeliveryDays(cited(19));
        terms.maxOffsiteDays(cited(9));
        terms.firstRemoteDay(cited(day("2032-02-11")));
        terms.lastRemoteDay(cited(day("2032-03-13")));
        terms.firstDayWithoutConversion(cited(day("2032-10-08")));
        terms.firstDayWithoutAccrual(cited(day("2033-03-09")));
        terms.poolsEmptiedOn(cited(day("2033-07-19")));
        terms.toolRolesBefore2019(cited(Set.of(CLERK)));
        terms.toolRoles(cited(Set.of(WARDEN)));
        terms.catalog(cited(Catalog.of(
                row(LOOM, ALPHA, Qualification.silver(WEAVING)), row(VAT, BETA, Qualification.gold(DYEING)))));
        terms.catalogCompleteFrom(cited(Optional.of(day("2031-10-14"))));
        terms.qualificationsBefore2020(cited(Map.of(ALPHA, List.of(Qualification.gold(DYEING)))));
        terms.engagementServiceLevels(cited(Map.of(LOOM, Set.of(ServiceLevel.ofDays(2)))));
        terms.revocationPolicy(cited(RevocationPolicy.REFUSED));
        terms.lifecycle(cited(LIFECYCLE));
        terms.unusedDays(cited(UnusedDays.RETURNED));
        return terms.build();
    }

    private static <T> Sourced<T> cited(T value) {
        return Sourced.of(value, MADE_UP);
    }

    private static CatalogEntry row(Engagement engagement, Offering offering, Qualification qualification) {
        return CatalogEntry.builder()
                .engagement(engagement)
                .offering(offering)
                .addQualification(qualification)
                .build();
    }

    @Test
    void theMadeUpTermsDifferInEveryValueThatATextMayName() {
        assertThat(TERMS.differencesFrom(Terms.planningServices()))
                .extracting(difference -> difference.name())
                .contains(
                        "program",
                        "validityFrom",
                        "daysInForce",
                        "validityDays",
                        "extension",
                        "extendedIfValidOn",
                        "lastCreationDay",
                        "lastRedemptionDay",
                        "paymentRequestWindowDays",
                        "paymentDueDays",
                        "offerings",
                        "offeringsCompleteFrom",
                        "serviceLevels",
                        "exclusiveServiceLevel",
                        "firstDayWithoutCloud",
                        "maxDeliveryDays",
                        "maxOffsiteDays",
                        "firstRemoteDay",
                        "lastRemoteDay",
                        "firstDayWithoutConversion",
                        "firstDayWithoutAccrual",
                        "poolsEmptiedOn",
                        "toolRolesBefore2019",
                        "toolRoles",
                        "catalog",
                        "catalogCompleteFrom",
                        "qualificationsBefore2020",
                        "engagementServiceLevels",
                        "unusedDays");
    }

    @Test
    void everyRowCitesTheMadeUpPageAloneAndItsTitleNamesTheTermsAlone() {
        assertThat(Stream.concat(PROGRAM.rules().stream(), PROGRAM.provisions().stream()))
                .hasSize(RuleId.published().size() + ProvisionId.values().length)
                .allSatisfy(row -> {
                    assertThat(row.sources()).containsExactly(MADE_UP);
                    for (Locale locale : LOCALES) {
                        requireOwn(row.title(locale), Set.of());
                        assertThat(TERM_DAYS).containsAll(days(row.title(locale)));
                    }
                });
    }

    @Test
    void everyMessageNamesTheTermsAndTheCaseAlone() {
        Set<RuleId> refusing = new TreeSet<>();
        Set<Fact> missing = new HashSet<>();
        for (Refusal refusal : refusals()) {
            for (Violation violation : refusal.violations()) {
                refusing.add(violation.rule().id());
                for (Locale locale : LOCALES) {
                    requireOwn(violation.message(locale), CASE_NUMBERS);
                    violation
                            .remedy()
                            .ifPresent(remedy -> remedy.actions()
                                    .forEach(measure -> requireOwn(measure.message(locale), CASE_NUMBERS)));
                    derivations(violation)
                            .forEach(one ->
                                    requireDerivation(one, violation.rule().id(), locale));
                }
            }
            refusal.remedy()
                    .ifPresent(remedy -> remedy.actions()
                            .forEach(measure ->
                                    LOCALES.forEach(locale -> requireOwn(measure.message(locale), CASE_NUMBERS))));
            for (Undecided unknown : refusal.undecided()) {
                missing.add(unknown.missing());
                LOCALES.forEach(locale -> requireOwn(unknown.message(locale), Set.of()));
            }
        }

        assertThat(refusing).isEqualTo(Given.rulesBut(RuleId.PAY_07));
        assertThat(missing).isEqualTo(EnumSet.allOf(FactKind.class));
    }

    @Test
    void everyDerivationNamesTheTermsAndTheCaseAlone() {
        List<Derivation> derivations = vouchers().stream()
                .flatMap(voucher -> PROGRAM.on(day("2032-06-01")).upcomingDeadlines(voucher).stream())
                .map(deadline -> deadline.derivation())
                .toList();

        assertThat(derivations)
                .isNotEmpty()
                .allSatisfy(one -> LOCALES.forEach(locale -> requireDerivation(one, RuleId.TIM_06, locale)));
    }

    /** The year of ELG-08 is the rule itself, and no value of the terms. */
    private static void requireDerivation(Derivation derivation, RuleId rule, Locale locale) {
        requireOwn(derivation.message(locale), rule.equals(RuleId.ELG_08) ? Set.of(1) : Set.of());
    }

    private static Stream<Derivation> derivations(Violation violation) {
        return violation.compared().stream()
                .map(ComparedValue::value)
                .filter(Derivation.class::isInstance)
                .map(Derivation.class::cast);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void noTextHasADigitOfItsOwn(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Rule.class.getResourceAsStream("messages_" + language + ".properties"))) {
            texts.load(in);
        }

        assertThat(texts).isNotEmpty();
        texts.forEach((key, text) -> assertThat((String) text).as("%s", key).doesNotContainPattern("\\d"));
    }

    @Test
    void aTextThatNamesAPublishedValueIsFound() {
        for (String text : List.of(
                "the last day was 2021-06-30",
                "within 60 days",
                "role mpn-admin",
                "see the Process page",
                "for DDPS")) {
            assertThat(isOwn(text, Set.of())).as(text).isFalse();
        }
        assertThat(isOwn("within 52 days, by TIM-07, until 2034-01-12", Set.of()))
                .isTrue();
    }

    private static void requireOwn(String text, Set<Integer> numbers) {
        assertThat(isOwn(text, numbers)).as(text).isTrue();
    }

    private static boolean isOwn(String text, Set<Integer> numbers) {
        String rest = NUMBERED.matcher(DATE.matcher(text).replaceAll("")).replaceAll("");
        return days(text).stream().allMatch(day -> LocalDate.parse(day).getYear() >= 2031)
                && NUMBER.matcher(rest)
                        .results()
                        .map(MatchResult::group)
                        .map(Integer::valueOf)
                        .allMatch(number -> TERM_NUMBERS.contains(number) || numbers.contains(number))
                && publishedWords()
                        .noneMatch(word -> Pattern.compile(
                                        "(?<![\\p{Alpha}-])" + Pattern.quote(word) + "(?![\\p{Alpha}-])")
                                .matcher(text)
                                .find());
    }

    private static Set<String> days(String text) {
        return DATE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes and the documents of the published terms, and of the rules under them. */
    private static Stream<String> publishedWords() {
        return WORDS.stream();
    }

    private static final Set<String> WORDS = words();

    private static Set<String> words() {
        Terms published = Terms.planningServices();
        Set<String> words = new TreeSet<>();
        published.offerings().value().forEach(offering -> words.add(offering.code()));
        published.toolRoles().value().forEach(role -> words.add(role.toString()));
        published.toolRolesBefore2019().value().forEach(role -> words.add(role.toString()));
        published.catalog().value().entries().forEach(row -> {
            words.add(row.engagement().code());
            row.qualifications().forEach(one -> one.competencies().forEach(two -> words.add(two.toString())));
        });
        Stream.concat(Given.PUBLISHED.rules().stream(), Given.PUBLISHED.provisions().stream())
                .flatMap(row -> row.sources().stream())
                .forEach(source -> words.addAll(List.of(source.document(), source.address())));
        words.remove("Policies");
        return words;
    }

    private static final List<String> DAYS = List.of(
            "2031-02-03",
            "2031-09-12",
            "2031-10-13",
            "2032-02-10",
            "2032-06-26",
            "2032-06-27",
            "2032-11-02",
            "2033-03-10",
            "2033-06-25",
            "2034-01-13",
            "2036-01-02");

    /** Steps on vouchers in every status, on days about those of the terms: the first that is refused in each way. */
    private static Collection<Refusal> refusals() {
        Map<String, Refusal> refusals = new HashMap<>();
        for (String day : DAYS) {
            ProgramDay on = PROGRAM.on(day(day));
            for (Facts facts : facts()) {
                for (Voucher voucher : vouchers()) {
                    steps().forEach(step -> add(refusals, on.decide(voucher, step, facts)));
                    add(refusals, on.decide(request(), List.of(voucher), facts));
                    add(
                            refusals,
                            on.decide(
                                    RequestPayment.of(REQUEST, PARTNER, SITE, VOUCHER, VoucherId.of("V-3")),
                                    List.of(voucher, abroad()),
                                    facts));
                    add(
                            refusals,
                            on.decide(
                                    ApprovePayment.of(REQUEST),
                                    Optional.of(new PaymentRequest(request(), day("2032-04-06"))),
                                    List.of(voucher),
                                    facts));
                }
                for (Offering offering : List.of(ALPHA, STRAY)) {
                    add(refusals, on.decide(VoucherId.of("V-9"), Create.of(ENROLLMENT, offering, 7), facts));
                    add(refusals, on.decide(VoucherId.of("V-9"), Create.of(ENROLLMENT, offering, 4), facts));
                    for (PartnerStep step : List.of(
                            EnrollInOffering.of(PARTNER, offering), RegisterForPaymentTool.of(PARTNER, offering))) {
                        add(refusals, on.decide(step, facts));
                    }
                }
            }
            add(refusals, on.decide(ApprovePayment.of(REQUEST), Optional.empty(), List.of(), Facts.none()));
            for (PoolStep step : List.of(
                    AccrueDays.of(ENROLLMENT, 4),
                    ConvertTrainingDays.builder()
                            .enrollmentId(ENROLLMENT)
                            .trainingDays(12)
                            .planningDays(4)
                            .build())) {
                add(refusals, on.decide(step));
            }
        }
        return refusals.values();
    }

    private static void add(Map<String, Refusal> refusals, Either<Refusal, ?> answer) {
        answer.swap()
                .forEach(refusal -> refusals.putIfAbsent(
                        refusal.violations().stream().map(Violation::key).toList()
                                + " "
                                + refusal.undecided().stream()
                                        .map(Undecided::missing)
                                        .toList(),
                        refusal));
    }

    private static RequestPayment request() {
        return RequestPayment.of(REQUEST, PARTNER, SITE, VOUCHER);
    }

    private static List<Facts> facts() {
        Partner.Builder able = Partner.builder()
                .id(PARTNER)
                .addLocations(new Location(SITE, HERE), new Location(ABROAD, THERE))
                .addCompetency(HeldCompetency.of(WEAVING, CompetencyLevel.GOLD, day("2031-01-02")))
                .addConsultant(new Consultant(CONSULTANT, Set.of()))
                .addOfferingEnrollment(OfferingDate.of(ALPHA, day("2031-01-02")));
        Partner bare = Partner.builder().id(PARTNER).build();
        Enrollment enrollment =
                Enrollment.of(ENROLLMENT, CustomerId.of("customer"), day("2031-03-04"), day("2032-12-31"));
        Facts none = Facts.none();
        return List.of(
                none,
                none.withEnrollment(enrollment),
                none.withPartner(bare)
                        .withRedeemedOfferings(Set.of())
                        .withEnrollment(enrollment)
                        .withRemainingDays(0)
                        .withCustomerVouchers(List.of(rival())),
                none.withPartner(able.build())
                        .withRedeemedOfferings(Set.of(ALPHA))
                        .withEnrollment(enrollment.withActivatedOn(day("2032-12-30")))
                        .withRemainingDays(4)
                        .withCustomerVouchers(List.of()));
    }

    private static List<VoucherStep> steps() {
        List<VoucherStep> steps = new ArrayList<>(List.of(
                Assign.of("manager"),
                Reassign.of("other"),
                Reschedule.of(PARTNER, day("2031-01-03")),
                Reschedule.of(OTHER, day("2036-01-03")),
                StartEngagement.of(PARTNER, CONSULTANT),
                StartEngagement.of(OTHER, ConsultantId.of("stranger")),
                CompleteEngagement.builder()
                        .partnerId(PARTNER)
                        .deliveredDays(23)
                        .offsiteDays(12)
                        .buildRecorded(),
                SubmitCompletionReport.of(PARTNER, " "),
                Expire.of(),
                Revoke.of()));
        for (OperatorRole role : List.of(CLERK, WARDEN, OperatorRole.of("guest"))) {
            Operator operator = Operator.of(PARTNER).withRole(role);
            steps.add(CancelReservation.of(operator));
            steps.add(Redeem.of(operator, ABROAD));
            for (Engagement engagement : List.of(LOOM, VAT, Engagement.of("unlisted"))) {
                steps.add(reserve(operator, engagement, HERE));
                steps.add(reserve(operator, engagement, THERE));
            }
        }
        steps.add(reserve(Operator.of(PARTNER), LOOM, HERE));
        return steps;
    }

    private static Reserve reserve(Operator operator, Engagement engagement, Country country) {
        return Reserve.builder()
                .operator(operator)
                .locationId(SITE)
                .engagement(engagement)
                .deliveryCountry(country)
                .plannedStart(day("2032-08-02"))
                .cloud(country.equals(THERE))
                .build();
    }

    /** Vouchers of two service levels and four days, after each step from the creation to the approval of the payment. */
    private static List<Voucher> vouchers() {
        List<Voucher> vouchers = new ArrayList<>();
        for (String created : List.of("2031-04-01", "2031-12-05", "2032-07-05", "2032-12-07")) {
            for (int level : List.of(7, 21)) {
                vouchers.addAll(stages(VOUCHER, level, day(created), HERE));
            }
        }
        return vouchers;
    }

    private static Voucher rival() {
        return stages(VoucherId.of("V-2"), 21, day("2031-05-06"), HERE).get(2);
    }

    private static Voucher abroad() {
        return stages(VoucherId.of("V-3"), 7, day("2031-05-06"), THERE).get(6);
    }

    private static List<Voucher> stages(VoucherId id, int level, LocalDate createdOn, Country country) {
        Operator operator = Operator.of(PARTNER).withRole(CLERK);
        List<Voucher> stages = new ArrayList<>();
        Voucher voucher = Voucher.create(VoucherEvent.of(id, Create.of(ENROLLMENT, ALPHA, level), createdOn));
        stages.add(voucher);
        LocalDate on = createdOn;
        for (VoucherStep step : List.of(
                Assign.of("manager"),
                reserve(operator, LOOM, country),
                StartEngagement.of(PARTNER, CONSULTANT),
                CompleteEngagement.builder()
                        .partnerId(PARTNER)
                        .deliveredDays(4)
                        .offsiteDays(0)
                        .buildRecorded(),
                SubmitCompletionReport.of(PARTNER, "plan"),
                Redeem.of(operator, SITE))) {
            on = on.plusDays(1);
            voucher = LIFECYCLE.apply(voucher, VoucherEvent.of(id, step, on));
            stages.add(voucher);
        }
        stages.add(LIFECYCLE.apply(
                LIFECYCLE.apply(
                        voucher, VoucherEvent.of(id, RequestPayment.of(REQUEST, PARTNER, SITE, id), on.plusDays(1))),
                VoucherEvent.of(id, ApprovePayment.of(REQUEST), on.plusDays(2))));
        return stages;
    }
}
