package org.planningservices.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planningservices.json.DecisionLogEntry;
import org.planningservices.json.DecisionLogReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.testkit.decisionlog.LogCheck;

class CheckedLogSampleTest {

    @Test
    void findsWhereAnotherSystemDisagreesWithTheRules() throws Exception {
        Path file = Path.of("../examples/journals/another-system.log.jsonl");
        // tag::log[]
        List<DecisionLogEntry> log;
        try (InputStream in = Files.newInputStream(file)) {
            log = DecisionLogReader.read(in);
        }
        LogCheck checked = LogCheck.of(VoucherProgram.planningServices(), log);
        checked.disagreements().forEach(System.out::println);
        // end::log[]
        assertThat(checked.disagreements()).isNotEmpty();
    }
}
