package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.journal.Journal;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;

/** The published journals give the published reports. */
class SamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "first-voucher, CREATION, 2022-06-01, first-voucher.report.json",
        "too-late, CREATION, 2022-06-01, too-late.report.json",
        "small-portfolio, CREATION, 2022-06-01, small-portfolio.report.json",
        "small-portfolio, ASSIGNMENT, 2021-08-15, small-portfolio.2021-08-15.assignment.report.json",
        "second-version, CREATION, 2022-06-01, second-version.report.json"
    })
    void writesTheReportBesideTheJournal(String sample, ValidityStart validityFrom, LocalDate asOf, String report)
            throws IOException {
        Journal journal = GoodJournal.read(GoodJournal.sample(sample + ".journal.jsonl"));
        VoucherProgram program = VoucherProgram.under(Terms.planningServices().withValidityFrom(validityFrom));

        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ReportWriter.write(program.audit(journal, asOf), written);

        assertThat(JSON.readTree(written.toByteArray())).isEqualTo(JSON.readTree(GoodJournal.sample(report)));
    }
}
