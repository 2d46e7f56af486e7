package org.planningservices.report.table;

import org.planningservices.report.text.HiddenCharacters;

/** Formats a text of a file for a message: on one line, shortened, with control characters written as their codes. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String text) {
        int length = text.codePointCount(0, text.length());
        String shown = length > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026" : text;
        return HiddenCharacters.coded(shown, "\\u");
    }
}
