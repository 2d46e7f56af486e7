package org.planningservices.examples.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a portfolio of vouchers that are made up. */
@Command(
        name = "generate",
        description =
                "Writes a portfolio as Parquet, of vouchers that are made up; the same options always make the same.")
final class GenerateCommand implements Callable<Integer> {

    private static final int VOUCHERS_OF_PARTITION = 500_000;

    @Option(names = "--vouchers", paramLabel = "NUMBER", description = "How many. Without it: 10,000,000.")
    private int vouchers = 10_000_000;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Which ones. Without it: 1.")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "Writes it there; the folder must not exist yet.")
    private String out = "";

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = Session.open()) {
            Session.requireNew(out, spark);
            int partitions = 1 + vouchers / VOUCHERS_OF_PARTITION;
            VoucherGenerator.vouchers(spark, vouchers, partitions, seed).write().parquet(out);
        }
        return Main.DONE;
    }
}
