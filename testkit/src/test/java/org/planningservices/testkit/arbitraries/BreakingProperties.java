package org.planningservices.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.ShrinkingMode;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.MissedDeadline;
import org.planningservices.rule.RuleId;

/** In every broken history one record breaks the rule and its companions, and nothing else is broken. */
class BreakingProperties {

    private static final LocalDate AFTER_ALL = LocalDate.of(2025, 12, 31);

    private final Map<RuleId, RandomGenerator<ViolatingHistory>> generators = new LinkedHashMap<>();

    BreakingProperties() {
        Journals.breakable()
                .forEach(rule -> generators.put(rule, Journals.breaking(rule).generator(1000)));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void everyRuleIsBrokenInOneRecordWithItsCompanionsAlone(@ForAll Random random) {
        generators.forEach((rule, generator) -> {
            ViolatingHistory broken = generator.next(random).value();

            assertThat(broken.rule()).isEqualTo(rule);
            if (rule.equals(RuleId.PAY_07)) {
                assertPaidTooLate(broken);
            } else {
                assertThat(found(broken.program().audit(broken.journal(), AFTER_ALL)))
                        .as(broken.toString())
                        .isEqualTo(Map.of(broken.line(), broken.rules()));
            }
        });
    }

    /** Returns what was found in each line, what could not be verified included. */
    private static Map<Integer, Set<RuleId>> found(AuditReport report) {
        Map<Integer, Set<RuleId>> found = new LinkedHashMap<>();
        for (Finding finding : report.findings()) {
            Set<RuleId> rules = new TreeSet<>();
            finding.violations().forEach(violation -> rules.add(violation.rule().id()));
            finding.undecided().forEach(unknown -> rules.add(unknown.rule().id()));
            found.put(finding.entry().line(), rules);
        }
        return found;
    }

    private static void assertPaidTooLate(ViolatingHistory broken) {
        Occurrence late =
                (Occurrence) broken.journal().entries().get(broken.line() - 1).record();
        AuditReport report = broken.program().audit(broken.journal(), late.on());

        List<MissedDeadline> missed = report.vouchers().stream()
                .flatMap(voucher -> voucher.missedDeadlines().stream())
                .toList();

        assertThat(report.findings()).as(broken.toString()).isEmpty();
        assertThat(missed)
                .as(broken.toString())
                .extracting(deadline -> deadline.rule().id())
                .containsExactly(RuleId.PAY_07);
    }

    @Example
    void everyRuleButOneCanBeBroken() {
        assertThat(Set.copyOf(RuleId.published()))
                .containsAll(Journals.breakable())
                .hasSize(Journals.breakable().size() + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Journals.breaking(RuleId.LIF_02))
                .withMessage("a history breaks any rule but `LIF-02`, since an audit orders it by day, found `LIF-02`");
    }
}
