package org.planningservices.policy.audit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.journal.JournalEntry;

/**
 * A record that two reports judge differently: only one of them has a finding about it, or they have different ones. Immutable.
 *
 * @param entry  the record, with its line
 * @param before  the finding of the report before; empty if it has none
 * @param after  the finding of the report after; empty if it has none
 */
public record FindingChange(JournalEntry entry, Optional<Finding> before, Optional<Finding> after) {

    /** How a finding changes. */
    public enum Kind {
        /** Only the report after has a finding about the record. */
        NEW,
        /** Only the report before has a finding about the record. */
        GONE,
        /** Both have a finding about the record, with other rules, or other values compared. */
        CHANGED
    }

    /**
     * Checks that there is a finding.
     *
     * @param entry  the record, with its line
     * @param before  the finding of the report before
     * @param after  the finding of the report after
     * @throws IllegalArgumentException if there is neither
     */
    public FindingChange {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a finding before or after was expected, found neither");
        }
    }

    /** Returns the change of two findings about a record; empty if they say the same. */
    static Optional<FindingChange> between(JournalEntry entry, Optional<Finding> before, Optional<Finding> after) {
        return reasons(before).equals(reasons(after))
                ? Optional.empty()
                : Optional.of(new FindingChange(entry, before, after));
    }

    /** Returns what a finding says: each rule with its message, but not the days and the title that the terms give it. */
    private static List<String> reasons(Optional<Finding> finding) {
        return finding.stream()
                .flatMap(one -> Stream.concat(one.violations().stream(), one.undecided().stream()))
                .map(Object::toString)
                .toList();
    }

    /**
     * Returns how the finding changes.
     *
     * @return new, gone or changed
     */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.NEW;
        }
        return after.isEmpty() ? Kind.GONE : Kind.CHANGED;
    }

    /** Returns the line, how the finding changes, and the rules after the change, or before it if the finding is gone. */
    @Override
    public String toString() {
        return "line " + entry.line() + " " + kind().name().toLowerCase(Locale.ROOT) + ": "
                + after.or(() -> before).stream()
                        .flatMap(one -> Stream.concat(
                                one.violations().stream()
                                        .map(violation -> violation.rule().id()),
                                one.undecided().stream()
                                        .map(undecided -> undecided.rule().id())))
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
    }
}
