package org.planningservices.testkit.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of the files that a new rule takes is true: it is what names the rules that are there. */
class ArchitectureDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern FILE = Pattern.compile("`([^`]+\\.(?:java|properties))`");

    /** Rules that no query, provision or other rule names. */
    @ParameterizedTest
    @ValueSource(strings = {"ENG-07", "VCH-23", "VCH-18"})
    void aRuleTakesTheFilesOfTheList(String rule) throws IOException {
        Set<String> naming = naming(rule);

        assertThat(naming.stream().filter(file -> file.endsWith(".java")))
                .as("the files of main code that name " + rule)
                .hasSizeLessThanOrEqualTo(4);
        assertThat(naming.stream().filter(file -> file.endsWith(".properties"))).hasSize(2);
        assertThat(naming)
                .allSatisfy(file -> assertThat(listed())
                        .as("the files of main code that the list in docs/ARCHITECTURE.md names")
                        .anyMatch(pattern -> pattern.matcher(file).matches()));
    }

    /** Returns the files of core and policy that name a rule in code or as a key; without the path of the packages. */
    private static Set<String> naming(String rule) throws IOException {
        String constant = rule.replace('-', '_');
        Set<String> naming = new TreeSet<>();
        for (String module : List.of("core", "policy")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file);
                    if (text.contains(constant) || text.contains("\n" + rule + "=")) {
                        naming.add(ROOT.relativize(file).toString().replace('\\', '/'));
                    }
                }
            }
        }
        return naming;
    }

    /** Returns the files of the numbered list, each as a pattern of paths. */
    private static List<Pattern> listed() throws IOException {
        String document = Files.readString(ROOT.resolve("docs/ARCHITECTURE.md"));
        String section = document.substring(document.indexOf("### A rule\n"), document.indexOf("\nThen the tests:"));
        Matcher file = FILE.matcher(section.substring(section.indexOf("\n1. ")));
        return file.results()
                .map(found ->
                        Stream.of(found.group(1).split("…")).map(Pattern::quote).collect(Collectors.joining(".*")))
                .map(path -> Pattern.compile("(?:.*/)?" + path))
                .toList();
    }
}
