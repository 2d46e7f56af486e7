package org.planningservices.examples.spark;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.CustomerId;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** Vouchers as a table: one row for each, as {@link PortfolioRow} has it. */
final class PortfolioTable {

    static final StructType SCHEMA = new StructType()
            .add("voucher", StringType)
            .add("customer", StringType)
            .add("status", StringType)
            .add("created_on", DateType)
            .add("since", DateType);

    private PortfolioTable() {}

    static Dataset<Row> open(SparkSession spark, String path) {
        Dataset<Row> table = spark.read().parquet(path);
        Arrays.stream(SCHEMA.fields()).forEach(expected -> require(expected, table.schema(), path));
        return table.select(Stream.of(SCHEMA.fieldNames()).map(table::col).toArray(Column[]::new));
    }

    private static void require(StructField expected, StructType found, String path) {
        boolean isThere = Arrays.stream(found.fields())
                .anyMatch(field ->
                        field.name().equals(expected.name()) && field.dataType().sameType(expected.dataType()));
        if (!isThere) {
            throw new UserError(path + ": expected a column `" + expected.name() + "` of type `"
                    + expected.dataType().simpleString() + "`, found `" + found.simpleString() + "`");
        }
    }

    static Row row(PortfolioRow row) {
        return RowFactory.create(
                row.voucherId().value(),
                row.customerId().map(CustomerId::value).orElse(null),
                row.status().name(),
                row.createdOn(),
                row.since().orElse(null));
    }

    static PortfolioRow read(Row row) {
        try {
            return new PortfolioRow(
                    VoucherId.of(required(row, "voucher", String.class)),
                    find(row, "customer", String.class).map(CustomerId::of),
                    status(required(row, "status", String.class)),
                    required(row, "created_on", LocalDate.class),
                    find(row, "since", LocalDate.class));
        } catch (IllegalArgumentException e) {
            throw new UserError("row `" + row.mkString(", ") + "`: " + e.getMessage());
        }
    }

    private static VoucherStatus status(String name) {
        return Stream.of(VoucherStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("`status` must be one of "
                        + Arrays.toString(VoucherStatus.values()) + ", found `" + name + "`"));
    }

    private static <T> T required(Row row, String column, Class<T> type) {
        return find(row, column, type)
                .orElseThrow(() -> new IllegalArgumentException("`" + column + "` must not be null"));
    }

    private static <T> Optional<T> find(Row row, String column, Class<T> type) {
        @Nullable Object value = row.get(SCHEMA.fieldIndex(column));
        return Optional.ofNullable(type.cast(value));
    }
}
