package org.planningservices.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.VoucherId;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Converts the arguments of commands to values. */
final class Arguments {

    private static final int MOST_DAYS = 100_000;
    private static final Pattern WRITTEN_AS_DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private Arguments() {}

    /** Converts a number as a journal has it. */
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
                .registerConverter(Path.class, Arguments::file)
                .registerConverter(Locale.class, Arguments::language)
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
                .registerConverter(CustomerId.class, value(CustomerId::of))
                .registerConverter(Competency.class, value(Competency::of))
                .registerConverter(PaymentRequestId.class, value(PaymentRequestId::of))
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
            // the message is below
        }
        throw new TypeConversionException("expected a day written YYYY-MM-DD, found `" + text + "`" + whyNoDay(text));
    }

    /** Returns why a text that is written as a day is none. */
    private static String whyNoDay(String text) {
        Matcher parts = WRITTEN_AS_DAY.matcher(text);
        if (!parts.matches()) {
            return "";
        }
        int month = Integer.parseInt(parts.group(2));
        if (month < 1 || month > 12) {
            return ": there is no month " + parts.group(2);
        }
        YearMonth found = YearMonth.of(Integer.parseInt(parts.group(1)), month);
        return ": " + found.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + parts.group(1) + " has "
                + found.lengthOfMonth() + " days";
    }

    private static Path file(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("expected the name of a file or a folder, found an empty text");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("expected the name of a file or a folder, found `" + text + "`");
        }
    }

    private static Locale language(String text) {
        return VoucherProgram.supportedLocales().stream()
                .filter(locale -> locale.getLanguage().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(UsageErrors.oneOf(
                        VoucherProgram.supportedLocales().stream()
                                .map(Locale::getLanguage)
                                .toList(),
                        text)));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("expected a time zone such as Europe/Amsterdam, found `" + text + "`");
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
