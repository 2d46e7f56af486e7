package org.planningservices.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioReport;
import org.planningservices.rule.DayRange;

/** Looks at all vouchers of a journal at once: which are due, and which have lapsed. */
public final class PortfolioSweep {

    private PortfolioSweep() {}

    /**
     * Prints what is due in March 2021, and what has lapsed a day after the last of these days.
     *
     * @param args  the journal; without it, the sample journal with three vouchers
     * @throws IOException if the journal cannot be read
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "examples/journals/three-vouchers.journal.jsonl");
        // tag::portfolio[]
        VoucherProgram program = VoucherProgram.planningServices();
        LocalDate day = LocalDate.of(2021, 3, 1);
        Portfolio portfolio = Portfolio.of(program.audit(JournalReader.read(file), day));

        // two threads; the vouchers whose first deadline falls on one of these days are due
        PortfolioReport report = program.on(day).sweep(portfolio, 2, DayRange.of(day, day.plusDays(30)));
        System.out.println("by status: " + report.totals().byStatus().keySet());
        System.out.println("by rule: " + report.totals().byRule().keySet());
        System.out.println("due: " + report.due());
        System.out.println("lapsed: " + report.expiryCandidates());

        PortfolioReport later = program.on(LocalDate.of(2021, 3, 7)).sweep(portfolio);
        System.out.println("lapsed on 2021-03-07: " + later.expiryCandidates());
        // end::portfolio[]
    }
}
