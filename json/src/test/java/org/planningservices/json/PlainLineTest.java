package org.planningservices.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.JournalEntry;

/** A journal that is read fast is read as it is read exactly: the same entries, and then the same fault. */
class PlainLineTest {

    private static final int MUTATIONS = 12_000;
    private static final long SEED = 20_200_229;

    /** What is put into a journal somewhere. */
    private static final List<byte[]> PIECES = Stream.of(
                    "\"",
                    "\\",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "0",
                    "-",
                    "5.0",
                    "1e1",
                    "05",
                    "100000",
                    "100001",
                    "99999999999",
                    "true",
                    "false",
                    "tru",
                    "null",
                    " ",
                    "\t",
                    "\r",
                    "\n",
                    "\r\n",
                    "\n\n",
                    "\u0000",
                    "\u007F",
                    "\\n",
                    "\\u0041",
                    "\\ud83d",
                    "\\ud83d\\ude00",
                    "\\/",
                    "\uFEFF",
                    "\uFFFD",
                    "\u00A0",
                    "\u2003",
                    "é",
                    "😀",
                    "\"\"",
                    "\" \"",
                    "[]",
                    "{}",
                    "[\"V-1\",\"V-1\"]",
                    "[\"V-1\" , \"V-9\"]",
                    "2021-02-29",
                    "2020-02-29",
                    "1989-12-31",
                    "2100-01-01",
                    ",\"cloud\":true",
                    ",\"cloud\": false",
                    ",\"cloud\":\"true\"",
                    ",\"role\":\"x\"",
                    ",\"reason\":\"\"",
                    ",\"division\":\"é\"",
                    ",\"product\":\" \"",
                    ",\"administrator\":\"a@b\"",
                    ",\"until\":\"2020-12-31\"",
                    ",\"v\":2",
                    ",\"outcome\":\"accepted\"",
                    ",\"on\":\"2020-02-29\"",
                    ",\"type\":\"partner\"",
                    ",\"other\":1",
                    ",\"partner\":null",
                    "a".repeat(1_000),
                    "a".repeat(1_001),
                    "😀".repeat(1_000),
                    "a".repeat(4_096),
                    "\n".repeat(100))
            .map(piece -> piece.getBytes(UTF_8))
            .toList();

    /** What is no UTF-8: cut, overlong, half a pair, beyond Unicode, alone. */
    private static final List<byte[]> BROKEN = List.of(
            bytes(0xC3),
            bytes(0xC0, 0xAF),
            bytes(0xED, 0xA0, 0x80),
            bytes(0xF4, 0x90, 0x80, 0x80),
            bytes(0x80),
            bytes(0xFF));

    private static final Pattern FIELD = Pattern.compile("\"[A-Za-z]+\":(\"[^\"]*\"|\\[[^]]*]|[a-z0-9]+)");

    @Test
    void readsTheCorpusAsItIsReadExactly() throws IOException {
        for (byte[] journal : journals()) {
            assertReadTheSame(journal, journal.length + 1);
        }
    }

