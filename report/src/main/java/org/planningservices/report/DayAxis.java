package org.planningservices.report;

import java.time.LocalDate;

/** A horizontal axis of days. Each day is an interval of the axis, which ends where the next day begins. */
final class DayAxis {

    private static final int MOST_TICKS = 6;
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000};

    private final long first;
    private final long last;
    private final int left;
    private final int width;

    /**
     * Makes an axis.
     *
     * @param first  the first day
     * @param last  the last day, inclusive
     * @param left  the x coordinate at which the first day begins
     * @param width  the width of all days together
     */
    DayAxis(LocalDate first, LocalDate last, int left, int width) {
        this.first = first.toEpochDay();
        this.last = Math.max(last.toEpochDay(), this.first);
        this.left = left;
        this.width = width;
    }

    /** Returns where a day begins; the nearer end of the axis for a day that lies outside it. */
    int start(LocalDate day) {
        return place(day.toEpochDay());
    }

    /** Returns where a day ends, which is where the next begins. */
    int end(LocalDate day) {
        return place(day.toEpochDay() + 1);
    }

    /** Returns the middle of a day. */
    int middle(LocalDate day) {
        return (start(day) + end(day)) / 2;
    }

    int left() {
        return left;
    }

    int right() {
        return left + width;
    }

    boolean contains(LocalDate day) {
        return day.toEpochDay() >= first && day.toEpochDay() <= last;
    }

    boolean isBefore(LocalDate day) {
        return last < day.toEpochDay();
    }

    private int place(long day) {
        long clipped = Math.max(first, Math.min(day, last + 1));
        long days = last + 1 - first;
        return left + (int) ((2 * (clipped - first) * width + days) / (2 * days));
    }

    /** Draws ticks with labels: at the first days of months or years, or at equal distances if the axis has few days. */
    void draw(Svg svg, int top, int bottom) {
        svg.open("g", "class", "ps-axis", "aria-hidden", "true");
        if (last - first < 60) {
            long step = (last - first) / 5 + 1;
            for (long day = first; day <= last; day += step) {
                tick(LocalDate.ofEpochDay(day), LocalDate.ofEpochDay(day).toString(), svg, top, bottom);
            }
        } else {
            int step = monthsPerTick();
            for (LocalDate day = firstOfMonths(step); day.toEpochDay() <= last; day = day.plusMonths(step)) {
                String text = day.toString();
                tick(day, text.substring(0, text.length() - (step < 12 ? 3 : 6)), svg, top, bottom);
            }
        }
        svg.empty("line", "x1", left, "y1", bottom, "x2", right(), "y2", bottom, "stroke", "currentColor");
        svg.close("g");
    }

    private void tick(LocalDate day, String label, Svg svg, int top, int bottom) {
        int x = start(day);
        svg.empty(
                "line", "x1", x, "y1", top, "x2", x, "y2", bottom, "stroke", "currentColor", "stroke-opacity", "0.25");
        if (x + label.length() * 7 <= right() + 24) {
            svg.text("text", label, "x", x + 2, "y", bottom + 15, "fill", "currentColor", "font-size", 12);
        }
    }

    /** Returns how many months lie between two ticks: the fewest with which there are at most about six ticks. */
    private int monthsPerTick() {
        for (int months : MONTHS) {
            if ((last - first) / 30 / months < MOST_TICKS) {
                return months;
            }
        }
        return MONTHS[MONTHS.length - 1];
    }

    private LocalDate firstOfMonths(int step) {
        LocalDate begin = LocalDate.ofEpochDay(first);
        long month = begin.getYear() * 12L + begin.getMonthValue() - 1;
        if (begin.getDayOfMonth() > 1) {
            month++;
        }
        long rounded = Math.floorDiv(month + step - 1, (long) step) * step;
        return LocalDate.of((int) Math.floorDiv(rounded, 12L), (int) Math.floorMod(rounded, 12L) + 1, 1);
    }
}
