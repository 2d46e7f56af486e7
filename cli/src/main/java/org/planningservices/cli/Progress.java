package org.planningservices.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar on the error stream: for long work, and where that is a terminal. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 80;
    private static final int MIB = 1 << 20;
    private static final long LONG_WORK_BYTES = 8 * MIB;
    private static final long LONG_WORK_RECORDS = 50_000;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress of(String task, long records) {
        return new Progress(
                records >= LONG_WORK_RECORDS && isTerminal()
                        ? builder(task, System.err).setInitialMax(records).build()
                        : null);
    }

    static InputStream reading(Path file) throws IOException {
        Input input = Input.of(file);
        OptionalLong size = input.findSize();
        InputStream in = input.open();
        return size.orElse(Long.MAX_VALUE) >= LONG_WORK_BYTES && isTerminal() ? reading(in, size, System.err) : in;
    }

    /** Returns the stream, which shows on a terminal how many bytes of it were read, once these are many. */
    static InputStream reading(InputStream in, OptionalLong size, PrintStream terminal) {
        return new Read(in, size, terminal);
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

    private static ProgressBarBuilder builder(String task, PrintStream terminal) {
        // of fixed width: asking the terminal for its own loads native code
        return new ProgressBarBuilder().setTaskName(task).setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH));
    }

    /** Counts the bytes read; the bar is there as soon as it is known that the work is long. */
    private static final class Read extends FilterInputStream {

        /** A size that is not known, as the bar has it. */
        private static final long UNKNOWN = -1;

        private final OptionalLong size;
        private final PrintStream terminal;
        private @Nullable ProgressBar bar;
        private long read;

        Read(InputStream in, OptionalLong size, PrintStream terminal) {
            super(in);
            this.size = size;
            this.terminal = terminal;
        }

        @Override
        public int read() throws IOException {
            int found = super.read();
            count(found < 0 ? 0 : 1);
            return found;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int found = super.read(bytes, offset, length);
            count(Math.max(found, 0));
            return found;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long bytes) {
            read += bytes;
            if (bar == null && size.orElse(read) >= LONG_WORK_BYTES) {
                bar = builder("reading", terminal)
                        .setInitialMax(size.orElse(UNKNOWN))
                        .setUnit(" MiB", MIB)
                        .build();
            }
            if (bar != null) {
                bar.stepTo(read);
            }
        }

        @Override
        public void close() throws IOException {
            if (bar != null) {
                bar.close();
            }
            super.close();
        }
    }

    /** Asks the system, since Java cannot tell one standard stream from another. */
    private static boolean isTerminal() {
        try {
            return new ProcessBuilder("sh", "-c", "test -t 2")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
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
