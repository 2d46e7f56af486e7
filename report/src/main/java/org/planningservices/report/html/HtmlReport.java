package org.planningservices.report.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.report.comparison.FindingComparison;
import org.planningservices.report.page.Page;

/**
 * An audit as one HTML page: findings with reasons, days and remedies; deadlines; a timeline of each voucher; the days of each
 * enrollment over time; and the rules that it names, with their sources.
 *
 * <p>The page is a single file. It makes no request, and shows everything without its script, which adds sorting and a search for
 * a voucher. Its content security policy permits no other script and no other style. Two reports of one audit are equal, byte for
 * byte. For example,
 * {@code HtmlReport.of(program, audit).named("portfolio").in(Locale.ENGLISH).write(out)}.
 *
 * <p>Large audits are shortened. If there are more than 10 vouchers, all are folded. If there are more than 500, only the first 500
 * that have findings are written with a picture and tables, and the others as lists. If there are more than 500 enrollments, they
 * have tables, but no plots. The page has an index of all vouchers by id.
 *
 * <p>A program can read the page:
 *
 * <ul>
 *   <li>{@code <script type="application/json" id="report">} has the report as {@code ReportWriter} of the module {@code json} writes
 *       it;
 *   <li>the sections have the ids {@code summary}, {@code comparison}, {@code findings}, {@code deadlines}, {@code vouchers},
 *       {@code enrollments} and {@code rules};
 *   <li>an element of the class {@code finding} has the id {@code finding-} and the line of its record, {@code data-line},
 *       {@code data-severity}, which is {@code broken} or {@code undecided}, {@code data-rules} with the ids of rules, and
 *       {@code data-vouchers} with the ids of the elements of its vouchers, both separated by spaces;
 *   <li>the headings of both severities have the ids {@code findings-broken} and {@code findings-undecided}; the links to the findings
 *       of a rule have the id {@code findings-} and the id of the rule, and those of a voucher {@code findings-of-} and the id of the
 *       voucher;
 *   <li>an element of the class {@code voucher} has {@code data-voucher}, {@code data-status}, {@code data-standing} and
 *       {@code data-findings}, the number of findings; its content has the id {@code voucher-} and the id of the voucher;
 *   <li>an element of the class {@code enrollment} has {@code data-enrollment}; its content has the id {@code enrollment-} and the id of
 *       the enrollment;
 *   <li>a row of deadlines has {@code data-voucher}, {@code data-rule}, {@code data-day} and {@code data-days-left};
 *   <li>the part about a rule or provision has the id {@code rule-} and the id of the rule or provision.
 * </ul>
 *
 * <p>In ids of elements, ids of a journal are written as in a {@link org.planningservices.report.VoucherTimeline}. Each control character,
 * and each character that changes the direction of the text around it, is replaced by U+FFFD. Immutable.
 */
public final class HtmlReport {

    private final VoucherProgram program;
    private final AuditReport report;
    private final String name;
    private final Locale locale;
    private final Optional<FindingComparison> comparison;

    private HtmlReport(
            VoucherProgram program,
            AuditReport report,
            String name,
            Locale locale,
            Optional<FindingComparison> comparison) {
        this.program = program;
        this.report = report;
        this.name = name;
        this.locale = locale;
        this.comparison = comparison;
    }

    /**
     * Returns the page of an audit, in English.
     *
     * @param program  the program that made the audit
     * @param report  the audit
     * @return the page
     */
    public static HtmlReport of(VoucherProgram program, AuditReport report) {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(report, "report");
        return new HtmlReport(program, report, "journal", Locale.ENGLISH, Optional.empty());
    }

    /**
     * Returns the page with the name of what was audited in its title; {@code journal} without this.
     *
     * @param name  the name, such as that of the journal
     * @return the page
     */
    public HtmlReport named(String name) {
        Objects.requireNonNull(name, "name");
        return new HtmlReport(program, report, name, locale, comparison);
    }

    /**
     * Returns the page in a language.
     *
     * @param locale  the locale: Dutch for a Dutch one, English for any other
     * @return the page
     */
    public HtmlReport in(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return new HtmlReport(program, report, name, locale, comparison);
    }

    /**
     * Returns the page with the findings that are new, gone and changed since another audit.
     *
     * @param comparison  how the findings of this audit differ from those of the other
     * @return the page
     */
    public HtmlReport comparedWith(FindingComparison comparison) {
        Objects.requireNonNull(comparison, "comparison");
        return new HtmlReport(program, report, name, locale, Optional.of(comparison));
    }

    /**
     * Writes the page.
     *
     * @param out  where to write it; it is flushed, not closed
     * @throws IOException if it cannot be written
     */
    public void write(Writer out) throws IOException {
        Objects.requireNonNull(out, "out");
        HtmlPage.write(new Page(program, report, name, comparison, locale), out);
    }

    /**
     * Writes the page as UTF-8.
     *
     * @param out  where to write it; it is flushed, not closed
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        Objects.requireNonNull(out, "out");
        write(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
    }

    /** Returns the name of what was audited, and the day of the audit. */
    @Override
    public String toString() {
        return name + " on " + report.asOf();
    }
}
