package org.planningservices.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments of a command, in one form: where, what would be accepted, and what was found. */
final class UsageErrors {

    private UsageErrors() {}

    static String of(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        if (e instanceof MissingParameterException missing) {
            return missing(missing, command);
        }
        if (e instanceof OverwrittenOptionException overwritten) {
            return name(overwritten.getOverwritten()) + ": expected once, found more than once";
        }
        ArgSpec argument = e.getArgSpec();
        if (argument != null && argument.type().isEnum() && e.getValue() != null) {
            return name(argument) + ": " + oneOf(constants(argument), e.getValue());
        }
        return argument != null && e.getCause() instanceof TypeConversionException cause
                ? name(argument) + ": " + cause.getMessage()
                : Objects.toString(e.getMessage());
    }

    /** Returns which words would be accepted, the word found, and the nearest of them. */
    static String oneOf(List<String> words, String found) {
        return "expected one of " + RecordLine.listed(words) + ", found `" + found + "`" + Nearest.hint(found, words);
    }

    /** Returns where to read how a command is used. */
    static String hint(ParameterException e) {
        return "Run `" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help` for its usage.";
    }

    private static String unmatched(UnmatchedArgumentException e, CommandSpec command) {
        String found = e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            List<String> options = command.options().stream()
                    .filter(option -> !option.hidden())
                    .flatMap(option -> Stream.of(option.names()))
                    .toList();
            return where(command) + "expected an option of this command, found `" + found + "`"
                    + Nearest.hint(found.split("=", 2)[0], options);
        }
        if (!command.subcommands().isEmpty()) {
            List<String> commands = new ArrayList<>(command.subcommands().keySet());
            return where(command) + "expected a command, "
                    + RecordLine.listed(commands) + ", found `" + found + "`"
                    + Nearest.hint(found, commands);
        }
        return where(command) + "expected no further argument, found `" + found + "`";
    }

    private static String missing(MissingParameterException e, CommandSpec command) {
        boolean withoutValue = Objects.toString(e.getMessage()).contains(" for option ");
        return where(command)
                + e.getMissing().stream()
                        .map(argument -> missing(argument, withoutValue))
                        .collect(Collectors.joining("; "));
    }

    private static String missing(ArgSpec argument, boolean withoutValue) {
        if (argument instanceof OptionSpec option) {
            return "expected `" + option.longestName() + " " + option.paramLabel() + "`, found "
                    + (withoutValue ? "no value" : "no such option");
        }
        return "expected `" + argument.paramLabel() + "`, found nothing";
    }

    private static List<String> constants(ArgSpec argument) {
        return Stream.of(argument.type().getEnumConstants())
                .map(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static String name(ArgSpec argument) {
        return "`" + (argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel()) + "`";
    }

    private static String where(CommandSpec command) {
        return command.parent() == null ? "" : "`" + command.name() + "`: ";
    }
}
