package org.planningservices.policy.portfolio;

import java.util.stream.Stream;
import org.planningservices.policy.rules.LastDays;
import org.planningservices.policy.rules.RuleDay;
import org.planningservices.step.VoucherId;

/** Some rows of a portfolio, of which objects are made only when they are read. */
record Found(Portfolio portfolio, Rows rows) {

    Stream<VoucherId> vouchers() {
        return rows.stream().mapToObj(portfolio::voucher);
    }

    Stream<NextDeadline> deadlines(RuleDay on) {
        return rows.stream()
                .mapToObj(portfolio::row)
                .flatMap(row -> LastDays.first(on, row.status(), row.createdDay(), row.sinceDay())
                        .map(deadline -> new NextDeadline(row.voucher(), deadline))
                        .stream());
    }
}
