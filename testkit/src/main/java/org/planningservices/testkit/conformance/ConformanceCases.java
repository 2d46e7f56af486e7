package org.planningservices.testkit.conformance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The cases that ship with the library, and cases in a folder. */
public final class ConformanceCases {

    private static final String SHIPPED = "org/planningservices/testkit/conformance/cases";

    private ConformanceCases() {}

    /**
     * Returns the cases that ship with the library. Every implementation of the rules must give their reports.
     *
     * @return the cases, by name
     * @throws IOException if they cannot be read
     */
    public static List<ConformanceCase> shipped() throws IOException {
        Path home = home();
        if (Files.isDirectory(home)) {
            return CaseFolder.read(home.resolve(SHIPPED));
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            return CaseFolder.read(jar.getPath(SHIPPED));
        }
    }

    /** Returns the jar or the folder that this class is in. */
    private static Path home() {
        try {
            return Path.of(ConformanceCases.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the cases is not known", e);
        }
    }

    /**
     * Reads the cases in a folder and its subfolders: {@code NAME.journal.jsonl} with {@code NAME.report.json}, or with
     * one or more {@code NAME.ANYTHING.report.json}. It ignores other files.
     *
     * @param folder  the folder
     * @return the cases, by name; one or more
     * @throws IllegalArgumentException if the folder is a file or has no case, a journal has no report, or a report has
     *     no journal, is not JSON, or does not give its day and its start of validity; the message names the file
     * @throws IOException if a file cannot be read
     */
    public static List<ConformanceCase> read(Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        return CaseFolder.read(folder);
    }

    /**
     * Writes cases to files, for an implementation in any language, with a list, {@code cases.tsv}. The list has a line
     * for each case, with the journal, the day, the start of validity and the report, separated by tabs.
     *
     * @param cases  the cases
     * @param folder  the folder; existing files of the same names are replaced
     * @throws IOException if they cannot be written
     */
    public static void write(List<ConformanceCase> cases, Path folder) throws IOException {
        Objects.requireNonNull(cases, "cases");
        Objects.requireNonNull(folder, "folder");
        Files.createDirectories(folder);
        for (ConformanceCase one : cases) {
            write(one.journal(), folder.resolve(one.journalFile()));
            write(one.report(), folder.resolve(one.reportFile()));
        }
        write(cases.stream().map(ConformanceCases::line).collect(Collectors.joining()), folder.resolve("cases.tsv"));
    }

    private static String line(ConformanceCase one) {
        return String.join(
                        "\t",
                        one.journalFile(),
                        one.asOf().toString(),
                        one.validityFrom().code(),
                        one.reportFile()) + "\n";
    }

    private static void write(String text, Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text);
    }
}
