package org.planningservices.report.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.report.sql.TableRows.Row;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.RuleId;
import org.planningservices.testkit.arbitraries.Lifecycles;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;

/**
 * A view has the values of the calendar under any terms: lifecycles, numbers and days of the terms, rules that the program has and the
 * days on which they are in force are random, and so are the rows.
 *
 * <p>The build takes {@code view.terms} terms, others each day; the profile {@code all} takes more.
 */
class RandomTermsProperties {

    private static final int ROWS = 600;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 1500;

    private static final List<RuleId> DAY_RULES =
            List.of(RuleId.TIM_05, RuleId.TIM_06, RuleId.TIM_07, RuleId.TIM_08, RuleId.TIM_09, RuleId.PAY_07);

    private final Set<String> seenRules = new TreeSet<>();
    private final Set<String> seenStandings = new TreeSet<>();

    @Example
    void equalsTheCalendarUnderAnyTerms() throws SQLException {
        int count = Integer.getInteger("view.terms", 40);
        long seed = LocalDate.now(ZoneOffset.UTC).toEpochDay() * 100_000;
        long begin = System.nanoTime();
        List<Row> rows = rows(new Random(seed));
        RandomGenerator<Lifecycle> lifecycles = Lifecycles.any().generator(1000);
        Map<TestDatabase, Connection> connections = new EnumMap<>(TestDatabase.class);
        try {
            for (TestDatabase database : TestDatabase.values()) {
                connections.put(database, database.open());
                TableRows.create(connections.get(database), rows);
            }
            for (int i = 0; i < count; i++) {
                Random random = new Random(seed + i);
                Terms terms = terms(random, lifecycles.next(random).value());
                check(connections, terms, day(random), rows, seed + i);
            }
        } finally {
            for (Connection connection : connections.values()) {
                connection.close();
            }
        }
        System.out.printf(
                "views under random terms: %d terms from seed %d, %d rows each in %d databases, 0 differences, %d s%n",
                count, seed, ROWS, connections.size(), (System.nanoTime() - begin) / 1_000_000_000);
        assertThat(seenRules).contains("TIM-05", "TIM-06", "TIM-07", "TIM-08", "TIM-09", "PAY-07", "null");
        assertThat(seenStandings).contains("OPEN", "LAPSED", "SETTLED", "REVOKED", "null");
    }

    private void check(Map<TestDatabase, Connection> connections, Terms terms, LocalDate day, List<Row> rows, long seed)
            throws SQLException {
        VoucherProgram program = VoucherProgram.under(terms);
        List<ViewRow> expected =
                rows.stream().map(row -> row.expected(program.on(day), terms)).toList();
        expected.forEach(row -> {
            seenRules.add(String.valueOf(row.nextRule()));
            seenStandings.add(String.valueOf(row.standing()));
        });
        for (Map.Entry<TestDatabase, Connection> one : connections.entrySet()) {
            VoucherView view = VoucherView.builder(program, one.getKey().dialect())
                    .day(day)
                    .build();
            try {
                TableRows.compare(one.getValue(), view, expected);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", " + one.getKey() + ", on " + day, e);
            }
        }
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        VoucherStatus[] statuses = VoucherStatus.values();
        for (int i = 0; i < ROWS; i++) {
            rows.add(new Row(
                    statuses[i % statuses.length], rowDay(random), random.nextInt(5) == 0 ? null : rowDay(random)));
        }
        return rows;
    }

    /** Returns a day near those of the terms; seldom one of the first or last that drivers read and write. */
    private static LocalDate rowDay(Random random) {
        return switch (random.nextInt(60)) {
            case 0 -> LocalDate.of(1, 1, 1).plusDays(random.nextInt(800));
            case 1 -> LocalDate.of(9999, 12, 31).minusDays(random.nextInt(800));
            default -> day(random);
        };
    }

    private static LocalDate day(Random random) {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private static int number(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> 0;
            case 1 -> 100_000;
            default -> random.nextInt(300);
        };
    }

    private static Terms terms(Random random, Lifecycle lifecycle) {
        Terms published = Terms.planningServices();
        Set<RuleId> rules = new HashSet<>(published.rules().value());
        Map<RuleId, Sourced<DayRange>> inForce = new HashMap<>(published.daysInForce());
        for (RuleId rule : DAY_RULES) {
            if (random.nextInt(5) == 0) {
                rules.remove(rule);
            }
            DayRange range = range(random);
            if (range != null) {
                inForce.put(rule, Sourced.assumed(range));
            }
        }
        return Terms.builder(published)
                .program("random")
                .rules(Sourced.assumed(rules))
                .daysInForce(inForce)
                .validityFrom(random.nextBoolean() ? ValidityStart.CREATION : ValidityStart.ASSIGNMENT)
                .validityDays(Sourced.assumed(number(random)))
                .extension(Sourced.assumed(
                        random.nextInt(3) == 0
                                ? Optional.empty()
                                : Optional.of(new Extension(day(random), number(random)))))
                .extendedIfValidOn(Sourced.assumed(day(random)))
                .lastCreationDay(Sourced.assumed(day(random)))
                .lastRedemptionDay(Sourced.assumed(day(random)))
                .paymentRequestWindowDays(Sourced.assumed(number(random)))
                .paymentDueDays(Sourced.assumed(number(random)))
                .lifecycle(Sourced.assumed(lifecycle))
                .build();
    }

    private static @Nullable DayRange range(Random random) {
        LocalDate day = day(random);
        return switch (random.nextInt(6)) {
            case 0 -> DayRange.from(day);
            case 1 -> DayRange.through(day);
            case 2 -> DayRange.of(day, day.plusDays(random.nextInt(400)));
            default -> null;
        };
    }
}
