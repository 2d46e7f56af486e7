package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.Redeem;
import org.planningservices.step.Reserve;
import org.planningservices.voucher.VoucherStatus;

/** Breaks the rules ACT: whose enrollment it is, and in which role an operator acts. */
final class ActorBreaks extends BreakSeries {

    private static final OperatorRole STRANGE_ROLE = OperatorRole.of("intern");

    ActorBreaks(BreakSetup setup) {
        super(setup);
    }

    void outsideTheEnrollment() {
        life.pool().activate(life.pool().begins());
        life.pool().accrue(life.serviceLevel());
        oneOf(
                () -> life.pool()
                        .run(
                                plan.createdOn().minusDays(late + 365L),
                                plan.createdOn().minusDays(late)),
                () -> life.pool()
                        .run(plan.createdOn().plusDays(late), plan.createdOn().plusDays(late + 365L)));
        life.breakWith(life.creation());
        goOn();
    }

    void strangeRoleWhileContactsMay() {
        life.keepTo(Published.CONTACTS_END);
        actAs(STRANGE_ROLE, Plan.FIRST_DAY);
    }

    void strangeRole() {
        actAs(late > 1 ? STRANGE_ROLE : OperatorRole.LOCATION_CONTACT, Published.CONTACTS_END.plusDays(1));
    }

    private void actAs(OperatorRole role, LocalDate firstDay) {
        oneOf(() -> reserveAs(role, firstDay), () -> cancelAs(role, firstDay), () -> redeemAs(role, firstDay));
        goOn();
    }

    private void reserveAs(OperatorRole role, LocalDate firstDay) {
        comeToReserve();
        life.skipTo(firstDay);
        Reserve.Builder ready = ready();
        life.breakWith(ready.operator(as(role, life.reservingPartner())).build());
    }

    private void cancelAs(OperatorRole role, LocalDate firstDay) {
        life.create();
        life.goOnTo(VoucherStatus.RESERVED);
        life.skipTo(firstDay);
        life.breakWith(CancelReservation.of(as(role, life.holder())));
    }

    private void redeemAs(OperatorRole role, LocalDate firstDay) {
        life.create();
        life.goOnTo(VoucherStatus.REPORTED);
        life.skipTo(firstDay);
        life.breakWith(Redeem.of(as(role, life.holder()), site(life.holder())));
    }

    private static Operator as(OperatorRole role, PartnerId partner) {
        return Operator.of(partner).withRole(role);
    }
}
