package org.planningservices.benchmarks.sweep;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioReport;
import org.planningservices.rule.DayRange;

/**
 * How long one pass over a portfolio takes: the library in columns, and the same aggregates by hand over the same columns,
 * over objects, and in DuckDB, beside a bare sum over the same bytes.
 *
 * <p>Each form compares its answer with the library's before it is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx5g")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class SweepBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);
    private static final LocalDate LAST_DUE = LocalDate.of(2021, 3, 31);
    private static final int TODAY_NUMBER = (int) TODAY.toEpochDay();
    private static final int LAST_DUE_NUMBER = (int) LAST_DUE.toEpochDay();

    /** How many vouchers there are. */
    @Param("10000000")
    public int size = 10_000_000;

    private final ProgramDay today = VoucherProgram.planningServices().on(TODAY);
    private Vouchers vouchers = Vouchers.random(0);
    private Portfolio portfolio = vouchers.portfolio();

    /** Makes the vouchers, and compares the sweep by hand. */
    @Setup
    public void prepare() {
        vouchers = Vouchers.random(size);
        portfolio = vouchers.portfolio();
        columnsByHand().requireSame("the sweep by hand", library());
    }

    /**
     * Sweeps the columns by the library.
     *
     * @return the report
     */
    @Benchmark
    public PortfolioReport library() {
        return today.sweep(portfolio, 1, DayRange.of(TODAY, LAST_DUE));
    }

    /**
     * Sweeps the columns by the library, in two threads.
     *
     * @return the report
     */
    @Benchmark
    public PortfolioReport libraryInTwoThreads() {
        return today.sweep(portfolio, 2, DayRange.of(TODAY, LAST_DUE));
    }

    /**
     * Sweeps the same columns by hand.
     *
     * @return the aggregates
     */
    @Benchmark
    public Object columnsSweptByHand() {
        return columnsByHand();
    }

    private Aggregates columnsByHand() {
        return ColumnsByHand.sweep(vouchers, TODAY_NUMBER, TODAY_NUMBER, LAST_DUE_NUMBER);
    }

    /**
     * Adds up the same bytes.
     *
     * @return the sum
     */
    @Benchmark
    public long bareSum() {
        return ColumnsByHand.sum(vouchers, 0, size);
    }

    /**
     * Adds up the same bytes in two threads.
     *
     * @return the sum
     */
    @Benchmark
    public long bareSumInTwoThreads() {
        CompletableFuture<Long> half = CompletableFuture.supplyAsync(() -> ColumnsByHand.sum(vouchers, 0, size / 2));
        return ColumnsByHand.sum(vouchers, size / 2, size) + half.join();
    }

    /** Vouchers as objects with days as numbers. */
    @State(Scope.Benchmark)
    public static class Numbers {

        private List<PlainVoucher.OfNumbers> vouchers = List.of();

        /**
         * Makes them and compares.
         *
         * @param benchmark  has the vouchers in columns
         */
        @Setup
        public void prepare(SweepBenchmark benchmark) {
            vouchers = PlainVoucher.ofNumbers(benchmark.vouchers);
            sweep().requireSame("the sweep of numbers", benchmark.library(), day -> (int) day.toEpochDay());
        }

        private Maps<Integer> sweep() {
            return NumbersByHand.sweep(vouchers, TODAY_NUMBER, TODAY_NUMBER, LAST_DUE_NUMBER);
        }
    }

    /** Vouchers as objects with days as dates. */
    @State(Scope.Benchmark)
    public static class Dates {

        private List<PlainVoucher.OfDates> vouchers = List.of();

        /**
         * Makes them and compares.
         *
         * @param benchmark  has the vouchers in columns
         */
        @Setup
        public void prepare(SweepBenchmark benchmark) {
            vouchers = PlainVoucher.ofDates(benchmark.vouchers);
            sweep().requireSame("the sweep of dates", benchmark.library(), day -> day);
        }

        private Maps<LocalDate> sweep() {
            return DatesByHand.sweep(vouchers, TODAY, TODAY, LAST_DUE);
        }
    }

    /** Vouchers in DuckDB. */
    @State(Scope.Benchmark)
    public static class Database {

        /** How many threads DuckDB may use. */
        @Param("1")
        public int threads = 1;

        private @Nullable DuckDb database;

        /**
         * Fills it and compares.
         *
         * @param benchmark  has the vouchers in columns
         * @throws SQLException if it fails
         */
        @Setup
        public void prepare(SweepBenchmark benchmark) throws SQLException {
            database = DuckDb.of(benchmark.vouchers, TODAY, TODAY, LAST_DUE, threads);
            database.requireSame(benchmark.library());
        }

        /**
         * Closes it.
         *
         * @throws SQLException if it fails
         */
        @TearDown
        public void close() throws SQLException {
            Objects.requireNonNull(database).close();
        }
    }

    /**
     * Sweeps a list of objects with days as numbers.
     *
     * @param numbers  has the list
     * @return the aggregates
     */
    @Benchmark
    public Object objectsWithNumbers(Numbers numbers) {
        return numbers.sweep();
    }

    /**
     * Sweeps a list of objects with days as dates.
     *
     * @param dates  has the list
     * @return the aggregates
     */
    @Benchmark
    public Object objectsWithDates(Dates dates) {
        return dates.sweep();
    }

    /**
     * Sweeps a table of DuckDB.
     *
     * @param database  has the table
     * @return the rows of the answer
     * @throws SQLException if it fails
     */
    @Benchmark
    public Object duckDb(Database database) throws SQLException {
        return Objects.requireNonNull(database.database).sweep();
    }
}
