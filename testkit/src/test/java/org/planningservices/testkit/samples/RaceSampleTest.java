package org.planningservices.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.testkit.repository.ConsistencyReport;
import org.planningservices.testkit.repository.Race;
import org.planningservices.testkit.repository.RaceLog;

class RaceSampleTest {

    @Test
    void losesAndDoublesNothing() throws Exception {
        VoucherRepository repository = MemoryRepository.create();
        // tag::race[]
        Set<CommandId> begun = Race.begin(repository);
        RaceLog log = Race.run(repository, "first", 16, 20_000);
        assertThat(Race.verdict(repository, begun, log)).isEqualTo(ConsistencyReport.CLEAN);
        // end::race[]
    }
}
