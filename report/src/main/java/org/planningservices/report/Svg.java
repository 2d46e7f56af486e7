package org.planningservices.report;

/**
 * An SVG picture that is written element by element. Every text and every attribute is escaped, so a value cannot become
 * markup.
 */
final class Svg {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder(4096);

    /**
     * Opens an element.
     *
     * @param element  its name
     * @param attributes  names and values of attributes in turn; a value is a number or a text
     */
    Svg open(String element, Object... attributes) {
        start(element, attributes);
        out.append('>');
        return this;
    }

    /** Closes an element and ends the line. */
    Svg close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    /** Adds an element without content. */
    Svg empty(String element, Object... attributes) {
        start(element, attributes);
        out.append("/>\n");
        return this;
    }

    /** Adds an element that has a text. */
    Svg text(String element, String text, Object... attributes) {
        start(element, attributes);
        out.append('>');
        escape(shown(text), out);
        return close(element);
    }

    /** Adds a style sheet, which is not escaped: it must not come from a journal. */
    Svg style(String css) {
        out.append("<style>").append(css).append("</style>\n");
        return this;
    }

    private void start(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1].toString(), out);
            out.append('"');
        }
    }

    /** Returns a text with each control character, and each character that changes text direction, replaced by U+FFFD. */
    static String shown(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                if (shown == null) {
                    shown = new StringBuilder(text);
                }
                shown.setCharAt(i, REPLACEMENT);
            }
        }
        return shown == null ? text : shown.toString();
    }

    /** Returns whether a character is a control character or changes text direction. */
    private static boolean isControl(char c) {
        return c < ' '
                || (c >= '\u007F' && c <= '\u009F')
                || c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u2028' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                case '\'' -> to.append("&#39;");
                case '\t' -> to.append("&#9;");
                case '\n' -> to.append("&#10;");
                case '\r' -> to.append("&#13;");
                default -> {
                    if (c < ' ' || c == '\uFFFE' || c == '\uFFFF') {
                        to.append(REPLACEMENT);
                    } else if (isControl(c)) {
                        to.append("&#").append((int) c).append(';');
                    } else {
                        to.append(c);
                    }
                }
            }
        }
    }

    /** Returns the picture so far. */
    @Override
    public String toString() {
        return out.toString();
    }
}
