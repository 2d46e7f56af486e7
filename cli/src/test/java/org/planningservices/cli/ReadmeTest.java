package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows what its first command prints, and its commands and those of the guide run. */
class ReadmeTest {

    private final String readme;
    private final String pom;

    ReadmeTest() throws IOException {
        readme = Files.readString(Path.of("../README.md"));
        pom = Files.readString(Path.of("pom.xml"));
    }

    @Test
    void showsWhatItsFirstCommandPrints() {
        StringWriter out = new StringWriter();

        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(out), inRoot(arguments(pom)));

        assertThat(exitCode).isZero();
        assertThat(readme)
                .as("the output of the first command")
                .contains("```text\n" + out.toString().replace("\r\n", "\n") + "```");
    }

    @Test
    void namesCommandsThatRun(@TempDir Path folder) {
        run(commands("-Dexec.args=\"(.*?)\"", readme), folder);
        run(commands("(?m)^java -jar cli/target/planning-services.jar (.*)$", readme), folder);
    }

    @Test
    void namesCommandsInTheGuideThatRun(@TempDir Path folder) throws IOException {
        run(commands("(?m)^planning-services (.*)$", Files.readString(Path.of("../docs/GUIDE.md"))), folder);
    }

    private static List<String> commands(String pattern, String document) {
        return Pattern.compile(pattern)
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void run(List<String> commands, Path folder) {
        String database = " --db jdbc:h2:file:" + folder.resolve("vouchers");

        assertThat(commands).isNotEmpty().allSatisfy(command -> {
            String args = command.replace(
                            "mine.terms.json", folder.resolve("mine.terms.json").toString())
                    .replace(
                            "stored.journal.jsonl",
                            folder.resolve("stored.journal.jsonl").toString())
                    .replaceFirst(
                            "(--out|--reports) [a-z]+$",
                            "$1 "
                                    + Matcher.quoteReplacement(
                                            folder.resolve("cases").toString()))
                    .replaceFirst(
                            "--out (\\S+\\.(?:html|svg)|[a-z]+(?= ))",
                            Matcher.quoteReplacement("--out " + folder.resolve("written")) + "-$1")
                    .replace("--against reports/", "--against " + folder.resolve("written-reports") + "/")
                    .replaceFirst("^(desk [a-z]+)", "$1" + Matcher.quoteReplacement(database));
            StringWriter out = new StringWriter();

            int exitCode = Main.run(new PrintWriter(out), new PrintWriter(out), inRoot(args));

            assertThat(exitCode).as(out.toString()).isLessThan(args.startsWith("desk ") ? 1 : 2);
        });
        assertThat(Path.of("planning-services.mv.db")).doesNotExist();
    }

    private static String arguments(String pom) {
        Matcher matcher = Pattern.compile("<exec.args>(.*?)</exec.args>").matcher(pom);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** Splits the arguments of a command that starts in the root of the project. */
    private static String[] inRoot(String args) {
        return args.replace("examples/", "../examples/").split(" ", -1);
    }
}
