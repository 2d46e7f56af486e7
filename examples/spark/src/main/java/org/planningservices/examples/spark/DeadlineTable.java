package org.planningservices.examples.spark;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.policy.decision.Deadline;

/** The standings of vouchers on a day as a table: one row for each, with a null deadline where there is none. */
final class DeadlineTable {

    static final StructType SCHEMA = new StructType()
            .add("voucher", StringType)
            .add("standing", StringType)
            .add("rule", StringType)
            .add("last_day", DateType)
            .add("days_left", LongType)
            .add("overdue", BooleanType);

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private DeadlineTable() {}

    static Row row(ProgramDay day, PortfolioRow voucher) {
        @Nullable Deadline next = day.nextDeadline(voucher).orElse(null);
        return RowFactory.create(
                voucher.voucherId().value(),
                day.standing(voucher).name(),
                next == null ? null : next.rule().id().toString(),
                next == null ? null : next.lastDay(),
                next == null ? null : next.daysLeft(),
                next != null && next.daysLeft() < 0);
    }

    /** Returns a number of 64 bits for what a row says. The sum over rows is the same in any order of them. */
    static long fingerprint(Row row) {
        String text = row.mkString("|");
        long hash = FNV_BASIS;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        // so that texts that differ only at their ends do not add up to the same
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
