package org.planningservices.testkit.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.planningservices.json.DecisionLogEntry;
import org.planningservices.json.RecordedOutcome;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.Expire;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Reassign;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.Revoke;
import org.planningservices.step.VoucherId;

/** The check of a log never finds a disagreement with a system that follows the rules. */
class LoggedDeskProperties {

    /** Something tried after some days. */
    record Try(int daysLater, int voucher, int step) {}

    private static final int STEPS = 20;

    @Property(tries = 500)
    void theLogOfADeskHasNoDisagreement(@ForAll("terms") Terms terms, @ForAll("tries") List<Try> tries) {
        LoggedDesk desk = new LoggedDesk(terms).accrue(40);
        for (Try one : tries) {
            submit(desk.later(one.daysLater), VoucherId.of("V-" + one.voucher), one.step);
        }

        LogCheck checked = LogCheck.of(VoucherProgram.under(terms), desk.log());

        assertThat(checked.disagreements()).isEmpty();
    }

    /** Turns one answer round: that one is a disagreement, whatever the later ones are. */
    @Property(tries = 500)
    void anAnswerTurnedRoundIsADisagreement(@ForAll("tries") List<Try> tries, @ForAll("index") int index) {
        LoggedDesk desk = new LoggedDesk(Terms.planningServices()).accrue(40);
        for (Try one : tries) {
            submit(desk.later(one.daysLater), VoucherId.of("V-" + one.voucher), one.step);
        }
        List<DecisionLogEntry> log = new ArrayList<>(desk.log());
        int begun = new LoggedDesk(Terms.planningServices()).log().size();
        DecisionLogEntry turned = turned(log.get(begun + index % (log.size() - begun)));
        log.set(turned.line() - 1, turned);

        LogCheck checked = LogCheck.of(VoucherProgram.planningServices(), log);

        assertThat(checked.disagreements()).extracting(Disagreement::entry).contains(turned);
    }

    private static DecisionLogEntry turned(DecisionLogEntry entry) {
        RecordedOutcome other =
                entry.outcome() == RecordedOutcome.ACCEPTED ? RecordedOutcome.REFUSED : RecordedOutcome.ACCEPTED;
        return new DecisionLogEntry(entry.line(), entry.record(), other);
    }

    private static void submit(LoggedDesk desk, VoucherId voucher, int step) {
        PaymentRequestId request = PaymentRequestId.of("R-" + voucher);
        switch (step) {
            case 0 -> desk.submit(voucher, LoggedDesk.create(5));
            case 1 -> desk.submit(voucher, LoggedDesk.create(15));
            case 2 -> desk.submit(voucher, Assign.of("m.devries"));
            case 3 -> desk.submit(voucher, desk.reserve());
            case 4 -> desk.submit(voucher, LoggedDesk.start());
            case 5 -> desk.submit(voucher, LoggedDesk.complete());
            case 6 -> desk.submit(voucher, LoggedDesk.report());
            case 7 -> desk.submit(voucher, LoggedDesk.redeem());
            case 8 -> desk.submit(LoggedDesk.requestPayment(request.value(), voucher));
            case 9 -> desk.submit(ApprovePayment.of(request));
            case 10 -> desk.submit(RejectPayment.of(request, "no deliverable"));
            case 11 -> desk.submit(MakePayment.of(request));
            case 12 -> desk.submit(voucher, Reassign.of("somebody else"));
            case 13 -> desk.submit(voucher, CancelReservation.of(LoggedDesk.operator()));
            case 14 -> desk.submit(voucher, Expire.of());
            case 15 -> desk.submit(voucher, Revoke.of());
            case 16 -> desk.accrue(5);
            default -> desk.reported(voucher);
        }
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Arbitraries.of(
                Terms.planningServices(), Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT));
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.integers().between(0, 3)),
                                Tuple.of(1, Arbitraries.integers().between(20, 120))),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, STEPS - 1))
                .as(Try::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<Integer> index() {
        return Arbitraries.integers().between(0, 1000);
    }
}
