package org.planningservices.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.pool.PoolMovement;
import org.planningservices.report.text.Anchor;
import org.planningservices.report.text.Texts;

/**
 * The days of an enrollment over time, as a step plot and as the rows of a table. Both are made of the same values.
 *
 * <p>The plot is a stack of five areas: the days that remain, are in vouchers, were spent, were lost, and were removed. On every day
 * they add up to the days accrued, converted and overdrawn (ENT-06 to ENT-08, ENT-11, ENT-13 to ENT-15).
 *
 * <p>The picture is an {@code <svg>} element of the class {@code ps-pool} with a title and a description. A program can read its
 * parts:
 *
 * <ul>
 *   <li>{@code <svg>} has {@code data-enrollment} and {@code data-as-of};
 *   <li>an element of the class {@code ps-place} is an area: {@code data-place} is {@code remaining}, {@code held}, {@code spent},
 *       {@code lost} or {@code removed}. {@code data-values} has each day on which the number of days changes, and the number at the
 *       end of that day, such as {@code 2021-06-30:15}, separated by spaces. Before the first of these days the number is 0.
 * </ul>
 *
 * <p>The id of the element is {@code pool-} and the id of the enrollment, written as in the id of a {@link VoucherTimeline}. Immutable.
 */
public final class PoolPlot {

    private static final int WIDTH = 720;
    private static final int LEFT = 48;
    private static final int TOP = 24;
    private static final int PLOT = 200;
    private static final String[] PLACES = {"remaining", "held", "spent", "lost", "removed"};
    private static final PoolBalance EMPTY = new PoolBalance(0, 0, 0, 0, 0, 0, 0, 0);

    private final Enrollment enrollment;
    private final LocalDate asOf;
    private final List<Row> rows;

    private PoolPlot(Enrollment enrollment, LocalDate asOf, List<Row> rows) {
        this.enrollment = enrollment;
        this.asOf = asOf;
        this.rows = Collections.unmodifiableList(rows);
    }

    /**
     * A movement of days, and the balance after it. Immutable.
     *
     * @param movement  the movement, with the rule or provision that causes it
     * @param balance  the balance after it
     */
    public record Row(PoolMovement movement, PoolBalance balance) {

        /**
         * Checks that no part is null.
         *
         * @param movement  the movement, with the rule or provision that causes it
         * @param balance  the balance after it
         */
        public Row {
            Objects.requireNonNull(movement, "movement");
            Objects.requireNonNull(balance, "balance");
        }
    }

