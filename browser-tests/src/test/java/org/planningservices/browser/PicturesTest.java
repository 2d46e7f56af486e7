package org.planningservices.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The pictures of the README and the guide are those that the build makes.
 *
 * <p>A picture of the explorer differs a little between machines, because their fonts differ. So the test does not compare it:
 * {@code explorer.txt} beside it has the text and the style of the page that the picture shows, and the hash of the picture. This
 * build writes its pictures to {@code target/pictures}; copy them to {@code docs/images}.
 */
class PicturesTest {

    private static final Path IMAGES =
            Path.of("../docs/images").toAbsolutePath().normalize();
    private static final Path MADE = Path.of("target/pictures").toAbsolutePath();
    private static final Path JOURNAL = Path.of("../examples/journals/three-vouchers.journal.jsonl")
            .toAbsolutePath()
            .normalize();

    @Test
    void theTimelineIsCurrent() throws IOException, InterruptedException {
        Files.createDirectories(MADE);
        CommandLine.run(
                MADE,
                "timeline",
                "--on",
                "2021-02-22",
                "--voucher",
                "V-1",
                "--out",
                "timeline.svg",
                "--force",
                JOURNAL.toString());

        assertThat(Files.readString(IMAGES.resolve("timeline.svg")))
                .isEqualTo(Files.readString(MADE.resolve("timeline.svg")));
    }

    @Test
    void thePageIsCurrent() throws IOException, NoSuchAlgorithmException {
        Files.createDirectories(MADE);
        byte[] page =
                Files.readAllBytes(Path.of("../explorer/target/classes/org/planningservices/explorer/explorer.html"));
        try (Browser browser = Browser.start();
                Site site = Site.of(page)) {
            browser.resize(1280, 1500);
            browser.open(site.address());
            // the page writes its status a moment after the rest
            new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                    .until(any -> !browser.text("return document.querySelector('#status').textContent;")
                            .isEmpty());
            byte[] picture = browser.picture();
            String shown = browser.text("return document.body.innerText;") + "\nstyle "
                    + digest(browser.text("return document.querySelector('style').textContent;")
                            .getBytes(StandardCharsets.UTF_8))
                    + "\n";
            Files.write(MADE.resolve("explorer.png"), picture);
            Files.writeString(MADE.resolve("explorer.txt"), shown + "picture " + digest(picture) + "\n");

            assertThat(Files.readString(IMAGES.resolve("explorer.txt")))
                    .isEqualTo(shown + "picture " + digest(Files.readAllBytes(IMAGES.resolve("explorer.png"))) + "\n");
        }
    }

    private static String digest(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
