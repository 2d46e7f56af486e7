package org.planningservices.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.SweepResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Records the expiry of lapsed vouchers. */
@Command(
        name = "sweep",
        description = "Records the expiry of vouchers that have lapsed and that no step can change anymore.")
final class DeskSweepCommand implements Callable<Integer> {

    @Mixin
    private DeskOptions at = new DeskOptions();

    @Mixin
    private DayOption day = new DayOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Output out = new Output(AuditCommand.command(spec).getOut());
        return at.doing("; the sweep can be started again", (kept, program) -> {
            SweepResult swept = kept.desk(program, day.clock()).sweep();
            out.text("sweep.summary", swept.expired(), swept.left());
            out.check();
            return Main.NOTHING_FOUND;
        });
    }
}
