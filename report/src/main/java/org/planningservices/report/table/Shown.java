package org.planningservices.report.table;

/** Formats a text of a file for a message: on one line, shortened, with control characters written as their codes. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> append(point, shown));
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "\u2026" : shown.toString();
    }

    private static void append(int point, StringBuilder shown) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> {
                String hex = Integer.toHexString(point);
                shown.append("\\u")
                        .append("0".repeat(Math.max(0, 4 - hex.length())))
                        .append(hex);
            }
            default -> shown.appendCodePoint(point);
        }
    }
}
