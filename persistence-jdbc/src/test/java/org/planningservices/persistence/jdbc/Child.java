package org.planningservices.persistence.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A Java process of its own, whose lines are read as it prints them. */
final class Child {

    private final Process process;
    private final CompletableFuture<Void> reader;

    private Child(Process process, CompletableFuture<Void> reader) {
        this.process = process;
        this.reader = reader;
    }

    static Child start(Class<?> program, Consumer<String> lines, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(Arrays.asList(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Child(
                process, CompletableFuture.runAsync(() -> read(process, lines), task -> new Thread(task).start()));
    }

    private static void read(Process process, Consumer<String> lines) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("not all was read that the process printed", e);
        }
    }

    /** Ends this process when the one that started it has ended. */
    static void endWithParent() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing is sent
                }
            } catch (IOException e) {
                // the same as an end
            }
            Runtime.getRuntime().halt(0);
        });
        watch.setDaemon(true);
        watch.start();
    }

    /** Waits until it ends by itself, and returns its exit code. */
    int join() {
        int exitCode = process.onExit().join().exitValue();
        reader.join();
        return exitCode;
    }

    /**
     * Kills it, as {@code kill -9} does, and reads what it had printed; the process object would close the stream first, and
     * what was not read yet would be lost.
     */
    void kill() {
        process.toHandle().destroyForcibly();
        join();
    }
}
