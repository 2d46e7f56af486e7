package org.planningservices.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.planningservices.json.JournalReader;
import org.planningservices.json.ReportWriter;
import org.planningservices.testkit.oracle.Oracle;
import org.planningservices.testkit.oracle.OracleAudit;

/**
 * Library and oracle give the same report of random journals with every kind of mistake, in both validity starts, as of days in
 * and after them.
 *
 * <p>The build audits 20,000, others on each day; the profile {@code all} a million.
 */
class RandomHistoriesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<LocalDate> AS_OF = List.of(
            LocalDate.of(2022, 12, 31), LocalDate.of(2022, 6, 1), LocalDate.of(2021, 7, 1), LocalDate.of(2020, 5, 1));

    /** What no record of a journal can show: the order of its days, terms that are not published, and obligations. */
    private static final Set<Integer> NEVER_FOUND = Set.of(Oracle.LIF_02, Oracle.ENG_04, Oracle.PAY_07);

    /** What a fact that is missing, or a list that does not reach back so far, leaves open. */
    private static final Set<Integer> UNVERIFIABLE = Set.of(
            Oracle.VCH_02,
            Oracle.ACT_01,
            Oracle.ENT_05,
            Oracle.ENT_06,
            Oracle.ACT_07,
            Oracle.ACT_08,
            Oracle.ENG_09,
            Oracle.ENG_16,
            Oracle.ENG_08,
            Oracle.ELG_15,
            Oracle.ELG_16,
            Oracle.ELG_11,
            Oracle.ELG_08,
            Oracle.ELG_04,
            Oracle.ELG_13,
            Oracle.PAY_02,
            Oracle.ELG_03);

    private final Set<String> found = ConcurrentHashMap.newKeySet();
    private final Set<String> unverifiable = ConcurrentHashMap.newKeySet();
    private final LongAdder records = new LongAdder();

    @Test
    void libraryAndOracleAgreeOnRandomJournals() {
        int journals = Integer.getInteger("random.journals", 20_000);
        long first = LocalDate.now(ZoneOffset.UTC).toEpochDay() * 1_000_000;
        long begin = System.nanoTime();

        LongStream.range(first, first + journals).parallel().forEach(this::check);

        System.out.printf(
                "random histories: %d journals from seed %d, %d records, 0 differences, %d s%n",
                journals, first, records.sum(), (System.nanoTime() - begin) / 1_000_000_000);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, Oracle.RULES)
                        .filter(rule -> !NEVER_FOUND.contains(rule))
                        .mapToObj(Oracle::id)
                        .toList());
        assertThat(unverifiable)
                .containsExactlyInAnyOrderElementsOf(
                        UNVERIFIABLE.stream().map(Oracle::id).toList());
    }

    private void check(long seed) {
        String journal = RandomJournal.of(seed);
        int validityFrom = (int) (seed % 2);
        LocalDate asOf = AS_OF.get((int) (seed / 2 % AS_OF.size()));

        JsonNode library = library(journal, validityFrom, asOf);
        JsonNode oracle = OracleAudit.audit(journal, asOf, validityFrom);

        if (!library.equals(oracle)) {
            throw new AssertionError(
                    "seed " + seed + ", as of " + asOf + ", validity start " + validityFrom + "\n  library: "
                            + less(library, oracle) + "\n  oracle:  " + less(oracle, library) + "\n" + journal);
        }
        records.add(journal.lines().count());
        library.findValues("rules").forEach(rules -> rules.forEach(rule -> found.add(rule.asText())));
        library.findValues("unverifiable").forEach(rules -> rules.forEach(rule -> unverifiable.add(rule.asText())));
    }

    /** Returns what one report says and the other does not. */
    private static List<JsonNode> less(JsonNode report, JsonNode other) {
        return report.properties().stream()
                .filter(field -> !field.getValue().equals(other.get(field.getKey())))
                .flatMap(field -> field.getValue()
                        .valueStream()
                        .filter(one -> other.get(field.getKey()).valueStream().noneMatch(one::equals)))
                .toList();
    }

    private static JsonNode library(String journal, int validityFrom, LocalDate asOf) {
        try {
            StringWriter report = new StringWriter();
            ReportWriter.write(Programs.program(validityFrom).audit(JournalReader.read(in(journal)), asOf), report);
            return JSON.readTree(report.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream in(String journal) {
        return new ByteArrayInputStream(journal.getBytes(StandardCharsets.UTF_8));
    }
}
