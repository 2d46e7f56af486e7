package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.planningservices.json.Answer;
import org.planningservices.json.AnswerWriter;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.report.table.CsvTable;

/** The output of a command: lines for a reader, or JSON for a program. */
final class Output {

    enum Format {
        TEXT,
        JSON
    }

    /** The formats of a command that can also print a table. */
    enum TableFormat {
        TEXT,
        JSON,
        CSV
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

    /** Prints an answer of the library as JSON. */
    void json(Answer answer) {
        json(answer, Output::write);
    }

    /** Prints a table as CSV. */
    void csv(CsvTable table) {
        try {
            table.write(out);
        } catch (IOException e) {
            throw new UserError("the answer cannot be printed: " + AuditCommand.reason(e));
        }
    }

    void check() {
        if (out.checkError()) {
            throw new UserError("the answer cannot be printed");
        }
    }

    /** Writes a field of an answer of the library. */
    static void answer(String name, Answer answer, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        write(answer, json);
    }

    /** Writes a field that has a list of answers of the library. */
    static <T> void answers(String name, Collection<T> values, Function<? super T, Answer> answer, JsonGenerator json)
            throws IOException {
        answer(name, Answer.ofAll(values, answer), json);
    }

    /** Writes an answer of the library, in the language of the command. */
    static void write(Answer answer, JsonGenerator json) throws IOException {
        AnswerWriter.in(Texts.current().locale()).write(answer, json);
    }

    static <T> void array(String name, Collection<T> values, Content<T> content, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            content.write(value, json);
        }
        json.writeEndArray();
    }
}
