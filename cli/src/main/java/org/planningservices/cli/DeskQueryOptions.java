package org.planningservices.cli;

import org.planningservices.desk.VoucherDesk;
import org.planningservices.policy.VoucherProgram;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands have that only print something about the vouchers of a desk: the database, the day, the format. */
final class DeskQueryOptions {

    @Mixin
    private DeskOptions at = new DeskOptions();

    @Mixin
    private DayOption on = new DayOption();

    @Option(names = "--format", paramLabel = "text|json", description = "What to print. Without it: text.")
    private Output.Format format = Output.Format.TEXT;

    /** Answers a question about a desk. */
    int doing(DeskOptions.Work work) {
        return at.doing("", work);
    }

    VoucherDesk desk(DeskDatabase database, VoucherProgram program) {
        return database.desk(program, on.clock());
    }

    Output.Format format() {
        return format;
    }
}
