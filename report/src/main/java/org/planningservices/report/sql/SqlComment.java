package org.planningservices.report.sql;

/** Writes texts of terms and mappings as comments, which end with their line. */
final class SqlComment {

    private SqlComment() {}

    /** Returns a text as one line of a comment; characters that do not print are written as their codes. */
    static String of(String text) {
        StringBuilder comment = new StringBuilder("-- ");
        text.codePoints().forEach(point -> append(point, comment));
        return comment.append('\n').toString();
    }

    private static void append(int point, StringBuilder comment) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> {
                String hex = Integer.toHexString(point);
                comment.append("U+")
                        .append("0".repeat(Math.max(0, 4 - hex.length())))
                        .append(hex);
            }
            default -> comment.appendCodePoint(point);
        }
    }
}
