package org.planningservices.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.journal.Journal;
import org.planningservices.json.DecisionLogReader;
import org.planningservices.json.JournalReader;
import org.planningservices.json.ReportWriter;
import org.planningservices.json.TermsWriter;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;

/** The guide shows regions of the programs and what they print, and describes each field that the writers write. */
class GuideTest {

    private final String guide;

    GuideTest() throws IOException {
        guide = Documents.read("docs/GUIDE.md");
    }

    @Test
    void showsRegionsOfThePrograms() throws IOException {
        List<String> samples = new ArrayList<>(Documents.regions("examples/src/main"));
        samples.addAll(Documents.files("spring-boot-starter/src/it/first-application/src/main/java"));

        assertThat(Documents.blocks("java", guide)).containsExactlyInAnyOrderElementsOf(samples);
    }

    static List<Arguments> programs() {
        return List.of(
                program("FirstDecision", FirstDecision::main),
                program("VoucherLife", VoucherLife::main),
                program("AnswersAsJson", AnswersAsJson::main),
                program("JournalAudit", JournalAudit::main, "journals/portfolio-with-mistakes.journal.jsonl"),
                program("VouchersInDatabase", VouchersInDatabase::main),
                program("OneTransaction", OneTransaction::main),
                program("WatchedDesk", WatchedDesk::main),
                program("PortfolioSweep", PortfolioSweep::main, "journals/three-vouchers.journal.jsonl"),
                program("TableDashboards", TableDashboards::main, "sql/dashboards.sql"),
                program("ParquetPortfolio", ParquetPortfolio::main, "lists"),
                program("OwnTerms", OwnTerms::main),
                program("OwnRules", OwnRules::main),
                program("ProgramsCompared", ProgramsCompared::main),
                program("OwnProgram", OwnProgram::main, "."));
    }

    private static Arguments program(String name, Documents.Program program, String... args) {
        return Arguments.of(name, program, args);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void showsWhatAProgramPrints(String name, Documents.Program program, String[] args)
            throws IOException, SQLException {
        String printed = Documents.printed(program, args);
        Files.writeString(Files.createDirectories(Path.of("target/printed")).resolve(name + ".txt"), printed);

        assertThat(Documents.blocks("text", guide))
                .as("copy examples/target/printed/%s.txt into docs/GUIDE.md", name)
                .contains(printed);
    }

    @Test
    void showsQueriesOfTheDashboard() throws IOException {
        assertThat(Documents.blocks("sql", guide)).contains(Documents.read("examples/sql/dashboards.sql"));
    }

    @Test
    void describesTheFieldsOfTerms() throws IOException {
        assertThat(fields("Fields of terms")).containsExactlyElementsOf(paths(terms(), 1));
    }

    @Test
    void showsAValueOfTheTerms() throws IOException {
        String json = terms();
        int from = json.indexOf("  \"extension\"");
        String extension = json.substring(from, json.indexOf(",\n  \"", from)).stripIndent() + "\n";

        assertThat(Documents.blocks("json", guide)).contains(extension);
    }

    private static String terms() throws IOException {
        StringWriter json = new StringWriter();
        TermsWriter.write(Terms.planningServices(), json);
        return json.toString();
    }

    @Test
    void describesTheFieldsOfAReport() throws IOException {
        assertThat(fields("Fields of a report")).containsExactlyInAnyOrderElementsOf(paths(report(), 3));
    }

    @Test
    void showsAReportOfASampleJournal() throws IOException {
        assertThat(Documents.blocks("json", guide)).contains(report("one-voucher", LocalDate.of(2022, 6, 1)));
    }

    @Test
    void showsLinesThatTheReadersRead() throws IOException {
        String journal = Documents.read("examples/journals/one-voucher.journal.jsonl");
        String log = Documents.read("examples/journals/another-system.log.jsonl");

        List<String> shown = Documents.blocks("jsonl", guide);

        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).lines()).isSubsetOf(journal.lines().toList());
        assertThat(shown.get(1).lines()).isSubsetOf(log.lines().toList());
        assertThat(DecisionLogReader.read(Documents.ROOT.resolve("examples/journals/another-system.log.jsonl")))
                .isNotEmpty();
    }

    private static String report() throws IOException {
        return report("portfolio-with-mistakes", LocalDate.of(2022, 6, 1));
    }

    private static String report(String name, LocalDate asOf) throws IOException {
        Journal journal = JournalReader.read(Path.of("journals/" + name + ".journal.jsonl"));
        StringWriter json = new StringWriter();
        ReportWriter.write(VoucherProgram.planningServices().audit(journal, asOf), json);
        return json.toString();
    }

    /** Returns the first column of the table under a heading. */
    private List<String> fields(String heading) {
        String section = guide.substring(guide.indexOf("# " + heading + "\n")).split("\n#", 2)[0];
        return Documents.all("\n\\| `(.*?)` \\|", section);
    }

    /** Returns the names of the fields of a JSON object with those above them, down to a depth. */
    private static Set<String> paths(String json, int depth) throws IOException {
        Set<String> paths = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    names.add("");
                } else if (token == JsonToken.END_OBJECT) {
                    names.remove(names.size() - 1);
                } else if (token == JsonToken.FIELD_NAME) {
                    names.set(names.size() - 1, parser.currentName());
                    if (names.size() <= depth) {
                        paths.add(String.join(".", names));
                    }
                }
            }
        }
        return paths;
    }
}
