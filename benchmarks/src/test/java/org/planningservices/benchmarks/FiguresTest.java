package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.journal.Journal;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.rule.RuleId;

/** That the figures are made, and what the page says of them; not how large they are. */
class FiguresTest {

    /** A moment for each job, and journals of some hundred records. */
    private static final Effort MOMENT = new Effort(Duration.ZERO, 0, 1, 1_000);

    private final Scores scores = new Scores();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void measuresWhatAuditsTake() throws Exception {
        for (AuditFigures.Part part : AuditFigures.Part.values()) {
            AuditFigures.measure(part, folder, MOMENT, scores);
        }

        for (AuditedJournal journal : AuditedJournal.values()) {
            assertThat(scores.of(AuditFigures.reading(journal))).isPositive();
            assertThat(scores.of(AuditFigures.judging(journal))).isPositive();
        }
    }

    @Test
    void measuresWhatDecisionsTake() throws Exception {
        for (DecideFigures.Part part : List.of(DecideFigures.Part.MIXED, DecideFigures.Part.EXPLAINED)) {
            DecideFigures.measure(part, MOMENT, scores);
        }

        assertThat(scores.of("decide mixed over decide mixed by hand")).isPositive();
        assertThat(scores.of("decide mixed by hand, typed, bytes")).isPositive();
    }

    @Test
    void measuresWhatAVoucherTakes() throws Exception {
        MemoryFigures.measure(folder, MOMENT, scores);

        assertThat(scores.has(MemoryFigures.NAME)).isTrue();
    }

    @Test
    void breaksRulesInFourOfTenRecords() throws Exception {
        StringWriter written = new StringWriter();
        MistakesGenerator.write(4_000, 1, written);
        Journal journal =
                JournalReader.read(new ByteArrayInputStream(written.toString().getBytes(StandardCharsets.UTF_8)));

        AuditReport report = VoucherProgram.planningServices().audit(journal, AuditedJournal.AS_OF);

        assertThat(report.findings().size() / (double) journal.entries().size()).isBetween(0.3, 0.5);
        assertThat(report.findings().stream()
                        .flatMap(finding -> finding.violations().stream())
                        .map(violation -> violation.rule().id()))
                .contains(RuleId.LIF_01, RuleId.TIM_05, RuleId.ENG_08, RuleId.ELG_16, RuleId.PAY_02, RuleId.ENT_06);
    }

    @Test
    void saysWhichRowsFallShortAndWhy() {
        Rows.Goal atMost = new Rows.Goal("≤", 2);

        assertThat(atMost.isMetBy(2)).isTrue();
        assertThat(atMost.isMetBy(2.001)).isFalse();
        assertThat(new Rows.Goal("≥", 2).isMetBy(1.999)).isFalse();
        assertThat(Rows.Goal.NONE.isMetBy(1_000)).isTrue();
    }
}
