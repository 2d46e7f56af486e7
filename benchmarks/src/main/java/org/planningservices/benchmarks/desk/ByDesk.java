package org.planningservices.benchmarks.desk;

import javax.sql.DataSource;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.VoucherId;

/** Submits to a desk. */
final class ByDesk implements Way {

    private final VoucherDesk desk;

    ByDesk(DataSource dataSource) {
        desk = VoucherDesk.of(VoucherProgram.planningServices(), JdbcRepository.of(dataSource), Work.CLOCK, Work::find);
    }

    @Override
    public void take(VoucherId voucher, int number) {
        CommandResult answer = desk.submit(Work.command(voucher, number), voucher, Work.STEPS.get(number));
        if (!(answer instanceof CommandResult.Accepted)) {
            throw new IllegalStateException("every step was to be accepted, found `" + answer + "`");
        }
    }
}
