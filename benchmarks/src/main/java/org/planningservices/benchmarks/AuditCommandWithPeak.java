package org.planningservices.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.planningservices.cli.Main;

/** The command line, which at its end writes the most memory that the process ever held, in kB, to a file. */
public final class AuditCommandWithPeak {

    private static final String PEAK = "VmHWM:";

    private AuditCommandWithPeak() {}

    /**
     * Runs a command.
     *
     * @param args  the file for the peak, and the arguments of the command
     */
    public static void main(String[] args) {
        Path file = Path.of(args[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
        Main.main(Arrays.copyOfRange(args, 1, args.length));
    }

    private static void write(Path file) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith(PEAK)) {
                    Files.writeString(file, line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
