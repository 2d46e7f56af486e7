package org.planningservices.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.step.Redeem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Redeems a voucher. */
@Command(name = "redeem", description = "Redeems a voucher that was reported.")
final class DeskRedeemCommand implements Callable<Integer> {

    @Mixin
    private StepAtDesk step = new StepAtDesk();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return step.submit(
                Redeem.by(step.operator()).at(step.location()),
                new Output(AuditCommand.command(spec).getOut()));
    }
}
