package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Derivation.Addition;
import org.planningservices.rule.RulebookRow;

/**
 * Writes as JSON how a last day came about: what it counts from, on which day and by which rule or provision, and what was
 * added to it, each with the evidence of the rule or provision.
 *
 * <p>For example, {@code {"from": "created", "on": "2020-01-15", "by": "TIM-02", "additions": [{"amount": 180, "unit":
 * "days", "by": "TIM-01", ...}]}}. A day that the program sets counts from {@code program} and has no additions.
 */
public final class DerivationWriter {

    private DerivationWriter() {}

    /**
     * Writes a derivation as one object.
     *
     * @param derivation  the derivation
     * @param json  where to
     * @throws IOException if it cannot be written
     */
    public static void write(Derivation derivation, JsonGenerator json) throws IOException {
        Objects.requireNonNull(derivation, "derivation");
        Objects.requireNonNull(json, "json");
        json.writeStartObject();
        json.writeStringField("from", EnumCodes.of(derivation.origin()));
        json.writeStringField("on", derivation.from().toString());
        writeBy(derivation.countedBy(), json);
        json.writeArrayFieldStart("additions");
        for (Addition addition : derivation.additions()) {
            write(addition, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Addition addition, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("amount", addition.amount());
        json.writeStringField("unit", addition.unit().name().toLowerCase(Locale.ROOT));
        writeBy(addition.by(), json);
        json.writeEndObject();
    }

    private static void writeBy(RulebookRow by, JsonGenerator json) throws IOException {
        json.writeStringField("by", by.id().toString());
        json.writeStringField("basis", EnumCodes.of(by.basis()));
        json.writeBooleanField("secondHand", by.isSecondHand());
        EvidenceFields.writeSources(by.evidence(), json);
    }
}
