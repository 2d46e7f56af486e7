package org.planningservices.cli;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A file that a command reads: one on a disk, a pipe, or {@code -}, which is the standard input. */
final class Input {

    /** What names the standard input; a file of that name is {@code ./-}. */
    private static final Path STANDARD = Path.of("-");

    private final Path file;

    private Input(Path file) {
        this.file = file;
    }

    static Input of(Path file) {
        return new Input(file);
    }

    static boolean isStandard(Path file) {
        return file.equals(STANDARD);
    }

    /** Returns the name of a file as messages have it. */
    static String name(Path file) {
        return isStandard(file) ? "standard input" : file.toString();
    }

    /** Returns how many bytes there are to read; empty if only the end will tell. */
    OptionalLong findSize() throws IOException {
        return !isStandard(file) && Files.isRegularFile(file)
                ? OptionalLong.of(Files.size(file))
                : OptionalLong.empty();
    }

    InputStream open() throws IOException {
        if (isStandard(file)) {
            return new LeftOpen(System.in);
        }
        // a channel, which Files opens, asks for its position, which a pipe does not have
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)
                ? new BufferedInputStream(new FileInputStream(file.toFile()))
                : new BufferedInputStream(Files.newInputStream(file));
    }

    /** The standard input, which belongs to the process and not to a command. */
    private static final class LeftOpen extends FilterInputStream {

        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
