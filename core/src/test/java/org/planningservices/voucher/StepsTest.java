package org.planningservices.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.voucher.Given.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.party.Operator;

class StepsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aNumberIsNotBlank(String blank) {
        assertThatThrownBy(() -> VoucherId.of(blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("voucher number must not be blank, found `" + blank + "`");
        assertThatThrownBy(() -> PaymentRequestId.of(blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("payment request number must not be blank, found `" + blank + "`");
    }

    @Test
    void aNumberIsWrittenAndComparedAsGiven() {
        assertThat(VoucherId.of(" v-1 ")).hasToString(" v-1 ").isNotEqualTo(VoucherId.of("v-1"));
        assertThat(PaymentRequestId.of("R-1")).hasToString("R-1");
    }

    @Test
    void aProjectManagerIsNotBlank() {
        assertThatThrownBy(() -> Assign.to(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("project manager must not be blank, found ` `");
        assertThatThrownBy(() -> Reassign.to(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("project manager must not be blank, found ``");
    }

    @Test
    void daysAreZeroOrMore() {
        assertThat(CompleteEngagement.of(FABRIKAM, 0, 0).deliveredDays()).isZero();
        assertThatThrownBy(() -> CompleteEngagement.of(FABRIKAM, -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("delivered days must be zero or more, found `-1`");
        assertThatThrownBy(() -> CompleteEngagement.of(FABRIKAM, 5, -2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("off-site days must be zero or more, found `-2`");
    }

    @Test
    void aPaymentRequestCoversOneOrMoreVouchersNoneTwice() {
        assertThatThrownBy(() -> RequestPayment.of(R_1, FABRIKAM, NL_SITE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a payment request must cover one or more vouchers, none twice, found `[]`");
        assertThatThrownBy(() -> RequestPayment.of(R_1, FABRIKAM, NL_SITE, V_1, V_1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a payment request must cover one or more vouchers, none twice, found `[V-1, V-1]`");
    }

    @Test
    void aPaymentRequestKeepsItsVouchersInTheOrderGiven() {
        List<VoucherId> vouchers = new ArrayList<>(List.of(VoucherId.of("V-2"), V_1));
        RequestPayment step = new RequestPayment(R_1, FABRIKAM, NL_SITE, vouchers);

        vouchers.clear();

        assertThat(step.vouchers()).containsExactly(VoucherId.of("V-2"), V_1);
        assertThat(new PaymentRequest(step, day("2020-10-05")).id()).isEqualTo(R_1);
    }

    @Test
    void anOperatorStepIsTakenByThePartnerOfItsOperator() {
        assertThat(reserve(LITWARE).partner()).isEqualTo(LITWARE);
        assertThat(CancelReservation.by(Operator.of(LITWARE)).partner()).isEqualTo(LITWARE);
        assertThat(Redeem.by(Operator.of(LITWARE)).at(NL_SITE).partner()).isEqualTo(LITWARE);
    }

    @Test
    void aReservationIsNotForTheCloudUnlessItSaysSo() {
        assertThat(reserve(FABRIKAM).cloud()).isFalse();
        assertThat(reserve(FABRIKAM).division()).isEmpty();
        assertThat(reserve(FABRIKAM).product()).isEmpty();
    }

    @Test
    void aCancellationMayHaveAReason() {
        CancelReservation step = CancelReservation.by(Operator.of(FABRIKAM));

        assertThat(step.reason()).isEmpty();
        assertThat(step.withReason("another partner").reason()).contains("another partner");
        assertThat(step.withReason("another partner").operator()).isEqualTo(Operator.of(FABRIKAM));
    }
}
