package org.planningservices.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Copies of a JSON text in which one place is different. */
final class JsonPlaces {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonPlaces() {}

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the pointers of all values in a tree, but not of the tree itself. */
    static List<String> of(JsonNode tree) {
        List<String> places = new ArrayList<>();
        add(tree, "", places);
        return places;
    }

    private static void add(JsonNode node, String place, List<String> places) {
        node.properties().forEach(field -> {
            String inside = place + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            places.add(inside);
            add(field.getValue(), inside, places);
        });
        IntStream.range(0, node.isArray() ? node.size() : 0).forEach(i -> {
            places.add(place + "/" + i);
            add(node.get(i), place + "/" + i, places);
        });
    }

    /** Returns a copy without the value at a place. */
    static JsonNode without(JsonNode tree, String place) {
        JsonNode copy = tree.deepCopy();
        JsonNode parent = copy.at(parent(place));
        if (parent instanceof ObjectNode object) {
            object.remove(last(place));
        } else {
            ((ArrayNode) parent).remove(Integer.parseInt(last(place)));
        }
        return copy;
    }

    /** Returns a copy with another value at a place. */
    static JsonNode with(JsonNode tree, String place, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        JsonNode parent = copy.at(parent(place));
        if (parent instanceof ObjectNode object) {
            object.set(last(place), value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last(place)), value);
        }
        return copy;
    }

    private static String parent(String place) {
        return place.substring(0, place.lastIndexOf('/'));
    }

    private static String last(String place) {
        return place.substring(place.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }
}
