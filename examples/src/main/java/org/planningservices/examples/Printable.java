package org.planningservices.examples;

import java.util.regex.Pattern;

/** Text from a file, made safe for a terminal. */
final class Printable {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private Printable() {}

    static String line(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }
}
