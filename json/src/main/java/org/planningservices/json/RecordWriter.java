package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;

/** Writes records as {@link JournalReader} reads them, and refuses what it would not read. */
final class RecordWriter {

    private RecordWriter() {}

    /** Returns a record as a line, without its end; what it starts with comes before the record's own fields. */
    static String line(JournalRecord record, Limits limits, IndentedJson.Content start) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = Jackson.writing().createGenerator(text)) {
            json.writeStartObject();
            start.write(json);
            write(record, json, limits);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be written", e);
        }
        String line = text.toString();
        if (Lines.isTooLong(line)) {
            throw new IllegalArgumentException(
                    "a record must have at most " + Lines.LONGEST + " bytes as JSON, found a longer one");
        }
        return line;
    }

    private static void write(JournalRecord record, JsonGenerator json, Limits limits) throws IOException {
        if (record instanceof EnrollmentDeclared stated) {
            stated.enrollment().activatedOn().ifPresent(day -> {
                throw new IllegalArgumentException(
                        "the benefit of an enrollment must not be activated when it is stated, found `" + day + "`");
            });
        }
        RecordType<?> type = RecordTypes.of(record);
        RecordTypes.TYPE.kind().write(type, RecordTypes.TYPE.name(), json, limits);
        type.write(record, json, limits);
    }
}
