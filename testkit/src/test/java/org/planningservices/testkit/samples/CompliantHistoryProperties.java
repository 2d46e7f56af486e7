package org.planningservices.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planningservices.journal.Journal;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.testkit.arbitraries.Journals;

// tag::property[]
class CompliantHistoryProperties {

    @Property(tries = 100)
    void anAuditFindsNothing(@ForAll("compliant") Journal journal) {
        VoucherProgram program = VoucherProgram.planningServices();

        assertThat(program.audit(journal, LocalDate.of(2022, 12, 31)).findings())
                .isEmpty();
    }

    @Provide
    Arbitrary<Journal> compliant() {
        return Journals.compliant();
    }
}
// end::property[]
