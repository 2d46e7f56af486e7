package org.planningservices.report.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.policy.portfolio.RowChange;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** The values that a view adds to a row, as the library computes them or as a database returns them. */
record ViewRow(
        @Nullable String statusCode,
        @Nullable String fault,
        @Nullable LocalDate lastValidDay,
        @Nullable LocalDate redeemBy,
        @Nullable LocalDate paymentRequestBy,
        @Nullable LocalDate payBy,
        @Nullable String nextRule,
        @Nullable LocalDate nextDeadline,
        @Nullable String standing,
        @Nullable Long daysLeft) {

    /** The columns of a query that {@link #read} reads, without a prefix. */
    static final String COLUMNS =
            "status_code, fault, last_valid_day, redeem_by, payment_request_by, pay_by, next_rule,"
                    + " next_deadline, standing, days_left";

    private static final VoucherId ANY = VoucherId.of("V-1");

    /** Returns the values that the library computes for a row. */
    static ViewRow of(
            ProgramDay day, Terms terms, VoucherStatus status, LocalDate createdOn, @Nullable LocalDate since) {
        PortfolioRow row;
        try {
            row = new PortfolioRow(ANY, Optional.empty(), status, createdOn, Optional.ofNullable(since));
        } catch (IllegalArgumentException e) {
            return ofFault(status.name(), "since");
        }
        RowChange.State state = day.stateOf(row);
        LocalDate last = state.lastValidDay().orElse(null);
        LocalDate end = terms.lastRedemptionDay().value();
        Deadline next = state.nextDeadline().orElse(null);
        return new ViewRow(
                status.name(),
                null,
                last,
                last != null && last.isAfter(end) ? end : last,
                terms.lifecycle().value().has(VoucherAction.REQUEST_PAYMENT)
                                && (status == VoucherStatus.REDEEMED || status == VoucherStatus.PAYMENT_REQUESTED)
                        ? Objects.requireNonNull(since)
                                .plusDays(terms.paymentRequestWindowDays().value())
                        : null,
                terms.lifecycle().value().has(VoucherAction.MAKE_PAYMENT) && status == VoucherStatus.PAYMENT_APPROVED
                        ? Objects.requireNonNull(since)
                                .plusDays(terms.paymentDueDays().value())
                        : null,
                next == null ? null : next.rule().id().toString(),
                next == null ? null : next.lastDay(),
                state.standing().name(),
                next == null ? null : next.daysLeft());
    }

    static ViewRow ofFault(@Nullable String statusCode, String fault) {
        return new ViewRow(statusCode, fault, null, null, null, null, null, null, null, null);
    }

    /** Reads a row of a result whose columns are {@link #COLUMNS} from a place on, counted from 1. */
    static ViewRow read(ResultSet rows, int first) throws SQLException {
        return new ViewRow(
                rows.getString(first),
                rows.getString(first + 1),
                rows.getObject(first + 2, LocalDate.class),
                rows.getObject(first + 3, LocalDate.class),
                rows.getObject(first + 4, LocalDate.class),
                rows.getObject(first + 5, LocalDate.class),
                rows.getString(first + 6),
                rows.getObject(first + 7, LocalDate.class),
                rows.getString(first + 8),
                rows.getObject(first + 9) == null ? null : rows.getLong(first + 9));
    }
}
