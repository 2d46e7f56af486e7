package org.planningservices.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalEntry;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.report.text.Anchor;
import org.planningservices.report.text.Texts;
import org.planningservices.step.Actor;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/**
 * The lifecycle of a program as a state diagram. A voucher can be marked in it: its status, the steps that led there, and the steps
 * that can follow.
 *
 * <p>For example, {@code StateDiagram.of(program.lifecycle()).with(voucher)}. The rows of its table are the {@link #edges()}.
 *
 * <p>The picture is an {@code <svg>} element of the class {@code ps-diagram} with a title and a description. A program can read its
 * parts:
 *
 * <ul>
 *   <li>{@code <svg>} has {@code data-voucher}, if there is a voucher;
 *   <li>an element of the class {@code ps-status} is a status: {@code data-status}, {@code data-current}, which is {@code true} for the
 *       status of the voucher, and {@code data-end}, which is {@code true} for a status after which nothing follows;
 *   <li>one of the class {@code ps-edge} is an edge: {@code data-action}, {@code data-from}, {@code data-to}, {@code data-taken} with the
 *       numbers of the steps that the voucher took along the edge, from 1, separated by spaces, and {@code data-can-follow}.
 * </ul>
 *
 * <p>Actions and statuses are written as the constants of their enums. The id of the element is {@code diagram}, or {@code diagram-}
 * and the id of the voucher, written as in the id of a {@link VoucherTimeline}. Immutable.
 */
public final class StateDiagram {

    private static final int BOX = 168;
    private static final int GAP = 40;
    private static final int LANE = 14;
    private static final int LABEL = 180;
    private static final int PORT = 18;
    private static final int BUS = 136;
    private static final int END_BOX = 124;

    private final Lifecycle lifecycle;
    private final @Nullable Voucher voucher;
    private final List<Edge> edges;

    private StateDiagram(Lifecycle lifecycle, @Nullable Voucher voucher, Map<Key, List<Integer>> taken) {
        this.lifecycle = lifecycle;
        this.voucher = voucher;
        edges = Collections.unmodifiableList(edges(lifecycle, voucher, taken));
    }

    /** An action from a status. */
    private record Key(VoucherAction action, @Nullable VoucherStatus from) {}

    /**
     * An action from one status to another. Immutable.
     *
     * @param action  the action
     * @param from  the status that it starts from; empty for the creation
     * @param to  the status that it leads to
     * @param actor  who takes the step
     * @param taken  the numbers of the steps that the voucher took along this edge, from 1; none without a history
     * @param canFollow  whether it starts from the status of the voucher; the rules may still refuse the step
     */
    public record Edge(
            VoucherAction action,
            Optional<VoucherStatus> from,
            VoucherStatus to,
            Actor actor,
            List<Integer> taken,
            boolean canFollow) {

        /**
         * Copies the numbers.
         *
         * @param action  the action
         * @param from  the status that it starts from; empty for the creation
         * @param to  the status that it leads to
         * @param actor  who takes the step
         * @param taken  the numbers of the steps that the voucher took along this edge
         * @param canFollow  whether it starts from the status of the voucher; the rules may still refuse the step
         */
        public Edge {
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(actor, "actor");
            Objects.requireNonNull(taken, "taken");
            taken = List.copyOf(taken);
        }
    }

    /**
     * Returns the diagram of a lifecycle without a voucher.
     *
     * @param lifecycle  the lifecycle
     * @return the diagram
     */
    public static StateDiagram of(Lifecycle lifecycle) {
        Objects.requireNonNull(lifecycle, "lifecycle");
        return new StateDiagram(lifecycle, null, Map.of());
    }

    /**
     * Returns the diagram with the status of a voucher and the steps that start from it. The steps that led there are not marked,
     * since a voucher does not have its history.
     *
     * @param voucher  the voucher
     * @return the diagram, with this voucher instead of any other
     */
    public StateDiagram with(Voucher voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return new StateDiagram(lifecycle, voucher, Map.of());
    }

