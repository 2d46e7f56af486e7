package org.planningservices.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.Tally;
import org.planningservices.policy.portfolio.Totals;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.policy.terms.Terms;
import org.planningservices.voucher.VoucherStatus;

class SparkSweepTest {

    private static final LocalDate ON = LocalDate.of(2020, 12, 1);
    private static final int VOUCHERS = 20_000;
    private static final int PARTITIONS = 8;

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Dataset<Row> portfolio;

    @BeforeAll
    static void writePortfolio() {
        spark = Session.open();
        String path = folder.resolve("portfolio").toString();
        VoucherGenerator.vouchers(spark, VOUCHERS, PARTITIONS, 1).write().parquet(path);
        portfolio = PortfolioTable.open(spark, path).repartition(PARTITIONS);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @ParameterizedTest
    @EnumSource
    void comesToTheSameAsOneThread(ByWhose by) {
        SparkSweep sweep = sweep(portfolio, by.terms(), "same-" + by);

        sweep.writeDeadlines();
        Totals totals = sweep.writeExpiryCandidates();

        Outcome alone = inOneThread(by);
        assertThat(Outcome.of(sweep, totals)).isEqualTo(alone);
        assertThat(Outcome.of(sweep, totals).differences(alone)).isEmpty();
        assertThat(alone.expiryCandidates()).hasSizeBetween(1, VOUCHERS - 1);
    }

    @Test
    void sweepsByTheTermsGiven() {
        List<Outcome> outcomes =
                Stream.of(ByWhose.values()).map(SparkSweepTest::inOneThread).toList();

        assertThat(outcomes).doesNotHaveDuplicates();
        assertThat(outcomes.get(0).differences(outcomes.get(1)))
                .containsExactly("totals", "expiry candidates", "deadlines");
    }

    @Test
    void writesARowForEachVoucherAndThoseOverdueApart() {
        SparkSweep sweep = sweep(portfolio, Terms.planningServices(), "rows");

        sweep.writeDeadlines();
        Totals totals = sweep.writeExpiryCandidates();

        long overdue =
                totals.byStatus().values().stream().mapToLong(Tally::overdue).sum();
        assertThat(portfolio.javaRDD().getNumPartitions()).isEqualTo(PARTITIONS);
        assertThat(sweep.deadlines().select("voucher").distinct().count()).isEqualTo(VOUCHERS);
        assertThat(spark.read().parquet(sweep.out() + "/overdue").count())
                .isEqualTo(overdue)
                .isPositive();
        assertThat(totals.byStatus()).containsOnlyKeys(VoucherStatus.values());
        assertThat(totals.byStanding().values().stream()
                        .mapToLong(Tally::vouchers)
                        .sum())
                .isEqualTo(VOUCHERS);
    }

    @Test
    void makesTheSameVouchersInAnyPartitions() {
        Dataset<Row> few = VoucherGenerator.vouchers(spark, 1_000, 3, 7);
        Dataset<Row> many = VoucherGenerator.vouchers(spark, 1_000, 11, 7);

        assertThat(few.collectAsList()).containsExactlyInAnyOrderElementsOf(many.collectAsList());
        assertThat(few.collectAsList())
                .isNotEqualTo(VoucherGenerator.vouchers(spark, 1_000, 3, 8).collectAsList());
    }

    @Test
    void sweepsNoVouchersAtAll() {
        SparkSweep sweep = sweep(portfolio.where("voucher = 'none'"), Terms.planningServices(), "none");

        sweep.writeDeadlines();
        Totals totals = sweep.writeExpiryCandidates();

        assertThat(totals)
                .isEqualTo(VoucherProgram.planningServices()
                        .on(ON)
                        .sweep(Portfolio.builder().build())
                        .totals());
        assertThat(sweep.deadlines().count()).isZero();
        assertThat(sweep.expiryCandidates().count()).isZero();
    }

    private static Outcome inOneThread(ByWhose by) {
        ProgramDay day = VoucherProgram.under(by.terms()).on(ON);
        return InOneThread.read(portfolio, day).swept(day);
    }

    private static SparkSweep sweep(Dataset<Row> portfolio, Terms terms, String name) {
        return new SparkSweep(
                spark,
                portfolio,
                SentProgram.of(terms, ON),
                folder.resolve(name).toString());
    }

    private enum ByWhose {
        PUBLISHED,
        PUBLISHED_FROM_ASSIGNMENT,
        OF_200_DAYS,
        OF_200_DAYS_FROM_ASSIGNMENT,
        TRAINING;

        Terms terms() {
            return switch (this) {
                case PUBLISHED -> Terms.planningServices();
                case PUBLISHED_FROM_ASSIGNMENT -> Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT);
                case OF_200_DAYS -> Terms.builder(Terms.planningServices()).validityDays(Sourced.assumed(200)).build();
                case OF_200_DAYS_FROM_ASSIGNMENT -> OF_200_DAYS.terms().withValidityFrom(ValidityStart.ASSIGNMENT);
                case TRAINING -> Terms.trainingVouchers();
            };
        }
    }
}
