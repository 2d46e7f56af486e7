package org.planningservices.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of materials names every published module, and the documents use it. */
class BillOfMaterialsTest {

    private static final String BOM = "planning-services-bom";

    @Test
    void namesEveryPublishedModuleAndNoOther() throws IOException {
        Set<String> published = new TreeSet<>();
        for (String module : Documents.all("<module>(.*?)</module>", Documents.read("pom.xml"))) {
            String pom = Documents.read(module + "/pom.xml");
            if (!pom.contains("<maven.deploy.skip>true<") && !module.equals("release")) {
                published.add(artifact(pom));
            }
        }
        assertThat(published).contains(BOM).hasSizeGreaterThan(8);
        published.remove(BOM);

        assertThat(managed()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(published);
    }

    private static String artifact(String pom) {
        return Documents.all("</parent>\\s*<artifactId>(.*?)</artifactId>", pom).get(0);
    }

    private static List<String> managed() throws IOException {
        String bom = Documents.read("bom/pom.xml");
        return Documents.all(
                "<artifactId>(.*?)</artifactId>",
                bom.substring(bom.indexOf("<dependencyManagement>"), bom.indexOf("</dependencyManagement>")));
    }

    @Test
    void isImportedWhereverTheDocumentsShowADependency() throws IOException {
        String pom = Documents.read("pom.xml");
        String built = Documents.all("<version>(.*?)</version>", pom).get(0);
        String version = Documents.all("<documented.version>(.*?)</", pom).get(0);
        assertThat(version).doesNotEndWith("-SNAPSHOT");
        if (!built.endsWith("-SNAPSHOT")) {
            assertThat(version).isEqualTo(built);
        }
        List<String> managed = managed();
        int blocks = 0;
        for (Path document : documents()) {
            String text = Files.readString(document);
            for (String language : List.of("xml", "kotlin")) {
                for (String block : Documents.blocks(language, text)) {
                    List<String> named = Documents.all("(planning-services-[a-z-]+)", block);
                    if (named.isEmpty()) {
                        continue;
                    }
                    blocks++;
                    assertThat(named).as(document.toString()).contains(BOM).hasSizeGreaterThan(1);
                    assertThat(managed)
                            .as(document.toString())
                            .containsAll(named.stream()
                                    .filter(name -> !name.equals(BOM))
                                    .toList());
                    assertThat(Documents.all(BOM + "(?:</artifactId>\\s*<version>|:)([^<\"]+)", block))
                            .as(document.toString())
                            .containsExactly(version);
                }
            }
        }
        assertThat(blocks).isGreaterThanOrEqualTo(4);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Documents.ROOT, 3)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("target"))
                    .toList();
        }
    }
}
