package org.planningservices.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.report.VoucherTimeline;
import org.planningservices.step.VoucherId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the timeline of a voucher. */
@Command(
        name = "timeline",
        description =
                "Draws the timeline of a voucher as SVG: the steps taken, the days on which each next step is possible,"
                        + " and the last days.")
final class TimelineCommand implements Callable<Integer> {

    @Option(names = "--voucher", paramLabel = "VOUCHER", required = true, description = "The id of the voucher.")
    private VoucherId voucher = VoucherId.of("none");

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day, as YYYY-MM-DD; later records are left out. Without it: today.")
    private @Nullable LocalDate on;

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Mixin
    private PictureOptions picture = new PictureOptions();

    @Parameters(index = "0", paramLabel = "JOURNAL", description = "The journal; `-` is the standard input.")
    private Path journal = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        LocalDate day = on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
        VoucherProgram program = by.program();
        VoucherReport found = find(AuditCommand.audit(program, journal, day), voucher, journal);
        picture.write(
                VoucherTimeline.of(found, program.on(day))
                        .svgFile(Texts.current().locale()),
                AuditCommand.command(spec).getOut());
        return Main.NOTHING_FOUND;
    }

    /** Returns the report on a voucher. If the audit has no such voucher, this is an error of the user. */
    static VoucherReport find(AuditReport report, VoucherId voucher, Path journal) {
        return report.findVoucher(voucher)
                .orElseThrow(() -> new UserError(Input.name(journal) + ": expected a voucher created by `"
                        + report.asOf() + "`, found `" + voucher + "`"));
    }
}
