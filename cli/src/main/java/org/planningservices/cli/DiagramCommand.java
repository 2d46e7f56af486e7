package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.report.StateDiagram;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Lifecycle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the transition table of a program, with a voucher marked in it if one is named. */
@Command(
        name = "diagram",
        description =
                "Prints which step of a program may follow which, as a diagram or as JSON. With a voucher of a journal, a"
                        + " diagram shows its status, the steps that led there, and those that can follow.")
final class DiagramCommand implements Callable<Integer> {

    private enum Format {
        MERMAID,
        SVG,
        JSON
    }

    @Option(names = "--format", paramLabel = "mermaid|svg|json", description = "What to print. Without it: mermaid.")
    private Format format = Format.MERMAID;

    @Option(
            names = "--journal",
            paramLabel = "JOURNAL",
            description = "The journal that has the voucher; `-` is the standard input.")
    private @Nullable Path journal;

    @Option(names = "--voucher", paramLabel = "VOUCHER", description = "The id of the voucher to show.")
    private @Nullable VoucherId voucher;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day of the voucher, as YYYY-MM-DD; later records are left out. Without it: today.")
    private @Nullable LocalDate on;

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Mixin
    private PictureOptions picture = new PictureOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if ((journal == null) != (voucher == null)) {
            throw new UserError("`--journal` and `--voucher` must be given together");
        }
        if (on != null && journal == null) {
            throw new UserError(
                    "`--on` needs `--journal` and `--voucher`: without a voucher, the diagram is the same on every day");
        }
        if (format == Format.JSON && journal != null) {
            throw new UserError("`--voucher` needs a diagram, `--format mermaid` or `--format svg`");
        }
        VoucherProgram program = by.program();
        picture.write(
                switch (format) {
                    case MERMAID -> diagram(program).mermaid();
                    case SVG -> diagram(program).svgFile(Texts.current().locale());
                    case JSON -> json(program.lifecycle());
                },
                AuditCommand.command(spec).getOut());
        return Main.NOTHING_FOUND;
    }

    private StateDiagram diagram(VoucherProgram program) {
        StateDiagram diagram = StateDiagram.of(program.lifecycle());
        if (journal == null || voucher == null) {
            return diagram;
        }
        LocalDate day = on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
        return diagram.with(TimelineCommand.find(AuditCommand.audit(program, journal, day), voucher, journal));
    }

    private static String json(Lifecycle lifecycle) {
        StringWriter json = new StringWriter();
        new Output(new PrintWriter(json)).json(lifecycle, DiagramCommand::print);
        return json.toString();
    }

    /** Writes rows and ends as a file of terms has them. */
    private static void print(Lifecycle lifecycle, JsonGenerator json) throws IOException {
        json.writeStartObject();
        Output.array("rows", lifecycle.rows(), DiagramCommand::print, json);
        Output.array("ends", lifecycle.ends(), (status, to) -> to.writeString(status.name()), json);
        json.writeEndObject();
    }

    private static void print(Lifecycle.Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("action", code(row.action()));
        Output.array("from", row.from(), (status, to) -> to.writeString(status.name()), json);
        json.writeStringField("to", row.to().name());
        json.writeStringField("actor", code(row.actor()));
        if (row.reason().isPresent()) {
            json.writeStringField("reason", row.reason().get());
        }
        json.writeEndObject();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
