package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** A JSON file as it is written: in lines that a person can read. Its target is flushed and left open. */
final class IndentedJson {

    /** What is written. */
    interface Content {

        void write(JsonGenerator json) throws IOException;
    }

    private IndentedJson() {}

    static void write(Content content, OutputStream out) throws IOException {
        write(content, Jackson.writing().createGenerator(out));
    }

    static void write(Content content, Writer out) throws IOException {
        write(content, Jackson.writing().createGenerator(out));
    }

    private static void write(Content content, JsonGenerator generator) throws IOException {
        try (JsonGenerator json = generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            content.write(json);
            json.writeRaw('\n');
        }
    }
}
