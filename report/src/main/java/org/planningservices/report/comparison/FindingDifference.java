package org.planningservices.report.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.planningservices.policy.audit.FindingChange.Kind;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;

/**
 * A difference between the findings of two audits: one rule, for one record or for one deadline of a voucher. Immutable.
 *
 * <p>For example, TIM-06 for the record in line 14, about V-1, is new if the earlier report has no such finding.
 */
public final class FindingDifference {

    /** The judgment of a record or a deadline by a rule. */
    public enum Judgment {
        /** The record breaks the rule. */
        BROKEN,
        /** The rule could not be verified for the record, because a fact is missing. */
        UNVERIFIABLE,
        /** What was due by the last day that the rule sets was not done. */
        MISSED
    }

    private final OptionalInt line;
    private final RuleId rule;
    private final List<VoucherId> voucherIds;
    private final Optional<LocalDate> due;
    private final Optional<Statement> before;
    private final Optional<Statement> after;

    FindingDifference(
            OptionalInt line,
            RuleId rule,
            List<VoucherId> voucherIds,
            Optional<LocalDate> due,
            Optional<Statement> before,
            Optional<Statement> after) {
        this.line = line;
        this.rule = rule;
        this.voucherIds = List.copyOf(voucherIds);
        this.due = due;
        this.before = before;
        this.after = after;
    }

    FindingDifference withVoucherIds(List<VoucherId> ids) {
        return new FindingDifference(line, rule, ids, due, before, after);
    }

    /**
     * Returns how the finding has changed.
     *
     * @return new, gone, or changed if its judgment or its messages differ
     */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.NEW;
        }
        return after.isEmpty() ? Kind.GONE : Kind.CHANGED;
    }

    /**
     * Returns the line of the record in the journal.
     *
     * @return the line, from 1; empty for a missed deadline
     */
    public OptionalInt line() {
        return line;
    }

    /**
     * Returns the id of the rule.
     *
     * @return the id
     */
    public RuleId rule() {
        return rule;
    }

    /**
     * Returns the vouchers that the finding is about.
     *
     * @return the ids; none if the record is about no voucher, or if only a report file has the finding and the vouchers are unknown
     */
    public List<VoucherId> voucherIds() {
        return voucherIds;
    }

    /**
     * Returns the last day of a missed deadline.
     *
     * @return the day, inclusive; empty for a record
     */
    public Optional<LocalDate> due() {
        return due;
    }

    /**
     * Returns the judgment of the earlier report.
     *
     * @return the judgment; empty if the finding is new
     */
    public Optional<Judgment> before() {
        return before.map(Statement::judgment);
    }

    /**
     * Returns the judgment of the later report.
     *
     * @return the judgment; empty if the finding is gone
     */
    public Optional<Judgment> after() {
        return after.map(Statement::judgment);
    }

    /**
     * Returns the messages of the earlier report, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return a line for each violation or missing fact, or the derivation of a missed deadline; none if the finding is new, or if the
     *     report is a file, which has no messages
     */
    public List<String> messagesBefore(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return before.map(statement -> statement.messages().apply(locale)).orElse(List.of());
    }

    /**
     * Returns the messages of the later report, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return a line for each violation or missing fact, or the derivation of a missed deadline; none if the finding is gone
     */
    public List<String> messagesAfter(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return after.map(statement -> statement.messages().apply(locale)).orElse(List.of());
    }

    /** Returns how the finding has changed, its line or its last day, the rule and the vouchers. */
    @Override
    public String toString() {
        return kind().name().toLowerCase(Locale.ROOT) + ": "
                + (line.isPresent()
                        ? "line " + line.getAsInt()
                        : due.map(day -> "due " + day).orElse(""))
                + " " + rule
                + (voucherIds.isEmpty()
                        ? ""
                        : voucherIds.stream().map(Object::toString).collect(Collectors.joining(", ", " (", ")")));
    }
}
