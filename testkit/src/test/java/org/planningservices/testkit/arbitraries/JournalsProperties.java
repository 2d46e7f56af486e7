package org.planningservices.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planningservices.journal.Journal;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;

/** The audit of a compliant history has no findings, whether validity counts from creation or from assignment. */
class JournalsProperties {

    private static final LocalDate AFTER_ALL = LocalDate.of(2025, 12, 31);
    private static final VoucherProgram FROM_CREATION = VoucherProgram.planningServices();
    private static final VoucherProgram FROM_ASSIGNMENT =
            VoucherProgram.under(Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT));

    @Property(tries = 1000)
    void aCompliantHistoryIsNeverReported(@ForAll("compliant") Journal journal) {
        assertNothingFound(journal, AFTER_ALL);
    }

    @Property(tries = 60)
    void aPortfolioIsNeverReported(@ForAll("portfolios") Journal journal) {
        assertNothingFound(journal, AFTER_ALL);
    }

    @Property(tries = 100)
    void aCompliantHistoryIsNotReportedMidwayEither(
            @ForAll("compliant") Journal journal, @ForAll("days") LocalDate asOf) {
        assertNothingFound(journal, asOf);
    }

    private static void assertNothingFound(Journal journal, LocalDate asOf) {
        List<Finding> fromCreation = FROM_CREATION.audit(journal, asOf).findings();
        List<Finding> fromAssignment = FROM_ASSIGNMENT.audit(journal, asOf).findings();

        assertThat(fromCreation).isEmpty();
        assertThat(fromAssignment).isEmpty();
    }

    @Provide
    Arbitrary<Journal> compliant() {
        return Journals.compliant();
    }

    @Provide
    Arbitrary<Journal> portfolios() {
        return Journals.portfolio();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return DaysAround.anyProgramDay();
    }
}
