package org.planningservices.examples.spark;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.planningservices.party.CustomerId;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Makes vouchers up, in every status and of every day from 2018-07-01 through 2021-06-29. What a voucher is depends on its
 * number and the seed alone, however many there are and in however many partitions.
 */
final class VoucherGenerator {

    private static final LocalDate FIRST_CREATION = LocalDate.of(2018, 7, 1);
    private static final int CREATION_DAYS = 1_095;
    private static final int VOUCHERS_OF_CUSTOMER = 50;
    private static final VoucherStatus[] STATUSES = VoucherStatus.values();

    private VoucherGenerator() {}

    static Dataset<Row> vouchers(SparkSession spark, long vouchers, int partitions, long seed) {
        MapFunction<Long, Row> row = number -> PortfolioTable.row(voucher(number, seed));
        return spark.range(0, vouchers, 1, partitions).map(row, Encoders.row(PortfolioTable.SCHEMA));
    }

    private static PortfolioRow voucher(long number, long seed) {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
        VoucherStatus status = STATUSES[random.nextInt(STATUSES.length)];
        LocalDate createdOn = FIRST_CREATION.plusDays(random.nextInt(CREATION_DAYS));
        boolean isCustomerKnown = random.nextInt(100) > 0;
        return new PortfolioRow(
                VoucherId.of("V-" + number),
                isCustomerKnown ? Optional.of(CustomerId.of("C-" + number / VOUCHERS_OF_CUSTOMER)) : Optional.empty(),
                status,
                createdOn,
                since(status, createdOn, random));
    }

    private static Optional<LocalDate> since(VoucherStatus status, LocalDate createdOn, SplittableRandom random) {
        LocalDate assignedOn = createdOn.plusDays(random.nextInt(30));
        LocalDate redeemedOn = assignedOn.plusDays(20 + random.nextInt(130));
        return switch (status) {
            case CREATED -> Optional.empty();
            case EXPIRED, REVOKED -> random.nextBoolean() ? Optional.of(assignedOn) : Optional.empty();
            case ASSIGNED, RESERVED, IN_DELIVERY, DELIVERED, REPORTED -> Optional.of(assignedOn);
            case REDEEMED, PAYMENT_REQUESTED -> Optional.of(redeemedOn);
            case PAYMENT_APPROVED, PAID -> Optional.of(redeemedOn.plusDays(random.nextInt(60)));
        };
    }
}
