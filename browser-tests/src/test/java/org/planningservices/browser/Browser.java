package org.planningservices.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A Chromium without a window. Where none is installed, a test is skipped with a warning; if the environment variable {@code CI}
 * is set, the test fails.
 */
final class Browser implements AutoCloseable {

    private static final String MISSING =
            "NO BROWSER: there is no `chromium` with `chromedriver` on the PATH, so nothing was tested"
                    + " in a browser; Debian's packages are `chromium` and `chromium-driver`";

    private static final String AXE = axe();

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts a browser. */
    static Browser start() {
        Optional<Path> chromium = find("chromium");
        Optional<Path> chromedriver = find("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            System.err.println(MISSING);
            if (System.getenv("CI") != null) {
                Assertions.fail(MISSING);
            }
            Assumptions.abort(MISSING);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
        return new Browser(driver);
    }

    private static Optional<Path> find(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page at an address. */
    void open(String address) {
        driver.get(address);
    }

    /** Opens a page in a file. */
    void open(Path file) {
        driver.get(file.toUri().toString());
    }

    /** Runs a script in the page, and returns its result. */
    @Nullable
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script in the page that returns a text. */
    String text(String script, Object... arguments) {
        return Objects.requireNonNull((String) run(script, arguments));
    }

    /** Sets the size of the window, in pixels. */
    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Shows the page as on a medium, such as {@code print}, and in a color scheme, such as {@code dark}. */
    void emulate(String media, String colorScheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
    }

    /** Returns the violations of WCAG 2.2 AA and of good practice in the page as it is now, one for each element. */
    List<?> violations() {
        run(AXE);
        return Objects.requireNonNull((List<?>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                   .then(found => done(found.violations.flatMap(one => one.nodes.map(node =>
                       one.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary))))
                   .catch(failure => done([String(failure)]));
                """));
    }

    /** Returns the messages in the console: errors, and what the content security policy blocked. */
    List<String> console() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Returns the addresses that the browser has requested since the last call. */
    List<String> requests() {
        return driver.manage().logs().get("performance").getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** Returns a picture of the window, as PNG. */
    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    private static String axe() {
        try (InputStream in =
                Objects.requireNonNull(Browser.class.getResourceAsStream("/axe-core/axe-4.14.1.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
