package org.planningservices.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.audit.MissedDeadline;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.report.text.Anchor;
import org.planningservices.report.text.Texts;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Actor;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/**
 * The timeline of a voucher: the steps taken, the days on which each next step is possible, and the last days, as a picture and
 * as the rows of a table. Both are made of the same values.
 *
 * <p>A step is possible on a day if no rule refuses it; see {@link NextStep#days()}. A rule that lacks a fact or an argument does not
 * refuse. For example, {@code VoucherTimeline.of(report.findVoucher(id).orElseThrow(), program.on(report.asOf()))}.
 *
 * <p>The picture is an {@code <svg>} element of the class {@code ps-timeline} with a title and a description. A program can read
 * its parts:
 *
 * <ul>
 *   <li>{@code <svg>} has {@code data-voucher} and {@code data-as-of};
 *   <li>an element of the class {@code ps-step} is a step taken: {@code data-number}, {@code data-on}, {@code data-line},
 *       {@code data-action};
 *   <li>one of the class {@code ps-next} is a next step: {@code data-action}, {@code data-state}, {@code data-days}. The days are ranges
 *       separated by a space, each as the first day, a slash and the last day, both inclusive; {@code ..} in place of a day means
 *       that the range has no first or no last day;
 *   <li>one of the class {@code ps-last-day} is a last day: {@code data-rule}, {@code data-day}, {@code data-state}.
 * </ul>
 *
 * <p>Actions and states are written as the constants of their enums. The id of the element is {@code timeline-} and the id of the
 * voucher, in which underscores enclose the code of every character that is not a letter or digit of ASCII, a period or a hyphen.
 * Immutable.
 */
public final class VoucherTimeline {

    private static final int WIDTH = 720;
    private static final int LABELS = 286;
    private static final int ROW = 20;
    private static final int TOP = 24;

    private final Voucher voucher;
    private final LocalDate asOf;
    private final List<TakenStep> steps;
    private final List<Window> windows;
    private final List<LastDay> lastDays;

    private VoucherTimeline(
            Voucher voucher, LocalDate asOf, List<TakenStep> steps, List<Window> windows, List<LastDay> lastDays) {
        this.voucher = voucher;
        this.asOf = asOf;
        this.steps = Collections.unmodifiableList(steps);
        this.windows = Collections.unmodifiableList(windows);
        this.lastDays = Collections.unmodifiableList(lastDays);
    }

    /**
     * A step that was taken. Immutable.
     *
     * @param number  its number among the steps of the voucher, from 1
     * @param on  the day
     * @param action  the action
     * @param line  the line of its record in the journal
     */
    public record TakenStep(int number, LocalDate on, VoucherAction action, int line) {

        /**
         * Checks that no part is null.
         *
         * @param number  its number among the steps of the voucher, from 1
         * @param on  the day
         * @param action  the action
         * @param line  the line of its record in the journal
         */
        public TakenStep {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(action, "action");
        }
    }

    /**
     * A step that can follow, and the days on which no rule refuses it. Immutable.
     *
     * @param action  the action
     * @param actor  who takes the step
     * @param state  whether it is open on the day of the timeline
     * @param days  the days on which no rule refuses it
     */
    public record Window(VoucherAction action, Actor actor, NextStep.State state, DaySet days) {

        /**
         * Checks that no part is null.
         *
         * @param action  the action
         * @param actor  who takes the step
         * @param state  whether it is open on the day of the timeline
         * @param days  the days on which no rule refuses it
         */
        public Window {
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(actor, "actor");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(days, "days");
        }
    }

    /**
     * A last day, and the rule that sets it. Immutable.
     *
     * @param rule  the rule
     * @param day  the last day, inclusive
     * @param state  what it means on the day of the timeline
     * @param derivation  how the last day came about
     */
    public record LastDay(Rule rule, LocalDate day, State state, Derivation derivation) {

        /** What a last day means on the day of a timeline. */
        public enum State {
            /** Something is still to be done by this day. */
            AHEAD,
            /** The day has passed, and what was due by it can no longer be done. */
            PASSED,
            /** What was due by this day was not done, and the audit reports a missed deadline. */
            MISSED,
            /** Nothing is left to be done by this day. */
            OVER
        }

        /**
         * Checks that no part is null.
         *
         * @param rule  the rule
         * @param day  the last day, inclusive
         * @param state  what it means on the day of the timeline
         * @param derivation  how the last day came about
         */
        public LastDay {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(derivation, "derivation");
        }
    }

