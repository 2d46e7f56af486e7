package org.planningservices.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;

/** A schema of the jar, or one made by a test, for a validator that checks formats too. */
final class ShippedSchema {

    private static final String ID = "urn:planning-services:schema:";
    private static final Map<String, ShippedSchema> LOADED = new ConcurrentHashMap<>();

    private final Schema schema;

    private ShippedSchema(Schema schema) {
        this.schema = schema;
    }

    /** Returns the schema of a name, such as {@code journal}, or of a part of one, such as {@code answer#/$defs/decision}. */
    static ShippedSchema of(String name) {
        return LOADED.computeIfAbsent(name, any -> of(name, text(name.replaceAll("#.*", ""))));
    }

    /** Returns a schema, or a part of it, from its text. */
    static ShippedSchema of(String name, String text) {
        String file = name.replaceAll("#.*", "");
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID + file, text)));
        return new ShippedSchema(registry.getSchema(SchemaLocation.of(ID + name)));
    }

    /** Returns the text of a schema of the jar. */
    static String text(String name) {
        try (InputStream in =
                JournalReader.class.getResourceAsStream("/org/planningservices/json/schema/" + name + ".schema.json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is wrong with a text; one element if it is no JSON. */
    List<String> faults(String json) {
        try {
            return schema
                    .validate(
                            json,
                            InputFormat.JSON,
                            context -> context.executionConfig(config ->
                                    config.formatAssertionsEnabled(true).failFast(true)))
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (JacksonException | IllegalArgumentException e) {
            return List.of("no JSON: " + e.getMessage());
        }
    }

    /** Tells whether the schema accepts a text. */
    boolean accepts(String json) {
        return faults(json).isEmpty();
    }
}
