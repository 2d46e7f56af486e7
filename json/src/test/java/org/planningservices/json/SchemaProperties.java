package org.planningservices.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.JournalRecord;

/**
 * A reader and its schema refuse the same of what is nearly right: copies of good input in which a field is missing, is new, or
 * has another value.
 */
class SchemaProperties {

    /** Values of every type of JSON, and those just beyond the bounds and codes of a field. */
    private static final List<String> STRANGERS = List.of(
            "null",
            "true",
            "false",
            "0",
            "7",
            "-1",
            "100000",
            "100001",
            "2147483647",
            "2147483648",
            "999999999999999999",
            "1000000000000000000",
            "\"\"",
            "\" \\u2028\\u001c\"",
            "\"\\u00a0\"",
            "\"x\"",
            "\"silver\"",
            "\"Silver\"",
            "\"accepted\"",
            "\"redeem\"",
            "\"voucher-expired\"",
            "\"NL\"",
            "\"nl\"",
            "\"NL\\n\"",
            "\"NLD\"",
            "\"0000-01-01\"",
            "\"1989-12-31\"",
            "\"1990-01-01\"",
            "\"2020-02-29\"",
            "\"2021-02-29\"",
            "\"2020-13-01\"",
            "\"2099-12-31\"",
            "\"2100-01-01\"",
            "\"9999-12-31\"",
            "\"2020-1-01\"",
            "\"2020-01-01\\n\"",
            "\"TIM-06\"",
            "\"TIM-99\"",
            "\"ACME-01\"",
            "\"PAID\"",
            "\"LAPSED\"",
            "\"stated\"",
            "\"none\"",
            "\"always\"",
            "\"" + "a".repeat(1000) + "\"",
            "\"" + "a".repeat(1001) + "\"",
            "\"" + "\\ud83d\\ude00".repeat(1000) + "\"",
            "[]",
            "[7]",
            "[\"x\"]",
            "[\"x\",\"x\"]",
            "[\"x\",7]",
            "{}",
            "{\"value\":7}");

    private static final SchemaComparison JOURNAL = SchemaComparison.of(ReaderContract.JOURNAL, "journal");
    private static final SchemaComparison LOG =
            SchemaComparison.of(reader(log -> DecisionLogReader.read(new ByteArrayInputStream(log))), "decision-log");
    private static final SchemaComparison STORED = SchemaComparison.of(ReaderContract.STORED, "stored-record");
    private static final SchemaComparison STEP =
            SchemaComparison.of(reader(step -> StepReader.read(new String(step, UTF_8))), "step");

    private static <T> ReaderContract<T> reader(ReaderContract.Step<byte[], T> reader) {
        return new ReaderContract<>(reader, read -> new byte[0], Duration.ofSeconds(20));
    }

