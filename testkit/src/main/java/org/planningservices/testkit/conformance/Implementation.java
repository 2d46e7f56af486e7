package org.planningservices.testkit.conformance;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.planningservices.json.JournalReader;
import org.planningservices.json.ReportWriter;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;

/**
 * An implementation of the rules, which audits journals. It must give the same report for the same arguments, whatever
 * it audited before.
 */
@FunctionalInterface
public interface Implementation {

    /**
     * Audits a journal.
     *
     * @param journal  the text of the journal
     * @param asOf  the day of the report, inclusive
     * @param validityFrom  from which day validity counts
     * @return the text of the report, as JSON
     * @throws Exception if there is no report; this fails the case
     */
    String report(String journal, LocalDate asOf, ValidityStart validityFrom) throws Exception;

    /**
     * Returns the library itself, under the published terms.
     *
     * @return the library
     */
    static Implementation library() {
        return (journal, asOf, validityFrom) -> {
            VoucherProgram program =
                    VoucherProgram.under(Terms.planningServices().withValidityFrom(validityFrom));
            byte[] bytes = journal.getBytes(StandardCharsets.UTF_8);
            StringWriter report = new StringWriter();
            ReportWriter.write(program.audit(JournalReader.read(new ByteArrayInputStream(bytes)), asOf), report);
            return report.toString();
        };
    }
}
