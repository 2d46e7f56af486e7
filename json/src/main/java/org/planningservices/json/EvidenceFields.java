package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Evidence;

/** What something rests on, as fields of its object: {@code basis} and {@code sources}. */
final class EvidenceFields {

    private EvidenceFields() {}

    static void write(Evidence evidence, JsonGenerator json) throws IOException {
        json.writeStringField("basis", EnumCodes.of(evidence.basis()));
        writeSources(evidence, json);
    }

    static void writeSources(Evidence evidence, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("sources");
        for (Citation source : evidence.sources()) {
            json.writeStartObject();
            json.writeStringField("document", source.document());
            json.writeStringField("address", source.address());
            json.writeStringField("date", source.date());
            if (source.isSecondHand()) {
                json.writeBooleanField("secondHand", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
