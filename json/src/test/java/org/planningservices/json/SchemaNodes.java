package org.planningservices.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of which schemas are made. */
final class SchemaNodes {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final ObjectWriter WRITER =
            JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /** The most code points of a text that is read. */
    private static final int LONGEST_TEXT = 1000;

    private SchemaNodes() {}

    /** Returns the head of a schema: its dialect, id, title and description. */
    static ObjectNode head(String name, String title, String description) {
        return object(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "urn:planning-services:schema:" + name,
                "title",
                title,
                "description",
                description);
    }

    /** Returns an object of names, each followed by its value. */
    static ObjectNode object(Object... fields) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = 0; i < fields.length; i += 2) {
            object.set((String) fields[i], JSON.valueToTree(fields[i + 1]));
        }
        return object;
    }

    static ArrayNode array(Collection<?> elements) {
        return JSON.valueToTree(elements);
    }

    /** Returns the schema of an object that has these fields and no other. */
    static ObjectNode closed(ObjectNode properties, Collection<String> required) {
        return object("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    static ObjectNode ref(String definition) {
        return object("$ref", "#/$defs/" + definition);
    }

    static ObjectNode described(ObjectNode schema, String description) {
        return schema.deepCopy().put("description", description);
    }

    static ObjectNode codes(Collection<String> codes) {
        return object("type", "string", "enum", codes);
    }

    static <E extends Enum<E>> ObjectNode codes(Class<E> type) {
        return codes(EnumCodes.of(type).keySet());
    }

    static <E extends Enum<E>> ObjectNode names(Class<E> type) {
        return codes(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    static ObjectNode list(ObjectNode elements) {
        return object("type", "array", "items", elements);
    }

    /** Returns the schema of a list in which no element is there twice. */
    static ObjectNode distinct(ObjectNode elements) {
        return list(elements).put("uniqueItems", true);
    }

    /** Returns the schemas that apply where a field has a value. */
    static ObjectNode when(String field, Object value, ObjectNode then) {
        return object(
                "if",
                object("properties", object(field, object("const", value)), "required", List.of(field)),
                "then",
                then);
    }

    /** Returns a text that is not blank: it has a character that {@link Character#isWhitespace} is not true of. */
    static ObjectNode text() {
        return object(
                "description",
                "A text of at most 1,000 code points that is not blank.",
                "type",
                "string",
                "maxLength",
                LONGEST_TEXT,
                "pattern",
                "[^" + whitespace() + "]");
    }

    /** Returns the characters of white space as ranges of a regular expression; the characters themselves need no escapes. */
    private static String whitespace() {
        int[] points = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isWhitespace)
                .toArray();
        StringBuilder ranges = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            int first = i;
            while (i + 1 < points.length && points[i + 1] == points[i] + 1) {
                i++;
            }
            ranges.appendCodePoint(points[first]);
            if (i > first) {
                ranges.append('-').appendCodePoint(points[i]);
            }
        }
        return ranges.toString();
    }

    static ObjectNode anyText() {
        return object(
                "description", "A text of at most 1,000 code points, perhaps blank.",
                "type", "string",
                "maxLength", LONGEST_TEXT);
    }

    static ObjectNode country() {
        return object(
                "description", "The code of a country, two capital letters from A to Z.",
                "type", "string",
                "maxLength", 2,
                "pattern", "^[A-Z]{2}$");
    }

    static ObjectNode day(Limits limits) {
        return object(
                "description",
                capital(limits.writtenDay()) + ".",
                "type",
                "string",
                "format",
                "date",
                "maxLength",
                10,
                "pattern",
                "^" + years(limits) + "-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
    }

    private static String years(Limits limits) {
        return switch (limits) {
            case FILE -> "(199[0-9]|20[0-9]{2})";
            case STORED, NONE -> "[0-9]{4}";
        };
    }

    static ObjectNode number(Limits limits) {
        int largest = limits == Limits.FILE ? 100_000 : Integer.MAX_VALUE;
        return object(
                "description",
                "A whole number from 0 to " + largest + ".",
                "type",
                "integer",
                "minimum",
                0,
                "maximum",
                largest);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Returns a schema as text: indented, in ASCII alone. */
    static String written(ObjectNode schema) {
        try {
            return WRITER.writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns codes for a sentence. */
    static String inWords(Collection<String> codes) {
        return codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
    }
}
