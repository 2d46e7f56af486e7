package org.planningservices.examples.spark;

import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioReport;
import org.planningservices.policy.portfolio.PortfolioRow;

/**
 * A whole portfolio in the memory of this machine, read and swept by one thread.
 *
 * @param portfolio  the portfolio
 * @param deadlines  the sum of the fingerprints of its deadlines
 */
record InOneThread(Portfolio portfolio, long deadlines) {

    static InOneThread read(Dataset<Row> table, ProgramDay day) {
        Portfolio.Builder portfolio = Portfolio.builder();
        long deadlines = 0;
        for (Iterator<Row> rows = table.toLocalIterator(); rows.hasNext(); ) {
            PortfolioRow row = PortfolioTable.read(rows.next());
            portfolio.add(row);
            deadlines += DeadlineTable.fingerprint(DeadlineTable.row(day, row));
        }
        return new InOneThread(portfolio.build(), deadlines);
    }

    Outcome swept(ProgramDay day) {
        PortfolioReport report = day.sweep(portfolio);
        return new Outcome(report.totals(), report.expiryCandidates(), deadlines);
    }
}
