package org.planningservices.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.report.text.Texts;
import org.planningservices.rule.DayRange;

/** The common parts of the pictures: the outer element with title and description, and days as values of attributes. */
final class Picture {

    private static final String FONT = "system-ui, sans-serif";

    private Picture() {}

    /**
     * Opens a picture.
     *
     * @param svg  where to write it
     * @param id  the id of the element
     * @param cssClass  its class
     * @param width  its width
     * @param height  its height
     * @param title  its title
     * @param description  its description
     * @param texts  the texts in its language
     * @param alone  whether it is a file of its own, rather than an element of a page
     * @param data  names and values of further attributes in turn
     */
    static void open(
            Svg svg,
            String id,
            String cssClass,
            int width,
            int height,
            String title,
            String description,
            Texts texts,
            boolean alone,
            Object... data) {
        Object[] usual = {
            "xmlns",
            "http://www.w3.org/2000/svg",
            "id",
            id,
            "class",
            alone ? cssClass + " ps-alone" : cssClass,
            "role",
            "img",
            "lang",
            texts.language(),
            "aria-labelledby",
            id + "-title " + id + "-desc",
            "viewBox",
            "0 0 " + width + " " + height,
            "width",
            width,
            "height",
            height,
            "font-family",
            FONT,
            "font-size",
            13
        };
        Object[] all = new Object[usual.length + data.length];
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(data, 0, all, usual.length, data.length);
        svg.open("svg", all);
        svg.text("title", title, "id", id + "-title");
        svg.text("desc", description, "id", id + "-desc");
        if (alone) {
            svg.style(css());
        }
    }

    static String close(Svg svg) {
        return svg.close("svg").toString();
    }

    /**
     * Draws the day of a picture as a vertical line with a label. An arrow in the label points to a day outside the axis.
     *
     * @param svg  where to draw it
     * @param axis  the axis
     * @param day  the day
     * @param x  the x coordinate of the line
     * @param labelX  the x coordinate at which the label begins, or ends in the right half of the axis
     * @param top  the y coordinate below the label
     * @param bottom  the y coordinate at which the line ends
     * @param texts  the texts in the language of the picture
     */
    static void drawAsOf(Svg svg, DayAxis axis, LocalDate day, int x, int labelX, int top, int bottom, Texts texts) {
        String label = texts.get("timeline.asOf", day);
        if (!axis.contains(day)) {
            label = axis.isBefore(day) ? label + " \u2192" : "\u2190 " + label;
        }
        svg.open("g", "class", "ps-as-of", "data-day", day);
        svg.empty("line", "x1", x, "y1", top - 4, "x2", x, "y2", bottom, "stroke", "currentColor", "stroke-width", 2);
        svg.text(
                "text",
                label,
                "x",
                labelX,
                "y",
                top - 9,
                "text-anchor",
                x > axis.left() + (axis.right() - axis.left()) / 2 ? "end" : "start",
                "fill",
                "currentColor",
                "font-weight",
                "bold");
        svg.close("g");
    }

    /** Returns the style sheet of a picture that is a file of its own. */
    private static String css() {
        try (InputStream in = Objects.requireNonNull(Picture.class.getResourceAsStream("picture.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns days as the value of an attribute: ranges separated by a space, each as {@code first/last}. */
    static String days(DaySet days) {
        StringBuilder all = new StringBuilder();
        for (DayRange range : days.ranges()) {
            all.append(all.length() == 0 ? "" : " ");
            all.append(range.firstDay().isPresent() ? range.firstDay().get() : "..");
            all.append('/');
            all.append(range.lastDay().isPresent() ? range.lastDay().get() : "..");
        }
        return all.toString();
    }
}
