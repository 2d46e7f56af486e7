package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.Answer;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.Milestone;
import org.planningservices.rule.Citation;
import org.planningservices.step.Action;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the milestones of the retirement. */
@Command(
        name = "milestones",
        description = "Prints what ended with the program and when, with the sources, and the steps that are still open"
                + " on a day.")
final class MilestonesCommand implements Callable<Integer> {

    @Mixin
    private DayOption on = new DayOption();

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "What to print. Without it: text.")
    private Output.Format format = Output.Format.TEXT;

    @Spec
    private @Nullable CommandSpec spec;

    /** What is printed. */
    private record Shown(LocalDate on, List<Milestone> milestones, List<Action> open) {}

    @Override
    public Integer call() {
        VoucherProgram program = by.program();
        LocalDate day = program.today(on.clock()).date();
        Shown shown = new Shown(day, program.milestones(), List.copyOf(program.openActionsOn(day)));
        Output out = new Output(AuditCommand.command(spec).getOut());
        switch (format) {
            case TEXT -> print(shown, out);
            case JSON -> out.json(shown, MilestonesCommand::write);
        }
        out.check();
        return Main.NOTHING_FOUND;
    }

    private static void print(Shown shown, Output out) {
        Texts texts = Texts.current();
        out.text("milestones.head");
        for (Milestone milestone : shown.milestones()) {
            out.line("  " + milestone.day() + "  " + milestone.row().id() + "  " + milestone.message(texts.locale()));
            for (Citation source : milestone.evidence().sources()) {
                out.line("              " + source);
            }
        }
        out.line("");
        out.text("milestones.open", shown.on());
        out.line("  " + shown.open().stream().map(texts::of).collect(Collectors.joining(", ")));
    }

    private static void write(Shown shown, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("on", shown.on().toString());
        Output.answers("milestones", shown.milestones(), Answer::of, json);
        Output.array("open", shown.open(), (action, to) -> to.writeString(RulesCommand.code(action)), json);
        json.writeEndObject();
    }
}
