package org.planningservices.benchmarks.desk;

import javax.sql.DataSource;
import org.planningservices.desk.Answer;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.policy.PlanningServices;
import org.planningservices.step.VoucherId;

/** Submits to a desk. */
final class ByDesk implements Way {

    private final VoucherDesk desk;

    ByDesk(DataSource dataSource) {
        desk = VoucherDesk.of(PlanningServices.published(), JdbcRepository.of(dataSource), Work.CLOCK, Work::find);
    }

    @Override
    public void take(VoucherId voucher, int number) {
        Answer answer = desk.submit(Work.command(voucher, number), voucher, Work.STEPS.get(number));
        if (!(answer instanceof Answer.Accepted)) {
            throw new IllegalStateException("every step was to be accepted, found `" + answer + "`");
        }
    }
}
