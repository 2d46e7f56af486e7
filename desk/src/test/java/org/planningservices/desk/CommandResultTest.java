package org.planningservices.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Refusal;

/** A result calls the function for its kind, and has a text in one line. */
class CommandResultTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 16);
    private static final CommandId COMMAND = CommandId.of("activate-E-1");
    private static final JournalRecord RECORD = new BenefitActivated(DAY, EnrollmentId.of("E-1"));
    private static final Refusal REFUSAL =
            VoucherProgram.planningServices().on(DAY).refuseUnopened(EnrollmentId.of("E-1"));

    private static final List<CommandResult> RESULTS = List.of(
            new CommandResult.Accepted(COMMAND, RECORD),
            new CommandResult.Refused(REFUSAL),
            new CommandResult.CommandIdReused(COMMAND, RECORD),
            new CommandResult.ClockBehind(DAY, DAY.plusDays(1)),
            new CommandResult.Contended(20));

    @Test
    void callsTheFunctionForItsKind() {
        assertThat(RESULTS)
                .extracting(result -> result.match(
                        accepted -> "accepted",
                        refused -> "refused",
                        reused -> "reused",
                        clockBehind -> "clock behind",
                        contended -> "contended"))
                .containsExactly("accepted", "refused", "reused", "clock behind", "contended");
    }

    @Test
    @SuppressWarnings("NullAway") // the test passes a null on purpose
    void rejectsAMissingFunctionEvenIfItIsNotForItsKind() {
        assertThatThrownBy(() -> RESULTS.get(0).match(one -> 1, one -> 2, one -> 3, one -> 4, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("contended");
    }

    @Test
    void hasATextInOneLine() {
        assertThat(RESULTS)
                .extracting(CommandResult::toString)
                .containsExactly(
                        "accepted `activate-E-1`: " + RECORD,
                        REFUSAL.toString(),
                        "another command was accepted under the id `activate-E-1`: " + RECORD,
                        "the clock is behind: today is `2020-03-16`, recorded is `2020-03-17`",
                        "other commands were recorded first at each of `20` attempts");
        assertThat(new SweepResult(3, 1)).hasToString("expired 3, left 1");
    }

    @Test
    void aDeskHasATextInOneLine() {
        Clock clock = Clock.fixed(DAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

        assertThat(VoucherDesk.of(
                        VoucherProgram.planningServices(), MemoryRepository.create(), clock, id -> Optional.empty()))
                .hasToString("VoucherDesk on 2020-03-16 with MemoryRepository with 0 streams and 0 records");
    }
}