    @Test
    void readsWhatIsBrokenAsItIsReadExactly() throws IOException {
        List<byte[]> journals =
                journals().stream().filter(journal -> journal.length < 20_000).toList();
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] journal = journals.get(random.nextInt(journals.size()));
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                journal = mutated(journal, random);
            }
            assertReadTheSame(journal, 1 + random.nextInt(random.nextBoolean() ? 7 : 1 << 16));
        }
    }

    @Test
    void readsLongLinesAsTheyAreReadExactly() throws IOException {
        for (int length : new int[] {(1 << 16) - 1, 1 << 16, (1 << 16) + 1, Lines.LONGEST, Lines.LONGEST + 1}) {
            for (String end : List.of("", "\n", "\r", "\r\n", "\n" + GoodJournal.record("partner"))) {
                for (String mark : List.of("", "\uFEFF")) {
                    String partner = GoodJournal.record("partner");
                    String padded = partner + " ".repeat(length - partner.length());
                    assertReadTheSame((mark + padded + end).getBytes(UTF_8), 100_000);
                    assertReadTheSame((partner + "\n" + mark + padded + end).getBytes(UTF_8), 100_000);
                }
            }
        }
    }

    /** What is expected of a line is what the line before it had, and may be wrong in every way. */
    @Test
    void readsLinesInAnyOrderAsTheyAreReadExactly() throws IOException {
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>(GoodJournal.TEXT.lines().toList());
        for (String line : List.copyOf(lines)) {
            lines.add(line.replaceFirst("\\{(\"type\":\"[^\"]*\"),(.*)}", "{$2,$1}"));
            lines.add(line.replaceFirst("\"type\":", "\"type\" : "));
        }
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(lines, random);
            assertReadTheSame(String.join("\n", lines).getBytes(UTF_8), 100_000);
        }
    }

    @Test
    void takesNoOtherFirstFieldForTheType() throws IOException {
        String partner = "{\"partner\":\"P-1\",\"type\":\"partner\"}\n";

        assertReadTheSame((partner + partner).getBytes(UTF_8), 100_000);
        assertReadTheSame((partner + "{\"partner\":\"P-1\",\"partner\":\"P-1\"}").getBytes(UTF_8), 100_000);
    }

    /** Most of what is read is read fast, or the tests above compare nothing. */
    @Test
    void readsEveryRecordFastThatIsWritten() throws IOException {
        assertThat(readFast(GoodJournal.TEXT)).doesNotContainNull().hasSize(30);
        assertThat(readFast(GoodJournal.TEXT
                        .replace(":", " : ")
                        .replace(",", " ,\t")
                        .replace("\n", " \r\n")))
                .doesNotContainNull();
    }

    private static List<@Nullable JournalEntry> readFast(String journal) throws IOException {
        PlainLine plain = new PlainLine(Limits.FILE, new ValueInterner());
        Lines lines = new Lines(new ByteArrayInputStream(journal.getBytes(UTF_8)));
        List<@Nullable JournalEntry> entries = new ArrayList<>();
        while (lines.next()) {
            entries.add(plain.read(lines, JournalReader::entry));
        }
        return entries;
    }

    private static void assertReadTheSame(byte[] journal, int chunk) throws IOException {
        List<Object> fast = new ArrayList<>();
        List<Object> exact = new ArrayList<>();
        try {
            JournalReader.read(new Dripping(journal, chunk), fast::add);
        } catch (FormatException e) {
            fast.add(told(e));
        }
        try {
            readExactly(journal, exact);
        } catch (FormatException e) {
            exact.add(told(e));
        }
        if (!fast.equals(exact)) {
            assertThat(fast).as("the journal `%s`", new String(journal, UTF_8)).isEqualTo(exact);
        }
    }

    private static List<Object> told(FormatException fault) {
        return List.of(fault.getMessage(), fault.line(), fault.field());
    }

    private static void readExactly(byte[] journal, List<Object> entries) throws IOException {
        ValueInterner shared = new ValueInterner();
        Lines lines = new Lines(new ByteArrayInputStream(journal));
        while (lines.next()) {
            String line = lines.text();
            if (!line.isBlank()) {
                Fields fields = new Fields(Value.ofLine(lines.number(), line), Limits.FILE, shared);
                entries.add(JournalReader.entry(lines.number(), fields));
            }
        }
    }

    private static byte[] mutated(byte[] journal, Random random) {
        int at = journal.length == 0 ? 0 : random.nextInt(journal.length);
        int to = Math.min(journal.length, at + 1 + random.nextInt(12));
        return switch (random.nextInt(9)) {
            case 0 -> replaced(journal, at, to, bytes(random.nextInt(256)));
            case 1 -> replaced(journal, at, to, new byte[0]);
            case 2 -> replaced(journal, at, at, Arrays.copyOfRange(journal, at, to));
            case 3 -> replaced(journal, at, at, BROKEN.get(random.nextInt(BROKEN.size())));
            case 4 -> flipped(journal, at, random);
            case 5 -> replaced(journal, at, to, PIECES.get(random.nextInt(PIECES.size())));
            case 6 -> turned(journal, random);
            case 7 -> {
                int end = objectEnd(journal, at);
                yield replaced(journal, end, end, PIECES.get(random.nextInt(PIECES.size())));
            }
            default -> replaced(journal, at, at, PIECES.get(random.nextInt(PIECES.size())));
        };
    }

    /** Puts the fields of a line into another order, or one of them there twice. */
    private static byte[] turned(byte[] journal, Random random) {
        List<String> lines = new ArrayList<>(List.of(new String(journal, ISO_8859_1).split("\n", -1)));
        int number = random.nextInt(lines.size());
        List<String> fields = new ArrayList<>(FIELD.matcher(lines.get(number))
                .results()
                .map(MatchResult::group)
                .toList());
        Collections.shuffle(fields, random);
        if (!fields.isEmpty() && random.nextInt(4) == 0) {
            fields.add(fields.get(0));
        }
        lines.set(number, "{" + String.join(",", fields) + "}");
        return String.join("\n", lines).getBytes(ISO_8859_1);
    }

    private static byte[] flipped(byte[] journal, int at, Random random) {
        byte[] flipped = journal.clone();
        if (at < flipped.length) {
            flipped[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return flipped;
    }

    private static byte[] replaced(byte[] journal, int from, int to, byte[] by) {
        ByteArrayOutputStream replaced = new ByteArrayOutputStream();
        replaced.write(journal, 0, from);
        replaced.writeBytes(by);
        replaced.write(journal, to, journal.length - to);
        return replaced.toByteArray();
    }

    /** Returns where the next object ends. */
    private static int objectEnd(byte[] journal, int from) {
        int end = from;
        while (end < journal.length && journal[end] != '}') {
            end++;
        }
        return end;
    }

    private static byte[] bytes(int... bytes) {
        byte[] array = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            array[i] = (byte) bytes[i];
        }
        return array;
    }

    private static List<byte[]> journals() throws IOException {
        List<byte[]> journals = new ArrayList<>();
        for (Path folder : List.of(
                Path.of("src/test/resources"),
                Path.of("../examples/journals"),
                Path.of("../testkit/src/main/resources"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(PlainLineTest::isJournal)
                        .sorted()
                        .toList()) {
                    journals.add(Files.readAllBytes(file));
                }
            }
        }
        journals.add(GoodJournal.TEXT.getBytes(UTF_8));
        return journals;
    }

    private static boolean isJournal(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".jsonl") || path.contains("/corpus/journal/") || path.contains("/corpus/stored/");
    }

    /** Gives some bytes at a time. */
    private static final class Dripping extends ByteArrayInputStream {

        private final int most;

        Dripping(byte[] bytes, int most) {
            super(bytes);
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, most));
        }
    }
}
