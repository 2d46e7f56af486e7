package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.testkit.repository.ConsistencyReport;
import org.planningservices.testkit.repository.Race;
import org.planningservices.testkit.repository.RaceLog;

/** Processes are killed at random points, and what they had been answered is held against what is there. */
class CrashTest {

    static final String NAME = "crash";

    private static final int CLIENT_KILLS = Integer.getInteger("crash.client.kills");
    private static final int SERVER_KILLS = Integer.getInteger("crash.server.kills");

    private final Random random = new Random();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicLong changed = new AtomicLong();
    private final Set<Integer> unanswered = ConcurrentHashMap.newKeySet();
    private final Set<CommandId> accepted = ConcurrentHashMap.newKeySet();

    @Test
    void keepsWhatItAcknowledgedWhenAClientOfH2IsKilled(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("vouchers") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE";
        begin(url);

        killClients(url);

        assertThat(verdict(url)).isEqualTo(ConsistencyReport.CLEAN);
    }

    @Test
    void keepsWhatItAcknowledgedWhenAClientOfPostgresqlIsKilled(@TempDir Path folder) throws Exception {
        try (Server server = Server.start(folder)) {
            begin(server.url());

            killClients(server.url());

            assertThat(verdict(server.url())).isEqualTo(ConsistencyReport.CLEAN);
        }
    }

    @Test
    void keepsWhatItAcknowledgedWhenTheServerOfPostgresqlIsKilled(@TempDir Path folder) throws Exception {
        try (Server server = Server.start(folder)) {
            begin(server.url());
            try (HikariDataSource pool = Pool.of(server.url())) {
                assertThat(Store.query(pool, "show fsync")).containsExactly("on");
                assertThat(Store.query(pool, "show synchronous_commit")).containsExactly("on");
            }

            Child client = client(server.url());
            for (int kill = 0; kill < SERVER_KILLS; kill++) {
                awaitAnswers();
                server.killAndStart();
            }
            awaitAnswers();
            client.kill();

            assertThat(verdict(server.url())).isEqualTo(ConsistencyReport.CLEAN);
        }
    }

    private void begin(String url) {
        try (HikariDataSource pool = Pool.of(url)) {
            accepted.addAll(Race.begin(JdbcRepository.migrate(pool)));
        }
    }

    private void killClients(String url) throws IOException, InterruptedException {
        for (int kill = 0; kill < CLIENT_KILLS; kill++) {
            Child client = client(url);
            awaitAnswers();
            client.kill();
        }
    }

    private Child client(String url) throws IOException {
        String[] args = new String[2 + unanswered.size()];
        args[0] = url;
        args[1] = Integer.toString(next.get());
        int i = 2;
        for (int number : unanswered) {
            args[i++] = Integer.toString(number);
        }
        return Child.start(CrashClient.class, this::read, args);
    }

    private void read(String line) {
        String[] words = line.split(" ", -1);
        int number = Integer.parseInt(words[1]);
        if (words[0].equals("begin")) {
            unanswered.add(number);
            next.accumulateAndGet(number + 1, Math::max);
        } else if (words.length == 4) {
            answered(number, Integer.parseInt(words[2]), Integer.parseInt(words[3]));
        }
    }

    private void answered(int number, int isAccepted, int isChanged) {
        unanswered.remove(number);
        answers.incrementAndGet();
        changed.addAndGet(isChanged);
        if (isAccepted > 0) {
            accepted.add(CommandId.of(NAME + "-" + number));
        }
    }

    /** Waits for some answers, and then for a moment of any length. */
    private void awaitAnswers() throws InterruptedException {
        int until = answers.get() + 1 + random.nextInt(200);
        for (long waited = 0; answers.get() < until; waited++) {
            assertThat(waited)
                    .as("hundredths of a second without so many answers")
                    .isLessThan(12_000);
            TimeUnit.MILLISECONDS.sleep(10);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
    }

    private ConsistencyReport verdict(String url) {
        try (HikariDataSource pool = Pool.of(url)) {
            VoucherRepository repository = JdbcRepository.of(pool);
            for (int number : new TreeSet<>(unanswered)) {
                RaceLog log = Race.attempt(repository, NAME, number);
                accepted.addAll(log.accepted());
                changed.addAndGet(log.changed());
            }
            return Race.verdict(repository, new HashSet<>(accepted), new RaceLog(Set.of(), 0, 0, changed.get()));
        }
    }
}
