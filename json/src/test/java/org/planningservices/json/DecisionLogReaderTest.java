package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.journal.JournalEntry;

class DecisionLogReaderTest {

    /** The types of records that nobody decides. */
    private static final Set<String> FACTS = Set.of(
            "enrollment",
            "partner",
            "location",
            "competency",
            "consultant",
            "benefit-activated",
            "compliance-training",
            "exam-passed",
            "agreement-signed",
            "profile-published");

    private static List<DecisionLogEntry> read(String log) throws IOException {
        return DecisionLogReader.read(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
    }

    private static String with(String outcome, String record) {
        return record.substring(0, record.length() - 1) + ",\"outcome\":" + outcome + "}";
    }

    private static boolean isFact(String type) {
        return FACTS.contains(type);
    }

    @Test
    void readsEveryTypeOfRecordAsAJournalWithAnOutcomeOfSteps() throws IOException {
        for (String type : GoodJournal.types()) {
            String record = GoodJournal.record(type);
            JournalEntry entry = GoodJournal.read(record).entries().get(0);

            if (isFact(type)) {
                assertThat(read(record))
                        .containsExactly(new DecisionLogEntry(1, entry.record(), RecordedOutcome.ACCEPTED));
            } else {
                assertThat(read(with("\"accepted\"", record) + "\n\n" + with("\"refused\"", record)))
                        .containsExactly(
                                new DecisionLogEntry(1, entry.record(), RecordedOutcome.ACCEPTED),
                                new DecisionLogEntry(3, entry.record(), RecordedOutcome.REFUSED));
            }
        }
    }

    @Test
    void refusesAStepWithoutAnOutcome() {
        for (String type : GoodJournal.types()) {
            if (!isFact(type)) {
                assertThatThrownBy(() -> read(GoodJournal.record(type)))
                        .as(type)
                        .isInstanceOf(FormatException.class)
                        .hasMessage("line 1, field `outcome`: expected a text, found no such field");
            }
        }
    }

    @Test
    void refusesAnOutcomeOfWhatNobodyDecides() {
        for (String type : FACTS) {
            assertThatThrownBy(() -> read(with("\"accepted\"", GoodJournal.record(type))))
                    .as(type)
                    .isInstanceOf(FormatException.class)
                    .hasMessageStartingWith("line 1, field `outcome`: expected only `type`, ")
                    .hasMessageEndingWith(", found another field");
        }
    }

    @Test
    void refusesAnotherOutcome() {
        String record = GoodJournal.record("voucher-redeemed");

        assertThatThrownBy(() -> read(with("\"Accepted\"", record)))
                .hasMessage("line 1, field `outcome`: expected one of `accepted`, `refused`, found `Accepted`");
        assertThatThrownBy(() -> read(with("true", record))).hasMessageContaining("field `outcome`: expected a text");
        assertThatThrownBy(() -> read(with("null", record))).hasMessageContaining("field `outcome`: expected a value");
        assertThatThrownBy(() -> read(with("\"refused\",\"rules\":[]", record)))
                .hasMessageContaining("field `rules`: expected only");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("log.jsonl"), GoodJournal.record("partner"));

        assertThat(DecisionLogReader.read(file)).hasSize(1);
    }

    @Test
    void refusesToRefuseWhatNobodyDecides() throws IOException {
        DecisionLogEntry fact = read(GoodJournal.record("partner")).get(0);

        assertThatThrownBy(() -> new DecisionLogEntry(1, fact.record(), RecordedOutcome.REFUSED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("outcome must be `accepted` where nothing is decided, found `refused`");
    }
}
