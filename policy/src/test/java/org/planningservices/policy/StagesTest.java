package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.FABRIKAM;
import static org.planningservices.policy.Given.LITWARE;
import static org.planningservices.policy.Given.day;
import static org.planningservices.policy.Given.fabrikam;
import static org.planningservices.policy.Given.on;
import static org.planningservices.policy.Given.partner;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.policy.next.Stage.Progress.DONE;
import static org.planningservices.policy.next.Stage.Progress.NOT_DONE;
import static org.planningservices.policy.next.Stage.Progress.NOT_KNOWN;
import static org.planningservices.policy.next.StageRequirement.Kind.AGREEMENT_SIGNED;
import static org.planningservices.policy.next.StageRequirement.Kind.COMPETENCY;
import static org.planningservices.policy.next.StageRequirement.Kind.COMPLETED;
import static org.planningservices.policy.next.StageRequirement.Kind.ENROLLED;
import static org.planningservices.policy.next.StageRequirement.Kind.PAYMENT_REQUESTED;
import static org.planningservices.policy.next.StageRequirement.Kind.PROFILE_PUBLISHED;
import static org.planningservices.policy.next.StageRequirement.Kind.REDEEMED;
import static org.planningservices.policy.next.StageRequirement.Kind.REGISTERED;
import static org.planningservices.policy.next.StageRequirement.Kind.RENEWED;
import static org.planningservices.policy.next.StageRequirement.Kind.REPORTED;
import static org.planningservices.policy.next.StageRequirement.Kind.RESERVED;
import static org.planningservices.policy.next.StageRequirement.Kind.STARTED;
import static org.planningservices.policy.next.StageRequirement.Kind.TRAINING;
import static org.planningservices.policy.next.StageRequirement.Kind.USABLE;
import static org.planningservices.policy.next.StageRequirement.Kind.VOUCHER_ASSIGNED;
import static org.planningservices.policy.next.StageRequirement.Kind.VOUCHER_CREATED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.engagement.Offering;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.Partner;
import org.planningservices.policy.next.Stage;
import org.planningservices.policy.next.Stage.Progress;
import org.planningservices.policy.next.StageReport;
import org.planningservices.policy.next.StageRequirement;
import org.planningservices.policy.next.StageRequirement.Kind;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.Sources;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** ELG-01: where a partner stands, step by step, with what is fulfilled, missing and not known. */
class StagesTest {

    private static final String DAY = "2020-10-05";

    @Test
    void reportsEveryStageInItsOrderTheFirstThreeForNewPartners() {
        List<StageReport> reports = on(DAY).stages(fabrikam().build(), Offering.DDPS);

        assertThat(reports).extracting(StageReport::stage).containsExactly(Stage.values());
        assertThat(Arrays.stream(Stage.values()).filter(Stage::isForNewPartners))
                .containsExactly(Stage.VERIFY_ELIGIBILITY, Stage.ENROLL, Stage.PUBLISH_PROFILE);
    }

    @Test
    void everyReportNamesItsSources() {
        List<StageReport> reports = on(DAY).stages(fabrikam().build(), Offering.DDPS);

        assertThat(reports)
                .allSatisfy(report -> assertThat(report.sources())
                        .contains(Sources.PROGRAM_PAGE_2020, Sources.PROGRAM_PAGE, Sources.PROGRAM_PAGE_DUTCH)
                        .doesNotHaveDuplicates());
        assertThat(report(reports, Stage.VALIDATE_AND_RESERVE).sources()).startsWith(Sources.VOUCHER_TOOL_PAGE);
        assertThat(report(reports, Stage.DELIVER).sources()).startsWith(Sources.PROGRAM_PAGE_2020);
        assertThat(report(reports, Stage.REQUEST_PAYMENT).sources()).startsWith(Sources.PAYMENT_PAGE);
    }

