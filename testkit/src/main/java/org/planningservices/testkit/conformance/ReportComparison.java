package org.planningservices.testkit.conformance;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares reports as JSON, with a difference for each place. Numbers are compared by value. The order of the fields of
 * an object does not matter; the order of a list does.
 */
final class ReportComparison {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The lists whose elements have a key, and the field of the key. */
    private static final Map<String, String> KEYS =
            Map.of("findings", "line", "vouchers", "voucher", "enrollments", "enrollment");

    /** The byte order mark, which some editors put before a text. */
    private static final String MARK = "\uFEFF";

    private static final int LONGEST = 200;

    private final List<ReportDifference> differences = new ArrayList<>();

    private ReportComparison() {}

    static List<ReportDifference> differences(String expected, @Nullable String found) {
        ReportComparison comparison = new ReportComparison();
        try {
            comparison.compare("", read(expected), read(found));
        } catch (NotAReport e) {
            comparison.add("report", "a report", e.reason());
        }
        return comparison.differences;
    }

    /** Reads a report without checking its content. */
    static JsonNode read(@Nullable String text) throws NotAReport {
        if (text == null) {
            throw new NotAReport("nothing");
        }
        JsonNode read;
        try {
            read = JSON.readTree(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (JsonProcessingException e) {
            throw new NotAReport("text that is not JSON" + place(e.getLocation()) + ": " + e.getOriginalMessage());
        } catch (NumberFormatException e) {
            // the parser leaves a number alone until it is asked for
            throw new NotAReport("text with a number that is none: " + e.getMessage());
        }
        if (!read.isObject()) {
            throw new NotAReport(read.isMissingNode() ? "nothing" : show(read));
        }
        return read;
    }

    /** Thrown if a text is not a report; with what was found instead. */
    static final class NotAReport extends Exception {

        private static final long serialVersionUID = 1;

        private final String reason;

        NotAReport(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** Returns the place of an error; empty if the parser does not give it, as for text that is nested too deeply. */
    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private void compare(String path, JsonNode expected, JsonNode found) {
        if (expected.isObject() && found.isObject()) {
            compareFields(path, expected, found);
        } else if (KEYS.containsKey(path) && expected.isArray() && found.isArray()) {
            compareElements(path, expected, found);
        } else if (!expected.equals(ReportComparison::compareLeaves, found)) {
            add(path, show(expected), show(found));
        }
    }

    private void compareFields(String path, JsonNode expected, JsonNode found) {
        Set<String> names = new LinkedHashSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        found.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            both(path.isEmpty() ? name : path + "." + name, expected.path(name), found.path(name));
        }
    }

    private void compareElements(String path, JsonNode expected, JsonNode found) {
        Map<String, JsonNode> allExpected = byKey(path, expected);
        Map<String, JsonNode> allFound = byKey(path, found);
        if (allFound.size() < found.size() || allExpected.size() < expected.size()) {
            compareWhole(path, expected, found);
            return;
        }
        Set<String> keys = new LinkedHashSet<>(allExpected.keySet());
        keys.addAll(allFound.keySet());
        for (String key : keys) {
            both(path + "[" + key + "]", at(allExpected, key), at(allFound, key));
        }
        compareOrder(path, allExpected.keySet(), allFound.keySet());
    }

    private void compareWhole(String path, JsonNode expected, JsonNode found) {
        if (!expected.equals(ReportComparison::compareLeaves, found)) {
            add(path, show(expected), show(found) + ", not each with a `" + KEYS.get(path) + "` of its own");
        }
    }

    private void compareOrder(String path, Set<String> expected, Set<String> found) {
        List<String> common = expected.stream().filter(found::contains).toList();
        List<String> order = found.stream().filter(expected::contains).toList();
        if (!common.equals(order)) {
            add(path, "the order " + shortened(common.toString()), shortened(order.toString()));
        }
    }

    private void both(String path, JsonNode expected, JsonNode found) {
        if (expected.isMissingNode() || found.isMissingNode()) {
            add(path, show(expected), show(found));
        } else {
            compare(path, expected, found);
        }
    }

    private static JsonNode at(Map<String, JsonNode> elements, String key) {
        return Optional.ofNullable(elements.get(key)).orElseGet(JSON::missingNode);
    }

    private static Map<String, JsonNode> byKey(String path, JsonNode list) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        for (JsonNode element : list) {
            JsonNode key = element.path(KEYS.get(path));
            if (key.isIntegralNumber()) {
                elements.put("line " + key.asText(), element);
            } else if (key.isTextual()) {
                elements.put(key.asText(), element);
            }
        }
        return elements;
    }

    private static int compareLeaves(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    private void add(String path, String expected, String found) {
        differences.add(new ReportDifference(path, expected, found));
    }

    static String show(JsonNode node) {
        return node.isMissingNode() ? "nothing" : shortened(node.toString());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                : text;
    }
}
