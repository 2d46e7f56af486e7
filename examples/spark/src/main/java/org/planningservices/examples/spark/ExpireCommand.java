package org.planningservices.examples.spark;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.policy.VoucherProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has a desk record what has lapsed. */
@Command(
        name = "expire",
        description = "Gives a desk a command for each candidate for expiry. Given again, it changes nothing.")
final class ExpireCommand implements Callable<Integer> {

    @Option(
            names = "--candidates",
            paramLabel = "FOLDER",
            required = true,
            description = "The candidates, as `sweep` writes them.")
    private String candidates = "";

    @Option(names = "--on", paramLabel = "DAY", required = true, description = "The day of the sweep, as YYYY-MM-DD.")
    private LocalDate on = LocalDate.EPOCH;

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Mixin
    private Store store = new Store();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        VoucherProgram program = VoucherProgram.under(by.terms());
        Clock clock = Clock.fixed(on.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        try (SparkSession spark = Session.open()) {
            Iterator<String> numbers = spark.read()
                    .parquet(candidates)
                    .select("voucher")
                    .as(Encoders.STRING())
                    .toLocalIterator();
            return store.doing(repository -> {
                VoucherDesk desk = VoucherDesk.of(program, repository, clock, partner -> Optional.empty());
                Expiry expiry = Expiry.submitted(desk, numbers, on);
                Objects.requireNonNull(spec)
                        .commandLine()
                        .getOut()
                        .println("expired " + expiry.expired() + ", refused " + expiry.refused()
                                + ", left for another time " + expiry.left());
                return Main.DONE;
            });
        }
    }
}
