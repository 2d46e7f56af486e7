package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Rule;

/**
 * Days near a day on which an answer may change: the day before, the day, the day after, and up to thirty days around
 * it.
 *
 * <p>The day before, the day and the day after are edge cases of jqwik. A day shrinks toward the one that it is near.
 * For example, {@code DaysAround.day(LocalDate.of(2021, 6, 30))} for TIM-08.
 */
public final class DaysAround {

    private static final int FARTHEST = 30;

    private DaysAround() {}

    /**
     * Returns days near a day, such as a deadline.
     *
     * @param day  the day
     * @return days from thirty before it to thirty after it, both inclusive
     */
    public static Arbitrary<LocalDate> day(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return offsets().map(day::plusDays);
    }

    /**
     * Returns days near any day on which something begins or ends under the published terms.
     *
     * @return days from thirty before to thirty after such a day, both inclusive
     */
    public static Arbitrary<LocalDate> anyProgramDay() {
        return anyProgramDay(Terms.planningServices());
    }

    /**
     * Returns days near any day on which something begins or ends.
     *
     * @param terms  the terms of the program
     * @return days from thirty before to thirty after such a day, both inclusive
     */
    public static Arbitrary<LocalDate> anyProgramDay(Terms terms) {
        Objects.requireNonNull(terms, "terms");
        List<LocalDate> days = List.copyOf(programDays(terms));
        Arbitrary<LocalDate> one = Arbitraries.of(days).edgeCases(config -> days.forEach(config::add));
        return Combinators.combine(one, offsets()).as(LocalDate::plusDays);
    }

    private static Arbitrary<Integer> offsets() {
        return Arbitraries.integers().between(-FARTHEST, FARTHEST).edgeCases(config -> config.includeOnly(-1, 0, 1));
    }

    /**
     * Returns the days on which something begins or ends: a rule, a term, an engagement of the catalog.
     *
     * @param terms  the terms of the program
     * @return the first day of what begins and the last day of what ends, earliest first
     */
    public static Set<LocalDate> programDays(Terms terms) {
        Objects.requireNonNull(terms, "terms");
        TreeSet<LocalDate> days = new TreeSet<>(List.of(
                terms.lastCreationDay().value(),
                terms.lastRedemptionDay().value(),
                terms.firstDayWithoutCloud().value(),
                terms.firstRemoteDay().value(),
                terms.lastRemoteDay().value(),
                terms.firstDayWithoutConversion().value(),
                terms.firstDayWithoutAccrual().value(),
                terms.poolsEmptiedOn().value()));
        terms.extension().value().ifPresent(extension -> {
            days.add(extension.createdBefore());
            days.add(terms.extendedIfValidOn().value());
        });
        terms.offeringsCompleteFrom().value().ifPresent(days::add);
        terms.catalogCompleteFrom().value().ifPresent(days::add);
        terms.catalog().value().entries().forEach(row -> row.joinedOn().ifPresent(days::add));
        for (Rule rule : VoucherProgram.under(terms).rules()) {
            rule.firstDay().ifPresent(days::add);
            rule.lastDay().ifPresent(days::add);
        }
        return new LinkedHashSet<>(days);
    }
}
