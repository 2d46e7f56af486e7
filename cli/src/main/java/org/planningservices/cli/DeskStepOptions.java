package org.planningservices.cli;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A step that a partner asks the desk for. */
final class DeskStepOptions {

    @Mixin
    private DeskOptions at = new DeskOptions();

    @Mixin
    private DayOption day = new DayOption();

    @Parameters(index = "0", paramLabel = "VOUCHER", description = "The number of the voucher.")
    private VoucherId voucher = VoucherId.of("none");

    @Option(names = "--partner", required = true, paramLabel = "PARTNER", description = "The partner that acts.")
    private PartnerId partner = PartnerId.of("none");

    @Option(names = "--location", required = true, paramLabel = "LOCATION", description = "The partner's location.")
    private LocationId location = LocationId.of("none");

    @Option(names = "--role", paramLabel = "ROLE", description = "The operator's role, such as mpn-admin.")
    private @Nullable OperatorRole role;

    @Option(
            names = "--command",
            paramLabel = "ID",
            description = "The id of the command: given again, it is done once. Without it: a new one.")
    private @Nullable CommandId command;

    Operator operator() {
        Operator operator = Operator.of(partner);
        return role == null ? operator : operator.withRole(role);
    }

    LocationId location() {
        return location;
    }

    int submit(VoucherStep step, Output out) {
        CommandId id = command == null ? CommandId.of(UUID.randomUUID().toString()) : command;
        return at.doing("; the command can be given again with `--command " + id + "`", (kept, program) -> {
            VoucherDesk desk = kept.desk(program, day.clock());
            CommandResult answer = desk.submit(id, voucher, step);
            int exitCode = CommandResults.print(
                    answer, new VoucherStepTaken(desk.today().date(), voucher, step), out);
            out.line("command " + id);
            out.check();
            return exitCode;
        });
    }
}
