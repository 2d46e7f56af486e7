package org.planningservices.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.step.VoucherId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates a voucher of the desk. */
@Command(
        name = "validate",
        description = {
            "Prints whether a partner can use a voucher today, by its number and the administrator's e-mail.",
            "A number that no voucher has and another e-mail give the same answer. Nothing is recorded."
        })
final class DeskValidateCommand implements Callable<Integer> {

    @Mixin
    private DeskQueryOptions options = new DeskQueryOptions();

    @Option(
            names = "--administrator",
            paramLabel = "EMAIL",
            description = "The e-mail of the customer's benefits administrator; upper and lower case are the same. A"
                    + " voucher whose creation named no administrator needs none.")
    private String administrator = "";

    @Parameters(index = "0", paramLabel = "VOUCHER", description = "The id of the voucher.")
    private VoucherId voucher = VoucherId.of("none");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Output out = new Output(AuditCommand.command(spec).getOut());
        return options.doing((kept, program) -> {
            VoucherDesk desk = options.desk(kept, program);
            Validity validity = desk.validityOf(voucher, administrator);
            return Validation.of(program, desk.today().date(), voucher, validity)
                    .print(options.format(), out);
        });
    }
}
