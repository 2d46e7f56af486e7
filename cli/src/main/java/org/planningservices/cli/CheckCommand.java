package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.DecisionLogEntry;
import org.planningservices.json.DecisionLogReader;
import org.planningservices.json.RecordedOutcome;
import org.planningservices.policy.decision.Violation;
import org.planningservices.rule.Rule;
import org.planningservices.testkit.decisionlog.Disagreement;
import org.planningservices.testkit.decisionlog.LogCheck;
import org.planningservices.testkit.decisionlog.Unverified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells where another system answers otherwise than the rules. */
@Command(
        name = "check",
        description = "Checks the log of another system: a journal, in which every step has a field `outcome`, which is"
                + " `accepted` or `refused`.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the system and the rules do not disagree",
            "1:they disagree",
            "2:something could not be read or was asked wrongly"
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "What to print. Without it: text.")
    private Output.Format format = Output.Format.TEXT;

    @Parameters(paramLabel = "LOG", description = "The log; `-` is the standard input.")
    private Path log = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<DecisionLogEntry> entries = AuditCommand.read(log, DecisionLogReader::read);
        LogCheck checked = LogCheck.of(by.program(), entries);
        Output out = new Output(AuditCommand.command(spec).getOut());
        switch (format) {
            case TEXT -> print(checked, entries.size(), out);
            case JSON -> out.json(checked, CheckCommand::write);
        }
        out.check();
        return checked.disagreements().isEmpty() ? Main.NOTHING_FOUND : Main.FINDINGS;
    }

    private static void print(LogCheck checked, int entries, Output out) {
        checked.disagreements().forEach(one -> print(one.entry(), one.explanation(), out));
        checked.unverified().forEach(one -> print(one.entry(), one.explanation(), out));
        out.line("entries of the log                " + entries);
        out.line("accepted though the rules refuse  " + count(checked, RecordedOutcome.ACCEPTED));
        out.line("refused though the rules accept   " + count(checked, RecordedOutcome.REFUSED));
        out.line("not verified                      " + checked.unverified().size());
    }

    private static void print(DecisionLogEntry entry, List<String> explanation, Output out) {
        out.line("line " + entry.line() + "  " + RecordWording.of(entry.record()));
        explanation.forEach(line -> out.line("  " + line));
        out.line("");
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
        Output.array("violations", found.violations(), CheckCommand::write, json);
        Output.array("unknown", found.undecided(), Output::write, json);
        Output.array("satisfied", found.satisfied(), CheckCommand::write, json);
        json.writeEndObject();
    }

    private static void write(Unverified found, JsonGenerator json) throws IOException {
        json.writeStartObject();
        fields(found.entry(), json);
        Output.array("unknown", found.undecided(), Output::write, json);
        json.writeEndObject();
    }

    private static void fields(DecisionLogEntry entry, JsonGenerator json) throws IOException {
        json.writeNumberField("line", entry.line());
        json.writeStringField("outcome", RecordWording.of(entry.outcome()));
    }

    private static void write(Violation violation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", violation.rule().id().toString());
        json.writeStringField("message", violation.message());
        json.writeStringField("source", violation.rule().sources().get(0).toString());
        Output.array("days", violation.days().ranges(), NextCommand::write, json);
        json.writeEndObject();
    }

    private static void write(Rule rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", rule.id().toString());
        json.writeStringField("title", rule.title());
        json.writeStringField("source", rule.sources().get(0).toString());
        json.writeEndObject();
    }
}
