package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.json.GoodTerms.read;
import static org.planningservices.json.GoodTerms.written;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.terms.Terms;

/** Terms that broke on their way are read with all that is in them or not at all, and never do harm. */
class BrokenTermsTest {

    private static final int MUTANTS = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PUBLISHED = written(Terms.planningServices());

    private static final List<String> STRANGERS = List.of(
            "null",
            "true",
            "0",
            "7",
            "-1",
            "1.5",
            "\"\"",
            "\"x\"",
            "\"2020-02-29\"",
            "\"TIM-06\"",
            "[]",
            "[7]",
            "[\"x\"]",
            "{}",
            "{\"value\":7}");

    /**
     * What may be left out: an element of a set, a row of a table, a source beside others, an optional day, that a source is
     * second-hand.
     */
    private static final String OPTIONAL = "/rules/value/\\d+"
            + "|/(offerings|serviceLevels|toolRolesBefore2019|toolRoles)/value/\\d+"
            + "|/\\w+(/[^/]+)?/sources/\\d+"
            + "|/daysInForce/ELG-0[568](/value/\\w+)?"
            + "|/daysInForce/[^/]+/value/(from|through)"
            + "|.*/sources/\\d+/secondHand"
            + "|/(catalog|qualificationsBefore2020)/value/[^/]+"
            + "|/catalog/value/[^/]+/joinedOn"
            + "|/catalog/value/[^/]+/qualifications/\\d+"
            + "|/qualificationsBefore2020/value/[^/]+/\\d+"
            + "|.*/competencies/\\d+"
            + "|/lifecycle/value/rows/\\d+(/from/\\d+)?";

    @Test
    void readsWhatLacksAPartOnlyWhereThePartIsOptional() {
        List<String> missed = new ArrayList<>();
        for (String place : places()) {
            JsonNode mutant = tree(PUBLISHED);
            remove(mutant.at(parent(place)), last(place));
            if (isReadWhole(mutant)) {
                missed.add(place);
            }
        }

        assertThat(missed).isNotEmpty().allMatch(place -> place.matches(OPTIONAL));
    }

    @Test
    void readsAPartOfAnotherKindWholeOrNotAtAll() {
        int read = 0;
        for (String place : places()) {
            for (String stranger : STRANGERS) {
                JsonNode mutant = tree(PUBLISHED);
                replace(mutant.at(parent(place)), last(place), tree(stranger));
                read += isReadWhole(mutant) ? 1 : 0;
            }
        }

        int mutants = places().size() * STRANGERS.size();
        System.out.printf("%d mutants: %d terms, %d faults%n", mutants, read, mutants - read);
        assertThat(read).isBetween(mutants / 20, mutants / 2);
    }

    @Test
    void neverDoesHarmWhateverTheBytes() {
        int faults = 0;
        for (int seed = 0; seed < MUTANTS; seed++) {
            byte[] mutant = PUBLISHED.getBytes(StandardCharsets.UTF_8);
            Random random = new Random(seed);
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            faults += isRead(mutant) ? 0 : 1;
        }

        assertThat(faults).isBetween(MUTANTS / 10, MUTANTS * 9 / 10);
    }

    /** Tells whether terms can be read; if so, all that is in them is read, and otherwise one fault is told. */
    private static boolean isReadWhole(JsonNode mutant) {
        byte[] bytes = mutant.toString().getBytes(StandardCharsets.UTF_8);
        if (!isRead(bytes)) {
            return false;
        }
        assertThat(sorted(tree(written(read(bytes))))).isEqualTo(sorted(mutant));
        return true;
    }

    private static boolean isRead(byte[] mutant) {
        try {
            read(mutant);
            return true;
        } catch (FormatException e) {
            assertThat(Objects.requireNonNull(e.getMessage()))
                    .startsWith("line " + e.line())
                    .hasSizeLessThan(1000)
                    .doesNotContainPattern("\\p{Cntrl}");
            return false;
        }
    }

    /** Sorts lists of texts and numbers, which stand for sets. */
    private static JsonNode sorted(JsonNode node) {
        JsonNode copy = node.isArray() ? JSON.createArrayNode() : node.deepCopy();
        if (node.isObject()) {
            node.properties().forEach(field -> ((ObjectNode) copy).set(field.getKey(), sorted(field.getValue())));
        } else if (node.isArray()) {
            StreamSupport.stream(node.spliterator(), false)
                    .map(BrokenTermsTest::sorted)
                    .sorted(Comparator.comparing(element -> element.isValueNode() ? element.toString() : ""))
                    .forEach(((ArrayNode) copy)::add);
        }
        return copy;
    }

    private static List<String> places() {
        List<String> places = new ArrayList<>();
        addPlaces(tree(PUBLISHED), "", places);
        return places;
    }

    private static void addPlaces(JsonNode node, String place, List<String> places) {
        node.properties().forEach(field -> {
            places.add(place + "/" + field.getKey());
            addPlaces(field.getValue(), place + "/" + field.getKey(), places);
        });
        IntStream.range(0, node.isArray() ? node.size() : 0).forEach(i -> {
            places.add(place + "/" + i);
            addPlaces(node.get(i), place + "/" + i, places);
        });
    }

    private static String parent(String place) {
        return place.substring(0, place.lastIndexOf('/'));
    }

    private static String last(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static void remove(JsonNode parent, String last) {
        if (parent instanceof ObjectNode object) {
            object.remove(last);
        } else {
            ((ArrayNode) parent).remove(Integer.parseInt(last));
        }
    }

    private static void replace(JsonNode parent, String last, JsonNode node) {
        if (parent instanceof ObjectNode object) {
            object.set(last, node);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last), node);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
