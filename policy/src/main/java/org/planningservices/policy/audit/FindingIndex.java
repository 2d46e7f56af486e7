package org.planningservices.policy.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;

/** The findings of a report by voucher and by rule. Immutable. */
record FindingIndex(Map<VoucherId, List<Finding>> byVoucher, Map<RuleId, List<Finding>> byRule) {

    static FindingIndex of(List<Finding> findings) {
        Map<VoucherId, List<Finding>> byVoucher = new HashMap<>();
        Map<RuleId, List<Finding>> byRule = new HashMap<>();
        for (Finding finding : findings) {
            new LinkedHashSet<>(finding.voucherIds()).forEach(id -> add(byVoucher, id, finding));
            rules(finding).forEach(id -> add(byRule, id, finding));
        }
        return new FindingIndex(byVoucher, byRule);
    }

    private static Set<RuleId> rules(Finding finding) {
        Set<RuleId> rules = new LinkedHashSet<>();
        finding.violations().forEach(violation -> rules.add(violation.rule().id()));
        finding.undecided().forEach(undecided -> rules.add(undecided.rule().id()));
        return rules;
    }

    private static <K> void add(Map<K, List<Finding>> index, K key, Finding finding) {
        index.computeIfAbsent(key, first -> new ArrayList<>(1)).add(finding);
    }

    List<Finding> of(VoucherId voucher) {
        return Collections.unmodifiableList(byVoucher.getOrDefault(voucher, List.of()));
    }

    List<Finding> of(RuleId rule) {
        return Collections.unmodifiableList(byRule.getOrDefault(rule, List.of()));
    }
}
