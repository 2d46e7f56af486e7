package org.planningservices.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page is one file, and its content security policy allows only its own scripts and style. */
class PageBuilderTest {

    private static final Path PAGE = Path.of("src/main/page");
    private static final PageBuilder BUILDER = new PageBuilder(PAGE, Path.of("../examples/journals"));

    @Test
    void allowsOnlyItsOwnScriptsAndStyle() throws Exception {
        String page = BUILDER.build("exports.open = () => '{}';");

        List<String> allowed = found("'(sha256-[^']+)'", page);
        List<String> contents = found("(?s)<(?:script|style)>(.*?)</(?:script|style)>", page);
        List<String> hashes = new ArrayList<>();
        for (String content : contents) {
            hashes.add("sha256-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256")
                                    .digest(content.getBytes(StandardCharsets.UTF_8))));
        }
        assertThat(hashes).hasSize(3).containsExactlyInAnyOrderElementsOf(allowed);
        assertThat(page)
                .contains("default-src 'none'; script-src ", "base-uri 'none'; form-action 'none'")
                .doesNotContain("unsafe-inline", "<!--");
    }

    @Test
    void hasNoStyleAndNoHandlerInAnAttribute() throws IOException {
        assertThat(found("(?i)<[^>]*\\s((?:on[a-z]+|style)=)", Files.readString(PAGE.resolve("explorer.html"))))
                .isEmpty();
    }

    @Test
    void neverParsesTextsAsMarkup() throws IOException {
        assertThat(Files.readString(PAGE.resolve("explorer.js")))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", ".style");
    }

    @Test
    void hasTheSameTextsInBothLanguages() throws IOException {
        Map<String, String> english = texts("en");
        Map<String, String> dutch = texts("nl");

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> assertThat(found("(\\{\\d})", dutch.getOrDefault(key, "")))
                .as(key)
                .containsExactlyInAnyOrderElementsOf(found("(\\{\\d})", text)));
    }

    @Test
    void hasEveryTextThatThePageUses() throws IOException {
        String script = Files.readString(PAGE.resolve("explorer.js"));
        String html = Files.readString(PAGE.resolve("explorer.html"));

        assertThat(texts("en").keySet())
                .containsAll(found("\\bt\\('([a-zA-Z.]+[a-zA-Z])'[,)]", script))
                .containsAll(found("data-t(?:-label)?=\"([^\"]+)\"", html));
    }

    @Test
    void rejectsAScriptThatCouldEndItsElement() throws IOException {
        assertThat(BUILDER.build("let x = '</script>';")).contains("<\\/script>'");
        assertThatThrownBy(() -> BUILDER.build("let x = '<!--';")).hasMessageContaining("`<!--`");
    }

    @Test
    void failsWithoutAnEngine(@TempDir Path folder) {
        assertThatThrownBy(() -> PageBuilder.main(new String[] {
                    folder.resolve("engine.js").toString(),
                    folder.resolve("out.html").toString()
                }))
                .hasMessageContaining("expected the engine, which the build compiles to JavaScript, found no file");
        assertThatThrownBy(() -> PageBuilder.main(new String[0])).hasMessageContaining("found `0` arguments");
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (JsonParser json = new JsonFactory()
                .createParser(PAGE.resolve("texts_" + language + ".json").toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                assertThat(texts.put(json.currentName(), json.nextTextValue())).isNull();
            }
        }
        return texts;
    }
}
