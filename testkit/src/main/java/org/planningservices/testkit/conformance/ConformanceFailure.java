package org.planningservices.testkit.conformance;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The differences between a report and the one that a case expects. Immutable.
 *
 * @param failed  the case
 * @param differences  where the report differs, in the order of the report; one or more
 */
public record ConformanceFailure(ConformanceCase failed, List<ReportDifference> differences) {

    /**
     * Copies the list.
     *
     * @param failed  the case
     * @param differences  where the report differs, in the order of the report; one or more
     */
    public ConformanceFailure {
        Objects.requireNonNull(failed, "failed");
        Objects.requireNonNull(differences, "differences");
        differences = List.copyOf(differences);
    }

    /**
     * Returns how the library judges what differs: for a finding, the line of the journal, with each rule that refuses
     * it, its message, its source and the days on which it accepts; for a voucher, the lines of its history; for an
     * enrollment, its vouchers.
     *
     * @return the lines
     */
    public List<String> explanation() {
        return Explanation.of(failed, differences);
    }

    /** Returns the case, what differs, and the explanation, over several lines. */
    @Override
    public String toString() {
        return Stream.of(
                        Stream.of(failed),
                        differences.stream().map(one -> "  " + one),
                        explanation().stream().map(line -> "  " + line))
                .flatMap(lines -> lines)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
