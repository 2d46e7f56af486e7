package org.planningservices.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a last day came about: from which day it counts, and what was added to it by which rule or provision.
 *
 * <p>For example, {@code created 2020-01-15; 180 days by TIM-01; 90 more by TIM-14, second-hand}. Immutable.
 *
 * @param origin  what happened on the day it counts from
 * @param from  the day it counts from
 * @param countedBy  the rule or provision by which it counts from that day
 * @param additions  what was added, in order; none for a day that the program itself sets
 */
public record Derivation(Origin origin, LocalDate from, RulebookRow countedBy, List<Addition> additions) {

    private static final int USUAL_LENGTH = 96;

    /** What happened on the day from which a last day counts. */
    public enum Origin {
        /** The voucher was created. */
        CREATED,
        /** The voucher was assigned. */
        ASSIGNED,
        /** The voucher was redeemed. */
        REDEEMED,
        /** The payment was approved. */
        APPROVED,
        /** The partner enrolled in the offering, or renewed. */
        ENROLLED,
        /** Nothing: the program sets the day. */
        PROGRAM
    }

    /**
     * A time that was added. Immutable.
     *
     * @param amount  how much; zero where a provision says only that the last day is inclusive
     * @param unit  days or years
     * @param by  the rule or provision by which it was added
     */
    public record Addition(int amount, ChronoUnit unit, RulebookRow by) {

        /**
         * Checks that no part is null.
         *
         * @param amount  how much; zero where a provision says only that the last day is inclusive
         * @param unit  days or years
         * @param by  the rule or provision by which it was added
         */
        public Addition {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(by, "by");
        }

        /**
         * Returns some days.
         *
         * @param days  how many
         * @param by  the rule or provision by which they were added
         * @return the addition
         */
        public static Addition ofDays(int days, RulebookRow by) {
            Objects.requireNonNull(by, "by");
            return new Addition(days, ChronoUnit.DAYS, by);
        }
    }

    /**
     * Copies the additions.
     *
     * @param origin  what happened on the day it counts from
     * @param from  the day it counts from
     * @param countedBy  the rule or provision by which it counts from that day
     * @param additions  what was added, in order
     */
    public Derivation {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(countedBy, "countedBy");
        Objects.requireNonNull(additions, "additions");
        additions = List.copyOf(additions);
    }

    /**
     * Returns the last day.
     *
     * @return the last day, inclusive
     */
    public LocalDate lastDay() {
        LocalDate day = from;
        for (Addition addition : additions) {
            day = day.plus(addition.amount(), addition.unit());
        }
        return day;
    }

    /**
     * Returns the rules and provisions that made the day.
     *
     * @return the rows, in the order they count
     */
    public List<RulebookRow> rows() {
        List<RulebookRow> rows = new ArrayList<>();
        rows.add(countedBy);
        for (Addition addition : additions) {
            if (!rows.contains(addition.by())) {
                rows.add(addition.by());
            }
        }
        return List.copyOf(rows);
    }

    /**
     * Returns how the day came about, in English.
     *
     * @return one line
     */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * Returns how the day came about, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return one line
     */
    public String message(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        Messages messages = Messages.in(locale);
        StringBuilder line = new StringBuilder(USUAL_LENGTH);
        append("derivation." + origin, from, origin == Origin.PROGRAM ? countedBy : null, messages, line);
        boolean first = true;
        for (Addition addition : additions) {
            if (addition.amount() > 0) {
                String key = first ? "derivation." + addition.unit().name() : "derivation.more";
                append(key, addition.amount(), addition.by(), messages, line.append("; "));
                first = false;
            }
        }
        return line.toString();
    }

    private static void append(
            String key, Object value, @Nullable RulebookRow by, Messages messages, StringBuilder line) {
        ComparedValue compared = ComparedValue.of("value", value);
        messages.append(key, by == null ? List.of(compared) : List.of(compared, ComparedValue.of("by", by.id())), line);
        if (by != null && by.isSecondHand()) {
            messages.append("derivation.secondHand", List.of(), line);
        }
    }

    /** Returns how the day came about, in English. */
    @Override
    public String toString() {
        return message();
    }
}
