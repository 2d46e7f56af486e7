package org.planningservices.policy.portfolio;

import java.util.stream.Stream;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.query.UpcomingDeadlines;
import org.planningservices.step.VoucherId;

/** Some rows of a portfolio, of which objects are made only when they are read. */
record RowSelection(Portfolio portfolio, RowIndexes rows) {

    Stream<VoucherId> vouchers() {
        return rows.stream().mapToObj(portfolio::voucher);
    }

    Stream<NextDeadline> deadlines(RuleDay on) {
        return rows.stream()
                .mapToObj(portfolio::row)
                .flatMap(row -> UpcomingDeadlines.first(on, row.status(), row.createdDay(), row.sinceDay())
                        .map(deadline -> new NextDeadline(row.voucherId(), deadline))
                        .stream());
    }
}
