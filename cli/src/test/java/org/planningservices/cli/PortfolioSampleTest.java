package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.Journal;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.portfolio.NextDeadline;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioReport;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;

class PortfolioSampleTest {

    @Test
    void sweepsTheVouchersOfAJournal() {
        Journal journal =
                AuditCommand.read(Path.of("../examples/journals/three-vouchers.journal.jsonl"), JournalReader::read);
        VoucherProgram program = VoucherProgram.planningServices();
        LocalDate day = LocalDate.of(2021, 3, 1);

        // tag::portfolio[]
        Portfolio portfolio = Portfolio.of(program.audit(journal, day));
        PortfolioReport report = program.on(day).sweep(portfolio, 2, DayRange.of(day, day.plusDays(30)));
        report.totals().byRule(); // also by status, standing, day and customer
        report.due(); // the vouchers whose first last day lies from 2021-03-01 to 2021-03-31
        report.expiryCandidates(); // the vouchers that have lapsed and are not recorded as expired
        // end::portfolio[]

        assertThat(report.totals().byRule()).containsOnlyKeys(RuleId.TIM_05, RuleId.TIM_06);
        assertThat(report.due())
                .extracting(NextDeadline::toString)
                .containsExactly("V-1 TIM-06: 2021-03-06", "V-2 TIM-05: 2021-03-06", "V-3 TIM-05: 2021-03-06");
        assertThat(report.expiryCandidates()).isEmpty();
        assertThat(program.on(LocalDate.of(2021, 3, 7)).sweep(portfolio).expiryCandidates())
                .extracting(VoucherId::value)
                .containsExactly("V-1", "V-2", "V-3");
    }
}
