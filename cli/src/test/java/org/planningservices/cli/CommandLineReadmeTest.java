package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** What {@code cli/README.md} shows. */
class CommandLineReadmeTest {

    /** The cases of the test kit, among which are the reports that are expected. */
    private static final String CASES = "../testkit/src/main/resources/org/planningservices/testkit/conformance/cases";

    private final String readme;

    @TempDir
    private Path folder = Path.of("");

    CommandLineReadmeTest() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    private List<String> commands() {
        return Pattern.compile("^planning-services (?!: )(.*)$", Pattern.MULTILINE)
                .matcher(readme)
                .results()
                .map(found -> found.group(1))
                .filter(command -> !command.startsWith("explore ") || hasExplorer())
                .toList();
    }

    /** A build with {@code -P '!explorer'} has no page for the command {@code explore}. */
    private static boolean hasExplorer() {
        return Main.class.getResource("/org/planningservices/explorer/explorer.html") != null;
    }

    @Test
    void namesCommandsThatRun() {
        String database = " --db jdbc:h2:file:" + folder.resolve("kept");

        assertThat(commands())
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(run(line.replace("examples/", "../examples/")
                                .replace(
                                        "mine.terms.json",
                                        folder.resolve("mine.terms.json").toString())
                                .replace("older.report.json", older("report.json", "audit", "--format", "json"))
                                .replace("--reports reports", "--reports " + CASES)
                                .replace("older.ics", older("ics", "deadlines", "--format", "ics"))
                                .replace(
                                        "stored.journal.jsonl",
                                        folder.resolve("stored.journal.jsonl").toString())
                                .replaceFirst(
                                        "--out (reports|cases|pages|\\S+\\.(?:html|svg|sql))",
                                        Matcher.quoteReplacement("--out " + folder.resolve("written")) + "-$1")
                                .replaceFirst("^(desk [a-z]+)", "$1" + Matcher.quoteReplacement(database))))
                        .isLessThan(line.startsWith("desk ") ? 1 : 2));
        assertThat(Path.of("planning-services.mv.db")).doesNotExist();
    }

    /** Writes what a command prints for an older day to a file, and returns the name of the file. */
    private String older(String ending, String... command) {
        StringWriter out = new StringWriter();
        List<String> args = new ArrayList<>(List.of(command));
        args.add(command[0].equals("audit") ? "--as-of" : "--on");
        args.add("2020-10-30");
        args.add("../examples/journals/portfolio-with-mistakes.journal.jsonl");
        Main.run(new PrintWriter(out), new PrintWriter(out), args.toArray(String[]::new));
        try {
            return Files.writeString(folder.resolve("older." + ending), out.toString())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(String args) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Main.run(nowhere, nowhere, args.replace("'", "").split(" ", -1));
    }

    @Test
    void showsWhatTablesAndListsPrint() {
        StringWriter out = new StringWriter();
        PrintWriter to = new PrintWriter(out);
        Main.run(
                to,
                to,
                ("check --on 2021-09-01 --portfolio ../examples/lists/expiry-dates.csv"
                                + " --mapping ../examples/lists/expiry-dates.mapping")
                        .split(" ", -1));
        Main.run(
                to,
                to,
                "audit",
                "--as-of",
                "2022-06-01",
                "--against",
                older("report.json", "audit", "--format", "json"),
                "../examples/journals/portfolio-with-mistakes.journal.jsonl");

        List<String> shown = readme.lines()
                .filter(line ->
                        line.startsWith("! line ") || line.startsWith("    created ") || line.startsWith("  line "))
                .toList();

        assertThat(shown).hasSize(3);
        assertThat(out.toString().lines()).containsAll(shown);
        assertThat(out.toString()).contains(shown.get(1) + System.lineSeparator() + shown.get(2));
    }

    @Test
    void hasAnExampleOfEveryCommand() {
        assertThat(Main.class.getAnnotation(Command.class).subcommands())
                .allSatisfy(command -> assertThat(readme)
                        .contains("planning-services "
                                + command.getAnnotation(Command.class).name()));
    }

    @Test
    void showsAnErrorAsItIs() {
        StringWriter err = new StringWriter();

        Main.run(new PrintWriter(err), new PrintWriter(err), "audit", "--as-of", "2022-06-31", "x.journal.jsonl");

        assertThat(readme).contains(err.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void namesTheJarThatTheBuildMakes() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        MatchResult jar = Pattern.compile("<outputFile>\\$\\{project.build.directory}/(.*?)</outputFile>")
                .matcher(pom)
                .results()
                .findFirst()
                .orElseThrow();

        assertThat(readme).contains("java -jar cli/target/" + jar.group(1));
        assertThat(Files.readString(Path.of("planning-services"))).contains("/target/" + jar.group(1));
        assertThat(Path.of("planning-services")).isExecutable();
    }
}
