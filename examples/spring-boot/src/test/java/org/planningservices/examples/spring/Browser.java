package org.planningservices.examples.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A Chromium without a window. Where none is installed, a test is skipped with a warning; if the environment variable {@code CI}
 * is set, the test fails.
 */
final class Browser implements AutoCloseable {

    private static final String MISSING =
            "NO BROWSER: there is no `chromium` with `chromedriver` on the PATH, so the page"
                    + " of the example was not tested; Debian's packages are `chromium` and `chromium-driver`";

    private final ChromeDriver driver;
    private final WebDriverWait patience;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        patience = new WebDriverWait(driver, Duration.ofSeconds(30));
        patience.ignoring(StaleElementReferenceException.class); // the page is drawn again meanwhile
    }

    /** Starts a browser in a language. */
    static Browser start(String language) {
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
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--lang=" + language,
                "--accept-lang=" + language);
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<Path> find(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void open(String address) {
        driver.get(address);
    }

    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().window().setSize(new Dimension(Math.max(width, 500), height));
    }

    void prefer(String colorScheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
    }

    WebElement find(By by) {
        return patience.until(any -> driver.findElement(by));
    }

    /** Waits until an element has a text in it. */
    void awaitText(By by, String text) {
        patience.until(any ->
                driver.findElements(by).stream().anyMatch(one -> one.getText().contains(text)));
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    Object run(String script) {
        return Objects.requireNonNull(driver.executeScript(script));
    }

    /** Returns the errors in the console, without the answers of the server that are no success. */
    List<String> errors() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("the server responded with a status of 4"))
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

    /** Writes a picture of the window. */
    void picture(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
