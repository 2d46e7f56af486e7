package org.planningservices.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;

/** The table of problems in the README has every kind with its status, and each kind has its texts in both languages. */
class ProblemKindTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\|");

    private static String row(ProblemKind kind) {
        ProblemDetail problem = kind.problem(Locale.ENGLISH, "");
        String type = String.valueOf(problem.getType()).replace("urn:planning-services:problem:", "");
        return type + " " + problem.getStatus();
    }

    @Test
    void theReadmeListsEachKindWithItsStatus() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(ProblemKind.values())
                        .map(ProblemKindTest::row)
                        .toList());
    }

    @Test
    void eachTextIsThereInBothLanguages() throws IOException {
        assertThat(texts("nl").keySet()).isEqualTo(texts("en").keySet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var in = ProblemKind.class.getResourceAsStream("problems_" + language + ".properties")) {
            texts.load(in);
        }
        return texts;
    }
}
