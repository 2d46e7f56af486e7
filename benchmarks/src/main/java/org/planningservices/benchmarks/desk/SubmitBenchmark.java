package org.planningservices.benchmarks.desk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.voucher.VoucherId;

/** How many commands a second, and how long the slowest of a hundred take; each in databases that write through. */
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 4)
@Fork(1)
@Threads(2)
public class SubmitBenchmark {

    private static final int VOUCHERS = 40_000;

    /** A database with vouchers to work on. */
    @State(Scope.Benchmark)
    public static class Vouchers {

        /** The database. */
        @Param({"h2", "postgresql"})
        String database = "";

        /** How the steps are taken. */
        @Param({"desk", "statements", "for-update"})
        String by = "";

        private final AtomicInteger next = new AtomicInteger();
        private @Nullable Path folder;
        private @Nullable EmbeddedPostgres server;
        private @Nullable HikariDataSource pool;
        private @Nullable Way way;

        /**
         * Opens the database and creates the vouchers.
         *
         * @throws IOException if it cannot be opened
         */
        @Setup
        public void open() throws IOException {
            folder = Files.createTempDirectory("desk");
            HikariConfig config = new HikariConfig();
            config.setMaximumPoolSize(4);
            if (database.equals("h2")) {
                JdbcDataSource h2 = new JdbcDataSource();
                h2.setURL("jdbc:h2:file:" + folder.resolve("vouchers") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE");
                config.setDataSource(h2);
            } else {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                config.setDataSource(server.getPostgresDatabase());
            }
            pool = new HikariDataSource(config);
            Work.create(JdbcRepository.upgraded(pool), VOUCHERS);
            way = switch (by) {
                case "desk" -> new ByDesk(pool);
                case "statements" -> new ByStatements(pool);
                default -> new ByLock(pool);
            };
        }

        /**
         * Closes and deletes the database.
         *
         * @throws IOException if it cannot be deleted
         */
        @TearDown
        public void close() throws IOException {
            if (pool != null) {
                pool.close();
            }
            if (server != null) {
                server.close();
            }
            if (folder != null) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** The voucher that a thread is at. */
    @State(Scope.Thread)
    public static class Hand {

        private VoucherId voucher = Work.voucher(0);
        private int step = Work.STEPS.size();
    }

    /**
     * Takes one step.
     *
     * @param vouchers  the vouchers
     * @param hand  where the thread is
     */
    @Benchmark
    public void submit(Vouchers vouchers, Hand hand) {
        if (hand.step == Work.STEPS.size()) {
            hand.voucher = Work.voucher(vouchers.next.getAndIncrement());
            hand.step = 0;
        }
        if (vouchers.way != null) {
            vouchers.way.take(hand.voucher, hand.step++);
        }
    }
}
