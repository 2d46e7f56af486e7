package org.planningservices.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

class VouchersTest {

    @Example
    void aVoucherHasTheStatusAskedForAndDaysInTheirOrder() {
        for (VoucherStatus status : VoucherStatus.values()) {
            for (Voucher voucher : Samples.of(Vouchers.in(status), 50)) {
                List<LocalDate> days = Stream.of(
                                Optional.of(voucher.createdOn()),
                                voucher.assignedOn(),
                                voucher.redeemedOn(),
                                voucher.paymentApprovedOn(),
                                voucher.paidOn(),
                                Optional.of(voucher.lastStepOn()))
                        .flatMap(Optional::stream)
                        .toList();

                assertThat(voucher.status()).isEqualTo(status);
                assertThat(days).isSorted();
                assertThat(voucher.redeemedOn().filter(this.lastDay(voucher)::isBefore))
                        .isEmpty();
            }
        }
    }

    private LocalDate lastDay(Voucher voucher) {
        return VoucherProgram.planningServices().deadlines(voucher).redeemBy().orElseThrow();
    }

    @Example
    void everyStatusOccurs() {
        assertThat(Samples.of(Vouchers.any(), 300)).extracting(Voucher::status).contains(VoucherStatus.values());
    }
}
