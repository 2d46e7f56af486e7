package org.planningservices.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.jol.info.GraphLayout;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * How many bytes a reserved voucher takes among many of one journal, which share what is equal: in all, of which classes, and
 * beside what can be reached from one voucher alone.
 */
public final class MemoryFigures {

    private static final int VOUCHERS = 1_000_000;
    private static final int OF_WHICH_BY_CLASS = 100_000;
    private static final int SAMPLE = 200;
    private static final double LEAST_BYTES = 0.5;
    private static final long SEED = 1;
    static final String NAME = "a reserved voucher among a million of one journal";

    private MemoryFigures() {}

    /**
     * Prints the bytes.
     *
     * @param args  the folder of the journals, and {@code --quick} for a trial
     * @throws IOException if the journal cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        Scores scores = new Scores();
        measure(Path.of(args[0]), Effort.of(args), scores);
        scores.print();
    }

    static void measure(Path folder, Effort effort, Scores scores) throws IOException {
        // without it the fields of records and lambdas are out of reach
        System.setProperty("jol.magicFieldOffset", "true");
        @Nullable Voucher[] vouchers = vouchers(effort.of(VOUCHERS), folder);
        int count = vouchers.length;
        byClass(Arrays.copyOf(vouchers, Math.min(count, effort.of(OF_WHICH_BY_CLASS))), scores);
        long with = live();
        Arrays.fill(vouchers, null);
        scores.put(NAME, (with - live()) / (double) count, "bytes");
    }

    private static Voucher[] vouchers(int count, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("reserved-" + count + ".journal.jsonl");
        if (!Files.exists(file)) {
            try (Writer out = Files.newBufferedWriter(file)) {
                JournalGenerator.writeReserved(count, SEED, out);
            }
        }
        Voucher[] reserved =
                VoucherProgram.planningServices()
                        .audit(JournalReader.read(file), AuditedJournal.AS_OF)
                        .vouchers()
                        .stream()
                        .map(VoucherReport::voucher)
                        .filter(voucher -> voucher.status() == VoucherStatus.RESERVED)
                        .toArray(Voucher[]::new);
        if (reserved.length < count * 0.9) {
            throw new IllegalStateException(
                    "`" + count + "` reserved vouchers were expected, found `" + reserved.length + "`");
        }
        return reserved;
    }

    /** Returns how many bytes are in use, after all that can go has gone. */
    private static long live() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Puts the bytes of each class; an object that several vouchers share counts a part for each. */
    private static void byClass(Object[] vouchers, Scores scores) {
        scores.put(
                NAME + ", alone",
                Arrays.stream(vouchers)
                        .limit(SAMPLE)
                        .mapToLong(voucher -> GraphLayout.parseInstance(voucher).totalSize())
                        .average()
                        .orElseThrow(),
                "bytes");
        GraphLayout graph = GraphLayout.parseInstance((Object) vouchers);
        for (Class<?> type : graph.getClasses()) {
            double bytes = graph.getClassSizes().count(type) / (double) vouchers.length;
            double objects = graph.getClassCounts().count(type) / (double) vouchers.length;
            if (bytes >= LEAST_BYTES && type != vouchers.getClass()) {
                String what = String.format(Locale.ROOT, "%.2f of %s", objects, type.getSimpleName());
                scores.put(NAME + ": " + what, bytes, "bytes");
            }
        }
    }
}
