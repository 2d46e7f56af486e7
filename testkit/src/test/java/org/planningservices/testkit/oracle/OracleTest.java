package org.planningservices.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OracleTest {

    @ParameterizedTest
    @CsvSource({
        "first-voucher.journal.jsonl, 2022-06-01, 0, first-voucher.report.json",
        "too-late.journal.jsonl, 2022-06-01, 0, too-late.report.json",
        "small-portfolio.journal.jsonl, 2022-06-01, 0, small-portfolio.report.json",
        "small-portfolio.journal.jsonl, 2021-08-15, 1, small-portfolio.2021-08-15.assignment.report.json",
    })
    void givesTheReportOfTheSample(String journal, LocalDate asOf, int edition, String report) throws IOException {
        JsonNode expected = new ObjectMapper().readTree(read(report));

        JsonNode actual = OracleAudit.audit(read(journal), asOf, edition);

        assertThat(actual).isEqualTo(expected);
    }

    private static String read(String sample) throws IOException {
        try (InputStream in = OracleTest.class.getResourceAsStream("/samples/" + sample)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
