package org.planningservices.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract holds for what is long, deep, or made to collide: what the corpus has no room for. */
class HostileInputTest {

    /** What fits into a line and into terms, with something around it. */
    private static final int ROOM = Lines.LONGEST - 100;

    private static final int DEEP = 900;

    /** How many texts are enough that looking at each for each is not soon. */
    private static final int MANY = 15_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void holdsForAnyValueOfAField(String name, String value) {
        byte[] object = ("{\"type\":" + value + "}").getBytes(UTF_8);

        assertThat(ReaderContract.JOURNAL.isRead(object)).isFalse();
        assertThat(ReaderContract.STORED.isRead(object)).isFalse();
        assertThat(ReaderContract.TERMS.isRead(object)).isFalse();
        assertThat(ReaderContract.REPORT.isRead(object)).isFalse();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("digits", "9".repeat(ROOM)),
                arguments("fraction", "1." + "9".repeat(ROOM)),
                arguments("exponent", "1e" + "9".repeat(ROOM)),
                arguments("text", "\"" + "a".repeat(ROOM) + "\""),
                arguments("blank text", "\"" + " ".repeat(ROOM) + "\""),
                arguments("escapes", "\"" + "\\u0000".repeat(ROOM / 6) + "\""),
                arguments("half pairs", "\"" + "\\ud800".repeat(ROOM / 6) + "\""),
                arguments("name", "{\"" + "a".repeat(ROOM) + "\":0}"),
                arguments("numbers", "[" + "0,".repeat(ROOM / 2) + "0]"),
                arguments("lists", "[" + "[],".repeat(ROOM / 3) + "0]"),
                arguments("objects", "[" + "{},".repeat(ROOM / 3) + "0]"),
                arguments("objects of one field", "[" + "{\"\":0},".repeat(ROOM / 7) + "0]"),
                arguments("objects on lines", "[" + "\n{},".repeat(ROOM / 4) + "0]"),
                arguments("open lists", "[".repeat(ROOM)),
                arguments("open objects", "{\"a\":".repeat(ROOM / 5)),
                arguments("deep lists", "[".repeat(DEEP) + "]".repeat(DEEP)),
                arguments("fields", object(80_000, i -> Integer.toString(i, 36))),
                arguments("fields that collide for texts", object(MANY, i -> colliding(i, "Aa", "BB"))),
                arguments("fields that collide for the parser", object(MANY, i -> colliding(i, "Ab", "BA"))),
                arguments("a field twice, deep below long names", deep("{\"a\":0,\"a\":0}")));
    }

    @Test
    void readsAfterNamesThatCollide() {
        String names = object(MANY, i -> colliding(i, "Ab", "BA"));
        String others = object(10_000, i -> "other-" + i);

        assertThat(ReaderContract.JOURNAL.isRead(names.getBytes(UTF_8))).isFalse();
        assertThat(ReaderContract.JOURNAL.isRead(others.getBytes(UTF_8))).isFalse();
        assertThat(ReaderContract.JOURNAL.isRead(GoodJournal.TEXT.getBytes(UTF_8)))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("journals")
    void holdsForALongJournal(String name, String journal) {
        assertThat(ReaderContract.JOURNAL.isRead(journal.getBytes(UTF_8))).isTrue();
    }

    static Stream<Arguments> journals() {
        return Stream.of(
                arguments("line feeds", "\n".repeat(ROOM)),
                arguments("returns and line feeds", "\r\n".repeat(ROOM / 2)),
                arguments("white space", " ".repeat(ROOM)),
                arguments("one record often", "{\"type\":\"partner\",\"partner\":\"p\"}\n".repeat(10_000)),
                arguments("partners", lines(10_000, i -> "{\"type\":\"partner\",\"partner\":\"" + i + "\"}")),
                arguments(
                        "partners and locations that collide",
                        lines(
                                MANY,
                                i -> "{\"type\":\"location\",\"country\":\"NL\",\"partner\":\""
                                        + colliding(i, "Aa", "BB") + "\",\"location\":\"" + colliding(i, "Aa", "BB")
                                        + "\"}")),
                arguments(
                        "vouchers that collide",
                        GoodJournal.record(
                                "payment-requested",
                                "vouchers",
                                "[" + texts(MANY, i -> colliding(i, "Aa", "BB")) + "]")));
    }

    @Test
    void holdsForTermsOfLineFeeds() {
        assertThat(ReaderContract.TERMS.isRead("\n".repeat(ROOM).getBytes(UTF_8)))
                .isFalse();
    }

    @Test
    void holdsForSourcesThatCollide() {
        String sources = IntStream.range(0, MANY)
                .mapToObj(i -> "{\"document\":\"" + colliding(i, "Aa", "BB") + "\",\"address\":\"p\",\"date\":\"d\"}")
                .collect(Collectors.joining(","));
        byte[] terms = GoodTerms.with(
                        "validityDays", "{\"value\":90,\"basis\":\"stated\",\"sources\":[" + sources + "]}")
                .getBytes(UTF_8);

        // half a second, or nineteen if each is compared with each; written, with their indents, they are too long to
        // read
        assertThat(new ReaderContract<>(GoodTerms::read, read -> terms, Duration.ofSeconds(6)).isRead(terms))
                .isTrue();
    }

    /** Returns a text that has the hash code of every other one from two pairs of letters that have the same. */
    private static String colliding(int number, String zero, String one) {
        return IntStream.range(0, 14)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? zero : one)
                .collect(Collectors.joining());
    }

    private static String texts(int count, IntFunction<String> text) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + text.apply(i) + "\"")
                .collect(Collectors.joining(","));
    }

    private static String object(int count, IntFunction<String> name) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + name.apply(i) + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static String deep(String inside) {
        String name = "{\"" + "n".repeat(ROOM / DEEP - 10) + "\":";
        return name.repeat(DEEP) + inside + "}".repeat(DEEP);
    }
}
