package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Compares a reader with a schema, input by input: what the reader accepts is valid, and what it refuses is not, except for
 * the kinds of faults that no schema can express.
 */
final class SchemaComparison {

    /** The faults that no schema can express, by the message of the reader, each with the reason. */
    enum Unseen {
        /** A parser has made one field of the two, or refuses both. */
        FIELD_TWICE("the field once, found it twice"),
        /** To a schema, 5, 5.0 and 5e0 are one number, and so are 0 and -0. */
        NUMBER_WRITTEN_OTHERWISE("found the number `(-0+|[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?…?)`"),
        /** A schema is about Unicode texts, which have no half of a pair. */
        HALF_A_PAIR("half a surrogate pair"),
        /** A schema compares no field with another. */
        DAYS_IN_ORDER("or a later day, found `"),
        /** Nor does it add them up. */
        DAYS_OF_A_POOL("the days of a pool must be conserved"),
        /** Nor does it know what is before it in a list. */
        LINES_IN_ORDER("expected a `line` over"),
        /** Nor does it compare single fields of the elements of a list. */
        ELEMENT_TWICE("field `(vouchers|enrollments)`: expected no element twice, found `.*` twice"),
        /** Rules that follow each other have days in force that depend on each other. */
        DAYS_IN_FORCE("must be in force"),
        /** The rows of a lifecycle depend on each other, and on the rules of the program. */
        LIFECYCLE("field `lifecycle[.]value"),
        /** It does not limit the bytes of a text. */
        BYTES("at most 1048576 bytes");

        private final Pattern message;

        Unseen(String message) {
            this.message = Pattern.compile(message, Pattern.DOTALL);
        }

        static Optional<Unseen> of(String message) {
            return List.of(values()).stream()
                    .filter(one -> one.message.matcher(message).find())
                    .findFirst();
        }
    }

    private final ReaderContract<?> reader;
    private final ShippedSchema schema;

    /** Whether the input is a file, which may begin with a byte order mark. */
    private final boolean hasMark;

    private final Map<String, Integer> counts = new TreeMap<>();

    private SchemaComparison(ReaderContract<?> reader, ShippedSchema schema) {
        this.reader = reader;
        this.schema = schema;
        hasMark = !reader.equals(ReaderContract.STORED);
    }

    static SchemaComparison of(ReaderContract<?> reader, String name) {
        return new SchemaComparison(reader, ShippedSchema.of(name));
    }

    /** Compares the answers about an input. */
    void compare(byte[] input) {
        Optional<String> message = fault(input);
        List<String> found = faults(input);
        String text = new String(input, StandardCharsets.UTF_8);
        if (message.isEmpty()) {
            assertThat(found).as("accepted by the reader: %s", text).isEmpty();
            count("accepted");
        } else if (!found.isEmpty()) {
            count("refused");
        } else {
            Optional<Unseen> unseen = Unseen.of(message.get());
            assertThat(unseen)
                    .as("accepted by the schema: %s\n%s", text, message.get())
                    .isPresent();
            count(unseen.get().toString());
        }
    }

    private void count(String kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    private Optional<String> fault(byte[] input) {
        try {
            reader.reader().of(input);
            return Optional.empty();
        } catch (FormatException e) {
            return Optional.of(Objects.requireNonNull(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> faults(byte[] input) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(input))
                    .toString();
            return schema.faults(hasMark && text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return List.of("no UTF-8");
        }
    }

    /** Requires that inputs of both kinds were compared, and prints how many. */
    void assertComplete() {
        System.out.println(counts);
        assertThat(counts).containsKeys("accepted", "refused");
    }

    /** Requires that a fault of a kind was met, so that the list has no kind that is not needed. */
    void assertMet(Unseen kind) {
        assertThat(counts).containsKey(kind.toString());
    }
}
