package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.voucher.Lifecycle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the transition table of a program. */
@Command(
        name = "diagram",
        description = "Prints which step of a program may follow which, as a Mermaid diagram or as JSON.")
final class DiagramCommand implements Callable<Integer> {

    private enum Format {
        MERMAID,
        JSON
    }

    @Option(names = "--format", paramLabel = "mermaid|json", description = "What to print. Without it: mermaid.")
    private Format format = Format.MERMAID;

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = AuditCommand.command(spec).getOut();
        Lifecycle lifecycle = by.program().lifecycle();
        switch (format) {
            case MERMAID -> out.print(lifecycle.diagram());
            case JSON -> new Output(out).json(lifecycle, DiagramCommand::print);
        }
        if (out.checkError()) {
            throw new UserError("the diagram cannot be printed");
        }
        return Main.NOTHING_FOUND;
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
