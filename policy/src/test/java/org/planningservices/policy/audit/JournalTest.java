package org.planningservices.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.party.PartnerId;

class JournalTest {

    @Test
    void isToldARecordALine() {
        Journal journal = new Journal(List.of(
                new JournalEntry(1, new PartnerDeclared(PartnerId.of("fabrikam"))),
                new JournalEntry(3, new PartnerDeclared(PartnerId.of("lamna")))));

        assertThat(journal).hasToString("1 PartnerDeclared[partnerId=fabrikam]\n3 PartnerDeclared[partnerId=lamna]");
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "5, 4", "5, 5"})
    void refusesALineThatIsNotAfterTheOneBefore(int before, int line) {
        List<JournalEntry> entries = List.of(entry(2), entry(before), entry(line), entry(9));

        assertThatThrownBy(() -> new Journal(entries))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("each entry of a journal must stand on a later line than the one before it, found line `"
                        + line + "` after line `" + before + "`");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void refusesALineBeforeTheFirst(int line) {
        assertThatThrownBy(() -> new Journal(List.of(entry(line))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines are counted from 1, found line `" + line + "`");
    }

    @Test
    void acceptsLinesThatAreMissing() {
        assertThat(new Journal(List.of(entry(2), entry(5), entry(6))).entries())
                .containsExactly(entry(2), entry(5), entry(6));
        assertThat(new Journal(List.of()).entries()).isEmpty();
    }

    @Test
    void numbersRecordsFromOne() {
        JournalRecord fabrikam = new PartnerDeclared(PartnerId.of("fabrikam"));
        JournalRecord lamna = new PartnerDeclared(PartnerId.of("lamna"));

        assertThat(Journal.of(List.of(fabrikam, lamna)).entries())
                .containsExactly(new JournalEntry(1, fabrikam), new JournalEntry(2, lamna));
    }

    private static JournalEntry entry(int line) {
        return new JournalEntry(line, new PartnerDeclared(PartnerId.of("fabrikam")));
    }
}
