package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.planningservices.json.DerivationWriter;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.rule.Derivation;
import org.planningservices.voucher.Voucher;

/** The output of a command: lines for a reader, or JSON for a program. */
final class Output {

    enum Format {
        TEXT,
        JSON
    }

    /** Writes one JSON value. */
    interface Content<T> {

        void write(T value, JsonGenerator json) throws IOException;
    }

    private final PrintWriter out;

    /** Where lines for a reader go, laid out. */
    private final PrintWriter lines;

    Output(PrintWriter out) {
        this.out = out;
        lines = Presentation.current().layOut(out);
    }

    void line(String text) {
        lines.println(TerminalText.line(text));
    }

    /** Prints a text of the command line in the language of the reader. */
    void text(String key, Object... values) {
        line(Texts.current().get(key, values));
    }

    /** Prints the rules that refuse, with their sources and remedies, and the rules that lack a fact. */
    void print(List<Violation> violations, List<Undecided> unknowns, String indent) {
        Texts texts = Texts.current();
        for (Violation violation : violations) {
            line(indent + "! " + violation.rule().id() + " " + violation.message(texts.locale()));
            line(indent + "  " + violation.rule().sources().get(0));
            RecordLine.derivation(violation)
                    .ifPresent(derivation -> line(indent + "  " + derivation.message(texts.locale())));
            RecordLine.of(violation.remedy()).forEach(measure -> line(indent + "  " + measure));
        }
        for (Undecided unknown : unknowns) {
            line(indent + "? " + texts.get("undecided", unknown.rule().id(), unknown.message(texts.locale())));
        }
    }

    /** Prints JSON in ASCII, so that it has no control characters for a terminal. */
    <T> void json(T value, Content<T> content) {
        try (JsonGenerator json = JsonFactory.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            content.write(value, json);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UserError("the answer cannot be printed: " + AuditCommand.reason(e));
        }
    }

    void check() {
        if (out.checkError()) {
            throw new UserError("the answer cannot be printed");
        }
    }

    static <T> void array(String name, List<T> values, Content<T> content, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            content.write(value, json);
        }
        json.writeEndArray();
    }

    static void optional(String name, Optional<?> value, JsonGenerator json) throws IOException {
        json.writeStringField(name, value.map(Object::toString).orElse(null));
    }

    static void write(Violation violation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", violation.rule().id().toString());
        json.writeStringField("message", violation.message());
        json.writeStringField("source", violation.rule().sources().get(0).toString());
        Optional<Derivation> derivation = RecordLine.derivation(violation);
        if (derivation.isPresent()) {
            json.writeFieldName("derivation");
            DerivationWriter.write(derivation.get(), json);
        }
        Optional<Remedy> remedy = violation.remedy();
        if (remedy.isPresent()) {
            array("remedy", remedy.get().actions(), (measure, to) -> to.writeString(measure.message()), json);
        } else {
            json.writeNullField("remedy");
        }
        json.writeEndObject();
    }

    static void write(Undecided unknown, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", unknown.rule().id().toString());
        json.writeStringField("message", unknown.message());
        json.writeEndObject();
    }

    /** Writes the fields of a voucher and of how it stands on a day. */
    static void fields(ProgramDay day, Voucher voucher, JsonGenerator json) throws IOException {
        json.writeStringField("voucher", voucher.id().value());
        json.writeStringField("status", voucher.status().name());
        json.writeStringField("standing", day.standing(voucher).name());
        json.writeStringField("validity", day.validityOf(voucher).name());
    }

    /** Writes the fields of a deadline. */
    static void fields(Deadline deadline, JsonGenerator json) throws IOException {
        json.writeStringField("rule", deadline.rule().id().toString());
        json.writeStringField("lastDay", deadline.lastDay().toString());
        json.writeNumberField("daysLeft", deadline.daysLeft());
    }
}