    /**
     * Returns the diagram with the status of a voucher of an audit, the steps that led there, and the steps that start from it.
     *
     * @param report  the report on the voucher
     * @return the diagram, with this voucher instead of any other
     * @throws IllegalArgumentException if the history of the voucher cannot happen in the lifecycle
     */
    public StateDiagram with(VoucherReport report) {
        Objects.requireNonNull(report, "report");
        Map<Key, List<Integer>> taken = new HashMap<>();
        Voucher before = null;
        int number = 0;
        for (JournalEntry entry : report.history()) {
            VoucherEvent event = VoucherTimeline.event(entry, report.voucher().id());
            if (event != null) {
                LifecycleStep step = event.step();
                Key key = new Key(step.action(), before == null ? null : before.status());
                taken.computeIfAbsent(key, one -> new ArrayList<>()).add(++number);
                before = before == null ? Voucher.create(event) : lifecycle.apply(before, event);
            }
        }
        return new StateDiagram(lifecycle, report.voucher(), taken);
    }

    private static List<Edge> edges(Lifecycle lifecycle, @Nullable Voucher voucher, Map<Key, List<Integer>> taken) {
        List<Edge> edges = new ArrayList<>();
        for (Lifecycle.Row row : lifecycle.rows()) {
            if (row.from().isEmpty()) {
                edges.add(edge(row, null, voucher, taken));
            }
            for (VoucherStatus from : row.from()) {
                edges.add(edge(row, from, voucher, taken));
            }
        }
        return edges;
    }

    private static Edge edge(
            Lifecycle.Row row, @Nullable VoucherStatus from, @Nullable Voucher voucher, Map<Key, List<Integer>> taken) {
        return new Edge(
                row.action(),
                Optional.ofNullable(from),
                row.to(),
                row.actor(),
                taken.getOrDefault(new Key(row.action(), from), List.of()),
                voucher != null && voucher.status() == from);
    }

    /**
     * Returns the voucher in the diagram.
     *
     * @return the voucher; empty if there is none
     */
    public Optional<Voucher> voucher() {
        return Optional.ofNullable(voucher);
    }

    /**
     * Returns the edges of the diagram, which are the rows of its table.
     *
     * @return the edges, in the order of the transition table
     */
    public List<Edge> edges() {
        return edges;
    }

    /**
     * Returns the diagram as Mermaid text. An edge along which the voucher took steps has their numbers in parentheses, and the status
     * of the voucher has the class {@code current}.
     *
     * @return the text, in which each line ends in a line feed
     */
    public String mermaid() {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (Edge edge : edges) {
            text.append("    ")
                    .append(edge.from().isPresent() ? edge.from().get().name() : "[*]")
                    .append(" --> ")
                    .append(edge.to().name())
                    .append(" : ")
                    .append(edge.action().title());
            if (!edge.taken().isEmpty()) {
                text.append(" (")
                        .append(numbers(edge.taken(), ", ", Integer.MAX_VALUE))
                        .append(')');
            }
            text.append('\n');
        }
        for (VoucherStatus end : lifecycle.ends()) {
            text.append("    ").append(end.name()).append(" --> [*]\n");
        }
        if (voucher != null) {
            text.append("    classDef current stroke-width:4px,font-weight:bold\n");
            text.append("    class ").append(voucher.status().name()).append(" current\n");
        }
        return text.toString();
    }

