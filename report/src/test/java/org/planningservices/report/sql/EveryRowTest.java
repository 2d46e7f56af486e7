package org.planningservices.report.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.report.sql.TableRows.Row;
import org.planningservices.voucher.VoucherStatus;

/**
 * A view has the values of the calendar on the axes of the exhaustive tests, by both validity starts: each status, vouchers created
 * on each day from 2019-03-01 to 2021-12-31, without another day and with the day after as the day from which their time counts;
 * and vouchers created on 2020-03-31 and on 2020-04-01, with each day from 2019-03-01 to 2022-12-31 as that day.
 *
 * <p>All columns are compared on one day, and what depends on the day of the view on other days from 2019-03-01 to 2022-12-31:
 * the build takes one day of {@code view.share}, others each day, and the profile {@code all} takes them all.
 */
class EveryRowTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 3, 1);
    private static final LocalDate LAST_CREATION = LocalDate.of(2021, 12, 31);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);

    private static final List<VoucherProgram> PROGRAMS = List.of(
            VoucherProgram.planningServices(),
            VoucherProgram.under(Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT)));

    private static final List<Row> ROWS = rows();

    /** The day on which all columns are compared. */
    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);

    private static final List<List<ViewRow>> EXPECTED = PROGRAMS.stream()
            .map(program -> ROWS.stream()
                    .map(row -> row.expected(program.on(DAY), program.terms()))
                    .toList())
            .toList();

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (VoucherStatus status : VoucherStatus.values()) {
            days(FIRST_DAY, LAST_CREATION).forEach(createdOn -> {
                rows.add(new Row(status, createdOn, null));
                rows.add(new Row(status, createdOn, createdOn.plusDays(1)));
            });
            for (String createdOn : List.of("2020-03-31", "2020-04-01")) {
                days(FIRST_DAY, LAST_DAY)
                        .forEach(since -> rows.add(new Row(status, LocalDate.parse(createdOn), since)));
            }
        }
        return rows;
    }

    private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1));
    }

    @ParameterizedTest
    @EnumSource
    void equalsTheCalendar(TestDatabase database) throws SQLException {
        int share = Integer.getInteger("view.share", 1400);
        int turn = (int) (LocalDate.now(ZoneOffset.UTC).toEpochDay() % share);
        List<LocalDate> all = days(FIRST_DAY, LAST_DAY).toList();
        List<LocalDate> days = IntStream.range(0, all.size())
                .filter(i -> i % share == turn)
                .mapToObj(all::get)
                .toList();
        long begin = System.nanoTime();
        long compared = 0;
        try (Connection connection = database.open()) {
            TableRows.create(connection, ROWS);
            for (int i = 0; i < PROGRAMS.size(); i++) {
                VoucherProgram program = PROGRAMS.get(i);
                List<ViewRow> expected = EXPECTED.get(i);
                VoucherView view = VoucherView.builder(program, database.dialect())
                        .day(DAY)
                        .build();
                TableRows.compare(connection, view, expected);
                for (LocalDate day : days) {
                    compared += compareDay(connection, database.dialect(), program.on(day), program, expected);
                }
            }
        }
        System.out.printf(
                "views in %s: %d rows, on %d of %d days (share 1/%d, turn %d), %d comparisons, 0 differences, %d s%n",
                database,
                PROGRAMS.size() * ROWS.size(),
                days.size(),
                all.size(),
                share,
                turn,
                compared,
                (System.nanoTime() - begin) / 1_000_000_000);
    }

    private static int compareDay(
            Connection connection, SqlDialect dialect, ProgramDay day, VoucherProgram program, List<ViewRow> expected)
            throws SQLException {
        VoucherView view = VoucherView.builder(program, dialect).day(day.date()).build();
        TestDatabase.execute(connection, view.statement());
        int found = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select place, standing, days_left from voucher_days")) {
            while (rows.next()) {
                int place = rows.getInt(1);
                ViewRow days = expected.get(place);
                Standing standing =
                        days.fault() == null ? day.standing(ROWS.get(place).portfolioRow()) : null;
                LocalDate next = days.nextDeadline();
                check(place, day, rows.getString(2), standing == null ? null : standing.name());
                check(
                        place,
                        day,
                        rows.getString(3),
                        next == null ? null : String.valueOf(ChronoUnit.DAYS.between(day.date(), next)));
                found++;
            }
        }
        assertThat(found).isEqualTo(ROWS.size());
        return found;
    }

    private static void check(int place, ProgramDay day, @Nullable String found, @Nullable String expected) {
        if (!Objects.equals(found, expected)) {
            throw new AssertionError(ROWS.get(place) + ", " + day + ": `" + found + "` instead of `" + expected + "`");
        }
    }
}
