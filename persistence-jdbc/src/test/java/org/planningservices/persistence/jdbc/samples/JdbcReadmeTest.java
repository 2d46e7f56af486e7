package org.planningservices.persistence.jdbc.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The samples of the README are regions of a test, and its version is that of the build. */
class JdbcReadmeTest {

    private static final Path SAMPLES =
            Path.of("src/test/java/org/planningservices/persistence/jdbc/samples/RepositorySampleTest.java");

    private static List<String> all(String pattern, int group, Path file) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(group))
                .toList();
    }

    @Test
    void showsTheRegionsOfTheSamples() throws IOException {
        List<String> regions = all("// tag::(\\w+)\\[]\n(.*?) *// end::\\1\\[]", 2, SAMPLES).stream()
                .map(region -> region.stripTrailing().stripIndent() + "\n")
                .toList();

        assertThat(all("```java\n(.*?)```", 1, Path.of("README.md"))).isEqualTo(regions);
    }

    @Test
    void namesTheVersionOfTheDocuments() throws IOException {
        assertThat(all("<version>(.*?)</version>", 1, Path.of("README.md")))
                .containsExactly(all("<documented.version>(.*?)</", 1, Path.of("../pom.xml"))
                        .get(0));
    }
}
