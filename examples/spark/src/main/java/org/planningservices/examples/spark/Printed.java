package org.planningservices.examples.spark;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.planningservices.policy.portfolio.Tally;
import org.planningservices.policy.portfolio.Totals;

/** What a command prints. */
final class Printed {

    private final PrintWriter out;

    Printed(PrintWriter out) {
        this.out = out;
    }

    void line(String line) {
        out.println(line);
        out.flush();
    }

    /** Does some work, and prints how long it took. */
    <T> T timed(String name, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        line(String.format(Locale.ROOT, "%s: %.2f s", name, (System.nanoTime() - began) / 1e9));
        return result;
    }

    void totals(Totals totals) {
        tallies(totals.byStatus());
        tallies(totals.byStanding());
        tallies(totals.byRule());
        line(row("days with a deadline", totals.byDay().size()));
        line(row("customers", totals.byCustomer().size()));
    }

    private void tallies(Map<?, Tally> tallies) {
        tallies.forEach((name, tally) -> line(row(name, tally.vouchers())
                + String.format(
                        Locale.ROOT,
                        ", overdue %,d by %,d days, %,d days left",
                        tally.overdue(),
                        tally.daysOver(),
                        tally.daysLeft())));
    }

    private static String row(Object name, long vouchers) {
        return String.format(Locale.ROOT, "%-20s %,12d", name, vouchers);
    }
}
