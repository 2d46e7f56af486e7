package org.planningservices.spring.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples of the README are regions of tests, and the version it names is that of the build. */
class StarterTestReadmeTest {

    private static final Path SAMPLES = Path.of("src/test/java/org/planningservices/spring/test/sample");
    private static final Pattern REGION = Pattern.compile("// tag::(\\w+)\\[]\n(.*?) *// end::\\1\\[]", Pattern.DOTALL);

    private final String readme;

    StarterTestReadmeTest() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void showsTheRegionsOfTheSamples() throws IOException {
        List<String> regions = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.filter(file -> !file.endsWith("StarterTestReadmeTest.java"))
                    .toList()) {
                REGION.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(2).stripTrailing().stripIndent() + "\n")
                        .forEach(regions::add);
            }
        }

        assertThat(all("```java\n(.*?)```", readme)).containsExactlyInAnyOrderElementsOf(regions);
    }

    @Test
    void namesTheVersionOfTheDocumentsAndThatOfSurefire() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));

        assertThat(all("<version>(.*?)</version>", readme))
                .containsExactly(
                        all("<documented.version>(.*?)</", pom).get(0),
                        all("<surefire-plugin.version>(.*?)</", pom).get(0));
    }
}
