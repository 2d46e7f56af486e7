package org.planningservices.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the documents of the project, the code that they quote, and what a program prints. */
final class Documents {

    static final Path ROOT = Path.of("..");

    private static final Pattern REGION = Pattern.compile("// tag::(\\w+)\\[]\n(.*?) *// end::\\1\\[]", Pattern.DOTALL);

    private Documents() {}

    /** A program, as its class has it. */
    interface Program {
        void run(String... args) throws IOException, SQLException;
    }

    static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    /** Returns the blocks of a language in a document, such as {@code java}. */
    static List<String> blocks(String language, String document) {
        return all("```" + language + "\n(.*?)```", document);
    }

    static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Returns the files of a folder and of those in it. */
    static List<String> files(String folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    /** Returns the regions of all Java files in a folder, without their indentation. */
    static List<String> regions(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(Documents::regions)
                    .toList();
        }
    }

    private static Stream<String> regions(Path file) {
        try {
            Matcher matcher = REGION.matcher(Files.readString(file));
            return matcher.results().map(found -> found.group(2).stripTrailing().stripIndent() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program, and returns what it printed. */
    static synchronized String printed(Program program, String... args) throws IOException, SQLException {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            program.run(args);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** Returns where a heading is found in its page. */
    static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 _-]", "")
                .replace(' ', '-');
    }
}
