package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.planningservices.json.GoodJournal.fault;
import static org.planningservices.json.GoodJournal.read;
import static org.planningservices.json.GoodJournal.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.Journal;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;

/** A journal that broke on its way is read whole or not at all, and never does harm. */
class BrokenJournalTest {

    private static final int MUTANTS = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[0-9]+");
    private static final Pattern FIELD = Pattern.compile("(\"[^\"]*\": ?)(\"[^\"]*\"|[0-9]+)");

    private static final List<String> JOURNALS = List.of(
            GoodJournal.TEXT,
            new String(sample("too-late.journal.jsonl"), StandardCharsets.ISO_8859_1),
            new String(sample("small-portfolio.journal.jsonl"), StandardCharsets.ISO_8859_1));

    private static final List<String> HOSTILE = List.of(
            "0",
            "100000",
            "-0",
            "4294967301",
            "1e999999999",
            "9".repeat(500),
            "9".repeat(5_000),
            "\"\"",
            "\"1990-01-01\"",
            "\"2020-02-29\"",
            "\"2099-12-31\"",
            "\"9999-99-99\"",
            "\"" + "a".repeat(1_000) + "\"",
            "\"" + "a".repeat(100_000) + "\"",
            "\"\\u0000\"",
            "\"\u0000\"",
            "\"\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\u00ed\u00a0\u0080\"",
            "\"\\u202e\\u2028\"",
            "null",
            "true",
            "{}",
            "[]",
            "[[[[\"a\"]]]]",
            "[".repeat(50_000),
            "{\"a\":".repeat(10_000),
            "\"",
            "\n",
            "}{");

    /**
     * Cuts a journal after every byte. A cut inside a record leaves an object without its brace, which is a fault of its
     * line. Any other cut leaves whole records: one that ends with its brace needs no line end, and white space before,
     * between and after records says nothing.
     */
    @Test
    void readsTheWholeRecordsOfACutJournalAndRefusesHalfARecord() {
        List<String> gaps = List.of("\n", "\r\n", " \t\n", "\n\n \n  ", " \r\n \r\n\t");
        ByteArrayOutputStream journal = new ByteArrayOutputStream();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (String record : GoodJournal.records()) {
            starts.add(journal.size());
            journal.writeBytes(record.replace("bakker", "bäkker 😀").getBytes(StandardCharsets.UTF_8));
            ends.add(journal.size());
            journal.writeBytes(gaps.get(ends.size() % gaps.size()).getBytes(StandardCharsets.UTF_8));
        }

        for (int cut = 0; cut <= journal.size(); cut++) {
            byte[] left = Arrays.copyOf(journal.toByteArray(), cut);
            int begun = countBelow(cut, starts);
            int whole = countBelow(cut + 1, ends);

            if (begun > whole) {
                assertThat(fault(left).line()).as("cut after %d", cut).isEqualTo(lines(left));
            } else {
                assertThat(read(left).entries()).as("cut after %d", cut).hasSize(whole);
            }
        }
    }

    private static int countBelow(int limit, List<Integer> positions) {
        return (int) positions.stream().filter(position -> position < limit).count();
    }

    private static int lines(byte[] journal) {
        int lines = 1;
        for (byte one : journal) {
            lines += one == '\n' ? 1 : 0;
        }
        return lines;
    }

    @Test
    void leadsToAReportOrToOneFault() {
        int reports = 0;
        for (int seed = 0; seed < MUTANTS; seed++) {
            String mutant = mutant(seed);
            ValidityStart validityFrom = one(List.of(ValidityStart.values()), new Random(seed));
            boolean report = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> leadsToAReport(mutant, validityFrom), "mutant " + seed);
            reports += report ? 1 : 0;
        }

        System.out.printf("%d mutants: %d reports, %d faults%n", MUTANTS, reports, MUTANTS - reports);
        assertThat(reports).isBetween(MUTANTS / 10, MUTANTS * 9 / 10);
    }

    private static boolean leadsToAReport(String mutant, ValidityStart validityFrom) throws IOException {
        Journal journal;
        try {
            journal = read(mutant.getBytes(StandardCharsets.ISO_8859_1));
        } catch (FormatException e) {
            assertThat(Objects.requireNonNull(e.getMessage()))
                    .startsWith("line " + e.line())
                    .hasSizeLessThan(1000)
                    .doesNotContainPattern("\\p{Cntrl}");
            return false;
        }
        VoucherProgram program = VoucherProgram.under(Terms.planningServices().withValidityFrom(validityFrom));
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        ReportWriter.write(program.audit(journal, LocalDate.of(2022, 6, 1)), report);
        return JSON.readTree(report.toByteArray()).isObject();
    }

    /** Returns a journal with one to three changes; its characters stand for bytes. */
    private static String mutant(int seed) {
        Random random = new Random(seed);
        String journal = one(JOURNALS, random);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            journal = changed(journal, random);
        }
        return journal;
    }

    private static String changed(String journal, Random random) {
        int at = random.nextInt(journal.length());
        String before = journal.substring(0, at);
        String after = journal.substring(at + 1);
        return switch (random.nextInt(16)) {
            case 0 -> before + (char) (journal.charAt(at) ^ 1 << random.nextInt(8)) + after;
            case 1 -> before + (char) random.nextInt(256) + journal.charAt(at) + after;
            case 2 -> before + after;
            case 3 -> before + after.substring(random.nextInt(1 + Math.min(200, after.length())));
            case 4 -> withLinesSwapped(journal, random);
            case 5 -> withALineTwice(journal, random);
            case 6 -> withLinesSpliced(journal, random);
            case 7 -> withAHostileToken(journal, random);
            default -> withAFieldOfAnotherRecord(journal, random);
        };
    }

    private static String withLinesSwapped(String journal, Random random) {
        List<String> lines = new ArrayList<>(journal.lines().toList());
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    private static String withALineTwice(String journal, Random random) {
        List<String> lines = new ArrayList<>(journal.lines().toList());
        lines.add(random.nextInt(lines.size()), one(lines, random));
        return String.join("\n", lines);
    }

    private static String withLinesSpliced(String journal, Random random) {
        List<String> lines = new ArrayList<>(journal.lines().toList());
        String head = one(lines, random);
        String tail = one(lines, random);
        lines.set(
                random.nextInt(lines.size()),
                head.substring(0, random.nextInt(head.length() + 1))
                        + tail.substring(random.nextInt(tail.length() + 1)));
        return String.join("\n", lines);
    }

    private static String withAHostileToken(String journal, Random random) {
        return replaced(journal, one(matches(TOKEN, journal), random), one(HOSTILE, random));
    }

    private static String withAFieldOfAnotherRecord(String journal, Random random) {
        MatchResult old = one(matches(FIELD, journal), random);
        List<MatchResult> alike = matches(FIELD, journal).stream()
                .filter(field -> field.group(1).equals(old.group(1)))
                .toList();
        return replaced(journal, old, one(alike, random).group());
    }

    private static List<MatchResult> matches(Pattern pattern, String journal) {
        return pattern.matcher(journal).results().toList();
    }

    private static String replaced(String journal, MatchResult old, String with) {
        return journal.substring(0, old.start()) + with + journal.substring(old.end());
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
