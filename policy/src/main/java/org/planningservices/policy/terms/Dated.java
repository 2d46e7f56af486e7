package org.planningservices.policy.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planningservices.rule.Citation;
import org.planningservices.rule.DayRange;

/**
 * A value of the terms that was one thing on some days and another on others, each with its source.
 *
 * <p>No day has two values. A day outside all of them has none: the value before or after is not carried over. For
 * example, the roles that work in the voucher tool, through 2019-03-30 and from 2019-03-31. Immutable.
 *
 * @param <T>  the kind of value
 * @param spans  one span of days or more, earliest first, each beginning on the day after the one before it
 */
public record Dated<T>(List<Span<T>> spans) {

    /**
     * Copies the spans and checks their order.
     *
     * @param spans  one span of days or more, earliest first, each beginning on the day after the one before it
     * @throws IllegalArgumentException if there is none, or one does not begin on the day after the one before it
     */
    public Dated {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a dated term must have a value on some day, found none");
        }
        for (int i = 1; i < spans.size(); i++) {
            requireAfter(spans.get(i - 1).days(), spans.get(i).days());
        }
    }

    private static void requireAfter(DayRange earlier, DayRange later) {
        LocalDate lastDay = earlier.lastDay().orElse(null);
        LocalDate firstDay = later.firstDay().orElse(null);
        if (lastDay == null || !lastDay.plusDays(1).equals(firstDay)) {
            throw new IllegalArgumentException(
                    "the days of a dated term must follow each other, without overlap or gap, found `" + earlier
                            + "`, then `" + later + "`");
        }
    }

    /**
     * Returns the value on a day.
     *
     * @param day  the day
     * @return the value; empty on a day that no span contains
     */
    public Optional<T> on(LocalDate day) {
        for (Span<T> span : spans) {
            if (span.days().contains(day)) {
                return Optional.of(span.value().value());
            }
        }
        return Optional.empty();
    }

    /**
     * A value on some days, with who says so. Immutable.
     *
     * @param <T>  the kind of value
     * @param days  the days, both ends inclusive
     * @param value  the value, with its sources
     */
    public record Span<T>(DayRange days, Cited<T> value) {

        /**
         * Returns a value on some days.
         *
         * @param <T>  the kind of value
         * @param days  the days, both ends inclusive
         * @param value  the value
         * @param sources  one source or more, the best first
         * @return the value on those days
         * @throws IllegalArgumentException if there is no source
         */
        public static <T> Span<T> of(DayRange days, T value, Citation... sources) {
            return new Span<>(days, Cited.of(value, sources));
        }
    }
}
