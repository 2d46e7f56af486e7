package org.planningservices.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the standard output goes to. */
final class Terminal {

    static final int USUAL_WIDTH = 80;

    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ (\\d{1,4})\\s*");

    private Terminal() {}

    /** Returns the presentation for the standard output: laid out for a terminal, plain for anything else. */
    static Presentation presentation() {
        return presentation(isPlainlyNone() ? "" : size(), System.getenv());
    }

    /**
     * Returns the presentation for a terminal.
     *
     * @param size  its rows and columns, such as {@code 24 80}; {@code unknown} if it does not tell; empty for no terminal
     * @param environment  the environment, in which {@code NO_COLOR} and {@code TERM} count
     */
    static Presentation presentation(String size, Map<String, String> environment) {
        if (size.isEmpty()) {
            return Presentation.PLAIN;
        }
        Matcher columns = ROWS_AND_COLUMNS.matcher(size);
        int width = columns.matches() ? Integer.parseInt(columns.group(1)) : 0;
        boolean color = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Presentation(Locale.ENGLISH, OptionalInt.of(width == 0 ? USUAL_WIDTH : width), color);
    }

    /** Tells whether the standard output is a file or a pipe, without asking another program. */
    private static boolean isPlainlyNone() {
        try {
            return Files.isSymbolicLink(STANDARD_OUTPUT)
                    && !Files.readSymbolicLink(STANDARD_OUTPUT).startsWith("/dev");
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks the system, since Java cannot tell one standard stream from another. */
    private static String size() {
        try {
            Process asked = new ProcessBuilder(
                            "sh", "-c", "test -t 1 && { stty size <&1 2>/dev/null || echo unknown; } >&2")
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String size = new String(asked.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII);
            return asked.waitFor() == 0 ? size : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
