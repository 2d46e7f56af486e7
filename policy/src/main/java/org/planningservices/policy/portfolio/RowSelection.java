package org.planningservices.policy.portfolio;

import java.util.stream.Stream;
import org.planningservices.step.VoucherId;

/** Some rows of a portfolio. Objects for them are made only when they are read. */
record RowSelection(Portfolio portfolio, RowIndexes rows) {

    Stream<VoucherId> vouchers() {
        return rows.stream().mapToObj(portfolio::voucher);
    }

    Stream<NextDeadline> deadlines(SweepRules rules) {
        return rows.stream()
                .mapToObj(portfolio::row)
                .flatMap(row ->
                        rules.nextDeadline(row).map(deadline -> new NextDeadline(row.voucherId(), deadline)).stream());
    }
}
