package org.planningservices.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.planningservices.testkit.scenario.Scenarios.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.scenario.Scenario;

/** The samples of the README are regions of tests, and its other figures are those of the build. */
class TestkitReadmeTest {

    private static final Pattern REGION = Pattern.compile("// tag::(\\w+)\\[]\n(.*?) *// end::\\1\\[]", Pattern.DOTALL);

    private final String readme;
    private final String pom;

    TestkitReadmeTest() throws IOException {
        readme = Files.readString(Path.of("README.md"));
        pom = Files.readString(Path.of("../pom.xml"));
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Stream<String> regions(Path file) {
        try {
            return REGION.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(2).stripTrailing().stripIndent() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void showsTheRegionsOfTheSamples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/org/planningservices/testkit/samples"))) {
            List<String> regions = files.filter(file -> !file.endsWith("TestkitReadmeTest.java"))
                    .flatMap(TestkitReadmeTest::regions)
                    .toList();

            assertThat(all("```java\n(.*?)```", readme)).containsExactlyInAnyOrderElementsOf(regions);
        }
    }

    @Test
    void showsTheTextOfAFailure() {
        Scenario reported = given().on("2021-06-30", create("V-1"), assign("V-1"))
                .on("2021-07-12", reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"));

        Throwable failure = catchThrowable(
                () -> reported.when(redeem("V-1")).on("2021-12-28").thenAccepted());

        assertThat(all("```text\n(.*?)```", readme)).containsExactly(failure.getMessage());
    }

    @Test
    void namesTheVersionsOfTheBuild() {
        String versions = String.join("\n", all("```xml\n(.*?)```", readme));

        assertThat(all("planning-services-bom</artifactId>\\s*<version>(.*?)</version>", versions))
                .containsOnly(all("<documented.version>(.*?)</", pom).get(0));
        assertThat(all("maven-surefire-plugin</artifactId>\\s*<version>(.*?)</version>", versions))
                .isEqualTo(all("<surefire-plugin.version>(.*?)</", pom));
        assertThat(all("junit-bom</artifactId>\\s*<version>(.*?)</version>", versions))
                .isEqualTo(all("<junit.version>(.*?)</", pom));
        assertThat(all("jqwik</artifactId>\\s*<version>(.*?)</version>", versions))
                .isEqualTo(all("<jqwik.version>(.*?)</", pom));
        assertThat(readme).contains("JUnit 5.12");
        assertThat(all("<junit.lowest.version>(.*?)</", pom)).allMatch(version -> version.startsWith("5.12."));
    }
}
