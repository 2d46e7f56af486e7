package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.rule.DayRange;
import org.planningservices.step.Redeem;

/**
 * The form of answers. The files under {@code src/test/resources/answers} have an answer of each kind in both languages; the
 * test leaves them made again in {@code target/answers}.
 */
class AnswerWriterTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Path MADE_AGAIN = Path.of("target/answers");
    private static final Path WRITTEN = Path.of("src/test/resources/answers");
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @ParameterizedTest
    @MethodSource("names")
    void writesTheAnswersOfTheFiles(String name) throws IOException {
        Files.createDirectories(MADE_AGAIN);
        Map<String, String> files = new TreeMap<>();
        for (Locale locale : List.of(Locale.ENGLISH, DUTCH)) {
            files.put(name + "." + locale.getLanguage() + ".json", indented(answer(name), locale));
        }
        for (String file : files.keySet()) {
            Files.writeString(MADE_AGAIN.resolve(file), files.get(file));
        }

        assertThat(files)
                .allSatisfy((file, text) -> assertThat(WRITTEN.resolve(file))
                        .as("copy json/target/answers/%s to json/src/test/resources/answers", file)
                        .content()
                        .isEqualTo(text));
    }

    /** Every object that the documentation describes is in some file. */
    @ParameterizedTest
    @MethodSource("forms")
    void hasASampleOfEveryForm(Form<?> form) throws IOException {
        Set<String> required = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (Form.Part<?> part : form.parts()) {
            known.add(part.name());
            if (part.isRequired()) {
                required.add(part.name());
            }
        }
        List<Set<String>> objects = new ArrayList<>();
        for (Answer answer : AnswerSamples.all().values()) {
            collectFields(JSON.readTree(answer.toString()), objects);
        }

        assertThat(objects).anySatisfy(fields -> {
            assertThat(fields).containsAll(required);
            assertThat(known).containsAll(fields);
        });
    }

    static List<Form<?>> forms() {
        return AnswerForms.ALL;
    }

    private static void collectFields(JsonNode node, List<Set<String>> objects) {
        if (node.isObject()) {
            Set<String> fields = new TreeSet<>();
            node.fieldNames().forEachRemaining(fields::add);
            objects.add(fields);
        }
        node.forEach(part -> collectFields(part, objects));
    }

    /** Returns an answer in lines, and in ASCII alone, so that an editor shows every character of it. */
    private static String indented(Answer answer, Locale locale) throws IOException {
        StringWriter text = new StringWriter();
        IndentedJson.write(
                json -> AnswerWriter.in(locale)
                        .write(answer, json.enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature())),
                text);
        return text.toString();
    }

    @Test
    void hasNoOtherFiles() throws IOException {
        try (Stream<Path> files = Files.list(WRITTEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(names().stream()
                            .flatMap(name -> Stream.of(name + ".en.json", name + ".nl.json"))
                            .toList());
        }
    }

    /** A program can act on an answer in any language: only titles and messages differ. */
    @ParameterizedTest
    @MethodSource("names")
    void writesTheSameCodesInBothLanguages(String name) throws IOException {
        JsonNode english = JSON.readTree(AnswerWriter.in(Locale.ENGLISH).toString(answer(name)));
        JsonNode dutch = JSON.readTree(AnswerWriter.in(DUTCH).toString(answer(name)));

        assertThat(withoutTexts(english)).isEqualTo(withoutTexts(dutch));
    }

    private static JsonNode withoutTexts(JsonNode node) {
        if (node.isObject()) {
            ((ObjectNode) node).remove(List.of("title", "message", "who", "where", "asks"));
        }
        node.forEach(AnswerWriterTest::withoutTexts);
        return node;
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesTheSameToEachTarget(String name) throws IOException {
        AnswerWriter writer = AnswerWriter.in(DUTCH);
        String text = writer.toString(answer(name));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(answer(name), bytes);
        StringWriter chars = new StringWriter();
        writer.write(answer(name), chars);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(chars).hasToString(text);
        assertThat(new String(writer.toBytes(answer(name)), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(answer(name)).hasToString(AnswerWriter.in(Locale.ENGLISH).toString(answer(name)));
        assertThat(text).doesNotContain("\n", "<", "null", "{}");
    }

    @Test
    void writesHostileTexts() throws IOException {
        Answer answer = Answer.of(AnswerSamples.hostile());

        String text = AnswerWriter.in(Locale.ENGLISH).toString(answer);

        assertThat(text).contains("V\\u003C/script>").doesNotContain("</script>", "\u001B", "\uD800 ");
        assertThat(JSON.readTree(text).at("/compared/0/value").asText())
                .isEqualTo(AnswerSamples.HOSTILE.replace("\uD800 ", "\uFFFD ").replace(" \uDC00", " \uFFFD"));
        assertThat(JSON.readTree(AnswerWriter.in(Locale.ENGLISH).toBytes(answer)))
                .isEqualTo(JSON.readTree(text));
    }

    @Test
    void writesIntoTheJsonOfAnApplication() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonFactory.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .createGenerator(text)) {
            json.writeStartObject();
            json.writeFieldName("days");
            AnswerWriter.in(DUTCH)
                    .write(
                            Answer.of(new DaySet(List.of(
                                    DayRange.through(LocalDate.of(2020, 6, 1)),
                                    DayRange.from(LocalDate.of(2021, 4, 7))))),
                            json);
            json.writeEndObject();
        }

        assertThat(text).hasToString("{\"days\":[{\"through\":\"2020-06-01\"},{\"from\":\"2021-04-07\"}]}");
    }

    @Test
    void writesAStepThatCanBeReadBack() {
        Redeem redeem = Redeem.of(
                Operator.of(PartnerId.of("tailspin")).withRole(OperatorRole.MPN_ADMIN), LocationId.of("utrecht"));

        String json = Answer.of(redeem).toString();

        assertThat(json)
                .isEqualTo(
                        "{\"action\":\"redeem\",\"partner\":\"tailspin\",\"location\":\"utrecht\",\"role\":\"mpn-admin\"}");
        assertThat(StepReader.readVoucherStep(json)).isEqualTo(redeem);
    }

    @Test
    void tellsAlwaysFromNever() {
        assertThat(Answer.of(new DaySet(List.of(DayRange.always())))).hasToString("[{\"always\":true}]");
        assertThat(Answer.of(new DaySet(List.of()))).hasToString("[]");
    }

    /** What was written of an answer that broke off must not be taken for the answer. */
    @Test
    void leavesAnAnswerOpenThatBreaksOff() {
        StringWriter text = new StringWriter();
        Answer broken = Answer.ofAll(List.of(1, 2), number -> {
            throw new IllegalStateException("no");
        });

        assertThatThrownBy(() -> AnswerWriter.in(Locale.ENGLISH).write(broken, text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThat(text).hasToString("[");
    }

    @Test
    void flushesTheStreamAndLeavesItOpen() throws IOException {
        StringBuilder calls = new StringBuilder();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.append("flush ");
            }

            @Override
            public void close() {
                calls.append("close ");
            }
        };

        AnswerWriter.in(Locale.ENGLISH).write(Answer.ofContention(5), out);

        assertThat(calls.toString()).contains("flush").doesNotContain("close");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"answer\":\"contended\",\"attempts\":5}");
        assertThat(AnswerWriter.in(DUTCH)).hasToString("answers in `nl`");
    }

    static List<String> names() {
        return List.copyOf(AnswerSamples.all().keySet());
    }

    private static Answer answer(String name) {
        return Objects.requireNonNull(AnswerSamples.all().get(name));
    }
}
