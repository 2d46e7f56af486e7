package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.json.TermsWriter;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.report.sql.SqlDialect;
import org.planningservices.report.sql.VoucherView;

/** The command {@code terms --sql}. */
class TermsAsSqlTest {

    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void printsTheViewOfTheProgram() {
        assertThat(run("terms", "--sql", "postgresql")).isZero();
        assertThat(out)
                .hasToString(VoucherView.builder(PROGRAM, SqlDialect.POSTGRESQL)
                        .build()
                        .statement());

        assertThat(run("terms", "--sql", "duckdb", "--program", "training-vouchers", "--out", "-"))
                .isZero();
        assertThat(out)
                .hasToString(VoucherView.builder(VoucherProgram.trainingVouchers(), SqlDialect.DUCKDB)
                        .build()
                        .statement());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesAViewOfOtherTermsToAFile() throws IOException {
        Terms terms = Terms.builder(Terms.planningServices())
                .validityDays(Sourced.assumed(200))
                .build();
        Path mine = folder.resolve("mine.terms.json");
        try (OutputStream file = Files.newOutputStream(mine)) {
            TermsWriter.write(terms, file);
        }
        Path view = folder.resolve("view.sql");
        String[] args = {
            "terms",
            "--sql",
            "h2",
            "--terms",
            mine.toString(),
            "--validity-from",
            "assignment",
            "--table",
            "sales.Sold",
            "--view",
            "days",
            "--prefix",
            "rule_",
            "--on",
            "2021-06-30",
            "--out",
            view.toString()
        };

        assertThat(run(args)).isZero();

        assertThat(out.toString()).isEmpty();
        assertThat(view)
                .hasContent(VoucherView.builder(
                                VoucherProgram.under(terms.withValidityFrom(ValidityStart.ASSIGNMENT)), SqlDialect.H2)
                        .table("sales", "Sold")
                        .view("days")
                        .prefix("rule_")
                        .day(LocalDate.of(2021, 6, 30))
                        .build()
                        .statement());
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString()).endsWith("the file exists; `--force` replaces it" + System.lineSeparator());
    }

    @Test
    void runsInADatabase() throws IOException, SQLException {
        Path mapping = Files.writeString(
                folder.resolve("mine.mapping"),
                "voucher = code\nstatus = state\ncreatedOn = made\nstatus.CREATED = new\n");
        run("terms", "--sql", "h2", "--mapping", mapping.toString(), "--table", "sold", "--on", "2021-06-10");

        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table sold (code varchar(20), state varchar(20), made date)");
            statement.execute("insert into sold values ('V-1', 'new', date '2021-06-01')");
            statement.execute(out.toString());
            try (ResultSet found = statement.executeQuery("select code, next_rule, days_left from voucher_days")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1) + " " + found.getString(2) + " " + found.getInt(3))
                        .isEqualTo("V-1 TIM-08 20");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
                    --sql oracle                | `--sql`: expected one of `duckdb`, `h2`, `postgresql`, found `oracle`
                    --sql postgres              | `--sql`: expected one of `duckdb`, `h2`, `postgresql`, found `postgres`; did you mean `postgresql`?
                    --sql                       | `terms`: expected `--sql postgresql|h2|duckdb`, found no value
                    --table sold                | `--mapping`, `--table`, `--view`, `--prefix` and `--on` need `--sql`
                    --on 2021-06-30             | `--mapping`, `--table`, `--view`, `--prefix` and `--on` need `--sql`
                    --sql h2 --table sales.     | `--table` must be a name, after its schema and a dot if it has one, found `sales.`
                    --sql h2 --view a.b.c.d     | `--view` must be a name, after its schema and a dot if it has one, found `a.b.c.d`
                    --sql h2 --view "A"."B"     | `--view` must be a name without quotes, which are added where the database needs them, found `"A"."B"`
                    --sql h2 --on 0000-01-01    | the day of a view must lie in the years 1 to 9999, found `0000-01-01`
                    --sql h2 --mapping nowhere  | nowhere: cannot be read: there is no such file
                    --sql h2 --against x        | `--sql` and `--against` cannot both be given
                    """)
    void saysWhatIsWrong(String args, String message) {
        assertThat(run(("terms " + args).split(" ", -1))).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).first().asString().isEqualTo("planning-services: " + message);
    }
}
