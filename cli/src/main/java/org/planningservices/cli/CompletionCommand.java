package org.planningservices.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the completion script for a shell. */
@Command(
        name = "completion",
        description = {
            "Prints a script with which bash and zsh complete commands and options.",
            "For the current shell: source <(planning-services completion)"
        })
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine all = AuditCommand.command(spec).getCommandSpec().root().commandLine();
        PrintWriter out = AuditCommand.command(spec).getOut();
        out.print(AutoComplete.bash(all.getCommandName(), all));
        if (out.checkError()) {
            throw new UserError("the script cannot be printed");
        }
        return Main.NOTHING_FOUND;
    }
}
