package org.planningservices.policy.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** Two programs differ about the rows of a portfolio. */
class PortfolioComparisonTest {

    private static final VoucherProgram NINETY_DAYS = VoucherProgram.under(Terms.builder(Terms.planningServices())
            .validityDays(Sourced.assumed(90))
            .build());
    private static final LocalDate DAY = day("2021-06-15");
    private static final ProgramDay BEFORE = PUBLISHED.on(DAY);
    private static final ProgramDay AFTER = NINETY_DAYS.on(DAY);

    private static Portfolio portfolio(Voucher... vouchers) {
        Portfolio.Builder portfolio = Portfolio.builder();
        for (Voucher voucher : vouchers) {
            portfolio.add(PortfolioRow.of(voucher, Optional.of(CONTOSO)));
        }
        return portfolio.build();
    }

    @Test
    void tellsWhichVouchersChangeAndHow() {
        Portfolio portfolio = portfolio(
                createdOn("2021-03-01").until(ASSIGNED),
                createdOn("2021-06-01").numbered("V-2").until(REPORTED),
                createdOn("2021-03-01").numbered("V-3").until(REDEEMED),
                createdOn("2021-03-01").numbered("V-4").until(PAID),
                createdOn("2020-01-06").numbered("V-5").until(ASSIGNED));

        assertThat(BEFORE.compare(AFTER, portfolio).changes())
                .extracting(RowChange::toString)
                .containsExactly(
                        "V-1: OPEN -> LAPSED; last valid day 2021-08-28 -> 2021-05-30;"
                                + " next TIM-05: 2021-08-28 -> TIM-05: 2021-05-30",
                        "V-2: last valid day 2021-11-28 -> 2021-08-30; next TIM-06: 2021-11-28 -> TIM-06: 2021-08-30",
                        "V-5: last valid day 2020-10-02 -> 2020-07-04;"
                                + " next TIM-05: 2020-10-02 -> TIM-05: 2020-07-04");
    }

    @Test
    void hasTheRowAndBothStates() {
        RowChange change = BEFORE.compare(
                        AFTER, portfolio(createdOn("2021-03-01").until(ASSIGNED)))
                .changes()
                .findFirst()
                .orElseThrow();

        assertThat(change.row().voucherId()).isEqualTo(V_1);
        assertThat(change.hasOtherStanding()).isTrue();
        assertThat(change.before().lastValidDay()).contains(day("2021-08-28"));
        assertThat(change.after().nextDeadline()).isEqualTo(AFTER.nextDeadline(change.row()));
    }

    @Test
    void isEmptyForOneProgramAndForNoVoucher() {
        Portfolio portfolio = portfolio(createdOn("2021-03-01").until(ASSIGNED));

        assertThat(BEFORE.compare(BEFORE, portfolio).changes()).isEmpty();
        assertThat(BEFORE.compare(AFTER, Portfolio.builder().build()).changes()).isEmpty();
        assertThat(BEFORE.compare(AFTER, portfolio)).hasToString("2021-06-15 -> 2021-06-15, 1 vouchers");
    }

    /** Every status over many days, in two parts: what the comparison says is what each program says of each row. */
    @Test
    void agreesWithWhatEachProgramSaysOfEachRow() {
        Portfolio.Builder rows = Portfolio.builder();
        VoucherStatus[] statuses = VoucherStatus.values();
        for (int i = 0; i < Columns.ROWS + 500; i++) {
            LocalDate created = day("2019-10-01").plusDays(i % 700);
            VoucherStatus status = statuses[i / 700 % statuses.length];
            rows.add(new PortfolioRow(
                    VoucherId.of("V-" + i),
                    Optional.empty(),
                    status,
                    created,
                    status == CREATED ? Optional.empty() : Optional.of(created.plusDays(i % 31))));
        }
        Portfolio portfolio = rows.build();

        List<VoucherId> expected = IntStream.range(0, portfolio.size())
                .mapToObj(portfolio::row)
                // the last valid day of every voucher that is not redeemed differs
                .filter(row -> row.status().compareTo(REDEEMED) < 0
                        || !said(BEFORE, row).equals(said(AFTER, row)))
                .map(PortfolioRow::voucherId)
                .toList();

        assertThat(BEFORE.compare(AFTER, portfolio)
                        .changes()
                        .map(change -> change.row().voucherId()))
                .containsExactlyElementsOf(expected);
        assertThat(BEFORE.compare(AFTER, portfolio).changes().parallel().count())
                .isEqualTo(expected.size());
        BEFORE.compare(AFTER, portfolio).changes().limit(20_000).forEach(change -> {
            assertThat(said(change.before())).isEqualTo(said(BEFORE, change.row()));
            assertThat(said(change.after())).isEqualTo(said(AFTER, change.row()));
        });
        assertThat(expected).hasSizeBetween(10_000, portfolio.size() - 10_000);
    }

    private static List<Object> said(RowChange.State state) {
        return List.of(state.standing(), state.nextDeadline().map(Object::toString));
    }

    private static List<Object> said(ProgramDay day, PortfolioRow row) {
        return List.of(day.standing(row), day.nextDeadline(row).map(Object::toString));
    }
}