    @Test
    void everyRequirementNamesItsRule() {
        Voucher voucher = createdOn(DAY).until(VoucherStatus.PAID);
        List<StageReport> reports = on(DAY).stages(known().build(), voucher);

        assertThat(reports).allSatisfy(report -> {
            assertThat(report.progress()).isEqualTo(DONE);
            assertThat(report.missing()).isEmpty();
            assertThat(report.unknown()).isEmpty();
        });
        assertThat(reports.stream()
                        .flatMap(report -> report.fulfilled().stream())
                        .map(StageRequirement::toString))
                .containsExactly(
                        "COMPETENCY (ELG-03)",
                        "TRAINING (ELG-06)",
                        "AGREEMENT_SIGNED (ELG-01)",
                        "ENROLLED (ELG-11)",
                        "RENEWED (ELG-08)",
                        "PROFILE_PUBLISHED (ELG-01)",
                        "VOUCHER_CREATED (ELG-01)",
                        "VOUCHER_ASSIGNED (ELG-01)",
                        "USABLE (VCH-07)",
                        "RESERVED (LIF-01)",
                        "STARTED (LIF-01)",
                        "COMPLETED (LIF-01)",
                        "REPORTED (LIF-01)",
                        "REDEEMED (LIF-01)",
                        "REGISTERED (PAY-02)",
                        "PAYMENT_REQUESTED (LIF-01)");
    }

    private static Partner.Builder known() {
        return fabrikam().agreementsSigned(List.of(day("2014-01-01"))).profilesPublished(List.of(day("2014-01-01")));
    }

    @ParameterizedTest
    @CsvSource({"2020-01-30, ELG-05", "2020-01-31, ELG-06", "2020-12-01, ELG-06", "2020-12-02, "})
    void asksForTheTrainingOnTheDaysItIsInForce(String day, String id) {
        Partner untrained = fabrikam().complianceTrainings(List.of()).build();
        StageReport report = report(on(day).stages(untrained, Offering.DDPS), Stage.VERIFY_ELIGIBILITY);

        assertThat(kinds(report.fulfilled())).containsExactly(COMPETENCY);
        assertThat(report.missing())
                .extracting(StageRequirement::row)
                .extracting(row -> row.id().toString())
                .isEqualTo(id == null ? List.of() : List.of(id));
        assertThat(report.progress()).isEqualTo(id == null ? DONE : NOT_DONE);
    }

    @Test
    void lacksTheCompetencyOrCannotTellForWantOfATable() {
        Partner nobody = Partner.builder().id(LITWARE).build();

        assertThat(kinds(report(on("2021-01-01").stages(nobody, Offering.DDPS), Stage.VERIFY_ELIGIBILITY)
                        .missing()))
                .containsExactly(COMPETENCY);
        assertThat(kinds(report(on("2019-06-01").stages(nobody, Offering.DYDPS), Stage.VERIFY_ELIGIBILITY)
                        .unknown()))
                .containsExactly(COMPETENCY);
    }

    @ParameterizedTest
    @CsvSource({"2020-10-04, NOT_DONE", "2020-10-05, DONE", "2020-10-06, DONE"})
    void knowsOfTheAgreementAndTheProfileFromTheirDayOn(String day, Progress progress) {
        Partner partner = fabrikam()
                .agreementsSigned(List.of(day(DAY)))
                .profilesPublished(List.of(day(DAY)))
                .build();
        List<StageReport> reports = on(day).stages(partner, Offering.DDPS);

        assertThat(report(reports, Stage.ENROLL).progress()).isEqualTo(progress);
        assertThat(report(reports, Stage.PUBLISH_PROFILE).progress()).isEqualTo(progress);
        assertThat(kinds(report(reports, Stage.PUBLISH_PROFILE).missing()))
                .isEqualTo(progress == DONE ? List.of() : List.of(PROFILE_PUBLISHED));
    }

