package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.voucher.CompletionReportPolicy;
import org.planningservices.voucher.Lifecycle;

class ReadmeTest {

    private final String readme;
    private final String pom;

    ReadmeTest() throws IOException {
        readme = Files.readString(Path.of("../README.md"));
        pom = Files.readString(Path.of("pom.xml"));
    }

    @Test
    void showsTheStepsThatTheProjectsOutsideTheReactorRun() throws IOException {
        String program = Files.readString(Path.of("../examples/src/it/class-path/src/main/java/com/example/Main.java"));

        assertThat(only("```java\n(import java.*?)```", readme))
                .isEqualTo(only("// tag::steps\\[]\n(.*?)// end::steps\\[]", program));
    }

    @Test
    void showsTheDeskThatATestUses() throws IOException {
        String test = Files.readString(Path.of("src/test/java/org/planningservices/cli/DeskSampleTest.java"));

        assertThat(only("```java\n(VoucherRepository .*?)```", readme))
                .isEqualTo(
                        only("// tag::desk\\[]\n(.*?) *// end::desk\\[]", test).indent(-8));
    }

    @Test
    void showsThePortfolioThatATestSweeps() throws IOException {
        String test = Files.readString(Path.of("src/test/java/org/planningservices/cli/PortfolioSampleTest.java"));

        assertThat(only("```java\n(Portfolio .*?)```", readme))
                .isEqualTo(only("// tag::portfolio\\[]\n(.*?) *// end::portfolio\\[]", test)
                        .indent(-8));
    }

    @Test
    void showsTheScenarioThatATestRuns() throws IOException {
        String test = Files.readString(Path.of("src/test/java/org/planningservices/cli/RedemptionTest.java"));

        assertThat(only("```java\n(import static .*?)```", readme))
                .isEqualTo(only("// tag::scenario\\[]\n(.*?)// end::scenario\\[]", test));
    }

    @Test
    void showsTheTransitionTable() {
        assertThat(only("```mermaid\n(.*?)```", readme))
                .isEqualTo(Lifecycle.of(CompletionReportPolicy.REQUIRED).diagram());
    }

    @Test
    void runsItsFirstCommandWithExitCodeZero() {
        StringWriter out = new StringWriter();
        String[] args = only("<exec.args>(.*?)</exec.args>", pom)
                .replace("examples/", "../examples/")
                .split(" ", -1);

        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(out), args);

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("PAID, settled");
    }

    @Test
    void namesCommandsThatRun(@TempDir Path folder) {
        Matcher command = Pattern.compile("-Dexec.args=\"(.*?)\"").matcher(readme);
        String mine = folder.resolve("mine.terms.json").toString();
        String kept = folder.resolve("kept.journal.jsonl").toString();
        String cases = folder.resolve("cases").toString();
        String database = " --db jdbc:h2:file:" + folder.resolve("kept");

        assertThat(command.results()
                        .map(found -> found.group(1)
                                .replace("examples/", "../examples/")
                                .replace("mine.terms.json", mine)
                                .replace("kept.journal.jsonl", kept)
                                .replaceFirst("(--out|--reports) [a-z]+$", "$1 " + Matcher.quoteReplacement(cases))
                                .replaceFirst("^(desk [a-z]+)", "$1" + Matcher.quoteReplacement(database))))
                .hasSizeGreaterThan(2)
                .allSatisfy(args -> assertThat(Main.run(
                                new PrintWriter(new StringWriter()),
                                new PrintWriter(new StringWriter()),
                                args.split(" ", -1)))
                        .isLessThan(args.startsWith("desk ") ? 1 : 2));
        assertThat(Path.of("planning-services.mv.db")).doesNotExist();
    }

    private static String only(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).isTrue();
        String found = matcher.group(1);
        assertThat(matcher.find()).isFalse();
        return found;
    }
}
