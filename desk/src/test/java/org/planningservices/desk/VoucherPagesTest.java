package org.planningservices.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.desk.Office.CONTOSO;
import static org.planningservices.desk.Office.E_1;
import static org.planningservices.desk.Office.FABRIKAM;
import static org.planningservices.desk.Office.V_1;
import static org.planningservices.desk.Office.V_2;
import static org.planningservices.desk.Office.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

class VoucherPagesTest {

    private static List<VoucherId> walk(Office office, VoucherQuery query) {
        List<VoucherId> found = new ArrayList<>();
        VoucherPage page = office.desk.findVouchers(query, null, 2);
        page.vouchers().stream().map(Voucher::id).forEach(found::add);
        while (page.next().isPresent()) {
            page = office.desk.findVouchers(query, page.next().get(), 2);
            page.vouchers().stream().map(Voucher::id).forEach(found::add);
        }
        return found;
    }

    @Test
    void findsVouchersByWhatTheyAreNow() {
        Office office = new Office()
                .withDays(50)
                .voucher(V_1, 5, VoucherStatus.REDEEMED)
                .voucher(V_2, 5, VoucherStatus.RESERVED)
                .voucher(VoucherId.of("V-3"), 5, VoucherStatus.RESERVED)
                .voucher(VoucherId.of("V-4"), 5, VoucherStatus.CREATED);
        office.submit(V_2, CancelReservation.of(Office.operator()));

        assertThat(walk(office, VoucherQuery.ofEnrollment(E_1))).hasSize(4).doesNotHaveDuplicates();
        assertThat(walk(office, VoucherQuery.ofCustomer(CONTOSO))).hasSize(4).doesNotHaveDuplicates();
        assertThat(walk(office, VoucherQuery.heldBy(FABRIKAM))).containsExactlyInAnyOrder(V_1, VoucherId.of("V-3"));
        assertThat(walk(office, VoucherQuery.inStatus(VoucherStatus.ASSIGNED))).containsExactly(V_2);
        assertThat(walk(office, VoucherQuery.due(VoucherStatus.CREATED, day("2021-01-01"))))
                .containsExactly(VoucherId.of("V-4"));
        assertThat(walk(office, VoucherQuery.due(VoucherStatus.CREATED, day("2020-12-31"))))
                .isEmpty();
    }

    @Test
    void saysWhereTheNextPageBegins() {
        Office office =
                new Office().withDays(50).voucher(V_1, 5, VoucherStatus.CREATED).voucher(V_2, 5, VoucherStatus.CREATED);
        VoucherQuery query = VoucherQuery.ofEnrollment(E_1);

        VoucherPage first = office.desk.findVouchers(query, null, 1);
        VoucherPage last = office.desk.findVouchers(query, first.next().orElseThrow(), 2);

        assertThat(first.next()).contains(new FoundVoucher(V_1, day("2021-01-01")));
        assertThat(first).hasToString("1 voucher, next after V-1");
        assertThat(last.vouchers()).extracting(Voucher::id).containsExactly(V_2);
        assertThat(last.next()).isEqualTo(Optional.empty());
        assertThat(last).hasToString("1 voucher, the last page");
        assertThatThrownBy(() -> office.desk.findVouchers(query, null, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a page must have one voucher or more, found `0`");
    }
}
