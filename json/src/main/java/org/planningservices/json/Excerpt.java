package org.planningservices.json;

/** How a message shows what was found: on one line, shortened, with nothing that a terminal would obey. */
final class Excerpt {

    private static final int LONGEST = 60;
    private static final int LONGEST_FIELD = 120;

    private Excerpt() {}

    static String quoted(String text) {
        return "`" + shown(text, LONGEST) + "`";
    }

    static String field(String name) {
        return "`" + shown(name, LONGEST_FIELD) + "`";
    }

    private static String shown(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).forEach(point -> append(shown, point));
        return text.codePointCount(0, text.length()) > longest ? shown + "…" : shown.toString();
    }

    private static void append(StringBuilder shown, int point) {
        int type = Character.getType(point);
        if (type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR) {
            String hex = Integer.toHexString(point);
            shown.append("\\u")
                    .append("0".repeat(Math.max(0, 4 - hex.length())))
                    .append(hex);
        } else {
            shown.appendCodePoint(point);
        }
    }
}
