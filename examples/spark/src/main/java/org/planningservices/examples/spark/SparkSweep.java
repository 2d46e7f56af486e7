package org.planningservices.examples.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioReport;
import org.planningservices.policy.portfolio.Totals;
import org.planningservices.step.VoucherId;

/**
 * Sweeps a portfolio partition by partition, each as one machine would sweep the whole.
 *
 * @param spark  the session
 * @param portfolio  the portfolio
 * @param program  by what it is swept
 * @param out  the folder to write to
 */
record SparkSweep(SparkSession spark, Dataset<Row> portfolio, SentProgram program, String out) {

    /** What the sweep of a partition comes to. */
    private record Part(Totals totals, List<String> expiryCandidates) implements Serializable {

        private static final long serialVersionUID = 1;
    }

    /** Writes the deadline that comes first for each voucher, and beside them those that have passed; returns the first. */
    Dataset<Row> writeDeadlines() {
        portfolio
                .mapPartitions(deadlinesBy(program), Encoders.row(DeadlineTable.SCHEMA))
                .write()
                .parquet(out + "/deadlines");
        Dataset<Row> deadlines = deadlines();
        deadlines.where("overdue").write().parquet(out + "/overdue");
        return deadlines;
    }

    private static MapPartitionsFunction<Row, Row> deadlinesBy(SentProgram program) {
        return rows -> {
            ProgramDay day = program.built();
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                    .map(row -> DeadlineTable.row(day, PortfolioTable.read(row)))
                    .iterator();
        };
    }

    /** Writes the vouchers that are due to be recorded as expired, and returns the totals of all. */
    Totals writeExpiryCandidates() {
        JavaRDD<Part> parts = portfolio.javaRDD().mapPartitions(partBy(program));
        parts.persist(StorageLevel.MEMORY_AND_DISK());
        Totals none = program.built().sweep(Portfolio.builder().build()).totals();
        Totals totals = parts.map(Part::totals).fold(none, Totals::plus);
        JavaRDD<String> candidates =
                parts.flatMap(part -> part.expiryCandidates().iterator());
        spark.createDataset(candidates.rdd(), Encoders.STRING())
                .toDF("voucher")
                .write()
                .parquet(out + "/expiry-candidates");
        parts.unpersist();
        return totals;
    }

    private static FlatMapFunction<Iterator<Row>, Part> partBy(SentProgram program) {
        return rows -> List.of(part(rows, program.built())).iterator();
    }

    private static Part part(Iterator<Row> rows, ProgramDay day) {
        Portfolio.Builder portfolio = Portfolio.builder();
        rows.forEachRemaining(row -> portfolio.add(PortfolioTable.read(row)));
        PortfolioReport report = day.sweep(portfolio.build());
        return new Part(
                report.totals(),
                report.expiryCandidates().stream().map(VoucherId::value).toList());
    }

    /** Reads the deadlines that were written. */
    Dataset<Row> deadlines() {
        return spark.read().parquet(out + "/deadlines");
    }

    /** Reads the candidates that were written. */
    Dataset<String> expiryCandidates() {
        return spark.read().parquet(out + "/expiry-candidates").as(Encoders.STRING());
    }
}
