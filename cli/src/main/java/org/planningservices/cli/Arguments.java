package org.planningservices.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.step.VoucherId;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** How the arguments of commands are read. */
final class Arguments {

    private static final int MOST_DAYS = 100_000;

    private Arguments() {}

    /** Reads a number of days as a journal has them. */
    static final class Count implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) <= MOST_DAYS) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException(
                    "expected a number from 0 to " + MOST_DAYS + ", in digits alone, found `" + text + "`");
        }
    }

    static CommandLine read(CommandLine commands) {
        return commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .registerConverter(LocalDate.class, Arguments::day)
                .registerConverter(ZoneId.class, Arguments::zone)
                .registerConverter(VoucherId.class, value(VoucherId::of))
                .registerConverter(PartnerId.class, value(PartnerId::of))
                .registerConverter(LocationId.class, value(LocationId::of))
                .registerConverter(ConsultantId.class, value(ConsultantId::of))
                .registerConverter(OperatorRole.class, value(OperatorRole::of))
                .registerConverter(Engagement.class, value(Engagement::of))
                .registerConverter(Offering.class, value(Offering::of))
                .registerConverter(Country.class, value(Country::of))
                .registerConverter(EnrollmentId.class, value(EnrollmentId::of))
                .registerConverter(CommandId.class, value(CommandId::of));
    }

    /** Returns how often the standard input is named as a file. */
    static long countStandardInputs(ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .flatMap(command -> command.getParseResult().matchedArgs().stream())
                .filter(argument -> !(argument instanceof OptionSpec option
                        && option.longestName().equals("--out")))
                .flatMap(argument -> argument.typedValues().stream())
                .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.of(value))
                .filter(value -> value instanceof Path file && Input.isStandard(file))
                .count();
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

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("expected a zone such as Europe/Amsterdam, found `" + text + "`");
        }
    }

    private static <T> ITypeConverter<T> value(Function<String, T> of) {
        return text -> {
            try {
                return of.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }
}
