package org.planningservices.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A link of a document leads to a file of the project, and to a heading or an anchor that the file has. */
class DocumentLinksTest {

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Documents.ROOT, 3)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("target"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void leadToWhatExists(Path document) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String link : Documents.all("\\]\\(([^)\\s]+)\\)", Files.readString(document))) {
            if (!link.startsWith("http") && !exists(document, link)) {
                broken.add(link);
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean exists(Path document, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    private static List<String> anchors(Path document) throws IOException {
        String text = Files.readString(document);
        List<String> anchors = new ArrayList<>(Documents.all("<a id=\"([^\"]+)\">", text));
        List<String> headings = text.lines()
                .filter(line -> line.startsWith("#"))
                .map(Documents::anchor)
                .collect(Collectors.toList());
        for (String heading : headings) {
            anchors.add(anchors.contains(heading) ? heading + "-1" : heading);
        }
        return anchors;
    }
}
