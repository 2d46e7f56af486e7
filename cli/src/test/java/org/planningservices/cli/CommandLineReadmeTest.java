package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** What {@code cli/README.md} shows. */
class CommandLineReadmeTest {

    private final String readme;

    CommandLineReadmeTest() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    private List<String> commands() {
        return Pattern.compile("^planning-services (?!: )(.*)$", Pattern.MULTILINE)
                .matcher(readme)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void namesCommandsThatRun(@TempDir Path folder) {
        String database = " --db jdbc:h2:file:" + folder.resolve("kept");

        assertThat(commands())
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(run(line.replace("examples/", "../examples/")
                                .replace(
                                        "mine.terms.json",
                                        folder.resolve("mine.terms.json").toString())
                                .replace(
                                        "stored.journal.jsonl",
                                        folder.resolve("stored.journal.jsonl").toString())
                                .replaceFirst(
                                        "--out (reports|cases)",
                                        Matcher.quoteReplacement("--out " + folder.resolve("written")) + "-$1")
                                .replaceFirst("^(desk [a-z]+)", "$1" + Matcher.quoteReplacement(database))))
                        .isLessThan(line.startsWith("desk ") ? 1 : 2));
        assertThat(Path.of("planning-services.mv.db")).doesNotExist();
    }

    private static int run(String args) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Main.run(nowhere, nowhere, args.split(" ", -1));
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
