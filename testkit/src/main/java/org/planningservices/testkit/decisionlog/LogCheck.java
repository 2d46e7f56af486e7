package org.planningservices.testkit.decisionlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.json.DecisionLogEntry;
import org.planningservices.json.RecordedOutcome;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.RunningAudit;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;

/**
 * The comparison of a log of another system with the rules. Immutable.
 *
 * <p>Facts hold from the start, wherever they are in the log. Steps are judged in the order of the log, not by day: a
 * step on a day before the latest step of its voucher breaks LIF-02. For example, a system that accepts a redemption on
 * 2021-12-28 of a voucher that is valid through 2021-12-27 disagrees with TIM-06; for the entries after it the voucher
 * is redeemed.
 *
 * @param disagreements  the entries that the rules decide differently than the system did, by line
 * @param unverified  the entries for which rules are undecided, by line
 */
public record LogCheck(List<Disagreement> disagreements, List<Unverified> unverified) {

    /**
     * Copies the lists.
     *
     * @param disagreements  the entries that the rules decide differently than the system did, by line
     * @param unverified  the entries for which rules are undecided, by line
     */
    public LogCheck {
        Objects.requireNonNull(disagreements, "disagreements");
        Objects.requireNonNull(unverified, "unverified");
        disagreements = List.copyOf(disagreements);
        unverified = List.copyOf(unverified);
    }

    /**
     * Compares a log with the rules of a program.
     *
     * @param program  the program
     * @param log  the entries, in the order in which the system answered
     * @return the comparison
     */
    public static LogCheck of(VoucherProgram program, List<DecisionLogEntry> log) {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(log, "log");
        Check check = new Check(program.runningAudit());
        log.stream().filter(entry -> entry.record() instanceof Declaration).forEach(check::judge);
        log.stream().filter(entry -> !(entry.record() instanceof Declaration)).forEach(check::judge);
        return check.result();
    }

    /** Returns the numbers of disagreements and of undecided entries, each with their lines. */
    @Override
    public String toString() {
        return counted(disagreements.stream().map(Disagreement::entry).toList(), "disagreements") + ", "
                + counted(unverified.stream().map(Unverified::entry).toList(), "unverified");
    }

    private static String counted(List<DecisionLogEntry> entries, String what) {
        String lines =
                entries.stream().map(entry -> Integer.toString(entry.line())).collect(Collectors.joining(", "));
        if (entries.isEmpty()) {
            return "0 " + what;
        }
        return entries.size() + " " + what + (entries.size() == 1 ? " (line " : " (lines ") + lines + ")";
    }

    /** Judges the entries one after the other. */
    private static final class Check {

        private final RunningAudit running;
        private final List<Disagreement> disagreements = new ArrayList<>();
        private final List<Unverified> unverified = new ArrayList<>();

        Check(RunningAudit running) {
            this.running = running;
        }

        void judge(DecisionLogEntry entry) {
            switch (entry.outcome()) {
                case ACCEPTED ->
                    running.record(new JournalEntry(entry.line(), entry.record()))
                            .peekLeft(refusal -> refuses(refusal, entry));
                case REFUSED ->
                    running.judge(entry.record())
                            .peek(acceptance -> accepts(acceptance, entry))
                            .peekLeft(refusal -> refuses(refusal, entry));
            }
        }

        private void accepts(Acceptance acceptance, DecisionLogEntry entry) {
            disagreements.add(new Disagreement(entry, List.of(), List.of(), acceptance.satisfied()));
        }

        private void refuses(Refusal refusal, DecisionLogEntry entry) {
            if (refusal.isUndecided()) {
                unverified.add(new Unverified(entry, refusal.undecided()));
            } else if (entry.outcome() == RecordedOutcome.ACCEPTED) {
                disagreements.add(new Disagreement(entry, refusal.violations(), refusal.undecided(), List.of()));
            }
        }

        LogCheck result() {
            disagreements.sort(Comparator.comparingInt(one -> one.entry().line()));
            unverified.sort(Comparator.comparingInt(one -> one.entry().line()));
            return new LogCheck(disagreements, unverified);
        }
    }
}
