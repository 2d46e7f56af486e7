package org.planningservices.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.json.ReportWriter;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.report.ParsedPage.Element;
import org.planningservices.report.html.HtmlReport;
import org.planningservices.rule.Citation;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Wording;
import org.planningservices.step.VoucherAction;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** No text of a journal becomes markup or script, whether on the page, in a picture or in the JSON of the page. */
class HostileTextsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

    /** The ids and texts of the sample that may have any value in a journal. */
    private static final List<String> TEXTS = List.of(
            "V-1",
            "V-2",
            "V-3",
            "V-4",
            "V-5",
            "V-6",
            "E-2001",
            "E-2002",
            "litware",
            "tailspin",
            "wingtip",
            "tailspin-utrecht",
            "tailspin-gent",
            "wingtip-antwerpen",
            "okafor",
            "moreau",
            "R-1");

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "link", "style", "body", "a", "header", "h1", "h2", "h3", "h4", "p",
            "time", "bdi", "nav", "ul", "ol", "li", "main", "section", "dl", "dt", "dd", "div", "table", "caption",
            "thead", "tbody", "tr", "th", "td", "article", "strong", "span", "code", "details", "summary", "script",
            "svg", "desc", "g", "line", "text", "circle", "path", "rect", "defs", "pattern");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "javascript:alert(1)//",
                "<!--",
                "]]><svg onload=alert(1)>",
                "</title></style></svg>",
                "&lt;b&gt;&#60;",
                "\u202Egnp.exe\u2066",
                "\u0000\u001B[2J\u009B\r\n\t",
                "\uFFFE\uFFFF\u2028\u2029",
                "${7*7}{0}`{1}`",
                "@if(true)",
                "\uD83D\uDE00 e\u0301"
            })
    void stayTexts(String hostile) throws IOException {
        String journal = Audits.sample("portfolio-with-mistakes");
        for (String text : TEXTS) {
            journal = journal.replace(
                    '"' + text + '"',
                    '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text + hostile)) + '"');
        }
        AuditReport report = Audits.audit(journal, DAY);
        assertThat(report.vouchers()).hasSize(6);

        for (Locale locale : List.of(Locale.ENGLISH, new Locale("nl"))) {
            byte[] page = Audits.page(
                    HtmlReport.of(Audits.PROGRAM, report).named(hostile).in(locale));
            check(ParsedPage.of(page), report);
            for (VoucherReport voucher : report.vouchers()) {
                check(Audits.parse(
                        VoucherTimeline.of(voucher, Audits.PROGRAM.on(DAY)).svgFile(locale)));
                check(Audits.parse(StateDiagram.of(Audits.PROGRAM.lifecycle())
                        .with(voucher)
                        .svgFile(locale)));
            }
            for (EnrollmentReport enrollment : report.enrollments()) {
                check(Audits.parse(PoolPlot.of(enrollment, DAY).svgFile(locale)));
            }
        }
    }

    /** A rule of an application's own, whose texts and source are hostile. */
    private static final class HostileRule implements HouseRule {

        @Override
        public Rule rule() {
            return Rule.of(
                    RuleId.of("ACME-01"),
                    Wording.of("<img src=x>`"),
                    Evidence.stated(Citation.of("<b>", "javascript:alert(1)", "\">")),
                    VoucherAction.REDEEM);
        }

        @Override
        public Ruling judge(Question question) {
            return Ruling.refused(Wording.of("</p>`{x}"), ComparedValue.of("x", "</dl>`"));
        }
    }

    @Test
    void linksToNoAddressOtherThanHttp() throws IOException {
        VoucherProgram program = Audits.PROGRAM.with(new HostileRule());
        AuditReport report = program.audit(Audits.journal(Audits.sample("one-voucher")), DAY);

        ParsedPage page = ParsedPage.of(Audits.page(HtmlReport.of(program, report)));

        check(page, report);
        assertThat(page.byId("rule-ACME-01").text()).contains("<b> (javascript:alert(1))", "<img src=x>`");
        assertThat(page.ofClass("finding"))
                .anySatisfy(finding -> assertThat(finding.text()).contains("</p>"));
    }

    private static void check(ParsedPage page, AuditReport report) throws IOException {
        assertThat(page.elements()).allSatisfy(element -> {
            assertThat(ELEMENTS).contains(element.name());
            element.attributes().forEach(HostileTextsTest::checkAttribute);
            assertThat(element.name().equals("script") || element.text().chars().noneMatch(HostileTextsTest::isControl))
                    .isTrue();
        });
        assertThat(page.elements("script")).hasSize(2);
        assertThat(page.elements("style")).hasSize(1);
        Element json = page.byId("report");
        assertThat(json.text()).doesNotContain("<", "&");
        StringWriter written = new StringWriter();
        ReportWriter.write(report, written);
        assertThat(tokens(json.text().toString())).isEqualTo(tokens(written.toString()));
        assertThat(page.ofClass("voucher")).hasSize(report.vouchers().size());
        for (VoucherReport voucher : report.vouchers()) {
            assertThat(page.ofClass("voucher"))
                    .extracting(element -> element.attribute("data-voucher"))
                    .contains(replaced(voucher.voucher().id().value()));
        }
    }

    private static String replaced(String text) {
        StringBuilder replaced = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c) || c == '\uFFFE' || c == '\uFFFF') {
                replaced.setCharAt(i, '\uFFFD');
            }
        }
        return replaced.toString();
    }

    private static boolean isControl(int c) {
        return (Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t')
                || (c >= '\u2028' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static void checkAttribute(String name, String value) {
        assertThat(name).doesNotStartWith("on").isNotIn("style", "srcdoc", "src", "action", "formaction", "xlink:href");
        if (name.equals("href")) {
            assertThat(value).matches("#[A-Za-z0-9._-]*|https?://.*|data:,");
        }
    }

    private static void check(Document svg) {
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(all.item(i).getNodeName())
                    .isIn(
                            "svg", "title", "desc", "style", "g", "line", "text", "circle", "path", "rect", "defs",
                            "pattern");
            NamedNodeMap attributes = all.item(i).getAttributes();
            for (int a = 0; a < attributes.getLength(); a++) {
                Attr attribute = (Attr) attributes.item(a);
                checkAttribute(attribute.getName(), attribute.getValue());
            }
        }
    }

    private static List<String> tokens(String json) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens.add(token + " " + parser.getText());
            }
        }
        return tokens;
    }
}
