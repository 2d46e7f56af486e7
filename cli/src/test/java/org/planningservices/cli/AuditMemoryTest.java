package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;

/**
 * How much memory an audit takes, by journals of two sizes: what one voucher of eleven records costs.
 *
 * <p>The bounds are one and a half times what was measured, so that a test fails if the memory doubles. Record the new figure
 * whenever the memory shrinks.
 */
class AuditMemoryTest {

    private static final int FEW = 1_000;
    private static final int MANY = 5_000;

    /** What the command allocates for a voucher, in bytes: reading, judging and both reports. */
    private static final long ALLOCATED_BYTES = 10_600;

    /** What a report keeps of a voucher, in bytes. */
    private static final long LIVE_BYTES = 1_500;

    private static final LocalDate AS_OF = LocalDate.of(2022, 6, 1);

    @TempDir
    private Path folder = Path.of("");

    private Path few = Path.of("");
    private Path many = Path.of("");

    @BeforeEach
    void writeJournals() throws IOException {
        few = journal(FEW);
        many = journal(MANY);
    }

    /** Writes the sample of one voucher with many of its kind, line by line, so that all stand in order. */
    private Path journal(int vouchers) throws IOException {
        Path journal = folder.resolve(vouchers + ".journal.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(journal)) {
            for (String line : Files.readAllLines(Path.of("../examples/journals/one-voucher.journal.jsonl"))) {
                boolean isOfVoucher = line.contains("\"V-1\"") || line.contains("\"R-1\"");
                String enough = line.replace("\"days\": 20", "\"days\": 50000");
                for (int i = 1; i <= (isOfVoucher ? vouchers : 1); i++) {
                    out.write(enough.replace("\"V-1\"", "\"V-" + i + "\"").replace("\"R-1\"", "\"R-" + i + "\""));
                    out.newLine();
                }
            }
        }
        return journal;
    }

    @Test
    void aVoucherAllocatesNoMoreThanItDid() {
        allocatedBy(few);

        long bytes = (allocatedBy(many) - allocatedBy(few)) / (MANY - FEW);

        assertThat(bytes).isBetween(1L, 3 * ALLOCATED_BYTES / 2);
    }

    @Test
    void aVoucherKeepsNoMoreThanItDid() {
        keptBy(few);

        long bytes = (keptBy(many) - keptBy(few)) / (MANY - FEW);

        assertThat(bytes).isBetween(1L, 3 * LIVE_BYTES / 2);
    }

    private long allocatedBy(Path journal) {
        try (Allocations allocations = Allocations.start()) {
            PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

            int exitCode = Main.run(
                    nowhere,
                    nowhere,
                    "audit",
                    "--as-of",
                    AS_OF.toString(),
                    "--force",
                    "--out",
                    folder.toString(),
                    journal.toString());

            assertThat(exitCode).isZero();
            return allocations.bytes();
        }
    }

    private static long keptBy(Path journal) {
        long before = liveBytes();
        AuditReport report = AuditCommand.audit(VoucherProgram.planningServices(), journal, AS_OF);
        try {
            return liveBytes() - before;
        } finally {
            Reference.reachabilityFence(report);
        }
    }

    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Counts what all threads allocate, also those that end meanwhile: it asks every millisecond. */
    private static final class Allocations implements AutoCloseable {

        private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private final Map<Long, Long> before = new HashMap<>();
        private final Map<Long, Long> latest = new HashMap<>();
        private final Thread asking = new Thread(this::keepAsking, "counting allocations");

        static Allocations start() {
            Allocations allocations = new Allocations();
            allocations.ask(allocations.before);
            allocations.asking.setDaemon(true);
            allocations.asking.start();
            return allocations;
        }

        private synchronized void ask(Map<Long, Long> into) {
            for (long thread : threads.getAllThreadIds()) {
                long bytes = threads.getThreadAllocatedBytes(thread);
                if (bytes >= 0 && thread != asking.getId()) {
                    into.put(thread, bytes);
                }
            }
        }

        private void keepAsking() {
            try {
                while (true) {
                    ask(latest);
                    Thread.sleep(1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized long bytes() {
            ask(latest);
            return latest.entrySet().stream()
                    .mapToLong(one -> one.getValue() - before.getOrDefault(one.getKey(), 0L))
                    .sum();
        }

        @Override
        public void close() {
            asking.interrupt();
        }
    }
}
