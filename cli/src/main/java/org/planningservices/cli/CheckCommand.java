package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.Answer;
import org.planningservices.json.DecisionLogEntry;
import org.planningservices.json.DecisionLogReader;
import org.planningservices.json.RecordedOutcome;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.report.table.ExpiryCheck;
import org.planningservices.report.table.PortfolioCsv;
import org.planningservices.report.table.PortfolioMapping;
import org.planningservices.rule.Rule;
import org.planningservices.testkit.decisionlog.Disagreement;
import org.planningservices.testkit.decisionlog.LogCheck;
import org.planningservices.testkit.decisionlog.Unverified;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints where the decisions of another system differ from the rules. */
@Command(
        name = "check",
        description =
                "Compares the decisions of another system with the rules. Its log is a journal in which every step has"
                        + " a field `outcome`: `accepted` or `refused`. With `--portfolio`: compares the last days in"
                        + " a list of vouchers with those of the rules.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the system, or the list, and the rules agree",
            "1:they disagree, or rows of the list are not accepted",
            "2:a file could not be read, or the command was not understood"
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            description =
                    "What to print: `csv`, only with `--portfolio`, is a table of the days that differ. Without it: text.")
    private Output.TableFormat format = Output.TableFormat.TEXT;

    @Option(
            names = "--portfolio",
            paramLabel = "FILE",
            description = "A list of vouchers with their last days, as CSV; `-` is the standard input.")
    private @Nullable Path portfolio;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "Says which column of the list is which, and how days and statuses are written. Without it: the columns"
                            + " have the names that this program gives them, such as `createdOn`.")
    private @Nullable Path mapping;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "With `--portfolio`: the day of the check, as YYYY-MM-DD. Without it: today.")
    private @Nullable LocalDate on;

    @Parameters(arity = "0..1", paramLabel = "LOG", description = "The log; `-` is the standard input.")
    private @Nullable Path log;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if ((log == null) == (portfolio == null)) {
            throw new ParameterException(
                    AuditCommand.command(spec),
                    "`check`: expected `LOG`, or `--portfolio FILE`, found " + (log == null ? "nothing" : "both"));
        }
        if (portfolio == null && (mapping != null || on != null || format == Output.TableFormat.CSV)) {
            throw new UserError("`--mapping`, `--on` and `--format csv` need `--portfolio`");
        }
        if (portfolio != null) {
            return checkPortfolio(portfolio);
        }
        List<DecisionLogEntry> entries = AuditCommand.read(Objects.requireNonNull(log), DecisionLogReader::read);
        LogCheck checked = LogCheck.of(by.program(), entries);
        Output out = new Output(AuditCommand.command(spec).getOut());
        switch (format) {
            case TEXT -> print(checked, entries.size(), out);
            case JSON, CSV -> out.json(checked, CheckCommand::write);
        }
        out.check();
        return checked.disagreements().isEmpty() ? Main.NOTHING_FOUND : Main.FINDINGS;
    }

    private int checkPortfolio(Path file) {
        PortfolioMapping columns =
                mapping == null ? PortfolioMapping.standard() : AuditCommand.read(mapping, PortfolioMapping::read);
        PortfolioCsv list = AuditCommand.read(file, in -> PortfolioCsv.read(in, columns));
        if (list.rows().isEmpty() && list.rejectedCount() == 0 && list.faultCount() > 0) {
            throw new UserError(Input.name(file) + ": " + list.faults().get(0).message());
        }
        if (!list.rows().isEmpty()
                && list.rows().stream().allMatch(row -> row.lastDays().isEmpty())) {
            throw new UserError(Input.name(file)
                    + ": no last day to compare: expected a column such as `lastValidDay`, which `--mapping` can name");
        }
        LocalDate day = on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
        ExpiryCheck check = ExpiryCheck.of(list, by.program().on(day));
        CommandLine command = AuditCommand.command(spec);
        Output out = new Output(command.getOut());
        new ListCheck(list, check).print(format, out, command.getErr());
        out.check();
        return check.differences().isEmpty() && list.faultCount() == 0 ? Main.NOTHING_FOUND : Main.FINDINGS;
    }

    private static void print(LogCheck checked, int entries, Output out) {
        checked.disagreements().forEach(one -> print(one.entry(), explanation(one), out));
        checked.unverified().forEach(one -> print(one.entry(), reasons(List.of(), one.undecided()), out));
        out.text("check.entries", entries);
        out.text("check.accepted", count(checked, RecordedOutcome.ACCEPTED));
        out.text("check.refused", count(checked, RecordedOutcome.REFUSED));
        out.text("check.unverified", checked.unverified().size());
    }

    private static void print(DecisionLogEntry entry, List<String> explanation, Output out) {
        out.line(Texts.current().get("report.line") + entry.line() + "  " + RecordLine.of(entry.record()));
        explanation.forEach(line -> out.line("  " + line));
        out.line("");
    }

    private static List<String> explanation(Disagreement found) {
        Texts texts = Texts.current();
        List<String> lines = new ArrayList<>();
        if (found.entry().outcome() == RecordedOutcome.REFUSED) {
            lines.add(texts.get("check.refusedWrongly"));
        } else {
            lines.add(texts.get(found.counts() ? "check.acceptedWrongly" : "check.acceptedWronglyLeftOut"));
        }
        lines.addAll(reasons(found.violations(), found.undecided()));
        for (Rule rule : found.satisfied()) {
            lines.add("+ " + rule.id() + " " + rule.title(texts.locale()));
            lines.add("  " + rule.sources().get(0));
        }
        return lines;
    }

    private static List<String> reasons(List<Violation> violations, List<Undecided> unknowns) {
        Texts texts = Texts.current();
        List<String> lines = new ArrayList<>();
        for (Violation violation : violations) {
            lines.add("! " + violation.rule().id() + " " + violation.message(texts.locale())
                    + violation
                            .voucherId()
                            .map(voucher -> " (" + texts.get("voucher", voucher) + ")")
                            .orElse(""));
            lines.add("  " + violation.rule().sources().get(0));
            lines.add(texts.get("next.possible", texts.of(violation.days())));
        }
        for (Undecided unknown : unknowns) {
            lines.add("? " + texts.get("undecided", unknown.rule().id(), unknown.message(texts.locale())));
        }
        return lines;
    }

    private static long count(LogCheck checked, RecordedOutcome outcome) {
        return checked.disagreements().stream()
                .filter(one -> one.entry().outcome() == outcome)
                .count();
    }

    private static void write(LogCheck checked, JsonGenerator json) throws IOException {
        json.writeStartObject();
        Output.array("disagreements", checked.disagreements(), CheckCommand::write, json);
        Output.array("unverified", checked.unverified(), CheckCommand::write, json);
        json.writeEndObject();
    }

    private static void write(Disagreement found, JsonGenerator json) throws IOException {
        json.writeStartObject();
        fields(found.entry(), json);
        json.writeBooleanField("counts", found.counts());
        Output.answers("violations", found.violations(), Answer::of, json);
        Output.answers("undecided", found.undecided(), Answer::of, json);
        Output.answers("satisfied", found.satisfied(), Answer::of, json);
        json.writeEndObject();
    }

    private static void write(Unverified found, JsonGenerator json) throws IOException {
        json.writeStartObject();
        fields(found.entry(), json);
        Output.answers("undecided", found.undecided(), Answer::of, json);
        json.writeEndObject();
    }

    private static void fields(DecisionLogEntry entry, JsonGenerator json) throws IOException {
        json.writeNumberField("line", entry.line());
        json.writeStringField("outcome", entry.outcome().name().toLowerCase(Locale.ROOT));
    }
}