    /**
     * Returns the timeline of a voucher of an audit. The steps that can follow are evaluated without an intent and without facts.
     *
     * @param report  the report on the voucher
     * @param day  the program on the day of the timeline, such as the day of the audit
     * @return the timeline
     * @throws IllegalArgumentException if the program has another lifecycle, in which the history of the voucher cannot happen
     */
    public static VoucherTimeline of(VoucherReport report, ProgramDay day) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(day, "day");
        return of(report, day, day.nextSteps(report.voucher(), Intent.none(), Facts.none()));
    }

    /**
     * Returns the timeline of a voucher of an audit with given next steps, such as those evaluated for an intent and facts.
     *
     * @param report  the report on the voucher
     * @param day  the program on the day of the timeline, such as the day of the audit
     * @param steps  the steps that can follow on that day, as {@link ProgramDay#nextSteps} returns them
     * @return the timeline
     * @throws IllegalArgumentException if the program has another lifecycle, in which the history of the voucher cannot happen
     */
    public static VoucherTimeline of(VoucherReport report, ProgramDay day, List<NextStep> steps) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(steps, "steps");
        List<TakenStep> taken = new ArrayList<>();
        for (JournalEntry entry : report.history()) {
            VoucherEvent event = event(entry, report.voucher().id());
            if (event != null) {
                taken.add(
                        new TakenStep(taken.size() + 1, event.on(), event.step().action(), entry.line()));
            }
        }
        return new VoucherTimeline(report.voucher(), day.date(), taken, windows(steps), lastDays(report, day));
    }

    /** Returns the step of a voucher that a record of its history describes, as an event; null if it describes none. */
    static @Nullable VoucherEvent event(JournalEntry entry, VoucherId voucher) {
        if (entry.record() instanceof VoucherStepTaken taken) {
            return VoucherEvent.of(voucher, taken.step(), taken.on());
        }
        return entry.record() instanceof PaymentStepTaken taken
                ? VoucherEvent.of(voucher, taken.step(), taken.on())
                : null;
    }

    private static List<Window> windows(List<NextStep> steps) {
        List<Window> windows = new ArrayList<>();
        for (NextStep next : steps) {
            windows.add(new Window(next.action(), next.actor(), next.state(), next.days()));
        }
        return windows;
    }

    /** Returns the last days that the voucher has had since it was created, one for each rule. */
    private static List<LastDay> lastDays(VoucherReport report, ProgramDay day) {
        Map<RuleId, LastDay> days = new LinkedHashMap<>();
        Voucher voucher = null;
        for (JournalEntry entry : report.history()) {
            VoucherEvent event = event(entry, report.voucher().id());
            if (event != null) {
                voucher = voucher == null
                        ? Voucher.create(event)
                        : day.lifecycle().apply(voucher, event);
                for (Deadline deadline : day.upcomingDeadlines(voucher)) {
                    put(deadline, LastDay.State.OVER, days);
                }
            }
        }
        for (Deadline deadline : day.upcomingDeadlines(report.voucher())) {
            put(deadline, deadline.daysLeft() < 0 ? LastDay.State.PASSED : LastDay.State.AHEAD, days);
        }
        for (MissedDeadline missed : report.missedDeadlines()) {
            days.put(
                    missed.rule().id(),
                    new LastDay(missed.rule(), missed.due(), LastDay.State.MISSED, missed.derivation()));
        }
        List<LastDay> sorted = new ArrayList<>(days.values());
        sorted.sort(Comparator.comparing(LastDay::day)
                .thenComparing(last -> last.rule().id(), Comparator.comparing(RuleId::order)));
        return sorted;
    }

    private static void put(Deadline deadline, LastDay.State state, Map<RuleId, LastDay> days) {
        days.put(deadline.rule().id(), new LastDay(deadline.rule(), deadline.lastDay(), state, deadline.derivation()));
    }

    /**
     * Returns the voucher.
     *
     * @return the voucher after its last step
     */
    public Voucher voucher() {
        return voucher;
    }

    /**
     * Returns the day of the timeline.
     *
     * @return the day for which next steps and last days were evaluated
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns the steps that were taken.
     *
     * @return the steps, in the order of the history
     */
    public List<TakenStep> steps() {
        return steps;
    }

    /**
     * Returns the steps that can follow.
     *
     * @return the steps with their days, in the order of the transition table
     */
    public List<Window> windows() {
        return windows;
    }

    /**
     * Returns the last days that the voucher has or had.
     *
     * @return the last days, earliest first; for each rule, the one that it set most recently
     */
    public List<LastDay> lastDays() {
        return lastDays;
    }

    /**
     * Returns the picture as an element of an HTML page, whose style sheet sets its colors.
     *
     * @param locale  the locale: Dutch texts for a Dutch one, English for any other
     * @return an {@code <svg>} element
     */
    public String svg(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return draw(Texts.ofPictures(locale), false);
    }

    /**
     * Returns the picture as a file of its own, whose colors follow the light or dark mode of the viewer.
     *
     * @param locale  the locale: Dutch texts for a Dutch one, English for any other
     * @return an SVG document
     */
    public String svgFile(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return draw(Texts.ofPictures(locale), true);
    }

    private String draw(Texts texts, boolean alone) {
        int windowsTop = TOP + 2 * ROW + ROW / 2 + steps.size() * ROW;
        int daysTop = windowsTop + ROW + ROW / 2 + Math.max(1, windows.size()) * ROW;
        int bottom = daysTop + ROW + ROW / 2 + Math.max(1, lastDays.size()) * ROW;
        DayAxis axis = axis();
        Svg svg = new Svg();
        Picture.open(
                svg,
                Anchor.of("timeline", voucher.id().value()),
                "ps-timeline",
                WIDTH,
                bottom + 24,
                texts.get("timeline.title", voucher.id()),
                texts.get(
                        "timeline.description",
                        voucher.id(),
                        texts.of(voucher.status()),
                        asOf,
                        steps.size(),
                        windows.size(),
                        lastDays.size()),
                texts,
                alone,
                "data-voucher",
                voucher.id().value(),
                "data-as-of",
                asOf);
        axis.draw(svg, TOP, bottom);
        drawLines(svg, axis, daysTop, windowsTop);
        drawAsOf(svg, axis, bottom, texts);
        drawSteps(svg, axis, texts);
        drawWindows(svg, axis, windowsTop, texts);
        drawLastDays(svg, axis, daysTop, texts);
        return Picture.close(svg);
    }

    /** Returns an axis that has all steps, all last days, and the first and last days of all windows. */
    private DayAxis axis() {
        LocalDate first = voucher.createdOn();
        LocalDate last = voucher.lastStepOn();
        for (TakenStep step : steps) {
            first = step.on().isBefore(first) ? step.on() : first;
            last = step.on().isAfter(last) ? step.on() : last;
        }
        for (LastDay one : lastDays) {
            last = one.day().isAfter(last) ? one.day() : last;
        }
        for (Window window : windows) {
            for (DayRange range : window.days().ranges()) {
                last = later(last, range.firstDay().orElse(last));
                last = later(last, range.lastDay().orElse(last));
            }
        }
        long length = last.toEpochDay() - first.toEpochDay();
        if (asOf.isAfter(last) && asOf.toEpochDay() - last.toEpochDay() <= Math.max(60, length / 2)) {
            last = asOf;
        }
        long margin = Math.max(3, (last.toEpochDay() - first.toEpochDay()) / 24);
        return new DayAxis(first.minusDays(margin), last.plusDays(margin), LABELS, WIDTH - LABELS - 12);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void drawAsOf(Svg svg, DayAxis axis, int bottom, Texts texts) {
        int x = axis.middle(asOf);
        Picture.drawAsOf(svg, axis, asOf, x, Math.min(x + 3, WIDTH - 4), TOP, bottom, texts);
    }

    private void drawSteps(Svg svg, DayAxis axis, Texts texts) {
        heading(svg, TOP + ROW, texts.get("timeline.steps"));
        int y = TOP + 2 * ROW;
        for (TakenStep step : steps) {
            svg.open(
                    "g",
                    "class",
                    "ps-step",
                    "data-number",
                    step.number(),
                    "data-on",
                    step.on(),
                    "data-line",
                    step.line(),
                    "data-action",
                    step.action().name());
            label(svg, y, step.number() + ". " + step.on() + "  " + texts.of(step.action()));
            guide(svg, axis, y);
            svg.empty("circle", "cx", axis.middle(step.on()), "cy", y - 4, "r", 5, "fill", "currentColor");
            svg.close("g");
            y += ROW;
        }
    }

    private void drawWindows(Svg svg, DayAxis axis, int top, Texts texts) {
        heading(svg, top, texts.get("timeline.next"));
        int y = top + ROW;
        if (windows.isEmpty()) {
            label(svg, y, texts.get("timeline.noNext"));
        }
        for (Window window : windows) {
            svg.open(
                    "g",
                    "class",
                    "ps-next",
                    "data-action",
                    window.action().name(),
                    "data-state",
                    window.state().name(),
                    "data-days",
                    Picture.days(window.days()));
            label(svg, y, texts.of(window.action()) + ": " + texts.word(window.state()));
            guide(svg, axis, y);
            for (DayRange range : window.days().ranges()) {
                drawRange(svg, axis, range, y, window.state());
            }
            if (window.days().isEmpty()) {
                svg.text("text", texts.get("never"), "x", axis.left() + 4, "y", y, "fill", "currentColor");
            }
            svg.close("g");
            y += ROW;
        }
    }

    private static void drawRange(Svg svg, DayAxis axis, DayRange range, int y, NextStep.State state) {
        LocalDate first = range.firstDay().orElse(LocalDate.MIN);
        LocalDate last = range.lastDay().orElse(LocalDate.MAX);
        int from = axis.start(first);
        int to = last.equals(LocalDate.MAX) ? axis.right() : axis.end(last);
        if (to <= axis.left() && from <= axis.left()) {
            return;
        }
        boolean hollow = state == NextStep.State.CLOSED;
        svg.empty(
                "rect",
                "x",
                from,
                "y",
                y - 11,
                "width",
                Math.max(2, to - from),
                "height",
                13,
                "fill",
                "currentColor",
                "fill-opacity",
                hollow ? "0.08" : "0.35",
                "stroke",
                "currentColor",
                "stroke-dasharray",
                state == NextStep.State.OPEN ? "none" : hollow ? "2 3" : "6 3");
        if (range.lastDay().isEmpty()) {
            svg.empty("path", "d", "M" + to + " " + (y - 11) + "l8 6.5l-8 6.5z", "fill", "currentColor");
        }
    }

    /** Draws each last day as a line through the windows. */
    private void drawLines(Svg svg, DayAxis axis, int daysTop, int windowsTop) {
        int y = daysTop + ROW;
        for (LastDay last : lastDays) {
            int x = axis.end(last.day());
            svg.empty(
                    "line",
                    "x1",
                    x,
                    "y1",
                    windowsTop + 6,
                    "x2",
                    x,
                    "y2",
                    y - 9,
                    "stroke",
                    "currentColor",
                    "stroke-opacity",
                    "0.6",
                    "stroke-dasharray",
                    "4 3");
            y += ROW;
        }
    }

    private void drawLastDays(Svg svg, DayAxis axis, int top, Texts texts) {
        heading(svg, top, texts.get("timeline.lastDays"));
        int y = top + ROW;
        if (lastDays.isEmpty()) {
            label(svg, y, texts.get("timeline.noLastDays"));
        }
        for (LastDay last : lastDays) {
            svg.open(
                    "g",
                    "class",
                    "ps-last-day",
                    "data-rule",
                    last.rule().id(),
                    "data-day",
                    last.day(),
                    "data-state",
                    last.state().name());
            label(svg, y, last.rule().id() + "  " + last.day() + ", " + state(last, texts));
            guide(svg, axis, y);
            int x = axis.end(last.day());
            svg.empty(
                    "path",
                    "d",
                    last.state() == LastDay.State.MISSED
                            ? "M" + (x - 5) + " " + (y - 9) + "l10 10m0 -10l-10 10"
                            : "M" + x + " " + (y - 10) + "l6 6l-6 6l-6 -6z",
                    "fill",
                    last.state() == LastDay.State.AHEAD ? "currentColor" : "none",
                    "stroke",
                    "currentColor",
                    "stroke-width",
                    2);
            svg.close("g");
            y += ROW;
        }
    }

    private String state(LastDay last, Texts texts) {
        return last.state() == LastDay.State.AHEAD
                ? texts.left(last.day().toEpochDay() - asOf.toEpochDay())
                : texts.word(last.state());
    }

    private static void heading(Svg svg, int y, String text) {
        svg.text("text", text, "x", 4, "y", y, "fill", "currentColor", "font-weight", "bold");
    }

    private static void label(Svg svg, int y, String text) {
        svg.text("text", text, "x", 4, "y", y, "fill", "currentColor");
    }

    private static void guide(Svg svg, DayAxis axis, int y) {
        svg.empty(
                "line",
                "x1",
                axis.left(),
                "y1",
                y - 4,
                "x2",
                axis.right(),
                "y2",
                y - 4,
                "stroke",
                "currentColor",
                "stroke-opacity",
                "0.2");
    }

    /** Returns the id of the voucher, and how many steps, next steps and last days the timeline has. */
    @Override
    public String toString() {
        return voucher.id() + " on " + asOf + ": " + steps.size() + " steps, " + windows.size() + " next steps, "
                + lastDays.size() + " last days";
    }
}
