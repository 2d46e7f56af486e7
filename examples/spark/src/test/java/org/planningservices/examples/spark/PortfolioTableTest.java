package org.planningservices.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.party.CustomerId;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

class PortfolioTableTest {

    private static final LocalDate JUNE_30 = LocalDate.of(2021, 6, 30);

    @Test
    void readsWhatItWrites() {
        PortfolioRow full = new PortfolioRow(
                VoucherId.of("V-1"),
                Optional.of(CustomerId.of("contoso")),
                VoucherStatus.REDEEMED,
                JUNE_30,
                Optional.of(LocalDate.of(2021, 12, 27)));
        PortfolioRow bare = new PortfolioRow(
                VoucherId.of("V-2"), Optional.empty(), VoucherStatus.CREATED, JUNE_30, Optional.empty());

        assertThat(PortfolioTable.read(PortfolioTable.row(full))).isEqualTo(full);
        assertThat(PortfolioTable.read(PortfolioTable.row(bare))).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "V-1  | contoso | LOST     | 2020-01-01  | 2020-01-02 | `status` must be one of [CREATED,",
                "V-1  | contoso | REDEEMED | 2020-01-01  | null       | must have the day",
                "V-1  | contoso | ASSIGNED | +10000-01-01 | 2020-01-02 | a day must lie in the years 0 to 9999",
                "null | contoso | ASSIGNED | 2020-01-01  | 2020-01-02 | `voucher` must not be null",
                "V-1  | contoso | null     | 2020-01-01  | 2020-01-02 | `status` must not be null",
                "V-1  | contoso | ASSIGNED | null        | 2020-01-02 | `created_on` must not be null",
                "' '  | contoso | ASSIGNED | 2020-01-01  | 2020-01-02 | voucher id must",
                "V-1  | ' '     | ASSIGNED | 2020-01-01  | 2020-01-02 | customer id must"
            })
    void namesTheRowThatIsWrong(
            @Nullable String voucher,
            @Nullable String customer,
            @Nullable String status,
            @Nullable LocalDate createdOn,
            @Nullable LocalDate since,
            String fault) {
        assertThatThrownBy(() -> PortfolioTable.read(RowFactory.create(voucher, customer, status, createdOn, since)))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("row `%s, %s, %s, %s, %s`: ", voucher, customer, status, createdOn, since)
                .hasMessageContaining(fault);
    }
}
