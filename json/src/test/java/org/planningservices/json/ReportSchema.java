package org.planningservices.json;

import static org.planningservices.json.SchemaNodes.codes;
import static org.planningservices.json.SchemaNodes.described;
import static org.planningservices.json.SchemaNodes.distinct;
import static org.planningservices.json.SchemaNodes.head;
import static org.planningservices.json.SchemaNodes.object;
import static org.planningservices.json.SchemaNodes.ref;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/** The schema of audit reports. */
final class ReportSchema {

    private static final GuideTable GUIDE = GuideTable.under("Fields of a report");

    private ReportSchema() {}

    static ObjectNode report() {
        ObjectNode schema = head(
                "report",
                "Audit report",
                "The results of an audit: which records broke which rules, and the results for vouchers and enrollments. The"
                        + " schema cannot check the order of the findings, that no voucher or enrollment occurs twice, or that"
                        + " the days of a pool are conserved.");
        schema.setAll(closed(
                "",
                object(
                        "asOf", ref("day"),
                        "validityFrom", codes(ValidityStart.class),
                        "findings", distinct(ref("finding")),
                        "vouchers", distinct(ref("voucher")),
                        "enrollments", distinct(ref("enrollment")))));
        return schema.set(
                "$defs",
                object(
                        "day", SchemaNodes.day(Limits.STORED),
                        "day-or-null", object("anyOf", List.of(ref("day"), object("type", "null"))),
                        "text", SchemaNodes.text(),
                        "rule", rule(),
                        "days", days(),
                        "finding", finding(),
                        "voucher", voucher(),
                        "missed-deadline", missed(),
                        "enrollment", enrollment()));
    }

    /** Returns the schema of an id of the rulebook, or of one of an application's own, whose prefix the rulebook does not have. */
    private static ObjectNode rule() {
        List<String> published =
                RuleId.published().stream().map(RuleId::toString).toList();
        String prefixes = published.stream()
                .map(id -> id.substring(0, id.indexOf('-')))
                .distinct()
                .collect(Collectors.joining("|"));
        return object(
                "description",
                "The id of a rule of the rulebook, such as `TIM-06`, or of a rule of an application's own.",
                "anyOf",
                List.of(
                        codes(published),
                        object(
                                "type",
                                "string",
                                "maxLength",
                                21,
                                "pattern",
                                "^[A-Z][A-Z0-9]{1,15}-[0-9]{1,4}$",
                                "not",
                                object("pattern", "^(" + prefixes + ")-"))));
    }

    private static ObjectNode days() {
        return object(
                "description",
                "A whole number of days, of at most 18 digits.",
                "type",
                "integer",
                "minimum",
                0,
                "maximum",
                999_999_999_999_999_999L);
    }

    private static ObjectNode finding() {
        return closed(
                "findings.",
                object(
                        "line", object("type", "integer", "minimum", 1, "maximum", Integer.MAX_VALUE),
                        "rules", distinct(ref("rule")),
                        "unverifiable", distinct(ref("rule"))));
    }

    private static ObjectNode voucher() {
        return closed(
                "vouchers.",
                object(
                        "voucher", ref("text"),
                        "status", SchemaNodes.names(VoucherStatus.class),
                        "standing", SchemaNodes.names(Standing.class),
                        "lastValidDay", ref("day-or-null"),
                        "redeemBy", ref("day-or-null"),
                        "paymentRequestBy", ref("day-or-null"),
                        "payBy", ref("day-or-null"),
                        "missedDeadlines", distinct(ref("missed-deadline"))));
    }

    private static ObjectNode missed() {
        return closed("vouchers.missedDeadlines.", object("rule", ref("rule"), "due", ref("day")));
    }

    private static ObjectNode enrollment() {
        ObjectNode properties = object("enrollment", ref("text"));
        for (String part :
                List.of("accrued", "converted", "overdrawn", "held", "spent", "lost", "removed", "remaining")) {
            properties.set(part, ref("days"));
        }
        return closed("enrollments.", properties);
    }

    /** Returns the schema of an object that has all of these fields, with what the guide says of each. */
    private static ObjectNode closed(String path, ObjectNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        names.forEach(
                name -> properties.set(name, described((ObjectNode) properties.get(name), GUIDE.of(path + name))));
        return SchemaNodes.closed(properties, names);
    }
}
