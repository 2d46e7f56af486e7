package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.CompletionReportPolicy;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the transition table. */
@Command(name = "diagram", description = "Prints which step may follow which, as a Mermaid diagram or as JSON.")
final class DiagramCommand implements Callable<Integer> {

    private static final Lifecycle TABLE = Lifecycle.of(CompletionReportPolicy.REQUIRED);

    private enum Format {
        MERMAID,
        JSON
    }

    @Option(names = "--format", paramLabel = "mermaid|json", description = "What to print. Without it: mermaid.")
    private Format format = Format.MERMAID;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = AuditCommand.command(spec).getOut();
        switch (format) {
            case MERMAID -> out.print(TABLE.diagram());
            case JSON -> new Output(out).json(VoucherAction.values(), DiagramCommand::print);
        }
        if (out.checkError()) {
            throw new UserError("the diagram cannot be printed");
        }
        return Main.NOTHING_FOUND;
    }

    private static void print(VoucherAction[] table, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (VoucherAction action : table) {
            print(action, json);
        }
        json.writeEndArray();
    }

    private static void print(VoucherAction action, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("step", action.title());
        json.writeArrayFieldStart("from");
        for (VoucherStatus status : TABLE.from(action)) {
            json.writeString(status.name());
        }
        json.writeEndArray();
        json.writeStringField("to", TABLE.to(action).name());
        json.writeStringField("by", action.actor().title());
        json.writeEndObject();
    }
}
