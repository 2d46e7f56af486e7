package org.planningservices.json;

import static org.planningservices.json.SchemaNodes.array;
import static org.planningservices.json.SchemaNodes.closed;
import static org.planningservices.json.SchemaNodes.codes;
import static org.planningservices.json.SchemaNodes.described;
import static org.planningservices.json.SchemaNodes.distinct;
import static org.planningservices.json.SchemaNodes.head;
import static org.planningservices.json.SchemaNodes.list;
import static org.planningservices.json.SchemaNodes.object;
import static org.planningservices.json.SchemaNodes.ref;
import static org.planningservices.json.SchemaNodes.when;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.planningservices.step.Step;

/** The schemas of records and of steps, made of the tables of {@link RecordTypes}. */
final class RecordSchemas {

    /** What each field says, by its name. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("v", "The version of the form of the record."),
            Map.entry("type", "The type of the record."),
            Map.entry("on", "The day on which it happened."),
            Map.entry("voucher", "The id of the voucher."),
            Map.entry("enrollment", "The id of the Software Assurance enrollment."),
            Map.entry("customer", "The id of the customer."),
            Map.entry("startsOn", "The first day of the enrollment, inclusive."),
            Map.entry("endsOn", "The last day of the enrollment, inclusive; not before `startsOn`."),
            Map.entry("location", "The id of a location of the partner."),
            Map.entry("partner", "The id of the partner."),
            Map.entry("country", "The country of the location."),
            Map.entry("competency", "The code of the competency."),
            Map.entry("level", "The level of the competency."),
            Map.entry("from", "The first day on which the partner holds the competency, inclusive."),
            Map.entry(
                    "until",
                    "The last day on which the partner holds the competency, inclusive; not before `from`. Without it"
                            + " there is no last day."),
            Map.entry("consultant", "The id of the consultant."),
            Map.entry("competencies", "The codes of the competencies in which the consultant has passed an exam."),
            Map.entry("days", "The planning days that are earned."),
            Map.entry("trainingDays", "The training days that are converted."),
            Map.entry("planningDays", "The planning days that they become."),
            Map.entry("offering", "The code of the offering, such as `DDPS`."),
            Map.entry("serviceLevel", "The length of the engagement that the voucher pays for, in days."),
            Map.entry(
                    "administrator",
                    "The e-mail address of the customer's benefits administrator, with which a partner validates the"
                            + " voucher (VCH-07)."),
            Map.entry("projectManager", "The project manager to whom the voucher is assigned."),
            Map.entry("engagement", "The code of the engagement."),
            Map.entry("deliveryCountry", "The country in which the engagement is delivered (ENG-09)."),
            Map.entry("plannedStart", "The day on which the engagement is planned to start."),
            Map.entry("role", "The code of the role in the voucher tool of the person who acts for the partner."),
            Map.entry("cloud", "Whether the engagement is a cloud engagement (ENG-13). Without it: `false`."),
            Map.entry("division", "The division of the customer (ENG-08)."),
            Map.entry("product", "The product that the engagement is about (ENG-08)."),
            Map.entry("reason", "The reason."),
            Map.entry("deliveredDays", "The days that were delivered (ENG-03)."),
            Map.entry(
                    "offsiteDays",
                    "The days that were delivered off site, which are part of those delivered (ENG-12)."),
            Map.entry("deliverable", "The deliverable that the completion report names (ENG-07)."),
            Map.entry("request", "The id of the payment request."),
            Map.entry("vouchers", "The ids of the vouchers that the request covers."),
            Map.entry("outcome", "What the system answered to the step."));

    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("enrollment", "A Software Assurance enrollment of a customer."),
            Map.entry("partner", "A partner."),
            Map.entry("location", "A location of a partner."),
            Map.entry("competency", "A competency that a partner holds."),
            Map.entry("consultant", "A consultant of a partner, with the exams passed."),
            Map.entry("benefit-activated", "The planning services benefit of an enrollment was activated."),
            Map.entry("compliance-training", "Somebody at the partner passed the compliance training."),
            Map.entry("exam-passed", "A consultant passed an exam."),
            Map.entry("agreement-signed", "The partner signed the agreement."),
            Map.entry("profile-published", "The partner published its profile."));

    private RecordSchemas() {}

    static ObjectNode journal() {
        return records(
                head(
                        "journal",
                        "Record of a journal",
                        "One line of a journal. A journal is JSON Lines: each line that is not blank is such an object. The"
                                + " schema cannot check that no field occurs twice, how a number is written, or which of two"
                                + " days is the earlier."),
                Limits.FILE,
                List.of(),
                List.of());
    }

    static ObjectNode decisionLog() {
        return records(
                head(
                        "decision-log",
                        "Record of a decision log",
                        "One line of a decision log: a record of a journal that, if it is a step, has the outcome of the"
                                + " decision of a system."),
                Limits.FILE,
                List.of(),
                List.of(RecordTypes.OUTCOME));
    }

    static ObjectNode storedRecord() {
        return records(
                head(
                        "stored-record",
                        "Stored record",
                        "A record as databases keep it: a record of a journal, with the version of the form."),
                Limits.STORED,
                List.of(RecordTypes.VERSION),
                List.of());
    }

    private static ObjectNode records(ObjectNode schema, Limits limits, List<Field<?>> ofAll, List<Field<?>> ofSteps) {
        List<String> words =
                RecordTypes.ALL.stream().<String>map(RecordType::word).toList();
        ArrayNode types = array(List.of());
        ObjectNode definitions = values(limits);
        for (RecordType<?> type : RecordTypes.ALL) {
            types.add(when("type", type.word(), ref(type.word())));
            List<Field<?>> more = new ArrayList<>(ofAll);
            more.addAll(isStep(type) ? ofSteps : List.of());
            definitions.set(type.word(), record(type, more));
        }
        return with(schema, "type", words, types, definitions);
    }

    /** Returns the schema of steps. Their arguments have the fields of their records. */
    static ObjectNode step() {
        ArrayNode actions = array(List.of());
        ObjectNode definitions = values(Limits.FILE);
        StepReader.types(Step.class).forEach((action, type) -> {
            actions.add(when("action", action, ref(action)));
            definitions.set(action, step(action, type));
        });
        ObjectNode schema = head(
                "step",
                "Step",
                "An action and its arguments, as a request to decide or to take a step has them. The day and the voucher"
                        + " are not part of it.");
        return with(schema, "action", StepReader.types(Step.class).keySet(), actions, definitions);
    }

