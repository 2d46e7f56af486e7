package org.planningservices.testkit.conformance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Sets of cases: those that ship with the library, and those in a folder. */
public final class ConformanceCases {

    private static final String SHIPPED = "org/planningservices/testkit/conformance/cases";

    private ConformanceCases() {}

    /**
     * Returns the cases that ship, which every implementation of the rules has to give the reports of.
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

    /** Returns the jar that these classes are in, or the folder. */
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
     * Reads the cases in a folder and in the folders in it: {@code NAME.journal.jsonl} with {@code NAME.report.json}, or
     * with one or more {@code NAME.ANYTHING.report.json}. Other files are left alone.
     *
     * @param folder  the folder
     * @return the cases, by name; one or more
     * @throws IllegalArgumentException if it is a file or there is no case, a journal has no report, a report has no journal or is not JSON
     *     or does not say its day and its validity start; the message names the file
     * @throws IOException if a file cannot be read
     */
    public static List<ConformanceCase> read(Path folder) throws IOException {
        return CaseFolder.read(folder);
    }

    /**
     * Writes cases as files, for an implementation in any language; and a list of them, {@code cases.tsv}: a line for each
     * with journal, day, validity start and report, set apart by tabs.
     *
     * @param cases  the cases
     * @param folder  where to; files of the same names are replaced
     * @throws IOException if they cannot be written
     */
    public static void write(List<ConformanceCase> cases, Path folder) throws IOException {
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
