package org.planningservices.examples.spring;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The example as a process of its own, which can be stopped and killed. */
final class ExampleProcess {

    /** The status of a JVM that ended on SIGTERM. */
    private static final int TERMINATED = 143;

    private final Process process;

    private ExampleProcess(Process process) {
        this.process = process;
    }

    static ExampleProcess start(int port, String url, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "--server.port=" + port,
                "--spring.datasource.url=" + url,
                "--example.today=2021-01-15",
                "--spring.main.banner-mode=off"));
        return new ExampleProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
                .start());
    }

    /** Stops the process by SIGTERM, and waits until it has ended in good order. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != TERMINATED) {
            process.destroyForcibly();
            throw new AssertionError("the example did not end on SIGTERM");
        }
    }

    /** Kills the process by SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
