package org.planningservices.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.voucher.Given.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Operator;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;

class StepsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aNumberIsNotBlank(String blank) {
        assertThatThrownBy(() -> VoucherId.of(blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("voucher id must not be blank, found `" + blank + "`");
        assertThatThrownBy(() -> PaymentRequestId.of(blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("payment request id must not be blank, found `" + blank + "`");
    }

    @Test
    void aNumberIsWrittenAndComparedAsGiven() {
        assertThat(VoucherId.of(" v-1 ")).hasToString(" v-1 ").isNotEqualTo(VoucherId.of("v-1"));
        assertThat(PaymentRequestId.of("R-1")).hasToString("R-1");
    }

    @Test
    void aProjectManagerIsNotBlank() {
        assertThatThrownBy(() -> Assign.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("project manager must not be blank, found ` `");
        assertThatThrownBy(() -> Reassign.of(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("project manager must not be blank, found ``");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 0", "3, 3", "100000, 1"})
    void aCompletionNamesItsDays(int delivered, int offsite) {
        CompleteEngagement built = completed(delivered, offsite);

        assertThat(built.partnerId()).isEqualTo(FABRIKAM);
        assertThat(built.deliveredDays()).isEqualTo(delivered);
        assertThat(built.offsiteDays()).isEqualTo(offsite);
        assertThat(built.action()).isEqualTo(VoucherAction.COMPLETE_ENGAGEMENT);
        assertThat(built)
                .isEqualTo(CompleteEngagement.builder()
                        .partnerId(FABRIKAM)
                        .deliveredDays(delivered)
                        .offsiteDays(offsite)
                        .buildRecorded())
                .hasSameHashCodeAs(CompleteEngagement.builder()
                        .partnerId(FABRIKAM)
                        .deliveredDays(delivered)
                        .offsiteDays(offsite)
                        .buildRecorded())
                .hasToString(CompleteEngagement.builder()
                        .partnerId(FABRIKAM)
                        .deliveredDays(delivered)
                        .offsiteDays(offsite)
                        .buildRecorded()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 5", "3, 4"})
    void noMoreDaysAreOffSiteThanAreDelivered(int delivered, int offsite) {
        assertThatThrownBy(() -> completed(delivered, offsite))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("off-site days must be at most the days delivered, `" + delivered + "`, found `" + offsite
                        + "`");
    }

    @Test
    void aRecordMayHaveMoreDaysOffSiteThanAreDelivered() {
        CompleteEngagement recorded = CompleteEngagement.builder()
                .partnerId(FABRIKAM)
                .deliveredDays(0)
                .offsiteDays(5)
                .buildRecorded();

        assertThat(recorded.partnerId()).isEqualTo(FABRIKAM);
        assertThat(recorded.deliveredDays()).isZero();
        assertThat(recorded.offsiteDays()).isEqualTo(5);
        assertThat(recorded.action()).isEqualTo(VoucherAction.COMPLETE_ENGAGEMENT);
    }

    @Test
    void daysAreZeroOrMore() {
        assertThatThrownBy(() -> completed(-1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("delivered days must be zero or more, found `-1`");
        assertThatThrownBy(() -> completed(5, -2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("off-site days must be zero or more, found `-2`");
        assertThatThrownBy(() -> CompleteEngagement.builder()
                        .partnerId(FABRIKAM)
                        .deliveredDays(-1)
                        .offsiteDays(0)
                        .buildRecorded())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("delivered days must be zero or more, found `-1`");
        assertThatThrownBy(() -> CompleteEngagement.builder()
                        .partnerId(FABRIKAM)
                        .deliveredDays(5)
                        .offsiteDays(-2)
                        .buildRecorded())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("off-site days must be zero or more, found `-2`");
    }

    @Test
    void aCompletionNeedsAllItsValues() {
        assertThatThrownBy(() -> CompleteEngagement.builder()
                        .partnerId(FABRIKAM)
                        .deliveredDays(3)
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("offsiteDays");
    }

    private static CompleteEngagement completed(int delivered, int offsite) {
        return CompleteEngagement.builder()
                .partnerId(FABRIKAM)
                .deliveredDays(delivered)
                .offsiteDays(offsite)
                .build();
    }

    @Test
    void aCreationMayNameAnAdministrator() {
        Create create = Create.of(EnrollmentId.of("E-1"), Offering.DDPS, 5);
        Create named = create.withAdministrator("admin@contoso.example");

        assertThat(create.administrator()).isEmpty();
        assertThat(named.administrator()).contains("admin@contoso.example");
        assertThat(named.withOffering(Offering.PVDPS).administrator()).contains("admin@contoso.example");
        assertThat(named.withServiceLevel(ServiceLevel.ofDays(10)).administrator())
                .contains("admin@contoso.example");
        assertThat(named.withEnrollmentId(EnrollmentId.of("E-2")).administrator())
                .contains("admin@contoso.example");
        assertThat(Voucher.create(VoucherEvent.of(V_1, create, day("2020-02-01")))
                        .administrator())
                .isEmpty();
        assertThat(Voucher.create(VoucherEvent.of(V_1, named, day("2020-02-01")))
                        .administrator())
                .contains("admin@contoso.example");
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

        assertThat(step.voucherIds()).containsExactly(VoucherId.of("V-2"), V_1);
        assertThat(new PaymentRequest(step, day("2020-10-05")).id()).isEqualTo(R_1);
    }

    @Test
    void anOperatorStepIsTakenByThePartnerOfItsOperator() {
        assertThat(reserve(LITWARE).partnerId()).isEqualTo(LITWARE);
        assertThat(CancelReservation.of(Operator.of(LITWARE)).partnerId()).isEqualTo(LITWARE);
        assertThat(Redeem.of(Operator.of(LITWARE), NL_SITE).partnerId()).isEqualTo(LITWARE);
    }

    @Test
    void aReservationIsNotForTheCloudUnlessItSaysSo() {
        assertThat(reserve(FABRIKAM).cloud()).isFalse();
        assertThat(reserve(FABRIKAM).division()).isEmpty();
        assertThat(reserve(FABRIKAM).product()).isEmpty();
    }

    @Test
    void aCancellationMayHaveAReason() {
        CancelReservation step = CancelReservation.of(Operator.of(FABRIKAM));

        assertThat(step.reason()).isEmpty();
        assertThat(step.withReason("another partner").reason()).contains("another partner");
        assertThat(step.withReason("another partner").operator()).isEqualTo(Operator.of(FABRIKAM));
    }
}
