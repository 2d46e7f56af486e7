package org.planningservices.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.desk.Office.E_1;
import static org.planningservices.desk.Office.FABRIKAM;
import static org.planningservices.desk.Office.V_1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamChange;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.voucher.VoucherStatus;

/** Facts of the application's own complete those of the desk, for each decision. */
class OwnFactsTest {

    private static final Assign ASSIGN = Assign.of("m.devries");

    private final List<String> asked = new ArrayList<>();
    private final OwnFacts noting = (known, step, voucher) -> {
        asked.add(step.action().title() + " on "
                + voucher.map(one -> one.status().name()).orElse("no voucher"));
        return known.withRedeemedOfferings(Set.of(Offering.DDPS));
    };

    @Test
    void areAskedForEachDecision() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.CREATED);
        VoucherDesk desk = office.desk.withOwnFacts(noting);

        desk.submit(office.next(), V_1, ASSIGN);
        desk.decide(V_1, Office.reserve());
        desk.submit(office.next(), Office.V_2, Create.of(E_1, Offering.DDPS, 5));
        desk.submit(office.next(), Office.requestPayment(V_1));
        desk.decide(EnrollInOffering.of(FABRIKAM, Offering.DDPS));
        desk.submit(office.next(), AccrueDays.of(E_1, 1));

        assertThat(asked)
                .containsExactly(
                        "assign on CREATED",
                        "reserve on ASSIGNED",
                        "create on no voucher",
                        "request payment on no voucher",
                        "enroll partner on no voucher",
                        "accrue days on no voucher");
    }

    @Test
    void reachTheRulesAndWhoeverAsksForThem() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.ASSIGNED);
        RegisterForPaymentTool register = RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS);
        Facts known = office.desk.facts(V_1, Office.reserve()).orElseThrow();

        assertThat(office.desk.decide(register).isLeft()).isTrue();
        assertThat(office.desk.withOwnFacts(noting).decide(register).isRight()).isTrue();
        assertThat(office.desk.withOwnFacts(noting).facts(V_1, Office.reserve()))
                .contains(known.withRedeemedOfferings(Set.of(Offering.DDPS)));
    }

    @Test
    void areAskedForNextStepsThatTheIntentNamesInFull() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.ASSIGNED);

        office.desk.withOwnFacts(noting).nextSteps(V_1, Intent.none());

        assertThat(asked).containsExactly("expire on ASSIGNED", "revoke on ASSIGNED");
    }

    @Test
    void areAskedAgainWhenAnotherCommandWasRecordedFirst() {
        Office office = new Office(new ForwardingRepository() {
                    private int assignments;

                    @Override
                    public AppendResult append(CommandId command, List<StreamChange> changes) {
                        boolean lost = changes.toString().contains("Assign") && ++assignments == 1;
                        return lost ? new AppendResult.Conflict() : super.append(command, changes);
                    }
                })
                .withDays(5)
                .voucher(V_1, 5, VoucherStatus.CREATED);

        office.desk
                .withRetry(Retry.of(2, Duration.ZERO, Duration.ZERO))
                .withOwnFacts(noting)
                .submit(office.next(), V_1, ASSIGN);

        assertThat(asked).containsExactly("assign on CREATED", "assign on CREATED");
        assertThat(office.status(V_1)).isEqualTo(VoucherStatus.ASSIGNED);
    }

    @Test
    @SuppressWarnings("NullAway") // the test returns a null on purpose
    void recordNothingWhenTheyFail() {
        Office office = new Office().withDays(5).voucher(V_1, 5, VoucherStatus.CREATED);
        IllegalStateException failure = new IllegalStateException("no connection");
        VoucherDesk failing = office.desk.withOwnFacts((known, step, voucher) -> {
            throw failure;
        });
        VoucherDesk without = office.desk.withOwnFacts((known, step, voucher) -> null);

        assertThatThrownBy(() -> failing.submit(office.next(), V_1, ASSIGN)).isSameAs(failure);
        assertThatThrownBy(() -> without.submit(office.next(), V_1, ASSIGN))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("facts");
        assertThat(office.status(V_1)).isEqualTo(VoucherStatus.CREATED);
    }
}
