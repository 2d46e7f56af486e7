package org.planningservices.json;

import static org.planningservices.json.SchemaNodes.array;
import static org.planningservices.json.SchemaNodes.codes;
import static org.planningservices.json.SchemaNodes.described;
import static org.planningservices.json.SchemaNodes.head;
import static org.planningservices.json.SchemaNodes.list;
import static org.planningservices.json.SchemaNodes.object;
import static org.planningservices.json.SchemaNodes.ref;
import static org.planningservices.json.SchemaNodes.when;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planningservices.step.Step;

/**
 * The schema of answers, made of the tables of {@link AnswerForms}. What a value may be is read from the description of its
 * shape, as {@code ANSWERS.md} has it.
 *
 * <p>The published schema permits other fields, since a later release may have more of them. The strict one permits none, so that
 * a test sees a field that the schema does not describe.
 */
final class AnswerSchema {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern FORM = Pattern.compile("an object \\[[^]]*]\\(#([^)]*)\\)");
    private static final String OWN_FACT = ", or the name of a fact of an application's own";
    private static final String STEP_ACTION = "the code of an action";

    private static final Map<String, List<String>> FIELDS_BY_KIND = Map.of(
            "wait-until", List.of("day"),
            "take-first", List.of("step"),
            "change-argument", List.of("argument", "accepted"),
            "obtain", List.of("need", "accepted"),
            "obtain-own", List.of("fact", "accepted"));

    private final boolean strict;

    private AnswerSchema(boolean strict) {
        this.strict = strict;
    }

    static ObjectNode published() {
        return new AnswerSchema(false).schema();
    }

    static ObjectNode strict() {
        return new AnswerSchema(true).schema();
    }

    private ObjectNode schema() {
        ObjectNode definitions = object(
                "day",
                        described(
                                SchemaNodes.day(Limits.NONE).without("maxLength"),
                                "A day, written YYYY-MM-DD. Both ends of a range are inclusive."),
                "decision",
                        described(
                                object("anyOf", List.of(ref("accepted"), ref("refused"))),
                                "A decision: accepted, refused or undecided."),
                "command-result",
                        described(
                                object(
                                        "anyOf",
                                        Stream.of(
                                                        "accepted-command",
                                                        "refused",
                                                        "reused-command-id",
                                                        "clock-behind",
                                                        "contended")
                                                .map(SchemaNodes::ref)
                                                .toList()),
                                "The result of a command of a desk."),
                "days", described(list(ref("range")), "Days as ranges. No range means never."),
                "step", step(),
                "record", record());
        List<ObjectNode> answers = new ArrayList<>();
        for (Form<?> form : AnswerForms.ALL) {
            definitions.set(name(form), ofForm(form));
            answers.add(ref(name(form)));
        }
        definitions.set("value-of-type", valueOfType());
        definitions.set("answer", object("anyOf", answers));
        return head(
                        "answer",
                        "Answer",
                        "An answer of the program: one of the objects, or a list of them. Each object has a definition, such"
                                + " as `#/$defs/decision`, `#/$defs/voucher-with-next-steps` or `#/$defs/deadline`. A later"
                                + " release may have more fields and codes.")
                .setAll(object("anyOf", List.of(ref("answer"), list(ref("answer"))), "$defs", definitions));
    }

    /** Returns the name of the definition of a form. */
    static String name(Form<?> form) {
        return form.name().replace(' ', '-');
    }

    private ObjectNode ofForm(Form<?> form) {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        form.parts().forEach(part -> {
            properties.put(part.name(), value(part.description()));
            if (part.isRequired()) {
                required.add(part.name());
            }
        });
        ObjectNode schema = ofFields(form.name(), properties, required);
        if (form.equals(AnswerForms.REMEDY_ACTION)) {
            schema.set("allOf", byKind());
        }
        if (form.equals(ValueForms.RANGE)) {
            schema.set(
                    "anyOf",
                    array(Stream.of("from", "through", "always")
                            .map(field -> object("required", List.of(field)))
                            .toList()));
        }
        if (properties.containsKey("type") && properties.containsKey("value")) {
            schema.set("allOf", array(List.of(ref("value-of-type"))));
        }
        return schema;
    }

    private ObjectNode ofFields(String title, Map<String, ObjectNode> properties, Collection<String> required) {
        ObjectNode schema = object("title", title, "type", "object", "properties", properties, "required", required);
        return strict ? schema.put("additionalProperties", false) : schema;
    }

