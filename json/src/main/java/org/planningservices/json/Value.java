package org.planningservices.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * A JSON value as it stands in a file, with all that is in it. No object in it has a field twice.
 *
 * @param line  the number of its line, from 1
 * @param token  its token
 * @param text  its text; empty for a list and an object
 * @param elements  the elements of a list
 * @param fields  the fields of an object, in the order of the file
 */
record Value(int line, JsonToken token, String text, List<Value> elements, Map<String, Value> fields) {

    private static final String OBJECT = "a JSON object";

    /** Reads a line that is one object. */
    static Value ofLine(int line, String text) {
        if (text.isBlank()) {
            throw new FormatException(line, null, OBJECT, "nothing");
        }
        try (JsonParser json = Jackson.reading().createParser(text)) {
            json.nextToken();
            Value value = read(json, () -> line);
            if (!value.isObject()) {
                throw new FormatException(line, null, OBJECT, Excerpt.quoted(text));
            }
            if (json.nextToken() != null) {
                throw new FormatException(line, null, "one JSON object", Excerpt.quoted(text));
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new FormatException(line, null, OBJECT, Excerpt.quoted(text));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
    }

    /** Reads a file that is one object. */
    static Value ofFile(String text) {
        if (text.isBlank()) {
            throw new FormatException(1, null, OBJECT, "nothing");
        }
        try (JsonParser json = Jackson.reading().createParser(text)) {
            return ofFile(json, text);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
    }

    private static Value ofFile(JsonParser json, String text) throws IOException {
        try {
            json.nextToken();
            Value value = read(json, () -> json.currentTokenLocation().getLineNr());
            if (!value.isObject()) {
                throw new FormatException(value.line, null, OBJECT, value.found());
            }
            if (json.nextToken() != null) {
                int line = json.currentTokenLocation().getLineNr();
                throw new FormatException(line, null, "nothing after the object", line(text, line));
            }
            return value;
        } catch (JsonEOFException e) {
            throw new FormatException(json.currentLocation().getLineNr(), null, "JSON", "the end of the file");
        } catch (JsonProcessingException e) {
            int line = json.currentLocation().getLineNr();
            throw new FormatException(line, null, "JSON", line(text, line));
        }
    }

    private static String line(String text, int number) {
        return Excerpt.quoted(
                text.lines().skip(number - 1L).findFirst().orElse("").strip());
    }

    private static Value read(JsonParser json, IntSupplier line) throws IOException {
        JsonToken token = json.currentToken();
        return switch (token) {
            case START_OBJECT -> new Value(line.getAsInt(), token, "", List.of(), readFields(json, line));
            case START_ARRAY -> new Value(line.getAsInt(), token, "", readElements(json, line), Map.of());
            default -> new Value(line.getAsInt(), token, json.getText(), List.of(), Map.of());
        };
    }

    private static Map<String, Value> readFields(JsonParser json, IntSupplier line) throws IOException {
        Map<String, Value> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            Value value = read(json, line);
            if (fields.put(name, value) != null) {
                throw new FormatException(
                        value.line, path(json.getParsingContext()).toString(), "the field once", "it twice");
            }
        }
        return fields;
    }

    private static List<Value> readElements(JsonParser json, IntSupplier line) throws IOException {
        List<Value> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(json, line));
        }
        return elements;
    }

    private static StringBuilder path(JsonStreamContext place) {
        if (place.inRoot()) {
            return new StringBuilder();
        }
        StringBuilder path = path(place.getParent());
        if (place.inArray()) {
            return path.append('[').append(place.getCurrentIndex()).append(']');
        }
        return path.append(path.isEmpty() ? "" : ".").append(place.getCurrentName());
    }

    /** Returns the name of a field of this value as a text that stands on its line. */
    Value named(String name) {
        return new Value(line, JsonToken.VALUE_STRING, name, List.of(), Map.of());
    }

    boolean isObject() {
        return token == JsonToken.START_OBJECT;
    }

    boolean isText() {
        return token == JsonToken.VALUE_STRING;
    }

    boolean isListOfTexts() {
        return token == JsonToken.START_ARRAY && elements.stream().allMatch(Value::isText);
    }

    /** Returns a text that two values share if they say the same, in whatever order their fields stand. */
    String said() {
        return switch (token) {
            case START_ARRAY -> elements.stream().map(Value::said).collect(Collectors.joining(",", "[", "]"));
            case START_OBJECT ->
                new TreeMap<>(fields)
                        .entrySet().stream()
                                .map(field -> measured(field.getKey())
                                        + field.getValue().said())
                                .collect(Collectors.joining(",", "{", "}"));
            default -> token + measured(text);
        };
    }

    private static String measured(String text) {
        return text.length() + ":" + text;
    }

    /** Returns what was found, in words. */
    String found() {
        return switch (token) {
            case VALUE_STRING -> "the text " + Excerpt.quoted(text);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + Excerpt.quoted(text);
            case START_ARRAY -> isListOfTexts() ? "a list" : "a list with something else in it";
            case START_OBJECT -> "an object";
            default -> Excerpt.quoted(text);
        };
    }
}
