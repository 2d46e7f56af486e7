package org.planningservices.examples.spark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.portfolio.Totals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sweeps a portfolio on Spark. */
@Command(
        name = "sweep",
        description =
                "Sweeps a portfolio: writes the deadlines, what is overdue and the candidates for expiry as Parquet,"
                        + " and prints the totals.")
final class SweepCommand implements Callable<Integer> {

    @Option(names = "--portfolio", paramLabel = "FOLDER", required = true, description = "The portfolio, as Parquet.")
    private String portfolio = "";

    @Option(names = "--on", paramLabel = "DAY", required = true, description = "The day, as YYYY-MM-DD.")
    private LocalDate on = LocalDate.EPOCH;

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "Writes `deadlines`, `overdue` and `expiry-candidates` there; the folder must not exist yet.")
    private String out = "";

    @Option(
            names = "--compare",
            description =
                    "Sweeps the same portfolio once more, in one thread, and compares. The exit code is 1 when the"
                            + " two differ.")
    private boolean isCompared;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SentProgram program = SentProgram.of(by.terms(), on);
        Printed printed = new Printed(Objects.requireNonNull(spec).commandLine().getOut());
        try (SparkSession spark = Session.open()) {
            Session.requireNew(out, spark);
            SparkSweep sweep = new SparkSweep(spark, PortfolioTable.open(spark, portfolio), program, out);
            printed.timed("deadlines on Spark", sweep::writeDeadlines);
            Totals totals = printed.timed("totals and expiry candidates on Spark", sweep::writeExpiryCandidates);
            printed.totals(totals);
            return isCompared ? compare(sweep, totals, printed) : Main.DONE;
        }
    }

    private int compare(SparkSweep sweep, Totals totals, Printed printed) {
        ProgramDay day = VoucherProgram.under(by.terms()).on(on);
        InOneThread read = printed.timed("reading in one thread", () -> InOneThread.read(sweep.portfolio(), day));
        Outcome alone = printed.timed("sweep in one thread", () -> read.swept(day));
        List<String> differences = Outcome.of(sweep, totals).differences(alone);
        printed.line(differences.isEmpty() ? "both come to the same" : "they differ in " + differences);
        return differences.isEmpty() ? Main.DONE : Main.DIFFERENT;
    }
}
