package org.planningservices.examples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How the arguments of commands are read. */
final class Arguments {

    private Arguments() {}

    static CommandLine read(CommandLine commands) {
        return commands.setCaseInsensitiveEnumValuesAllowed(true).registerConverter(LocalDate.class, Arguments::day);
    }

    private static LocalDate day(String text) {
        try {
            if (text.length() == "YYYY-MM-DD".length()) {
                return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw new TypeConversionException("expected a day written YYYY-MM-DD, found `" + text + "`");
    }
}
