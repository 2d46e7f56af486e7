package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers as JSON, with titles and messages in one language.
 *
 * <p>For example, {@code AnswerWriter.in(Locale.ENGLISH).toString(Answer.of(decision))}. The file {@code ANSWERS.md} of this
 * module describes the objects and their fields. The JSON is one line. Every {@code <} in it is written as a Unicode escape, so
 * that the text can be a part of an HTML page. Immutable.
 */
public final class AnswerWriter {

    private final Locale locale;

    private AnswerWriter(Locale locale) {
        this.locale = locale;
    }

    /**
     * Returns a writer for a language.
     *
     * @param locale  Dutch titles and messages for a Dutch locale, English for any other; those of an application's own rules
     *     are in the languages that the rules have
     * @return the writer
     */
    public static AnswerWriter in(Locale locale) {
        return new AnswerWriter(Objects.requireNonNull(locale, "locale"));
    }

    /**
     * Returns an answer as JSON.
     *
     * @param answer  the answer
     * @return the text
     */
    public String toString(Answer answer) {
        Objects.requireNonNull(answer, "answer");
        StringWriter text = new StringWriter();
        try {
            write(answer, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }

    /**
     * Returns an answer as JSON in UTF-8, such as the body of an HTTP response of the type {@code application/json}.
     *
     * @param answer  the answer
     * @return the bytes
     */
    public byte[] toBytes(Answer answer) {
        return toString(answer).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes an answer in UTF-8.
     *
     * @param answer  the answer
     * @param out  where to; the stream is flushed and left open
     * @throws IOException if it cannot be written
     */
    public void write(Answer answer, OutputStream out) throws IOException {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(out, "out");
        write(answer, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /**
     * Writes an answer as text.
     *
     * @param answer  the answer
     * @param out  where to; it is flushed and left open
     * @throws IOException if it cannot be written
     */
    public void write(Answer answer, Writer out) throws IOException {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(out, "out");
        try (JsonGenerator json = Jackson.writing()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                // what was written of an answer that breaks off is no valid JSON
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
            json.setCharacterEscapes(Escapes.OF_HTML);
            answer.write(json, locale);
        }
    }

    /**
     * Writes an answer as one value of a larger JSON text. Layout and escapes are those of the generator.
     *
     * @param answer  the answer
     * @param json  where to; it is neither flushed nor closed
     * @throws IOException if it cannot be written
     */
    public void write(Answer answer, JsonGenerator json) throws IOException {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(json, "json");
        Jackson.check();
        answer.write(json, locale);
    }

    /** Returns the language. */
    @Override
    public String toString() {
        return "answers in `" + locale.toLanguageTag() + "`";
    }

    /** The escapes of JSON, and one for the character that begins a tag. */
    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        /** Made when the first answer is written, so that an older Jackson is reported before. */
        static final CharacterEscapes OF_HTML = new Escapes();

        private final int[] ofAscii = standardAsciiEscapesForJSON();

        Escapes() {
            ofAscii['<'] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ofAscii;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
