package org.planningservices.testkit.conformance;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.planningservices.json.JournalReader;
import org.planningservices.json.ReportWriter;
import org.planningservices.policy.PlanningServices;
import org.planningservices.policy.terms.Edition;
import org.planningservices.policy.terms.Terms;

/** Something that audits journals. Implementations must give the same report for the same journal, whatever was before. */
@FunctionalInterface
public interface Implementation {

    /**
     * Audits a journal.
     *
     * @param journal  the text of the journal
     * @param asOf  the day of the report, inclusive
     * @param edition  from which day validity counts
     * @return the text of the report, as JSON
     * @throws Exception if there is no report, which fails the case
     */
    String report(String journal, LocalDate asOf, Edition edition) throws Exception;

    /**
     * Returns the library itself, under the published terms.
     *
     * @return the library
     */
    static Implementation library() {
        return (journal, asOf, edition) -> {
            PlanningServices program = PlanningServices.under(Terms.published().withEdition(edition));
            byte[] bytes = journal.getBytes(StandardCharsets.UTF_8);
            StringWriter report = new StringWriter();
            ReportWriter.write(program.audit(JournalReader.read(new ByteArrayInputStream(bytes)), asOf), report);
            return report.toString();
        };
    }
}
