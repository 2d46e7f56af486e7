package org.planningservices.step;

import java.util.Optional;
import org.immutables.value.Value;
import org.planningservices.party.Operator;
import org.planningservices.party.PartnerId;
import org.planningservices.require.Require;

/** The partner cancels its reservation, for any reason (VCH-11, VCH-12). Immutable. */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract non-sealed class CancelReservation implements OperatorStep {

    CancelReservation() {}

    @Override
    @Value.Parameter
    public abstract Operator operator();

    // Final, so that Immutables does not make it an attribute.
    @Override
    public final PartnerId partnerId() {
        return operator().partnerId();
    }

    /**
     * Returns the reason; empty if none is given.
     *
     * @return the reason: at most 1,000 code points, may be blank
     */
    public abstract Optional<String> reason();

    /**
     * Returns a copy with this reason.
     *
     * @param reason  the reason: at most 1,000 code points, may be blank
     * @return the copy
     * @throws IllegalArgumentException if the reason is anything else
     */
    public abstract CancelReservation withReason(String reason);

    @Value.Check
    void check() {
        reason().ifPresent(reason -> Require.text(reason, "reason"));
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.CANCEL_RESERVATION;
    }

    /**
     * Returns the step by this operator.
     *
     * @param operator  the operator
     * @return the step
     */
    public static CancelReservation of(Operator operator) {
        return ImmutableCancelReservation.of(operator);
    }
}
