package org.planningservices.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.report.html.HtmlReport;

/** The HTML report in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {

    private static final LocalDate AS_OF = LocalDate.of(2022, 6, 1);

    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"screen, light, en", "screen, dark, nl", "print, light, en", "print, light, nl"})
    void hasNoViolationOfWcag(String media, String colorScheme, String language) throws IOException {
        try (Site site = Site.of(report(sample(), language))) {
            browser.emulate(media, colorScheme);
            browser.open(site.address());
            browser.run("document.querySelectorAll('details').forEach(one => one.open = true);");

            assertThat(browser.violations()).isEmpty();
            assertThat(browser.console()).isEmpty();
            assertThat(site.requests()).containsOnly("GET /");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"voucher-V-5", "rule-TIM-06", "enrollment-E-2002", "finding-60"})
    void goesToWhatALinkNames(String id) throws IOException {
        try (Site site = Site.of(report(sample(), "en"))) {
            browser.open(site.address() + "#" + id);

            assertThat((Double) browser.run("""
                            const place = document.getElementById(arguments[0]).getBoundingClientRect();
                            const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
                            return atEnd ? 0.5 : place.top + 0.25;
                            """, id)).isBetween(-10.0, 150.0);
        }
    }

    @Test
    void hasATableBesideEachPicture() throws IOException {
        try (Site site = Site.of(report(sample(), "en"))) {
            browser.open(site.address());

            assertThat(browser.run("""
                    return [...document.querySelectorAll('svg[role=img]')]
                        .filter(one => !one.closest('section, article, details').querySelector('table'))
                        .map(one => one.id);
                    """)).isEqualTo(List.of());
            assertThat((Long) browser.run("return document.querySelectorAll('svg[role=img]').length;"))
                    .isGreaterThan(5);
        }
    }

    @Test
    void isWholeWithoutScript() throws IOException {
        try (Site site = Site.of(report(sample(), "en"))) {
            browser.open(site.address());
            String withScript = browser.text("return document.querySelector('main').textContent;");
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            try {
                browser.open(site.address());
                String without =
                        browser.driver().findElement(By.tagName("main")).getDomProperty("textContent");
                assertThat(without).hasSizeGreaterThan(withScript.length() * 9 / 10);
            } finally {
                browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
            }
        }
    }

    @Test
    void isReachedByKeyboard() throws IOException {
        try (Site site = Site.of(report(sample(), "en"))) {
            browser.open(site.address());

            assertThat(Keyboard.unreached(browser)).isEmpty();
        }
    }

    static List<String> hostile() {
        return HostileValues.ALL;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void showsHostileValuesAsText(String value) throws IOException {
        try (Site site = Site.of(report(HostileValues.journal(value), "en"))) {
            browser.open(site.address());
            browser.run("document.querySelectorAll('details').forEach(one => one.open = true);");
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();

            Inert.check(browser, site);
            // the report shows marks that change the direction of text as replacement characters
            assertThat(browser.text("return document.body.textContent;"))
                    .contains(value.replaceAll("\\p{Cf}", "\uFFFD"));
        }
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(Path.of("../examples/journals/portfolio-with-mistakes.journal.jsonl"));
    }

    private static byte[] report(byte[] journal, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VoucherProgram program = VoucherProgram.planningServices();
        HtmlReport.of(program, program.audit(JournalReader.read(new ByteArrayInputStream(journal)), AS_OF))
                .in(new Locale(language))
                .write(out);
        return out.toByteArray();
    }
}
