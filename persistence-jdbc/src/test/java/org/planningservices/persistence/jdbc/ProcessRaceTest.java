package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.testkit.repository.ConsistencyReport;
import org.planningservices.testkit.repository.Race;
import org.planningservices.testkit.repository.RaceLog;

/** Four processes race in one database. */
class ProcessRaceTest {

    private static final int PROCESSES = 4;
    private static final int THREADS = 4;
    private static final int ATTEMPTS = Integer.getInteger("race.attempts");
    private static final String CHANGED = "changed ";

    private final Set<CommandId> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicLong changed = new AtomicLong();

    @Test
    void losesAndDoublesNothing(@TempDir Path folder) throws Exception {
        try (Server server = Server.start(folder);
                HikariDataSource pool = Pool.of(server.url())) {
            VoucherRepository repository = JdbcRepository.migrate(pool);
            Set<CommandId> begun = Race.begin(repository);

            List<Child> processes = new ArrayList<>();
            for (int process = 0; process < PROCESSES; process++) {
                processes.add(Child.start(
                        RaceProcess.class,
                        this::read,
                        server.url(),
                        "process-" + process,
                        Integer.toString(THREADS),
                        Integer.toString(ATTEMPTS / PROCESSES)));
            }

            assertThat(processes).allMatch(process -> process.join() == 0);
            assertThat(accepted).hasSizeGreaterThan(1000);
            assertThat(Race.verdict(repository, begun, new RaceLog(accepted, 0, 0, changed.get())))
                    .isEqualTo(ConsistencyReport.CLEAN);
        }
    }

    private void read(String line) {
        if (line.startsWith(CHANGED)) {
            changed.addAndGet(Long.parseLong(line.substring(CHANGED.length())));
        } else {
            accepted.add(CommandId.of(line));
        }
    }
}
