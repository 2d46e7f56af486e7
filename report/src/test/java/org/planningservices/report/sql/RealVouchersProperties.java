package org.planningservices.report.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.report.sql.TableRows.Row;
import org.planningservices.testkit.arbitraries.Vouchers;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** The last days of a view are those that the calendar states for the voucher itself, as long as its row shows them. */
class RealVouchersProperties {

    private static final int EACH = 20;

    @Example
    void theLastDaysAreThoseOfTheVoucher() throws SQLException {
        VoucherProgram program = VoucherProgram.planningServices();
        LocalDate day = LocalDate.of(2021, 3, 1);
        List<Row> rows = new ArrayList<>();
        List<ViewRow> expected = new ArrayList<>();
        for (VoucherStatus status : VoucherStatus.values()) {
            RandomGenerator<Voucher> vouchers = Vouchers.in(status).generator(1000);
            Random random = new Random(status.name().length());
            for (int i = 0; i < EACH; i++) {
                Voucher voucher = vouchers.next(random).value();
                PortfolioRow row = PortfolioRow.of(voucher, Optional.empty());
                Row added = new Row(status, row.createdOn(), row.since().orElse(null));
                rows.add(added);
                expected.add(added.expected(program.on(day), program.terms()));
                checkDays(program.deadlines(voucher), expected.get(expected.size() - 1), status);
                assertThat(program.on(day).standing(voucher))
                        .hasToString(expected.get(expected.size() - 1).standing());
            }
        }
        for (TestDatabase database : TestDatabase.values()) {
            try (Connection connection = database.open()) {
                TableRows.create(connection, rows);
                TableRows.compare(
                        connection,
                        VoucherView.builder(program, database.dialect())
                                .day(day)
                                .build(),
                        expected);
            }
        }
    }

    private static void checkDays(Deadlines deadlines, ViewRow row, VoucherStatus status) {
        boolean isUnredeemed = status.compareTo(VoucherStatus.REDEEMED) < 0;
        boolean isRequestable = status == VoucherStatus.REDEEMED || status == VoucherStatus.PAYMENT_REQUESTED;
        assertThat(Optional.ofNullable(row.lastValidDay()))
                .isEqualTo(isUnredeemed ? deadlines.lastValidDay() : Optional.empty());
        assertThat(Optional.ofNullable(row.redeemBy()))
                .isEqualTo(isUnredeemed ? deadlines.redeemBy() : Optional.empty());
        assertThat(Optional.ofNullable(row.paymentRequestBy()))
                .isEqualTo(isRequestable ? deadlines.paymentRequestBy() : Optional.empty());
        assertThat(Optional.ofNullable(row.payBy()))
                .isEqualTo(status == VoucherStatus.PAYMENT_APPROVED ? deadlines.payBy() : Optional.empty());
    }
}
