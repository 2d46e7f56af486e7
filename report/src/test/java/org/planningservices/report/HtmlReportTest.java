package org.planningservices.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditComparison;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.report.ParsedPage.Element;
import org.planningservices.report.comparison.FindingComparison;
import org.planningservices.report.html.HtmlReport;

/** The HTML report of the samples, and the pictures of one of them. */
class HtmlReportTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final Locale DUTCH = new Locale("nl");
    private static final AuditReport MISTAKES = Audits.audit(Audits.sample("portfolio-with-mistakes"), DAY);

    private static ParsedPage page(AuditReport report) {
        return ParsedPage.of(Audits.page(HtmlReport.of(Audits.PROGRAM, report)));
    }

    @Test
    void isBelowTheBudgetWithoutAVoucher() {
        byte[] page = Audits.page(HtmlReport.of(Audits.PROGRAM, Audits.audit("", DAY)));

        assertThat(page).hasSizeLessThan(40_000);
    }

    @Test
    void staysBelowTheBudgetForItsVouchersAndEnrollments() {
        byte[] page = Audits.page(HtmlReport.of(Audits.PROGRAM, MISTAKES));
        String html = new String(page, UTF_8);
        int data = html.indexOf("</script>") - html.indexOf("<script type=\"application/json\"");

        assertThat(data).isPositive();
        assertThat(page.length
                        - MISTAKES.vouchers().size() * 16_000
                        - MISTAKES.enrollments().size() * 16_000
                        - data)
                .isLessThan(100_000);
    }

    @Test
    void isEqualOnEachRun() {
        assertThat(Audits.page(HtmlReport.of(Audits.PROGRAM, MISTAKES).in(DUTCH)))
                .isEqualTo(Audits.page(HtmlReport.of(
                                VoucherProgram.planningServices(),
                                Audits.audit(Audits.sample("portfolio-with-mistakes"), DAY))
                        .in(DUTCH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-voucher", "three-vouchers", "portfolio-with-mistakes", "training-voucher"})
    void linksOnlyToWhatItHas(String sample) {
        ParsedPage page = page(Audits.audit(Audits.sample(sample), DAY));
        List<String> ids = page.elements().stream()
                .map(element -> element.attribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        List<String> named = new ArrayList<>();
        for (Element element : page.elements()) {
            if (element.attribute("href").startsWith("#")) {
                named.add(element.attribute("href").substring(1));
            }
            named.addAll(List.of(element.attribute("aria-labelledby").split(" ", -1)));
            named.addAll(List.of(element.attribute("data-vouchers").split(" ", -1)));
            String fill = element.attribute("fill");
            if (fill.startsWith("url(")) {
                named.add(fill.substring(5, fill.length() - 1));
            }
        }
        named.removeIf(String::isEmpty);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(new HashSet<>(named));
    }

    @Test
    void hasAPartForEachFinding() {
        ParsedPage page = page(MISTAKES);

        assertThat(page.ofClass("finding"))
                .extracting(finding -> finding.attribute("data-line"))
                .containsExactlyInAnyOrderElementsOf(MISTAKES.findings().stream()
                        .map(finding -> String.valueOf(finding.entry().line()))
                        .toList());
        MISTAKES.findings().forEach(finding -> {
            String text = page.byId("finding-" + finding.entry().line()).text().toString();
            finding.violations()
                    .forEach(violation -> assertThat(text)
                            .contains(
                                    violation.rule().id().toString(),
                                    violation.message().replace("`", "")));
        });
    }

    @Test
    void hasTheRowsOfPicturesAsTables() {
        ParsedPage page = page(MISTAKES);

        MISTAKES.vouchers().forEach(voucher -> {
            String text = page.byId("voucher-" + voucher.voucher().id()).text().toString();
            VoucherTimeline timeline = VoucherTimeline.of(voucher, Audits.PROGRAM.on(DAY));
            timeline.lastDays()
                    .forEach(last -> assertThat(text)
                            .contains(last.day().toString(), last.derivation().message()));
            timeline.steps().forEach(step -> assertThat(text).contains(step.on().toString()));
        });
        assertThat(page.elements("svg")).allSatisfy(svg -> {
            assertThat(svg.attribute("role")).isEqualTo("img");
            for (String id : svg.attribute("aria-labelledby").split(" ", -1)) {
                assertThat(page.byId(id).text()).isNotBlank();
            }
        });
    }

    @Test
    void listsTheDeadlinesOfOpenVouchersEarliestFirst() {
        LocalDate day = LocalDate.of(2020, 6, 10);
        AuditReport report = Audits.audit(Audits.sample("portfolio-with-mistakes"), day);
        ParsedPage page = page(report);

        assertThat(page.elements("tr"))
                .filteredOn(row -> row.attributes().containsKey("data-days-left"))
                .extracting(row -> row.attribute("data-day"))
                .hasSize(6)
                .isSorted();
    }

    @Test
    void permitsNoOtherScriptAndStyle() throws Exception {
        ParsedPage page = page(MISTAKES);
        String policy = page.elements("meta").stream()
                .filter(meta -> meta.attribute("http-equiv").equals("Content-Security-Policy"))
                .map(meta -> meta.attribute("content"))
                .findFirst()
                .orElseThrow();

        assertThat(policy)
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe")
                .contains("style-src '" + hash(page.elements("style").get(0)) + "'")
                .contains("script-src '" + hash(page.elements("script").get(1)) + "'")
                .contains("base-uri 'none'", "form-action 'none'");
    }

    private static String hash(Element element) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(element.text().toString().getBytes(UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void saysWhichTermsDiffer() {
        VoucherProgram program =
                VoucherProgram.under(Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT));
        AuditReport report = program.audit(Audits.journal(Audits.sample("one-voucher")), DAY);

        ParsedPage page = ParsedPage.of(Audits.page(HtmlReport.of(program, report)));

        assertThat(page.byId("summary").text()).contains("validityFrom", "creation", "assignment");
        assertThat(page(MISTAKES).byId("summary").text()).contains("The terms are the published ones");
    }

    @Test
    void saysWhichFindingsDiffer() {
        AuditReport before = Audits.audit(Audits.sample("one-voucher"), DAY);

        ParsedPage page = ParsedPage.of(Audits.page(HtmlReport.of(Audits.PROGRAM, MISTAKES)
                .comparedWith(FindingComparison.of(AuditComparison.of(before, MISTAKES)))));

        assertThat(page.byId("comparison").text()).contains("new", "TIM-06");
        assertThat(page.elements("tr"))
                .filteredOn(row -> row.attributes().containsKey("data-change"))
                .hasSameSizeAs(FindingComparison.of(AuditComparison.of(before, MISTAKES))
                        .differences());
    }

    @Test
    void isInDutch() {
        ParsedPage page = ParsedPage.of(Audits.page(
                HtmlReport.of(Audits.PROGRAM, MISTAKES).named("proef").in(DUTCH)));

        assertThat(page.elements("html").get(0).attribute("lang")).isEqualTo("nl");
        assertThat(page.elements("title").get(0).text()).hasToString("Controle van proef, per 2022-06-01");
        assertThat(page.byId("findings").text()).contains("Bevindingen", "inwisselen", "overtreedt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "pictures"})
    void hasEveryTextInBothLanguages(String bundle) {
        String name = "org.planningservices.report." + bundle;
        Set<String> english =
                new TreeSet<>(ResourceBundle.getBundle(name, Locale.ENGLISH).keySet());

        assertThat(new TreeSet<>(ResourceBundle.getBundle(name, DUTCH).keySet()))
                .isEqualTo(english);
    }

    @Test
    void foldsManyVouchersAndHasAnIndexOfThem() {
        String journal = Audits.sample("three-vouchers");
        StringBuilder many = new StringBuilder();
        journal.lines()
                .filter(line -> !line.contains("\"V-"))
                .forEach(line -> many.append(line).append('\n'));
        for (int i = 0; i < 200; i++) {
            int number = i;
            journal.lines()
                    .filter(line -> line.contains("\"V-"))
                    .forEach(line -> many.append(line.replace("\"V-", "\"V-" + number + "-"))
                            .append('\n'));
        }
        AuditReport report = Audits.audit(many.toString(), LocalDate.of(2020, 12, 1));
        ParsedPage page = page(report);

        assertThat(page.ofClass("voucher"))
                .hasSize(600)
                .noneMatch(voucher -> voucher.attributes().containsKey("open"));
        assertThat(page.ofClass("index")).hasSize(2);
        assertThat(page.elements("a"))
                .extracting(link -> link.attribute("href"))
                .contains("#voucher-V-199-1");
        assertThat(page.ofClass("ps-timeline")).hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void drawsTheTimelineOfTheSample() throws Exception {
        AuditReport report = Audits.audit(Audits.sample("portfolio-with-mistakes"), LocalDate.of(2020, 6, 10));
        String svg = VoucherTimeline.of(report.vouchers().get(1), Audits.PROGRAM.on(report.asOf()))
                .svgFile(Locale.ENGLISH);

        assertGolden("timeline.svg", svg);
    }

    @Test
    void drawsTheDiagramOfTheSample() throws Exception {
        AuditReport report = Audits.audit(Audits.sample("portfolio-with-mistakes"), LocalDate.of(2020, 6, 10));
        StateDiagram diagram = StateDiagram.of(Audits.PROGRAM.lifecycle());

        assertGolden("diagram.svg", diagram.with(report.vouchers().get(1)).svgFile(DUTCH));
        assertThat(diagram.mermaid()).isEqualTo(Audits.PROGRAM.lifecycle().diagram());
        assertThat(diagram.with(report.vouchers().get(1)).mermaid())
                .contains("    ASSIGNED --> RESERVED : reserve (3)\n", "    class RESERVED current\n");
    }

    @Test
    void drawsThePoolOfTheSample() throws Exception {
        AuditReport report = Audits.audit(Audits.sample("portfolio-with-mistakes"), DAY);

        assertGolden("pool.svg", PoolPlot.of(report.enrollments().get(0), DAY).svgFile(Locale.ENGLISH));
    }

    /** Compares a picture with the one in the resources, and writes it to {@code target}, from where it can be copied. */
    private static void assertGolden(String name, String svg) throws Exception {
        Files.writeString(Path.of("target", name), svg);

        assertThat(svg).isEqualTo(Files.readString(Path.of("src/test/resources/org/planningservices/report", name)));
    }
}
