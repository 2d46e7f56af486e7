package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that reads a file reads a pipe and the standard input as well, and answers the same. */
@ResourceLock("java.lang.System.in")
class InputTest {

    private static final String JOURNAL = "../examples/journals/portfolio-with-mistakes.journal.jsonl";
    private static final String LOG = "../examples/journals/another-system.log.jsonl";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int databases;

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private int runOnStandardInput(byte[] content, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(content));
        try {
            return run(args);
        } finally {
            System.setIn(before);
        }
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments(JOURNAL, "audit --as-of 2022-06-01 --format json FILE"),
                arguments(JOURNAL, "next --on 2021-12-27 FILE V-5"),
                arguments(JOURNAL, "deadlines --on 2020-10-30 FILE"),
                arguments(JOURNAL, "eligible --on 2020-12-02 --partner wingtip --offering DDPS FILE"),
                arguments(LOG, "check FILE"),
                arguments(JOURNAL, "desk import --db DATABASE FILE"),
                arguments("", "audit --as-of 2022-06-01 --terms FILE " + JOURNAL),
                arguments("", "terms --program training-vouchers --against FILE"));
    }

    /** Returns the bytes of a sample; of the terms of the program where none is named. */
    private byte[] content(String sample) throws IOException {
        if (sample.isEmpty()) {
            run("terms");
            return out.toString().getBytes(StandardCharsets.UTF_8);
        }
        return Files.readAllBytes(Path.of(sample));
    }

    /** Returns the arguments of a command; each time its database is a new one. */
    private String[] with(String file, String command) {
        databases++;
        return Arrays.stream(command.split(" ", -1))
                .map(word -> switch (word) {
                    case "FILE" -> file;
                    case "DATABASE" -> "jdbc:h2:file:" + folder.resolve("desk-" + databases);
                    default -> word;
                })
                .toArray(String[]::new);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("commands")
    void everyCommandReadsTheStandardInput(String sample, String command) throws IOException {
        byte[] content = content(sample);
        Path file = Files.write(folder.resolve("content"), content);
        int expected = run(with(file.toString(), command));
        String printed = out.toString();
        assertThat(err.toString()).isEmpty();

        int exitCode = runOnStandardInput(content, with("-", command));

        assertThat(err.toString()).isEmpty();
        assertThat(out).hasToString(printed);
        assertThat(exitCode).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("commands")
    void everyCommandReadsAPipe(String sample, String command) throws Exception {
        byte[] content = content(sample);
        Path file = Files.write(folder.resolve("content"), content);
        int expected = run(with(file.toString(), command));
        String printed = out.toString();
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(content, pipe));

        int exitCode = run(with(pipe.toString(), command));

        writing.join();
        assertThat(err.toString()).isEmpty();
        assertThat(out).hasToString(printed.replace(file.toString(), pipe.toString()));
        assertThat(exitCode).isEqualTo(expected);
    }

    private static void write(byte[] content, Path pipe) {
        try (OutputStream to = Files.newOutputStream(pipe)) {
            to.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void namesTheStandardInputInAReportAndInAFault() {
        runOnStandardInput(new byte[0], "audit", "--as-of", "2022-06-01", "--out", folder.toString(), "-");

        assertThat(folder.resolve("standard-input.report.json")).exists();

        assertThat(runOnStandardInput("[]".getBytes(StandardCharsets.UTF_8), "audit", "-"))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "planning-services: standard input: line 1: expected a JSON object, found `[]`");
    }

    @Test
    void leavesTheStandardInputOpen() {
        boolean[] closed = new boolean[1];
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        try {
            run("audit", "-");
        } finally {
            System.setIn(before);
        }

        assertThat(closed[0]).isFalse();
    }

    @Test
    void refusesToReadTheStandardInputTwice() {
        assertThat(runOnStandardInput(new byte[0], "audit", "--terms", "-", "-"))
                .isEqualTo(2);

        assertThat(err.toString())
                .startsWith("planning-services: expected `-` at most once, since the standard input can be"
                        + " read once, found it more often");
    }

    @Test
    void readsAFileThatIsCalledAsTheStandardInput() throws IOException {
        Path file = Files.copy(Path.of(JOURNAL), folder.resolve("-"));

        assertThat(run("audit", "--as-of", "2022-06-01", file.toString())).isEqualTo(1);
    }

    @Test
    void readsTheEndOfAPipelineByEachOfItsNames() throws Exception {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                new File(System.getProperty("java.class.path")).getPath(),
                Main.class.getName());
        for (String name : List.of("-", "/dev/stdin")) {
            Process process = new ProcessBuilder(Stream.concat(
                                    Stream.of("sh", "-c", "cat " + JOURNAL + " | \"$@\"", "sh"),
                                    Stream.concat(java.stream(), Stream.of("audit", "--as-of", "2022-06-01", name)))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(printed).contains("records that break rules    11");
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }
}