    private static ArrayNode byKind() {
        return array(new TreeMap<>(FIELDS_BY_KIND)
                .entrySet().stream()
                        .map(kind -> when("kind", kind.getKey(), object("required", kind.getValue())))
                        .toList());
    }

    /** Returns the schema of a step: the fields of all steps, those that an action has being required. */
    private ObjectNode step() {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        properties.put("action", codes(StepReader.types(Step.class).keySet()));
        List<ObjectNode> actions = new ArrayList<>();
        StepReader.types(Step.class).forEach((action, type) -> {
            List<String> required = new ArrayList<>();
            for (RecordType.Part<?> part : type.parts()) {
                if (!RecordTypes.isOutsideTheStep(part.field())) {
                    add(part, properties, required);
                }
            }
            actions.add(when("action", action, object("required", required)));
        });
        return ofFields("step", properties, List.of("action")).set("allOf", array(actions));
    }

    /** Returns the schema of a record: the fields of all records, those that a type has being required. */
    private ObjectNode record() {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        properties.put(
                "type", codes(RecordTypes.ALL.stream().map(RecordType::word).toList()));
        List<ObjectNode> types = new ArrayList<>();
        for (RecordType<?> type : RecordTypes.ALL) {
            List<String> required = new ArrayList<>();
            type.parts().forEach(part -> add(part, properties, required));
            types.add(when("type", type.word(), object("required", required)));
        }
        return ofFields("record", properties, List.of("type")).set("allOf", array(types));
    }

    private static void add(RecordType.Part<?> part, Map<String, ObjectNode> properties, List<String> required) {
        properties.put(
                part.field().name(), open(RecordSchemas.value(part.field().kind())));
        if (part.isRequired()) {
            required.add(part.field().name());
        }
    }

    /** Returns the schema of a value that is not limited as in a file. */
    private static ObjectNode open(ObjectNode value) {
        return switch (value.path("$ref").asText()) {
            case "" -> value.has("items") ? value.set("items", open((ObjectNode) value.get("items"))) : value;
            case "#/$defs/number" -> object("type", "integer");
            case "#/$defs/day" -> value;
            default -> object("type", "string");
        };
    }

    private static ObjectNode valueOfType() {
        return object(
                "allOf",
                ValueType.ALL.stream()
                        .map(type -> when(
                                "type",
                                type.code(),
                                object(
                                        "properties",
                                        object(
                                                "value",
                                                type.type() == Number.class
                                                        ? object("type", "number")
                                                        : value(type.shape().description())))))
                        .toList());
    }

    /** Returns the schema of values with this description. */
    static ObjectNode value(String description) {
        if (description.startsWith("a list, each ")) {
            ObjectNode elements = value(description.substring("a list, each ".length()));
            return elements.equals(ref("range")) ? ref("days") : list(elements);
        }
        Matcher form = FORM.matcher(description);
        if (form.matches()) {
            return ref(form.group(1));
        }
        if (description.endsWith(OWN_FACT)) {
            return object("anyOf", List.of(value(description.replace(OWN_FACT, "")), object("type", "string")));
        }
        if (description.startsWith(STEP_ACTION)) {
            return codes(StepReader.types(Step.class).keySet());
        }
        return switch (description) {
            case "a day" -> ref("day");
            case "a number", "a number of days" -> object("type", "integer");
            case "`true` or `false`" -> object("type", "boolean");
            case "`true` if it has neither end" -> object("const", true);
            case "a [type](#types-of-values)" ->
                codes(ValueType.ALL.stream().map(ValueType::code).toList());
            case "as the type says" -> object();
            case "an object, a record as a [journal](FORMAT.md#records) has it" -> ref("record");
            default -> description.startsWith("`") ? codes(codesOf(description)) : text(description);
        };
    }

    /** Returns the codes that a description lists. Between them it may say what they mean. */
    private static List<String> codesOf(String description) {
        return CODE.matcher(description)
                .results()
                .map((MatchResult code) -> code.group(1))
                .distinct()
                .toList();
    }

    private static ObjectNode text(String description) {
        if (!description.matches("(a text|the (id|code|name) |a code ).*")) {
            throw new IllegalStateException("no schema is known for `" + description + "`");
        }
        return object(
                "description",
                Character.toUpperCase(description.charAt(0)) + description.substring(1) + ".",
                "type",
                "string");
    }
}
