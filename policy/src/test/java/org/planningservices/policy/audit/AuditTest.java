package org.planningservices.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.policy.Given.E_1;
import static org.planningservices.policy.Given.FABRIKAM;
import static org.planningservices.policy.Given.PUBLISHED;
import static org.planningservices.policy.Given.V_1;
import static org.planningservices.policy.Given.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.PartnerId;
import org.planningservices.step.Assign;
import org.planningservices.step.Expire;
import org.planningservices.step.VoucherStep;

class AuditTest {

    private final Audit audit = PUBLISHED.startAudit(day("2020-06-01"));
    private final List<Integer> progress = new ArrayList<>();
    private int line;

    @Test
    void judgesEachEntryAtOnceThatStandsInOrder() {
        add(new PartnerDeclared(FABRIKAM));
        add(new TrainingPassed(day("2020-01-01"), FABRIKAM));
        add(new TrainingPassed(day("2020-01-01"), FABRIKAM));
        add(new TrainingPassed(day("2020-01-02"), FABRIKAM));

        assertThat(audit.openEntries()).isZero();
        assertThat(audit.report(progress::add).partners()).hasSize(1);
        assertThat(progress).isEmpty();
    }

    @Test
    void judgesEveryEntryAnewOnceADayStandsOutOfOrder() {
        add(new PartnerDeclared(FABRIKAM));
        add(new TrainingPassed(day("2020-01-02"), FABRIKAM));
        add(new TrainingPassed(day("2020-01-01"), FABRIKAM));
        add(new TrainingPassed(day("2020-01-03"), FABRIKAM));

        assertThat(audit.openEntries()).isEqualTo(4);
        assertThat(audit.report(progress::add).findings()).isEmpty();
        assertThat(progress).containsExactly(1, 2, 3, 4);
    }

    @Test
    void judgesAStatementBeforeWhatHappened() {
        add(new TrainingPassed(day("2020-01-01"), FABRIKAM));
        add(new PartnerDeclared(FABRIKAM));

        assertThat(audit.openEntries()).isEqualTo(2);
        assertThat(audit.report().findings()).isEmpty();
    }

    @Test
    void leavesOutWhatHappenedAfterTheDayOfTheReport() {
        add(new TrainingPassed(day("2020-06-02"), FABRIKAM));
        add(new PartnerDeclared(FABRIKAM));
        add(new TrainingPassed(day("2020-06-01"), FABRIKAM));

        assertThat(audit.openEntries()).isZero();
        assertThat(audit.report().findings()).isEmpty();
    }

    @Test
    void reportsFindingsByLine() {
        add(new BenefitActivated(day("2020-01-02"), E_1));
        add(new BenefitActivated(day("2020-01-01"), E_1));

        assertThat(audit.report().findings())
                .extracting(finding -> finding.entry().line())
                .containsExactly(1, 2);
    }

    @Test
    void keepsNoEntryThatWasNotApplied() {
        add(taken("2020-01-01", Assign.of("pm")));
        add(taken("2020-01-02", Expire.of()));

        AuditReport report = audit.report();

        assertThat(report.vouchers()).isEmpty();
        assertThat(report.findings()).hasSize(2);
    }

    @Test
    void refusesAnEntryOnALineThatIsNotLater() {
        audit.add(new JournalEntry(2, new PartnerDeclared(FABRIKAM)));

        assertThatThrownBy(() -> audit.add(new JournalEntry(2, new PartnerDeclared(PartnerId.of("lamna")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("each entry of a journal must stand on a later line than the one before it, found line `2`"
                        + " after line `2`");
    }

    @Test
    void refusesTheDayOfAReportOutsideTheYears0To9999() {
        assertThatThrownBy(() -> PUBLISHED.startAudit(LocalDate.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a day must lie in the years 0 to 9999, found `" + LocalDate.MAX + "`");
    }

    @Test
    void reportsOnce() {
        audit.report();

        assertThatThrownBy(() -> add(new PartnerDeclared(FABRIKAM))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(audit::report).isInstanceOf(IllegalStateException.class);
    }

    private static VoucherStepTaken taken(String on, VoucherStep step) {
        return new VoucherStepTaken(day(on), V_1, step);
    }

    private void add(JournalRecord record) {
        audit.add(new JournalEntry(++line, record));
    }
}