    private static ObjectNode with(
            ObjectNode schema,
            String discriminator,
            Collection<String> words,
            ArrayNode types,
            ObjectNode definitions) {
        return schema.setAll(object(
                "type",
                "object",
                "properties",
                object(discriminator, described(codes(words), description(discriminator))),
                "required",
                List.of(discriminator),
                "allOf",
                types,
                "$defs",
                definitions));
    }

    private static ObjectNode record(RecordType<?> type, List<Field<?>> more) {
        ObjectNode properties = object("type", object("const", type.word()));
        List<String> required = new ArrayList<>(List.of("type"));
        for (Field<?> field : more) {
            properties.set(field.name(), property(field));
            required.add(field.name());
        }
        add(type, part -> true, properties, required);
        return object("title", type.word(), "description", meaning(type)).setAll(closed(properties, required));
    }

    private static ObjectNode step(String action, RecordType<?> type) {
        ObjectNode properties = object("action", object("const", action));
        List<String> required = new ArrayList<>(List.of("action"));
        add(type, part -> !RecordTypes.isOutsideTheStep(part.field()), properties, required);
        return object("title", action).setAll(closed(properties, required));
    }

    private static void add(
            RecordType<?> type, Predicate<RecordType.Part<?>> chosen, ObjectNode properties, List<String> required) {
        type.parts().stream().filter(chosen).forEach(part -> {
            properties.set(part.field().name(), property(part.field()));
            if (part.isRequired()) {
                required.add(part.field().name());
            }
        });
    }

    private static boolean isStep(RecordType<?> type) {
        return Step.class.isAssignableFrom(type.particulars());
    }

    private static String meaning(RecordType<?> type) {
        if (!isStep(type)) {
            return Objects.requireNonNull(FACTS.get(type.word()), type.word());
        }
        return StepReader.types(Step.class).entrySet().stream()
                .filter(one -> one.getValue().equals(type))
                .map(one -> "A step with the action `" + one.getKey() + "`.")
                .collect(Collectors.joining());
    }

    private static String description(String field) {
        return field.equals("action")
                ? "The action; its arguments are the other fields."
                : Objects.requireNonNull(FIELDS.get(field), field);
    }

    private static ObjectNode property(Field<?> field) {
        return described(value(field.kind()), description(field.name()));
    }

    /** Returns the schema of the values of a field. */
    static ObjectNode value(Kind<?> kind) {
        if (kind instanceof Kind.Several<?> several) {
            ObjectNode elements = value(several.elements());
            return kind.description().contains("none twice")
                    ? distinct(elements).put("minItems", 1)
                    : list(elements);
        }
        if (kind.description().startsWith("`")) {
            return kind.token() == JsonToken.VALUE_TRUE
                    ? object("type", "boolean")
                    : codes(List.of(kind.description().replace("`", "").split(" or ")));
        }
        if (kind == RecordTypes.VERSION.kind()) {
            return object("type", "integer", "minimum", 1, "maximum", StoredRecords.VERSION);
        }
        if (kind.token() == JsonToken.VALUE_NUMBER_INT) {
            return ref("number");
        }
        if (kind == Kind.DAY) {
            return ref("day");
        }
        if (kind == Kind.ANY_TEXT) {
            return ref("any-text");
        }
        return ref(kind.description().contains("from A to Z") ? "country" : "text");
    }

    private static ObjectNode values(Limits limits) {
        return object(
                "day", SchemaNodes.day(limits),
                "number", SchemaNodes.number(limits),
                "text", SchemaNodes.text(),
                "any-text", SchemaNodes.anyText(),
                "country", SchemaNodes.country());
    }
}
