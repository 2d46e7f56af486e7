package org.planningservices.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.voucher.VoucherStatus;

class MainTest {

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void sweepsAsOneThreadDoes() {
        assertThat(run("generate", "--vouchers", "2000", "--out", path("portfolio")))
                .isZero();

        int exitCode = run(
                "sweep", "--portfolio", path("portfolio"), "--on", "2020-12-01", "--out", path("swept"), "--compare");

        assertThat(err).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(out).contains("TIM-05").contains("both come to the same");
    }

    @Test
    void sweepsByTheTermsGiven() {
        run("generate", "--vouchers", "2000", "--out", path("portfolio"));
        run("sweep", "--portfolio", path("portfolio"), "--on", "2020-12-01", "--out", path("from-creation"));
        String fromCreation = totals();

        run(
                "sweep",
                "--portfolio",
                path("portfolio"),
                "--on",
                "2020-12-01",
                "--validity-from",
                "assignment",
                "--out",
                path("from-assignment"));

        assertThat(totals()).isNotEqualTo(fromCreation).contains("ASSIGNED");
    }

    private String totals() {
        return out.lines().filter(line -> !line.contains(" s")).reduce("", (one, other) -> one + "\n" + other);
    }

    @Test
    void expiresOnceWhatIsKeptInADatabase() {
        String address = "jdbc:h2:file:" + path("stored");
        JdbcConnectionPool connections =
                JdbcConnectionPool.create(address + ";WRITE_DELAY=0;REUSE_SPACE=FALSE", "", "");
        SparkDesk stored = SparkDesk.in(JdbcRepository.migrate(connections));
        assertThat(run("extract", "--db", address, "--out", path("portfolio"))).isZero();
        assertThat(run(
                        "sweep",
                        "--portfolio",
                        path("portfolio"),
                        "--on",
                        "2021-06-01",
                        "--out",
                        path("swept"),
                        "--compare"))
                .isZero();

        assertThat(expire(address)).isZero();
        List<StoredRecord> recorded = stored.records();
        String first = out;
        assertThat(expire(address)).isZero();

        assertThat(out).isEqualTo(first).contains("expired 12, refused 0, left for another time 0");
        assertThat(stored.records()).isEqualTo(recorded);
        assertThat(stored.statuses()).containsOnly(VoucherStatus.EXPIRED);
        connections.dispose();
    }

    private int expire(String address) {
        return run("expire", "--db", address, "--candidates", path("swept/expiry-candidates"), "--on", "2021-06-01");
    }

    @Test
    void namesTheRowThatIsWrong() throws IOException {
        Row wrong = RowFactory.create("V-1", null, "LOST", LocalDate.of(2020, 1, 1), null);
        try (SparkSession spark = Session.open()) {
            spark.createDataFrame(List.of(wrong), PortfolioTable.SCHEMA).write().parquet(path("portfolio"));
        }

        int exitCode = run("sweep", "--portfolio", path("portfolio"), "--on", "2020-12-01", "--out", path("swept"));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.lines())
                .singleElement()
                .asString()
                .startsWith(
                        "planning-services-spark: row `V-1, null, LOST, 2020-01-01, null`: `status` must be one of");
    }

    @Test
    void namesTheColumnThatIsMissingOrOfAnotherType() throws IOException {
        try (SparkSession spark = Session.open()) {
            spark.sql("select 'V-1' voucher, 'C-1' customer, 'CREATED' status, date'2020-01-01' created_on")
                    .write()
                    .parquet(path("missing"));
            spark.sql(
                            "select 'V-1' voucher, 'C-1' customer, 'CREATED' status, '2020-01-01' created_on, date'2020-01-01' since")
                    .write()
                    .parquet(path("other"));
        }

        assertThat(run("sweep", "--portfolio", path("missing"), "--on", "2020-12-01", "--out", path("swept")))
                .isEqualTo(2);
        assertThat(err.lines()).singleElement().asString().contains("expected a column `since` of type `date`, found");

        assertThat(run("sweep", "--portfolio", path("other"), "--on", "2020-12-01", "--out", path("swept")))
                .isEqualTo(2);
        assertThat(err).contains("expected a column `created_on` of type `date`, found");
    }

    @Test
    void overwritesNothing() {
        run("generate", "--vouchers", "10", "--out", path("portfolio"));

        assertThat(run("generate", "--vouchers", "10", "--out", path("portfolio")))
                .isEqualTo(2);
        assertThat(err.lines()).singleElement().asString().contains("expected a folder that does not exist yet");
        assertThat(run("sweep", "--portfolio", path("portfolio"), "--on", "2020-12-01", "--out", path("portfolio")))
                .isEqualTo(2);
        assertThat(err.lines()).singleElement().asString().contains("expected a folder that does not exist yet");
    }

    @Test
    void tellsWhatIsNotThere() {
        assertThat(run("sweep", "--portfolio", path("none"), "--on", "2020-12-01", "--out", path("swept")))
                .isEqualTo(2);
        assertThat(err).contains(path("none"));
        assertThat(run("extract", "--db", "jdbc:h2:file:" + path("none"), "--out", path("portfolio")))
                .isEqualTo(2);
        assertThat(err).contains("the database cannot be opened");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        int exitCode = Main.run(new PrintWriter(printed, true), new PrintWriter(told, true), args);
        out = printed.toString();
        err = told.toString();
        return exitCode;
    }
}
