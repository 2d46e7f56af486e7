package org.planningservices.examples.spark;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.step.Create;
import org.planningservices.voucher.Voucher;
import org.planningservices.step.VoucherId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the vouchers of a database as a portfolio. */
@Command(name = "extract", description = "Writes the vouchers of a database as a portfolio, as Parquet.")
final class ExtractCommand implements Callable<Integer> {

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Mixin
    private Store store = new Store();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "Writes it there; the folder must not exist yet.")
    private String out = "";

    @Override
    public Integer call() throws IOException {
        List<Row> rows = store.doing(repository -> rows(repository, VoucherProgram.under(by.terms())));
        try (SparkSession spark = Session.open()) {
            Session.requireNew(out, spark);
            spark.createDataFrame(rows, PortfolioTable.SCHEMA).write().parquet(out);
        }
        return Main.DONE;
    }

    static List<Row> rows(VoucherRepository repository, VoucherProgram program) {
        VoucherDesk desk = VoucherDesk.of(program, repository, Clock.systemUTC(), partner -> Optional.empty());
        return repository.read(0, Integer.MAX_VALUE).stream()
                .filter(stored -> stored.kind() == StreamKind.VOUCHER)
                .flatMap(stored -> created(stored.record()).stream())
                .flatMap(number -> desk.findVoucher(number).stream())
                .map(voucher -> PortfolioTable.row(PortfolioRow.of(voucher, customer(voucher, desk))))
                .toList();
    }

    private static Optional<VoucherId> created(JournalRecord record) {
        return record instanceof VoucherStepTaken taken && taken.step() instanceof Create
                ? Optional.of(taken.voucherId())
                : Optional.empty();
    }

    private static Optional<CustomerId> customer(Voucher voucher, VoucherDesk desk) {
        return desk.findEnrollment(voucher.enrollmentId()).map(Enrollment::customerId);
    }
}
