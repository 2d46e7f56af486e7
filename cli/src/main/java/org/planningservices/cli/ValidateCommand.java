package org.planningservices.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.cli.JournalOptions.Known;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.step.VoucherId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates a voucher of a journal. */
@Command(
        name = "validate",
        description = {
            "Prints whether a partner can use a voucher on a day, by its number and the administrator's e-mail.",
            "A number that no voucher has and another e-mail give the same answer."
        })
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private JournalOptions journal = new JournalOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(index = "1", paramLabel = "VOUCHER", description = "The id of the voucher.")
    private VoucherId voucher = VoucherId.of("none");

    @Option(
            names = "--administrator",
            paramLabel = "EMAIL",
            description = "The e-mail of the customer's benefits administrator; upper and lower case are the same. A"
                    + " voucher whose creation named no administrator needs none.")
    private String administrator = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Known known = journal.replay();
        Validity validity = known.day().validityOf(known.findVoucher(voucher), administrator);
        return Validation.of(known.program(), known.day().date(), voucher, validity)
                .print(format.get(), new Output(AuditCommand.command(spec).getOut()));
    }
}
