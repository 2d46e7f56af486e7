package org.planningservices.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.audit.JournalRecord.PartnerStated;

class JournalTest {

    @Test
    void isToldARecordALine() {
        Journal journal = new Journal(List.of(
                new JournalEntry(1, new PartnerStated(PartnerId.of("fabrikam"))),
                new JournalEntry(3, new PartnerStated(PartnerId.of("lamna")))));

        assertThat(journal).hasToString("1 PartnerStated[partner=fabrikam]\n3 PartnerStated[partner=lamna]");
    }
}
