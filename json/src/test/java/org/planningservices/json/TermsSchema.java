package org.planningservices.json;

import static org.planningservices.json.SchemaNodes.closed;
import static org.planningservices.json.SchemaNodes.codes;
import static org.planningservices.json.SchemaNodes.described;
import static org.planningservices.json.SchemaNodes.distinct;
import static org.planningservices.json.SchemaNodes.head;
import static org.planningservices.json.SchemaNodes.object;
import static org.planningservices.json.SchemaNodes.ref;
import static org.planningservices.json.SchemaNodes.when;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.UnusedDays;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.Basis;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Actor;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;

/** The schema of terms. */
final class TermsSchema {

    private static final GuideTable GUIDE = GuideTable.under("Fields of terms");
    private static final List<String> EVIDENCE = List.of("basis", "sources");

    private final ObjectNode properties = object();

    private TermsSchema() {}

    static ObjectNode terms() {
        return new TermsSchema().schema();
    }

    private ObjectNode schema() {
        add("program", ref("text"));
        add("validityFrom", codes(ValidityStart.class));
        add("validityFromEvidence", byStart());
        sourced("rules", rules());
        add("daysInForce", table(rowIds(false), value(ref("range"))));
        add("evidence", table(rowIds(true), ref("evidence")));
        sourced("validityDays", ref("number"));
        sourced("extension", ref("extension"));
        sourced("extendedIfValidOn", ref("day"));
        sourced("lastCreationDay", ref("day"));
        sourced("lastRedemptionDay", ref("day"));
        sourced("paymentRequestWindowDays", ref("number"));
        sourced("paymentDueDays", ref("number"));
        sourced("offerings", ref("codes"));
        sourced("offeringsCompleteFrom", ref("day-or-always"));
        sourced("serviceLevels", ref("service-levels"));
        sourced("exclusiveServiceLevel", ref("number"));
        sourced("firstDayWithoutCloud", ref("day"));
        sourced("maxDeliveryDays", ref("number"));
        sourced("maxOffsiteDays", ref("number"));
        sourced("firstRemoteDay", ref("day"));
        sourced("lastRemoteDay", ref("day"));
        sourced("firstDayWithoutConversion", ref("day"));
        sourced("firstDayWithoutAccrual", ref("day"));
        sourced("poolsEmptiedOn", ref("day"));
        sourced("toolRolesBefore2019", ref("codes"));
        sourced("toolRoles", ref("codes"));
        sourced("catalog", table(ref("text"), ref("catalog-entry")));
        sourced("catalogCompleteFrom", ref("day-or-always"));
        sourced("qualificationsBefore2020", table(ref("text"), ref("qualifications")));
        sourced("engagementServiceLevels", table(ref("text"), ref("service-levels")));
        sourced("revocationPolicy", codes(RevocationPolicy.class));
        sourced("lifecycle", ref("lifecycle"));
        sourced("unusedDays", codes(UnusedDays.class));
        ObjectNode schema = head(
                "terms",
                "Terms",
                "The terms of a program, each value with what it rests on. The schema cannot check how values depend on each"
                        + " other, such as that the last remote day is not before the first, or that the rows of the"
                        + " lifecycle fit together.");
        schema.setAll(closed(properties, names(properties)));
        return schema.set("$defs", definitions());
    }

    private void add(String field, ObjectNode schema) {
        properties.set(field, described(schema, GUIDE.of(field)));
    }

    private void sourced(String field, ObjectNode schema) {
        add(field, value(schema));
    }

    /** Returns the schema of a value with what it rests on. */
    private static ObjectNode value(ObjectNode schema) {
        return closed(
                object("value", schema, "basis", ref("basis"), "sources", ref("sources")),
                List.of("value", "basis", "sources"));
    }

    private static ObjectNode table(ObjectNode names, ObjectNode values) {
        return object("type", "object", "propertyNames", names, "additionalProperties", values);
    }

    private static ObjectNode byStart() {
        Collection<String> starts = EnumCodes.of(ValidityStart.class).keySet();
        ObjectNode evidence = object();
        starts.forEach(start -> evidence.set(start, ref("evidence")));
        return closed(evidence, starts);
    }

    private static ObjectNode rules() {
        return distinct(rowIds(false))
                .set(
                        "allOf",
                        SchemaNodes.array(Stream.of(RuleId.LIF_01, RuleId.LIF_03)
                                .map(rule -> object("contains", object("const", rule.toString())))
                                .toList()));
    }

