package org.planningservices.examples;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar on the error stream: for long work, and where that is a terminal. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 80;
    private static final long LONG_WORK_BYTES = 8 << 20;
    private static final long LONG_WORK_RECORDS = 50_000;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress of(String task, long records) {
        return new Progress(
                records >= LONG_WORK_RECORDS && isTerminal()
                        ? builder(task).setInitialMax(records).build()
                        : null);
    }

    static InputStream reading(Path file) throws IOException {
        long size = Files.size(file);
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return size >= LONG_WORK_BYTES && isTerminal()
                ? ProgressBar.wrap(
                        in, builder("reading").setInitialMax(size >> 20).setUnit(" MiB", 1 << 20))
                : in;
    }

    void to(long records) {
        if (bar != null && records % 1024 == 0) {
            bar.stepTo(records);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.stepTo(bar.getMax());
            bar.close();
        }
    }

    private static ProgressBarBuilder builder(String task) {
        // of fixed width: asking the terminal for its own loads native code
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH));
    }

    /** Asks the system, since Java cannot tell one standard stream from another. */
    private static boolean isTerminal() {
        try {
            return new ProcessBuilder("sh", "-c", "test -t 2")
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
