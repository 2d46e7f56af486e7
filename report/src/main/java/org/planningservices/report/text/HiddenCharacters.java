package org.planningservices.report.text;

/** Makes visible the characters of a text that do not print, or that could move or hide other text. */
public final class HiddenCharacters {

    private HiddenCharacters() {}

    /**
     * Returns a text in which each control character, format character, line or paragraph separator and half of a surrogate pair
     * is written as its code.
     *
     * @param text  the text
     * @param prefix  what is written before a code of four hexadecimal digits or more, such as {@code U+}
     * @return the text, on one line
     */
    public static String coded(String text, String prefix) {
        StringBuilder coded = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isHidden(point)) {
                String hex = Integer.toHexString(point);
                coded.append(prefix)
                        .append("0".repeat(Math.max(0, 4 - hex.length())))
                        .append(hex);
            } else {
                coded.appendCodePoint(point);
            }
        });
        return coded.toString();
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
