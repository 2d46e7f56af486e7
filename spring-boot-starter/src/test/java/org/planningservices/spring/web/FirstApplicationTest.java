package org.planningservices.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide shows the project that is built outside the reactor, whose own code is short. */
class FirstApplicationTest {

    private static final Path PROJECT = Path.of("src/it/first-application");

    private final String guide = Files.readString(Path.of("../docs/GUIDE.md"));
    private final String parent = Files.readString(Path.of("../pom.xml"));

    FirstApplicationTest() throws IOException {}

    @Test
    void isShownUnchangedInTheGuide() throws IOException {
        String pom = Files.readString(PROJECT.resolve("pom.xml"))
                .replaceAll("(?s) *<!-- test: .*?<!-- end of test -->\n", "")
                .replace("@project.version@", property("documented.version"))
                .replace("@spring-boot.version@", property("spring-boot.version"))
                .replace("@compiler-plugin.version@", property("compiler-plugin.version"))
                .replace("@exec-plugin.version@", property("exec-plugin.version"));

        assertThat(blocks("xml")).contains(pom);
        assertThat(blocks("properties"))
                .contains(Files.readString(PROJECT.resolve("src/main/resources/application.properties")));
        assertThat(blocks("java")).contains(java("Application"), java("VoucherController"), java("SampleData"));
    }

    @Test
    void namesTheVersionOfTheDocuments() {
        String version = property("documented.version");

        assertThat(blocks("kotlin").get(0)).contains("planning-services-bom:" + version + "\"");
        assertThat(first("planning-services-bom</artifactId>\\s*<version>(.*?)</version>", guide))
                .isEqualTo(version);
    }

    /** The sample data stands for what an application has elsewhere. */
    @Test
    void needsFortyLinesOfItsOwn() throws IOException {
        long lines = (java("Application") + java("VoucherController"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("import "))
                .count();

        assertThat(lines).isLessThanOrEqualTo(40).isGreaterThan(20);
    }

    private static String java(String name) throws IOException {
        return Files.readString(PROJECT.resolve("src/main/java/com/example/" + name + ".java"));
    }

    private String property(String name) {
        return first("<" + Pattern.quote(name) + ">(.*?)</", parent);
    }

    private List<String> blocks(String language) {
        return all("```" + language + "\n(.*?)```", guide);
    }

    private static String first(String pattern, String text) {
        return all(pattern, text).get(0);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
