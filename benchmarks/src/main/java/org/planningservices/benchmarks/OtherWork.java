package org.planningservices.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What else a machine does. */
final class OtherWork {

    private static final Path TIMES = Path.of("/proc/stat");
    private static final int MOMENT = 10_000;
    private static final int IDLE = 4;
    private static final int WAITING = 5;

    private OtherWork() {}

    /**
     * Watches the machine for ten seconds, and returns how many of its processors are busy. The load average would still
     * remember the build that ran before; it is returned where the system reports nothing better.
     */
    static double processors() throws IOException, InterruptedException {
        if (!Files.exists(TIMES)) {
            return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        }
        long[] before = busyAndAll();
        Thread.sleep(MOMENT);
        long[] after = busyAndAll();
        double share = (after[0] - before[0]) / (double) (after[1] - before[1]);
        return share * Runtime.getRuntime().availableProcessors();
    }

    private static long[] busyAndAll() throws IOException {
        String[] times = Files.readAllLines(TIMES).get(0).strip().split(" +", -1);
        long busy = 0;
        long all = 0;
        for (int i = 1; i < times.length; i++) {
            long time = Long.parseLong(times[i]);
            all += time;
            busy += i == IDLE || i == WAITING ? 0 : time;
        }
        return new long[] {busy, all};
    }
}