    private static ObjectNode rowIds(boolean withProvisions) {
        Stream<?> provisions = withProvisions ? Arrays.stream(ProvisionId.values()) : Stream.of();
        return codes(Stream.concat(RuleId.published().stream(), provisions)
                .map(Object::toString)
                .toList());
    }

    private static ObjectNode definitions() {
        return object(
                "day", SchemaNodes.day(Limits.FILE),
                "number", SchemaNodes.number(Limits.FILE),
                "text", SchemaNodes.text(),
                "day-or-always", object("anyOf", List.of(object("const", TermsReader.ALWAYS), ref("day"))),
                "codes", distinct(ref("text")),
                "service-levels", distinct(ref("number")),
                "basis",
                        described(
                                codes(Basis.class),
                                "Whether the sources say it, imply it, or were interpreted for want of anything"
                                        + " clearer."),
                "sources", distinct(ref("source")).put("minItems", 1),
                "source", source(),
                "evidence", closed(object("basis", ref("basis"), "sources", ref("sources")), EVIDENCE),
                "range", closed(object("from", ref("day"), "through", ref("day")), List.of()),
                "extension", extension(),
                "catalog-entry", catalogEntry(),
                "qualifications", distinct(ref("qualification")),
                "qualification", qualification(),
                "lifecycle", lifecycle(),
                "row", row());
    }

    private static ObjectNode source() {
        return closed(
                object(
                        "document", described(ref("text"), "The title of the document."),
                        "address", described(ref("text"), "Where the document is, such as a URL."),
                        "date", described(ref("text"), "The date of the document, in any form."),
                        "secondHand",
                                described(
                                        object("type", "boolean"),
                                        "`true` if the document is not by Microsoft. Without it: `false`.")),
                List.of("document", "address", "date"));
    }

    private static ObjectNode extension() {
        ObjectNode extension =
                closed(object("createdBefore", ref("day"), "days", ref("number")), List.of("createdBefore", "days"));
        return object("anyOf", List.of(object("const", "none"), extension));
    }

    private static ObjectNode catalogEntry() {
        return closed(
                object(
                        "offering", described(ref("text"), "The code of the offering of the engagement."),
                        "qualifications", ref("qualifications"),
                        "joinedOn", described(ref("day"), "The day from which the catalog has the engagement.")),
                List.of("offering", "qualifications"));
    }

    private static ObjectNode qualification() {
        return closed(
                object(
                        "level", codes(CompetencyLevel.class),
                        "competencies", distinct(ref("text")).put("minItems", 1)),
                List.of("level", "competencies"));
    }

    private static ObjectNode lifecycle() {
        return closed(
                object(
                        "rows", described(distinct(ref("row")), "The steps of the program, a row for each action."),
                        "ends",
                                described(
                                        distinct(statuses(EnumSet.range(
                                                VoucherStatus.REDEEMED,
                                                EnumSet.allOf(VoucherStatus.class).stream()
                                                        .reduce((one, next) -> next)
                                                        .orElseThrow()))),
                                        "The statuses after which no step follows.")),
                List.of("rows", "ends"));
    }

    private static ObjectNode row() {
        ObjectNode row = closed(
                object(
                        "action", described(codes(VoucherAction.class), "The action of the step."),
                        "from",
                                described(
                                        distinct(statuses(
                                                EnumSet.range(VoucherStatus.CREATED, VoucherStatus.PAYMENT_APPROVED))),
                                        "The statuses from which it starts; none for `create`."),
                        "to", described(SchemaNodes.names(VoucherStatus.class), "The status to which it leads."),
                        "actor", described(codes(Actor.class), "Who takes the step."),
                        "reason", described(ref("text"), "Why no rule of the program limits the time of the step.")),
                List.of("action", "from", "to", "actor"));
        List<ObjectNode> actions = new ArrayList<>();
        for (VoucherAction action : VoucherAction.values()) {
            ObjectNode from = action == VoucherAction.CREATE ? object("maxItems", 0) : object("minItems", 1);
            ObjectNode to = statuses(Lifecycle.statusesOf(action));
            actions.add(when("action", EnumCodes.of(action), object("properties", object("from", from, "to", to))));
        }
        return row.set("allOf", SchemaNodes.array(actions));
    }

    private static ObjectNode statuses(Collection<VoucherStatus> statuses) {
        return codes(statuses.stream().map(VoucherStatus::name).toList());
    }

    private static List<String> names(ObjectNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