    @Test
    void doesNotConcludeTheAgreementFromTheEnrollment() {
        StageReport report = report(on(DAY).stages(fabrikam().build(), Offering.DDPS), Stage.ENROLL);

        assertThat(kinds(report.fulfilled())).containsExactly(ENROLLED, RENEWED);
        assertThat(kinds(report.unknown())).containsExactly(AGREEMENT_SIGNED);
        assertThat(report.progress()).isEqualTo(NOT_KNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2020-06-01, DONE", "2020-06-02, NOT_DONE", "2021-04-06, NOT_DONE", "2021-04-07, DONE"})
    void asksForTheRenewalWhileItIsInForce(String day, Progress progress) {
        Partner partner = known().offeringEnrollments(List.of(OfferingDate.of(Offering.DDPS, day("2019-06-01"))))
                .build();
        StageReport report = report(on(day).stages(partner, Offering.DDPS), Stage.ENROLL);

        assertThat(report.progress()).isEqualTo(progress);
        assertThat(kinds(report.missing())).isEqualTo(progress == DONE ? List.of() : List.of(RENEWED));
    }

    @Test
    void asksAPartnerThatNeverEnrolledForNoRenewal() {
        Partner partner = known().offeringEnrollments(List.of()).build();
        StageReport report = report(on(DAY).stages(partner, Offering.DDPS), Stage.ENROLL);

        assertThat(kinds(report.missing())).containsExactly(ENROLLED);
    }

    @Test
    void knowsNothingOfAVoucherThatIsNotGivenButTheRegistration() {
        List<StageReport> reports = on(DAY).stages(known().build(), Offering.DDPS);

        assertThat(reports)
                .extracting(StageReport::progress)
                .containsExactly(DONE, DONE, DONE, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN);
        assertThat(kinds(report(reports, Stage.REQUEST_PAYMENT).fulfilled())).containsExactly(REGISTERED);
        assertThat(kinds(report(reports, Stage.REQUEST_PAYMENT).unknown())).containsExactly(PAYMENT_REQUESTED);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, 1",
        "ASSIGNED, 3",
        "RESERVED, 4",
        "IN_DELIVERY, 5",
        "DELIVERED, 6",
        "REPORTED, 7",
        "REDEEMED, 8",
        "PAYMENT_REQUESTED, 9",
        "PAYMENT_APPROVED, 9",
        "PAID, 9"
    })
    void goesWithTheVoucher(VoucherStatus status, int fulfilled) {
        List<Kind> inOrder = List.of(
                VOUCHER_CREATED,
                VOUCHER_ASSIGNED,
                USABLE,
                RESERVED,
                STARTED,
                COMPLETED,
                REPORTED,
                REDEEMED,
                PAYMENT_REQUESTED);
        List<StageReport> reports =
                on(DAY).stages(known().build(), createdOn(DAY).until(status));

        assertThat(ofVoucher(reports, 0)).containsExactlyElementsOf(inOrder.subList(0, fulfilled));
        assertThat(ofVoucher(reports, 1)).containsExactlyElementsOf(inOrder.subList(fulfilled, inOrder.size()));
    }

    private static List<Kind> ofVoucher(List<StageReport> reports, int missing) {
        return reports.stream()
                .skip(3)
                .flatMap(report -> (missing == 0 ? report.fulfilled() : report.missing()).stream())
                .map(StageRequirement::kind)
                .filter(kind -> kind != REGISTERED)
                .toList();
    }

    @Test
    void doesNotUseAVoucherThatHasLapsed() {
        Voucher reserved = createdOn("2020-04-08").until(VoucherStatus.RESERVED);

        assertThat(report(on("2020-10-05").stages(known().build(), reserved), Stage.VALIDATE_AND_RESERVE)
                        .progress())
                .isEqualTo(DONE);
        StageReport lapsed = report(on("2020-10-06").stages(known().build(), reserved), Stage.VALIDATE_AND_RESERVE);
        assertThat(kinds(lapsed.fulfilled())).containsExactly(RESERVED);
        assertThat(kinds(lapsed.missing())).containsExactly(USABLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "REVOKED"})
    void needsAnotherVoucherAfterItEnded(VoucherStatus status) {
        List<StageReport> reports =
                on(DAY).stages(known().build(), createdOn(DAY).until(status));

        assertThat(kinds(report(reports, Stage.RECEIVE_VOUCHER).fulfilled())).containsExactly(VOUCHER_CREATED);
        assertThat(kinds(report(reports, Stage.RECEIVE_VOUCHER).missing())).containsExactly(VOUCHER_ASSIGNED);
        assertThat(report(reports, Stage.VALIDATE_AND_RESERVE).progress()).isEqualTo(NOT_DONE);
        assertThat(report(reports, Stage.REDEEM).progress()).isEqualTo(NOT_DONE);
    }

    @Test
    void doesNotKnowHowFarTheDeliveryOfAnExpiredVoucherCame() {
        Voucher expired = createdOn(DAY).until(VoucherStatus.EXPIRED);
        List<StageReport> reports = on(DAY).stages(known().build(), expired);

        assertThat(kinds(report(reports, Stage.VALIDATE_AND_RESERVE).fulfilled()))
                .containsExactly(RESERVED);
        assertThat(kinds(report(reports, Stage.DELIVER).unknown())).containsExactly(STARTED, COMPLETED);
        assertThat(kinds(report(reports, Stage.REDEEM).unknown())).containsExactly(REPORTED);
        assertThat(kinds(report(reports, Stage.REDEEM).missing())).containsExactly(REDEEMED);
    }

    @Test
    void isNotTheWayOfAnotherHolder() {
        Voucher voucher = createdOn(DAY).until(VoucherStatus.REDEEMED);
        List<StageReport> reports = on(DAY).stages(partner(LITWARE).build(), voucher);

        assertThat(voucher.lastReservingPartner()).contains(FABRIKAM);
        assertThat(report(reports, Stage.RECEIVE_VOUCHER).progress()).isEqualTo(DONE);
        assertThat(kinds(report(reports, Stage.VALIDATE_AND_RESERVE).missing())).containsExactly(USABLE, RESERVED);
        assertThat(report(reports, Stage.REDEEM).progress()).isEqualTo(NOT_DONE);
    }

    @ParameterizedTest
    @CsvSource({"2020-10-04, NOT_DONE", "2020-10-05, DONE"})
    void registersInThePaymentToolFromItsDayOn(String day, Progress progress) {
        Partner partner = known().paymentToolRegistrations(List.of(OfferingDate.of(Offering.DDPS, day(DAY))))
                .build();
        Voucher paid = createdOn("2020-10-01").until(VoucherStatus.PAYMENT_REQUESTED);

        assertThat(report(on(day).stages(partner, paid), Stage.REQUEST_PAYMENT).progress())
                .isEqualTo(progress);
    }

    @Test
    void asksOfTrainingVouchersWhatTheirTermsAsk() {
        VoucherProgram training = VoucherProgram.trainingVouchers();
        List<StageReport> before = training.on(day("2020-12-08")).stages(known().build(), Offering.SATV);
        List<StageReport> after = training.on(day("2020-12-09")).stages(known().build(), Offering.SATV);

        assertThat(kinds(report(before, Stage.VERIFY_ELIGIBILITY).fulfilled())).containsExactly(TRAINING);
        assertThat(report(before, Stage.VERIFY_ELIGIBILITY)
                        .fulfilled()
                        .get(0)
                        .row()
                        .id())
                .isEqualTo(RuleId.ELG_05);
        assertThat(report(after, Stage.VERIFY_ELIGIBILITY).fulfilled()).isEmpty();
        assertThat(report(after, Stage.VERIFY_ELIGIBILITY).progress()).isEqualTo(NOT_KNOWN);
        assertThat(kinds(report(after, Stage.REDEEM).unknown())).containsExactly(REDEEMED);
        assertThat(report(after, Stage.ENROLL).sources()).containsExactly(Sources.TRAINING_PAGE_2019);
    }

    @Test
    void leavesOutRulesThatTheTermsDoNotAsk() {
        VoucherProgram lenient = VoucherProgram.under(Terms.builder(Terms.planningServices())
                .rules(lifeCycleAlone())
                .lifecycle(Sourced.assumed(
                        Terms.planningServices().lifecycle().value().withReasons("what if no rule limits it")))
                .build());
        List<StageReport> reports =
                lenient.on(day(DAY)).stages(Partner.builder().id(LITWARE).build(), Offering.DDPS);

        assertThat(reports.stream().flatMap(report -> report.missing().stream()).map(StageRequirement::kind))
                .isEmpty();
        assertThat(ids(reports))
                .doesNotContain(RuleId.ELG_03, RuleId.ELG_11, RuleId.PAY_02)
                .contains(ProvisionId.ELG_01);
    }

    private static Sourced<Set<RuleId>> lifeCycleAlone() {
        return Sourced.assumed(Set.of(RuleId.LIF_01, RuleId.LIF_03));
    }

    private static List<RulebookId> ids(List<StageReport> reports) {
        return reports.stream()
                .flatMap(report -> Stream.of(report.fulfilled(), report.missing(), report.unknown()))
                .flatMap(List::stream)
                .map(one -> one.row().id())
                .toList();
    }

    private static StageReport report(List<StageReport> reports, Stage stage) {
        return reports.stream().filter(one -> one.stage() == stage).findFirst().orElseThrow();
    }

    private static List<Kind> kinds(List<StageRequirement> requirements) {
        return requirements.stream().map(StageRequirement::kind).toList();
    }
}
