package org.planningservices.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;

/** The page of a coverage: whole, and safe whatever the texts of an application are. */
class CoverageReportTest {

    private static final CoverageCell MET = new CoverageCell(RuleId.TIM_06, CoverageKind.REFUSED);

    @TempDir
    private Path folder = Path.of("");

    private String page(String program) throws IOException {
        Path file = folder.resolve("coverage.html");
        CoverageReport.write(CoverageSamples.table(program, Set.of(MET)), file);
        return Files.readString(file);
    }

    @Test
    void needsNoScriptAndNoOtherFile() throws IOException {
        assertThat(page("my-program"))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<title>Rule coverage of my-program: 1 of ")
                .contains("color-scheme: light dark", "prefers-color-scheme: dark")
                .doesNotContain("<script", "<link", "src=", "href=", "url(")
                .endsWith("</html>\n");
    }

    @Test
    void hasARowForEachRule() throws IOException {
        String page = page("my-program");

        assertThat(page.split("<th scope=\"row\">", -1))
                .hasSize(1 + VoucherProgram.planningServices().rules().size());
        assertThat(page)
                .containsPattern(
                        "<th scope=\"row\">TIM-06</th><td>[^<]+</td><td class=\"missing\">missing</td><td class=\"met\">met</td>");
    }

    @Test
    void escapesTexts() throws IOException {
        assertThat(page("<b onclick=\"x\">&amp;\u0000\u001b[31m\u202e \ud83d\ude00"))
                .contains("&lt;b onclick=&quot;x&quot;&gt;&amp;amp;\ufffd\ufffd[31m\ufffd \ud83d\ude00")
                .doesNotContain("<b ", "\u0000", "\u001b", "\u202e");
    }

    /** Tables for tests. */
    static final class CoverageSamples {

        private CoverageSamples() {}

        static CoverageTable table(String name, Set<CoverageCell> met) {
            Terms.Builder terms = Terms.builder(Terms.planningServices());
            terms.program(name);
            VoucherProgram program = VoucherProgram.under(terms.build());
            return new CoverageTable(program, Scope.all(program), met);
        }
    }
}
