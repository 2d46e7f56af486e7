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
    private DeskStepOptions step = new DeskStepOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return step.submit(
                Redeem.of(step.operator(), step.location()),
                new Output(AuditCommand.command(spec).getOut()));
    }
}