    private static String numbers(List<Integer> taken, String between, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < taken.size() && i < most; i++) {
            text.append(i == 0 ? "" : between).append(taken.get(i));
        }
        return taken.size() > most ? text.append(between).append('\u2026').toString() : text.toString();
    }

    /**
     * Returns the picture as an element of an HTML page, whose style sheet sets its colors.
     *
     * @param locale  the locale: Dutch texts for a Dutch one, English for any other
     * @return an {@code <svg>} element
     */
    public String svg(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return new Drawing(Texts.ofPictures(locale)).draw(false);
    }

    /**
     * Returns the picture as a file of its own, whose colors follow the light or dark mode of the viewer.
     *
     * @param locale  the locale: Dutch texts for a Dutch one, English for any other
     * @return an SVG document
     */
    public String svgFile(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return new Drawing(Texts.ofPictures(locale)).draw(true);
    }

    /** How an edge is drawn. */
    private enum Style {
        PLAIN("1", "none"),
        CAN_FOLLOW("2", "6 4"),
        TAKEN("3.5", "none");

        private final String width;
        private final String dashes;

        Style(String width, String dashes) {
            this.width = width;
            this.dashes = dashes;
        }

        static Style of(Edge edge) {
            return !edge.taken().isEmpty() ? TAKEN : edge.canFollow() ? CAN_FOLLOW : PLAIN;
        }
    }

    /** The box of a status. Edges at its left side begin and end at ports, one below the other. */
    private static final class Place {

        private final VoucherStatus status;
        private int x;
        private int width = BOX;
        private int top;
        private int height;
        private int leftPorts;
        private int leftUsed;

        Place(VoucherStatus status) {
            this.status = status;
        }

        int middle() {
            return top + height / 2;
        }

        int nextLeft() {
            int free = height - leftPorts * PORT;
            return top + free / 2 + PORT / 2 + PORT * leftUsed++;
        }
    }

    /** One drawing: the statuses in a column from top to bottom, steps back at its left, and expired and revoked at its right. */
    private final class Drawing {

        private final Texts texts;
        private final Svg svg = new Svg();
        private final List<Place> column = new ArrayList<>();
        private final List<Place> aside = new ArrayList<>();
        private final Map<VoucherStatus, Place> places = new EnumMap<>(VoucherStatus.class);

        /** The edges from a status to the next of the column. */
        private final List<Edge> straight = new ArrayList<>();

        private final List<Edge> left = new ArrayList<>();
        private final Map<VoucherAction, Integer> lanes = new EnumMap<>(VoucherAction.class);
        private int boxLeft;
        private int width;
        private int height;

        Drawing(Texts texts) {
            this.texts = texts;
        }

        String draw(boolean alone) {
            place();
            String id = voucher == null
                    ? "diagram"
                    : Anchor.of("diagram", voucher.id().value());
            String title = voucher == null ? texts.get("diagram.title") : texts.get("diagram.titleOf", voucher.id());
            String description = voucher == null
                    ? texts.get("diagram.description", places.size(), edges.size())
                    : texts.get("diagram.descriptionOf", voucher.id(), texts.of(voucher.status()));
            Object[] data = voucher == null ? new Object[0] : new Object[] {"data-voucher", voucher.id()};
            Picture.open(svg, id, "ps-diagram", width, height, title, description, texts, alone, data);
            drawStart();
            straight.forEach(this::drawStraight);
            left.forEach(this::drawLeft);
            for (int i = 0; i < aside.size(); i++) {
                drawAside(aside.get(i), boxLeft + BOX + BUS + i * LANE);
            }
            column.forEach(this::drawBox);
            aside.forEach(this::drawBox);
            if (voucher != null) {
                drawLegend();
            }
            return Picture.close(svg);
        }

        private void place() {
            for (VoucherStatus status : VoucherStatus.values()) {
                if (isReached(status)) {
                    Place place = new Place(status);
                    places.put(status, place);
                    (isAside(status) ? aside : column).add(place);
                }
            }
            for (Edge edge : edges) {
                if (edge.from().isPresent() && !isAside(edge.to())) {
                    sort(edge, edge.from().get());
                }
            }
            boxLeft = LABEL + lanes() * LANE;
            int y = 44;
            for (Place place : column) {
                place.x = boxLeft;
                place.top = y;
                place.height = Math.max(34, place.leftPorts * PORT + 6);
                y += place.height + GAP;
            }
            placeAside();
            width = aside.isEmpty() ? boxLeft + BOX + 110 : aside.get(0).x + END_BOX + 4;
            height = y - GAP + 12 + (voucher == null ? 0 : 70);
        }

        private boolean isReached(VoucherStatus status) {
            for (Edge edge : edges) {
                if (edge.to() == status) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isAside(VoucherStatus status) {
            return status == VoucherStatus.EXPIRED || status == VoucherStatus.REVOKED;
        }

        /** Puts an edge to the straight ones if it leads to the next status of the column, and else to those at the left. */
        private void sort(Edge edge, VoucherStatus from) {
            Place start = place(from);
            Place end = place(edge.to());
            if (column.indexOf(end) == column.indexOf(start) + 1 && !hasStraight(from)) {
                straight.add(edge);
                return;
            }
            left.add(edge);
            start.leftPorts++;
            if (start != end) {
                end.leftPorts++;
            }
        }

        private boolean hasStraight(VoucherStatus from) {
            for (Edge edge : straight) {
                if (edge.from().orElse(null) == from) {
                    return true;
                }
            }
            return false;
        }

        private Place place(VoucherStatus status) {
            return Objects.requireNonNull(places.get(status), status::name);
        }

        /** Gives every action at the left a lane of its own, and returns how many there are. */
        private int lanes() {
            for (Edge edge : left) {
                if (edge.from().orElse(null) != edge.to()) {
                    lanes.putIfAbsent(edge.action(), lanes.size());
                }
            }
            return lanes.size();
        }

        private void placeAside() {
            int floor = 0;
            for (Place place : aside) {
                int top = Integer.MAX_VALUE;
                int bottom = 0;
                for (Edge edge : edges) {
                    if (edge.to() == place.status && edge.from().isPresent()) {
                        int y = place(edge.from().get()).middle();
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
                }
                place.x = boxLeft + BOX + BUS + aside.size() * LANE + 16;
                place.width = END_BOX;
                place.height = 34;
                place.top = Math.max(floor, (top + bottom) / 2 - 17);
                floor = place.top + 34 + GAP;
            }
        }

        private void drawStart() {
            for (Edge edge : edges) {
                if (edge.from().isEmpty()) {
                    Place to = place(edge.to());
                    int x = to.x + BOX / 2;
                    open(edge);
                    svg.empty("circle", "cx", x, "cy", 10, "r", 6, "fill", "currentColor");
                    line("M" + x + " 16V" + to.top, Style.of(edge));
                    down(x, to.top);
                    text(name(edge), x + 10, 34, "start");
                    svg.close("g");
                }
            }
        }

        private void drawStraight(Edge edge) {
            Place from = place(edge.from().orElseThrow());
            Place to = place(edge.to());
            int x = from.x + BOX / 2;
            open(edge);
            line("M" + x + " " + (from.top + from.height) + "V" + to.top, Style.of(edge));
            down(x, to.top);
            text(name(edge), x + 10, to.top - GAP / 2 + 4, "start");
            svg.close("g");
        }

        private void drawLeft(Edge edge) {
            Place from = place(edge.from().orElseThrow());
            Place to = place(edge.to());
            int y = from.nextLeft();
            open(edge);
            if (from == to) {
                line("M" + from.x + " " + (y - 4) + "h-14v8h14", Style.of(edge));
                right(from.x, y + 4);
                text(name(edge), from.x - 18, y + 4, "end");
            } else {
                int lane = boxLeft - LABEL - LANE * Objects.requireNonNull(lanes.get(edge.action())) + 4;
                int arrival = to.nextLeft();
                line("M" + from.x + " " + y + "H" + lane + "V" + arrival + "H" + to.x, Style.of(edge));
                right(to.x, arrival);
                text(name(edge), from.x - 6, y - 4, "end");
            }
            svg.close("g");
        }

        private void drawAside(Place to, int bus) {
            Style strongest = Style.PLAIN;
            StringBuilder name = new StringBuilder();
            int top = to.middle();
            int bottom = to.middle();
            for (Edge edge : edges) {
                if (edge.to() == to.status && edge.from().isPresent()) {
                    Place from = place(edge.from().get());
                    int y = from.middle() + (bus > boxLeft + BOX + BUS ? 6 : -6);
                    Style style = Style.of(edge);
                    strongest = style.compareTo(strongest) > 0 ? style : strongest;
                    open(edge);
                    line("M" + (from.x + BOX) + " " + y + "H" + bus, style);
                    if (style != Style.PLAIN) {
                        line("M" + bus + " " + y + "V" + to.middle(), style);
                    }
                    svg.close("g");
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                    if (name.length() == 0 || style == Style.TAKEN) {
                        name.setLength(0);
                        name.append(name(edge));
                    }
                }
            }
            line("M" + bus + " " + top + "V" + bottom, Style.PLAIN);
            line("M" + bus + " " + to.middle() + "H" + to.x, strongest);
            right(to.x, to.middle());
            text(name.toString(), to.x + to.width / 2, to.top - 7, "middle");
        }

        private void open(Edge edge) {
            svg.open(
                    "g",
                    "class",
                    "ps-edge",
                    "data-action",
                    edge.action().name(),
                    "data-from",
                    edge.from().isPresent() ? edge.from().get().name() : "",
                    "data-to",
                    edge.to().name(),
                    "data-taken",
                    numbers(edge.taken(), " ", Integer.MAX_VALUE),
                    "data-can-follow",
                    edge.canFollow());
        }

        private String name(Edge edge) {
            return edge.taken().isEmpty()
                    ? texts.of(edge.action())
                    : texts.of(edge.action()) + " (" + numbers(edge.taken(), ", ", 3) + ")";
        }

        private void line(String path, Style style) {
            svg.empty(
                    "path",
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    "currentColor",
                    "stroke-width",
                    style.width,
                    "stroke-dasharray",
                    style.dashes);
        }

        private void down(int x, int y) {
            svg.empty("path", "d", "M" + x + " " + y + "l-5 -9h10z", "fill", "currentColor");
        }

        private void right(int x, int y) {
            svg.empty("path", "d", "M" + x + " " + y + "l-9 -5v10z", "fill", "currentColor");
        }

        private void text(String text, int x, int y, String anchor) {
            svg.text("text", text, "x", x, "y", y, "text-anchor", anchor, "fill", "currentColor");
        }

        private void drawBox(Place place) {
            boolean current = voucher != null && voucher.status() == place.status;
            boolean end = lifecycle.ends().contains(place.status);
            svg.open(
                    "g",
                    "class",
                    "ps-status",
                    "data-status",
                    place.status.name(),
                    "data-current",
                    current,
                    "data-end",
                    end);
            box(place, 0, current ? "4" : "1.5", current ? "0.16" : "0.04");
            if (end) {
                box(place, 4, "1", "0");
            }
            svg.text(
                    "text",
                    (current ? "\u25B6 " : "") + texts.of(place.status),
                    "x",
                    place.x + place.width / 2,
                    "y",
                    place.middle() + 5,
                    "text-anchor",
                    "middle",
                    "font-weight",
                    current ? "bold" : "normal",
                    "fill",
                    "currentColor");
            svg.close("g");
        }

        private void box(Place place, int inset, String strokeWidth, String opacity) {
            svg.empty(
                    "rect",
                    "x",
                    place.x + inset,
                    "y",
                    place.top + inset,
                    "width",
                    place.width - 2 * inset,
                    "height",
                    place.height - 2 * inset,
                    "rx",
                    6,
                    "fill",
                    "currentColor",
                    "fill-opacity",
                    opacity,
                    "stroke",
                    "currentColor",
                    "stroke-width",
                    strokeWidth);
        }

        private void drawLegend() {
            int y = height - 58;
            Style[] styles = {Style.TAKEN, Style.CAN_FOLLOW, Style.PLAIN};
            String[] keys = {"diagram.taken", "diagram.canFollow", "diagram.other"};
            for (int i = 0; i < styles.length; i++) {
                line("M8 " + (y - 4) + "h40", styles[i]);
                text(texts.get(keys[i]), 58, y, "start");
                y += 20;
            }
        }
    }

    /** Returns the id and the status of the voucher, if there is one, and the number of edges. */
    @Override
    public String toString() {
        return (voucher == null ? "" : voucher.id() + ", " + voucher.status() + ": ") + edges.size() + " edges";
    }
}
