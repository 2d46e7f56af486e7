package org.planningservices.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What an application gets with the starter: the library and the core of Boot. */
class PublishedPomTest {

    @Test
    void everythingOfSpringButTheCoreIsOptional() throws Exception {
        List<String> required = new ArrayList<>();
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(".flattened-pom.xml").toFile())
                .getElementsByTagName("dependency");
        for (int i = 0; i < all.getLength(); i++) {
            Element dependency = (Element) all.item(i);
            if (!text(dependency, "optional").equals("true")) {
                required.add(text(dependency, "artifactId"));
            }
        }

        assertThat(required)
                .containsExactlyInAnyOrder(
                        "planning-services-desk",
                        "planning-services-json",
                        "planning-services-persistence-jdbc",
                        "spring-boot-starter",
                        "jspecify");
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
