package org.planningservices.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The explorer in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {

    private static final List<String> VIEWS =
            List.of("voucher", "whatif", "deadlines", "findings", "rules", "rules/TIM-06");

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

    static Stream<String> views() {
        return VIEWS.stream();
    }

    @ParameterizedTest
    @CsvSource({"screen, light, en", "screen, dark, nl", "print, light, en"})
    void hasNoViolationOfWcag(String media, String colorScheme, String language) throws IOException {
        try (Site site = Site.of(page())) {
            browser.emulate(media, colorScheme);
            for (int width : List.of(1280, 360)) {
                browser.resize(width, 900);
                for (String view : VIEWS) {
                    open(site, "#j=portfolio-with-mistakes&v=V-4&d=2020-12-21&l=" + language + "&p=" + view);
                    browser.run("document.querySelectorAll('details').forEach(one => one.open = true);");

                    assertThat(browser.violations())
                            .as("%s, %s wide", view, width)
                            .isEmpty();
                    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth;"))
                            .as("%s fits into %s", view, width)
                            .isEqualTo(true);
                }
            }
            assertThat(browser.console()).isEmpty();
        } finally {
            browser.emulate("screen", "light");
            browser.resize(1280, 900);
        }
    }

    @Test
    void makesOneRequest() throws IOException {
        try (Site site = Site.of(page())) {
            for (String view : VIEWS) {
                open(site, "#p=" + view);
            }
            browser.run("document.querySelector('#slider').value++;"
                    + "document.querySelector('#slider').dispatchEvent(new Event('input'));");

            assertThat(site.requests()).containsOnly("GET /");
            assertThat(browser.run("return performance.getEntriesByType('resource').length;"))
                    .isEqualTo(0L);
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void isReachedByKeyboard(String view) throws IOException {
        try (Site site = Site.of(page())) {
            open(site, "#j=portfolio-with-mistakes&v=V-4&d=2020-12-21&p=" + view);

            assertThat(Keyboard.unreached(browser)).isEmpty();
        }
    }

    @Test
    void canBeUsedByKeyboardAlone() throws IOException {
        try (Site site = Site.of(page())) {
            open(site, "#j=three-vouchers&v=V-1&d=2021-02-22&l=en");

            press("#slider", Keys.ARROW_RIGHT);
            assertThat(shown("#date", "value")).isEqualTo("2021-02-23");
            press("[data-move='-30']", Keys.SPACE);
            assertThat(shown("#date", "value")).isEqualTo("2021-01-24");
            press("#vouchers li:last-child a", Keys.ENTER);
            assertThat(shown("#view h2", "innerText")).contains("V-3");
            press("#views li:nth-child(3) a", Keys.ENTER);
            assertThat(shown("#view", "innerText")).contains("TIM-05");
            press("[name=language]:checked", Keys.ARROW_RIGHT);
            assertThat(shown("html", "lang")).isEqualTo("nl");
            press("#terms", Keys.ARROW_DOWN);
            assertThat(browser.text("return location.hash;")).contains("t=planning-services-from-assignment");
            press("#samples", Keys.ARROW_DOWN);
            assertThat(shown("#journal-name", "innerText")).contains("portfolio");
            press("a.skip", Keys.ENTER);
            assertThat(browser.text("return document.activeElement.id;")).isEqualTo("main");
        }
    }

    /** Goes to an element by the tab key alone, and presses a key there. */
    private void press(String element, Keys key) {
        for (int i = 0; i < 300; i++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            if (Boolean.TRUE.equals(browser.run("return document.activeElement.matches(arguments[0]);", element))) {
                new Actions(browser.driver()).sendKeys(key).perform();
                browser.driver()
                        .executeAsyncScript(
                                "const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 50));");
                return;
            }
        }
        throw new AssertionError("the tab key does not lead to " + element);
    }

    private String shown(String element, String property) {
        return browser.text("return document.querySelector(arguments[0])[arguments[1]];", element, property);
    }

    @Test
    void isNotTooLarge() throws IOException {
        byte[] page = page();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(page);
        }

        assertThat(page).hasSizeLessThanOrEqualTo(1_000_000);
        assertThat(compressed.size()).isLessThanOrEqualTo(300_000);
    }

    @Test
    void hasATableBesideEachPicture() throws IOException {
        try (Site site = Site.of(page())) {
            open(site, "#j=portfolio-with-mistakes&v=V-4&d=2020-12-21&p=voucher");

            assertThat(browser.run("""
                    const pictures = [...document.querySelectorAll('svg[role=img]')];
                    return pictures.length > 1 && pictures.every(one => one.closest('section').querySelector('table'));
                    """)).isEqualTo(true);
        }
    }

    static Stream<String> hostile() {
        return HostileValues.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void showsHostileValuesAsText(String value, @TempDir Path folder) throws IOException, InterruptedException {
        Files.write(folder.resolve("hostile.journal.jsonl"), HostileValues.journal(value));
        CommandLine.run(folder, "explore", "--out", "page.html", "hostile.journal.jsonl");
        try (Site site = Site.of(Files.readAllBytes(folder.resolve("page.html")))) {
            open(site, "#p=findings");
            for (String view : VIEWS) {
                show(view);
                browser.run("document.querySelectorAll('details').forEach(one => one.open = true);");
            }
            browser.run("document.querySelectorAll('#vouchers a').forEach(one => one.click());");

            Inert.check(browser, site);
            assertThat(browser.text("return document.querySelector('#vouchers').textContent;"))
                    .contains(value.replaceAll("\\p{Cf}", "").strip().substring(0, 4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "terms"})
    void reportsABrokenFileAsTheCommandLineDoes(String kind, @TempDir Path folder)
            throws IOException, InterruptedException {
        String name = kind.equals("journal") ? "broken.journal.jsonl" : "broken.terms.json";
        Files.copy(Path.of("../examples/journals/one-voucher.journal.jsonl"), folder.resolve("good.journal.jsonl"));
        try (Site site = Site.of(page());
                Stream<Path> files = Files.list(Path.of("../json/src/test/resources/corpus", kind))) {
            List<Path> corpus = files.sorted().toList();
            for (int i = 0; i < corpus.size(); i += 9) {
                byte[] bytes = Files.readAllBytes(corpus.get(i));
                Files.write(folder.resolve(name), bytes);
                String printed = kind.equals("journal")
                        ? CommandLine.run(folder, "audit", "--as-of", "2022-06-01", name)
                        : CommandLine.run(
                                folder, "audit", "--as-of", "2022-06-01", "--terms", name, "good.journal.jsonl");
                open(site, "");

                drop(name, bytes);

                String fault = browser.text("return document.querySelector('#fault').innerText;")
                        .strip();
                if (printed.startsWith("planning-services: ")) {
                    assertThat(printed.lines().findFirst().orElseThrow())
                            .as(corpus.get(i).toString())
                            .isEqualTo("planning-services: "
                                    + fault.lines().findFirst().orElse(""));
                } else {
                    assertThat(fault).as(corpus.get(i).toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void opensADroppedJournalAndDroppedTerms() throws IOException {
        try (Site site = Site.of(page())) {
            open(site, "");

            drop("workshop.terms.json", Files.readAllBytes(Path.of("../examples/terms/workshop-vouchers.terms.json")));
            drop(
                    "workshop.journal.jsonl",
                    Files.readAllBytes(Path.of("../examples/journals/workshop-vouchers.journal.jsonl")));

            assertThat(browser.text("return document.querySelector('#fault').innerText;"))
                    .isEmpty();
            assertThat(browser.text("return document.querySelector('#journal-name').innerText;"))
                    .isEqualTo("workshop.journal.jsonl");
            assertThat(browser.driver().findElements(By.cssSelector("#vouchers a")))
                    .isNotEmpty();
        }
    }

    /** Goes to another view of the page that is open. */
    private void show(String view) {
        browser.driver().executeAsyncScript("""
                const [view, done] = arguments;
                location.hash = '#p=' + view;
                requestAnimationFrame(() => setTimeout(done, 50));
                """, view);
        assertThat(browser.text("return location.hash;")).contains("p=" + view);
        assertThat(browser.text("return document.querySelector('#view').innerText;"))
                .isNotBlank();
    }

    private void drop(String name, byte[] content) {
        browser.driver().executeAsyncScript("""
                const [name, base64, done] = arguments;
                const bytes = Uint8Array.from(atob(base64), one => one.charCodeAt(0));
                const transfer = new DataTransfer();
                transfer.items.add(new File([bytes], name));
                dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, cancelable: true}));
                setTimeout(done, 150);
                """, name, Base64.getEncoder().encodeToString(content));
    }

    private void open(Site site, String fragment) {
        browser.open("about:blank");
        browser.open(site.address() + fragment);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .until(any ->
                        Boolean.TRUE.equals(browser.run("return document.documentElement.dataset.ready === 'true';")));
    }

    private static byte[] page() throws IOException {
        return Files.readAllBytes(Path.of("../explorer/target/classes/org/planningservices/explorer/explorer.html"));
    }
}
