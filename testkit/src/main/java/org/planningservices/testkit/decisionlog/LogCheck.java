package org.planningservices.testkit.decisionlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.json.DecisionLogEntry;
import org.planningservices.json.RecordedOutcome;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.RunningAudit;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;

/**
 * What the rules say of a log of somebody else's system. Immutable.
 *
 * <p>Facts hold from the start, wherever they stand. What happened is taken in the order of the log, and not by day: a
 * step on an earlier day than the latest of its voucher is a case of LIF-02. For example, a system that accepts a
 * redemption on 2021-12-28 of a voucher valid through 2021-12-27 disagrees with TIM-06; that voucher is redeemed from then
 * on.
 *
 * @param disagreements  the entries to which the rules answer otherwise than the system did, by line
 * @param unverified  the entries of which the rules cannot tell, by line
 */
public record LogCheck(List<Disagreement> disagreements, List<Unverified> unverified) {

    /**
     * Copies the lists.
     *
     * @param disagreements  the entries to which the rules answer otherwise than the system did, by line
     * @param unverified  the entries of which the rules cannot tell, by line
     */
    public LogCheck {
        disagreements = List.copyOf(disagreements);
        unverified = List.copyOf(unverified);
    }

    /**
     * Checks a log by the rules of a program.
     *
     * @param program  the program
     * @param log  the entries, in the order in which the system answered
     * @return what the rules say of them
     */
    public static LogCheck of(VoucherProgram program, List<DecisionLogEntry> log) {
        Check check = new Check(program.runningAudit());
        log.stream().filter(entry -> entry.record() instanceof Declaration).forEach(check::judge);
        log.stream().filter(entry -> !(entry.record() instanceof Declaration)).forEach(check::judge);
        return check.result();
    }

    /** A log on its way through a chronicle. */
    private static final class Check {

        private final RunningAudit chronicle;
        private final List<Disagreement> disagreements = new ArrayList<>();
        private final List<Unverified> unverified = new ArrayList<>();

        Check(RunningAudit chronicle) {
            this.chronicle = chronicle;
        }

        void judge(DecisionLogEntry entry) {
            switch (entry.outcome()) {
                case ACCEPTED ->
                    chronicle
                            .record(new JournalEntry(entry.line(), entry.record()))
                            .peekLeft(refusal -> refuses(refusal, entry));
                case REFUSED ->
                    chronicle
                            .judge(entry.record())
                            .peek(acceptance -> accepts(acceptance, entry))
                            .peekLeft(refusal -> refuses(refusal, entry));
            }
        }

        private void accepts(Acceptance acceptance, DecisionLogEntry entry) {
            disagreements.add(new Disagreement(entry, List.of(), List.of(), acceptance.satisfied()));
        }

        private void refuses(Refusal refusal, DecisionLogEntry entry) {
            if (refusal.violations().isEmpty()) {
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
