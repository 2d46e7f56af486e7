package org.planningservices.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.policy.Given.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalBuilder;
import org.planningservices.journal.JournalEntry;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.VoucherId;

/** Two audits of one journal differ by voucher and by finding. */
class AuditComparisonTest {

    private static final VoucherProgram NINETY_DAYS = VoucherProgram.under(Terms.builder(Terms.planningServices())
            .validityDays(Sourced.assumed(90))
            .build());
    private static final VoucherId V_2 = VoucherId.of("V-2");
    private static final VoucherId V_3 = VoucherId.of("V-3");
    private static final LocalDate AS_OF = day("2021-06-15");

    /** V-1 is redeemed after 100 days; V-2 waits; V-3 expires after 100 days, which is too early for 180. */
    private static Journal journal() {
        Create create = Create.of(E_1, Offering.DDPS, 5);
        JournalBuilder journal = Journal.builder()
                .enrollment(enrollment("2014-01-01", "2025-12-31").withActivatedOn(day("2014-01-01")))
                .partner(fabrikam().build())
                .on(day("2014-01-02"), AccrueDays.of(E_1, 100));
        for (VoucherId id : List.of(V_1, V_2, V_3)) {
            journal.on(day("2021-03-01"), id, create).on(day("2021-03-01"), id, Assign.of("mulder"));
        }
        return journal.on(day("2021-03-02"), V_1, reserve("2021-03-08").build())
                .on(day("2021-03-08"), V_1, start())
                .on(day("2021-03-09"), V_1, complete())
                .on(day("2021-03-10"), V_1, report())
                .on(day("2021-06-09"), V_1, redeem())
                .on(day("2021-06-09"), V_3, Expire.of())
                .build();
    }

    private static AuditComparison comparison() {
        return AuditComparison.of(PUBLISHED.audit(journal(), AS_OF), NINETY_DAYS.audit(journal(), AS_OF));
    }

    @Test
    void tellsWhichVouchersChangeAndHow() {
        assertThat(comparison().changes())
                .extracting(VoucherChange::toString)
                .satisfiesExactly(
                        redeemed -> assertThat(redeemed)
                                .matches(
                                        "V-1: last valid day 2021-08-28 -> 2021-05-30; redeem by 2021-08-28 -> 2021-05-30;"
                                                + " line \\d+ new: TIM-06"),
                        waiting -> assertThat(waiting)
                                .isEqualTo("V-2: OPEN -> LAPSED; last valid day 2021-08-28 -> 2021-05-30;"
                                        + " redeem by 2021-08-28 -> 2021-05-30"),
                        expired -> assertThat(expired)
                                .matches(
                                        "V-3: last valid day 2021-08-28 -> 2021-05-30; redeem by 2021-08-28 -> 2021-05-30;"
                                                + " line \\d+ gone: VCH-18"));
    }

    @Test
    void tellsThePartsApart() {
        VoucherChange waiting = comparison().changes().skip(1).findFirst().orElseThrow();

        assertThat(waiting.hasOtherStatus()).isFalse();
        assertThat(waiting.hasOtherStanding()).isTrue();
        assertThat(waiting.hasOtherDeadlines()).isTrue();
        assertThat(waiting.hasOtherMissedDeadlines()).isFalse();
        assertThat(waiting.findings()).isEmpty();
    }

    @Test
    void tellsWhichFindingsAreNewOrGone() {
        assertThat(comparison().findings())
                .extracting(FindingChange::kind)
                .containsExactly(FindingChange.Kind.NEW, FindingChange.Kind.GONE);
        assertThat(comparison())
                .hasToString("audit as of 2021-06-15: 3 vouchers, 14 findings"
                        + " -> audit as of 2021-06-15: 3 vouchers, 14 findings");
    }

    @Test
    void aFindingWithOtherRulesOrValuesIsChanged() {
        AuditReport late = PUBLISHED.audit(
                Journal.builder()
                        .on(day("2021-03-01"), V_1, Create.of(E_1, Offering.DDPS, 4))
                        .on(day("2021-03-01"), V_1, Expire.of())
                        .build(),
                AS_OF);
        AuditReport ninety = NINETY_DAYS.audit(
                Journal.builder()
                        .on(day("2021-03-01"), V_1, Create.of(E_1, Offering.DDPS, 4))
                        .on(day("2021-03-01"), V_1, Expire.of())
                        .build(),
                AS_OF);

        // VCH-18 names another last day; what is found about the creation is the same
        assertThat(AuditComparison.of(late, ninety).findings()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(FindingChange.Kind.CHANGED);
            assertThat(change.toString()).isEqualTo("line 2 changed: VCH-18");
            assertThat(change.after().orElseThrow().violations())
                    .extracting(one -> one.rule().id())
                    .containsExactly(RuleId.VCH_18);
        });
    }

    @Test
    void isEmptyForEqualReports() {
        AuditReport report = PUBLISHED.audit(journal(), AS_OF);

        assertThat(AuditComparison.of(report, PUBLISHED.audit(journal(), AS_OF)).changes())
                .isEmpty();
        assertThat(AuditComparison.of(report, report).findings()).isEmpty();
    }

    @Test
    void hasAVoucherThatOnlyOneReportHas() {
        AuditReport early = PUBLISHED.audit(journal(), day("2021-02-28"));
        AuditReport late = PUBLISHED.audit(journal(), AS_OF);

        assertThat(AuditComparison.of(early, late).changes()).hasSize(3).allSatisfy(change -> {
            assertThat(change.before()).isEmpty();
            assertThat(change.after()).isPresent();
            assertThat(change.hasOtherStatus()).isTrue();
        });
        assertThat(AuditComparison.of(late, early).changes())
                .extracting(VoucherChange::voucherId)
                .containsExactly(V_1, V_2, V_3);
        assertThat(AuditComparison.of(late, early).changes().skip(1).findFirst())
                .get()
                .asString()
                .startsWith("V-2: ASSIGNED -> none; OPEN -> none; ");
    }

    @Test
    void aChangeOfAFindingNeedsOne() {
        JournalEntry entry = journal().entries().get(0);

        assertThatThrownBy(() -> new FindingChange(entry, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a finding before or after was expected, found neither");
    }
}
