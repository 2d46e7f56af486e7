package org.planningservices.report.comparison;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.MissedDeadline;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.report.comparison.FindingDifference.Judgment;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;

/**
 * The judgment of one report by one rule.
 *
 * @param judgment  the judgment
 * @param voucherIds  the vouchers that it is about; none if the report does not name them
 * @param messages  returns the messages in a language; none if the report has none
 */
record Statement(Judgment judgment, List<VoucherId> voucherIds, Function<Locale, List<String>> messages) {

    /** Returns the judgment of a report file, which has no vouchers and no messages. */
    static Statement ofFile(Judgment judgment) {
        return new Statement(judgment, List.of(), locale -> List.of());
    }

    /** Returns the judgment of a finding by one of its rules. */
    static Statement of(Finding finding, RuleId rule) {
        List<Violation> violations = finding.violations().stream()
                .filter(one -> one.rule().id().equals(rule))
                .toList();
        List<Undecided> undecided = finding.undecided().stream()
                .filter(one -> one.rule().id().equals(rule))
                .toList();
        List<VoucherId> named =
                violations.stream().flatMap(one -> one.voucherId().stream()).toList();
        return violations.isEmpty()
                ? new Statement(
                        Judgment.UNVERIFIABLE,
                        finding.voucherIds(),
                        locale -> undecided.stream()
                                .map(one -> one.message(locale))
                                .toList())
                : new Statement(
                        Judgment.BROKEN,
                        named.isEmpty() ? finding.voucherIds() : named,
                        locale -> violations.stream()
                                .map(one -> one.message(locale))
                                .toList());
    }

    /** Returns the judgment of a missed deadline. */
    static Statement of(VoucherId voucher, MissedDeadline missed) {
        return new Statement(
                Judgment.MISSED,
                List.of(voucher),
                locale -> List.of(missed.derivation().message(locale)));
    }

    /** Returns whether two judgments are the same. Messages are compared only if both have some. */
    boolean isSame(Statement other) {
        List<String> one = messages.apply(Locale.ENGLISH);
        List<String> another = other.messages.apply(Locale.ENGLISH);
        return judgment == other.judgment && (one.isEmpty() || another.isEmpty() || one.equals(another));
    }
}