    /**
     * Returns the plot of an enrollment of an audit.
     *
     * @param report  the report on the enrollment
     * @param asOf  the day of the audit, inclusive
     * @return the plot
     */
    public static PoolPlot of(EnrollmentReport report, LocalDate asOf) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(asOf, "asOf");
        List<Row> rows = new ArrayList<>(report.movements().size());
        PoolBalance balance = EMPTY;
        for (PoolMovement movement : report.movements()) {
            balance = after(balance, movement);
            rows.add(new Row(movement, balance));
        }
        return new PoolPlot(report.enrollment(), asOf, rows);
    }

    private static PoolBalance after(PoolBalance pool, PoolMovement movement) {
        long days = movement.days();
        return switch (movement.kind()) {
            case ACCRUED -> moved(pool, days, 0, 0, days, 0, 0, 0, 0);
            case CONVERTED -> moved(pool, 0, days, 0, days, 0, 0, 0, 0);
            case OVERDRAWN -> moved(pool, 0, 0, days, days, 0, 0, 0, 0);
            case HELD -> moved(pool, 0, 0, 0, -days, days, 0, 0, 0);
            case SPENT -> moved(pool, 0, 0, 0, 0, -days, days, 0, 0);
            case RETURNED -> moved(pool, 0, 0, 0, days, -days, 0, 0, 0);
            case LOST -> moved(pool, 0, 0, 0, 0, -days, 0, days, 0);
            case REMOVED -> moved(pool, 0, 0, 0, -days, 0, 0, 0, days);
        };
    }

    private static PoolBalance moved(
            PoolBalance pool,
            long accrued,
            long converted,
            long overdrawn,
            long remaining,
            long held,
            long spent,
            long lost,
            long removed) {
        return new PoolBalance(
                pool.accrued() + accrued,
                pool.converted() + converted,
                pool.overdrawn() + overdrawn,
                pool.remaining() + remaining,
                pool.held() + held,
                pool.spent() + spent,
                pool.lost() + lost,
                pool.removed() + removed);
    }

    /**
     * Returns the enrollment.
     *
     * @return the enrollment
     */
    public Enrollment enrollment() {
        return enrollment;
    }

    /**
     * Returns the day of the audit.
     *
     * @return the last day of the plot, inclusive
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns the movements, each with the balance after it.
     *
     * @return the rows, in the order of the movements
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Returns the balance at the end of a day.
     *
     * @param day  the day; a day after the audit has the balance of the day of the audit
     * @return the balance
     */
    public PoolBalance balanceOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).movement().on().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? EMPTY : rows.get(low - 1).balance();
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
        List<Row> days = lastOfEachDay();
        DayAxis axis = axis();
        PoolBalance now = balanceOn(asOf);
        String id = Anchor.of("pool", enrollment.id().value());
        Svg svg = new Svg();
        Picture.open(
                svg,
                id,
                "ps-pool",
                WIDTH,
                TOP + PLOT + 30 + 22 * PLACES.length,
                texts.get("pool.title", enrollment.id()),
                texts.get(
                        "pool.description",
                        enrollment.id(),
                        asOf,
                        now.remaining(),
                        now.held(),
                        now.spent(),
                        now.lost(),
                        now.removed(),
                        total(now)),
                texts,
                alone,
                "data-enrollment",
                enrollment.id(),
                "data-as-of",
                asOf);
        patterns(svg, id);
        long most = 1;
        for (Row row : days) {
            most = Math.max(most, total(row.balance()));
        }
        drawScale(svg, axis, most, texts);
        axis.draw(svg, TOP, TOP + PLOT);
        for (int place = 0; place < PLACES.length; place++) {
            drawArea(svg, axis, days, place, most, id);
        }
        drawAsOf(svg, axis, texts);
        drawLegend(svg, now, id, texts);
        return Picture.close(svg);
    }

    private List<Row> lastOfEachDay() {
        List<Row> days = new ArrayList<>();
        for (Row row : rows) {
            int last = days.size() - 1;
            if (last >= 0
                    && days.get(last).movement().on().equals(row.movement().on())) {
                days.set(last, row);
            } else {
                days.add(row);
            }
        }
        return days;
    }

    private DayAxis axis() {
        LocalDate first = enrollment.startsOn();
        LocalDate last = first;
        if (!rows.isEmpty()) {
            LocalDate begin = rows.get(0).movement().on();
            first = begin.isBefore(first) ? begin : first;
            last = rows.get(rows.size() - 1).movement().on();
        }
        long length = last.toEpochDay() - first.toEpochDay();
        if (asOf.isAfter(last)) {
            LocalDate far = last.plusDays(Math.max(60, length / 2));
            last = asOf.isAfter(far) ? far : asOf;
        }
        return new DayAxis(first, last.isBefore(first) ? first : last, LEFT, WIDTH - LEFT - 12);
    }

    private static long total(PoolBalance pool) {
        return pool.accrued() + pool.converted() + pool.overdrawn();
    }

    private static long part(PoolBalance pool, int place) {
        return switch (place) {
            case 0 -> pool.remaining();
            case 1 -> pool.held();
            case 2 -> pool.spent();
            case 3 -> pool.lost();
            default -> pool.removed();
        };
    }

    private static long below(PoolBalance pool, int place) {
        long sum = 0;
        for (int i = 0; i < place; i++) {
            sum += part(pool, i);
        }
        return sum;
    }

    /** Writes the patterns by which the areas can be distinguished without color. */
    private static void patterns(Svg svg, String id) {
        svg.open("defs");
        pattern(svg, id + "-held", "M-1 1l2 -2M0 8l8 -8M7 9l2 -2");
        pattern(svg, id + "-spent", "M0 4h8");
        pattern(svg, id + "-lost", "M0 0l8 8M0 8l8 -8");
        pattern(svg, id + "-removed", "M2 2h1M6 6h1");
        svg.close("defs");
    }

    private static void pattern(Svg svg, String id, String path) {
        svg.open("pattern", "id", id, "width", 8, "height", 8, "patternUnits", "userSpaceOnUse");
        svg.empty("path", "d", path, "stroke", "currentColor", "stroke-width", "1.2", "fill", "none");
        svg.close("pattern");
    }

    private static void drawScale(Svg svg, DayAxis axis, long most, Texts texts) {
        svg.open("g", "class", "ps-scale", "aria-hidden", "true");
        long step = 1;
        for (int i = 0; most / step > 5; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        for (long value = 0; value <= most; value += step) {
            int y = y(value, most);
            svg.empty(
                    "line",
                    "x1",
                    axis.left() - 4,
                    "y1",
                    y,
                    "x2",
                    axis.right(),
                    "y2",
                    y,
                    "stroke",
                    "currentColor",
                    "stroke-opacity",
                    "0.2");
            svg.text(
                    "text",
                    String.valueOf(value),
                    "x",
                    axis.left() - 8,
                    "y",
                    y + 4,
                    "text-anchor",
                    "end",
                    "fill",
                    "currentColor",
                    "font-size",
                    12);
        }
        svg.text("text", texts.get("pool.axis"), "x", 4, "y", 13, "fill", "currentColor", "font-size", 12);
        svg.close("g");
    }

    private static int y(long value, long most) {
        return TOP + PLOT - (int) (value * PLOT / most);
    }

    private static void drawArea(Svg svg, DayAxis axis, List<Row> days, int place, long most, String id) {
        StringBuilder values = new StringBuilder();
        StringBuilder path = new StringBuilder();
        long before = 0;
        for (Row row : days) {
            PoolBalance pool = row.balance();
            LocalDate day = row.movement().on();
            long value = part(pool, place);
            if (value != before) {
                values.append(values.length() == 0 ? "" : " ")
                        .append(day)
                        .append(':')
                        .append(value);
                before = value;
            }
            boolean isFirst = path.length() == 0;
            path.append(isFirst ? "M" : "H").append(axis.start(day));
            path.append(isFirst ? " " : "V").append(y(below(pool, place) + value, most));
        }
        if (!days.isEmpty()) {
            path.append('H').append(axis.right());
            for (int i = days.size() - 1; i >= 0; i--) {
                path.append('V').append(y(below(days.get(i).balance(), place), most));
                path.append('H').append(axis.start(days.get(i).movement().on()));
            }
            path.append('Z');
        }
        svg.empty(
                "path",
                "class",
                "ps-place",
                "data-place",
                PLACES[place],
                "data-values",
                values,
                "d",
                path,
                "fill",
                fill(place, id),
                "fill-opacity",
                place == 0 ? "0.35" : "1",
                "stroke",
                "currentColor");
    }

    private static String fill(int place, String id) {
        return place == 0 ? "currentColor" : "url(#" + id + "-" + PLACES[place] + ")";
    }

    private void drawAsOf(Svg svg, DayAxis axis, Texts texts) {
        int x = axis.contains(asOf) ? axis.end(asOf) : axis.isBefore(asOf) ? axis.right() : axis.left();
        Picture.drawAsOf(svg, axis, asOf, x, x, TOP, TOP + PLOT, texts);
    }

    private static void drawLegend(Svg svg, PoolBalance now, String id, Texts texts) {
        int y = TOP + PLOT + 30;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            svg.empty(
                    "rect",
                    "x",
                    LEFT,
                    "y",
                    y,
                    "width",
                    28,
                    "height",
                    14,
                    "fill",
                    fill(place, id),
                    "fill-opacity",
                    place == 0 ? "0.35" : "1",
                    "stroke",
                    "currentColor");
            svg.text(
                    "text",
                    texts.get("pool." + PLACES[place]) + ": " + texts.days(part(now, place)),
                    "x",
                    LEFT + 38,
                    "y",
                    y + 12,
                    "fill",
                    "currentColor");
            y += 22;
        }
    }

    /** Returns the id of the enrollment, and how many movements the plot has. */
    @Override
    public String toString() {
        return enrollment.id() + " on " + asOf + ": " + rows.size() + " movements";
    }
}