    @AfterContainer
    static void comparedBoth() {
        List.of(JOURNAL, LOG, STORED, STEP).forEach(SchemaComparison::assertComplete);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void refusesTheSameRecords(@ForAll("records") JournalRecord record, @ForAll Random random) {
        ObjectNode json = (ObjectNode) JsonPlaces.tree(JournalWriter.line(record));
        switch (random.nextInt(3)) {
            case 0 -> compare(JOURNAL, mutant(json, random));
            case 1 -> {
                if (record.findStep().isPresent()) {
                    json.put("outcome", random.nextBoolean() ? "accepted" : "refused");
                }
                compare(LOG, mutant(json, random));
            }
            default -> compare(STORED, mutant(json.put("v", 1 + random.nextInt(2)), random));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void refusesTheSameSteps(@ForAll("records") JournalRecord record, @ForAll Random random) {
        record.findStep()
                .map(StepReaderTest::written)
                .ifPresent(step -> compare(STEP, mutant((ObjectNode) JsonPlaces.tree(step), random)));
    }

    @Provide
    Arbitrary<JournalRecord> records() {
        return new AnyRecord(AnyRecord.days(1990, 2099), AnyRecord.numbers(100_000)).ofEveryType();
    }

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randomValue(random -> new Random(random.nextLong()));
    }

    private static void compare(SchemaComparison comparison, JsonNode mutant) {
        comparison.compare(mutant.toString().getBytes(UTF_8));
    }

    /** Returns the record as it is, or with one difference. */
    private static JsonNode mutant(ObjectNode record, Random random) {
        String place = one(JsonPlaces.of(record), random);
        return switch (random.nextInt(5)) {
            case 0 -> record;
            case 1 -> JsonPlaces.without(record, place);
            case 2 -> record.deepCopy().set(one(names(), random), JsonPlaces.tree(one(STRANGERS, random)));
            default -> JsonPlaces.with(record, place, JsonPlaces.tree(one(STRANGERS, random)));
        };
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("action", "", "Type", "note"));
        RecordTypes.fields().forEach(field -> names.add(field.name()));
        return names;
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Every field of records has every value, in one type of record that has the field. */
    @Test
    void refusesTheSameValuesOfEveryField() {
        for (Field<?> field : RecordTypes.fields()) {
            compareValues(JOURNAL, (ObjectNode) JsonPlaces.tree(GoodJournal.record(typeWith(field))), field.name());
        }
        ObjectNode step = (ObjectNode) JsonPlaces.tree(GoodJournal.record("days-accrued"));
        compareValues(LOG, step, "outcome");
        for (String field : List.of("v", "on", "days")) {
            compareValues(STORED, step.deepCopy().put("v", 1), field);
        }
    }

    private static void compareValues(SchemaComparison comparison, ObjectNode record, String field) {
        STRANGERS.forEach(stranger -> compare(comparison, record.deepCopy().set(field, JsonPlaces.tree(stranger))));
    }

    private static String typeWith(Field<?> field) {
        return RecordTypes.ALL.stream()
                .filter(type ->
                        type.parts().stream().anyMatch(part -> part.field().equals(field)))
                .map(RecordType::word)
                .reduce((one, next) -> next)
                .orElse("voucher-expired");
    }

    /** Every type of record and every step lacks each of its fields, and has one more. */
    @Test
    void asksForTheSameFields() {
        for (String line : GoodJournal.records()) {
            ObjectNode record = (ObjectNode) JsonPlaces.tree(line);
            compareFields(JOURNAL, record);
            compareFields(LOG, record);
            compareFields(LOG, record.deepCopy().put("outcome", "refused"));
            compareFields(STORED, record.deepCopy().put("v", 2));
            GoodJournal.read(line)
                    .entries()
                    .get(0)
                    .record()
                    .findStep()
                    .map(StepReaderTest::written)
                    .ifPresent(step -> compareFields(STEP, (ObjectNode) JsonPlaces.tree(step)));
        }
    }

    private static void compareFields(SchemaComparison comparison, ObjectNode json) {
        compare(comparison, json);
        JsonPlaces.of(json).forEach(place -> compare(comparison, JsonPlaces.without(json, place)));
        for (String name : List.of("note", "action", "outcome", "v", "voucher", "on")) {
            compare(comparison, json.deepCopy().put(name, "x"));
        }
    }

    @Test
    void refusesTheSameTerms() {
        compareEveryPlace(SchemaComparison.of(ReaderContract.TERMS, "terms"), GoodTerms.TEXT);
    }

    @Test
    void refusesTheSameReports() {
        compareEveryPlace(
                SchemaComparison.of(ReaderContract.REPORT, "report"),
                new String(GoodJournal.sample("small-portfolio.report.json"), UTF_8));
    }

    /** Compares what lacks a place, what has a field more at the place, and what has some other value there. */
    private static void compareEveryPlace(SchemaComparison comparison, String json) {
        Random random = new Random(7);
        JsonNode tree = JsonPlaces.tree(json);
        comparison.compare(json.getBytes(UTF_8));
        for (String place : JsonPlaces.of(tree)) {
            List<JsonNode> mutants = new ArrayList<>(List.of(
                    JsonPlaces.without(tree, place),
                    JsonPlaces.with(tree, place, JsonPlaces.tree(one(STRANGERS, random)))));
            if (tree.at(place) instanceof ObjectNode object) {
                mutants.add(JsonPlaces.with(tree, place, object.deepCopy().put("note", 7)));
            }
            mutants.forEach(mutant -> compare(comparison, mutant));
        }
        comparison.assertComplete();
    }
}
