package org.planningservices.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells how long the first decision takes in a fresh JVM, over one that does nothing; both are started in turn. */
public final class FreshJvm {

    private static final int WARM_UP = 3;

    private FreshJvm() {}

    /**
     * Prints the medians and their difference.
     *
     * @param args  {@code --quick} for a trial; each is started 20 times otherwise
     * @throws IOException if no JVM can be started
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int times = Effort.of(args).times(20);
        double[] empty = new double[times];
        double[] first = new double[times];
        for (int i = -WARM_UP; i < times; i++) {
            double nothing = milliseconds(Empty.class);
            double decision = milliseconds(FirstDecision.class);
            if (i >= 0) {
                empty[i] = nothing;
                first[i] = decision;
            }
        }
        Figure.print("an empty main", median(empty), "ms");
        Figure.print("the first decision", median(first), "ms");
        Figure.print("the first decision over an empty main", median(first) - median(empty), "ms");
    }

    /** Returns the program that starts a JVM like this one. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static double milliseconds(Class<?> program) throws IOException, InterruptedException {
        String classPath = Stream.concat(RuntimeJars.all().stream(), Stream.of(RuntimeJars.source(FreshJvm.class)))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder command = new ProcessBuilder(java(), "-cp", classPath, program.getName()).inheritIO();
        long start = System.nanoTime();
        int exit = command.start().waitFor();
        long end = System.nanoTime();
        if (exit != 0) {
            throw new IllegalStateException("`" + program.getSimpleName() + "` ended with `" + exit + "`");
        }
        return (end - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
