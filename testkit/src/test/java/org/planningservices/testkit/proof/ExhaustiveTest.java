package org.planningservices.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.rule.RuleId;
import org.planningservices.testkit.oracle.Asked;
import org.planningservices.testkit.oracle.Oracle;
import org.planningservices.voucher.Voucher;

/**
 * Library and oracle give the same answer to every question there is: which rules refuse, which cannot tell, and where an
 * accepted step leads.
 *
 * <p>Every status and every step, vouchers created on each day from 2019-03-01 to 2021-12-31, asked on each day from
 * 2019-03-01 to 2022-12-31; in the validity start {@code assignment} the day of the assignment goes over these days, of vouchers
 * created on 2020-03-31 and on 2020-04-01. A history has its steps on days one after another: the assignment on the day
 * after the creation, then the reservation, the start, the completion, the report, the redemption, the request, the
 * approval and the payment, as far as its status needs; a day of redemption, of which the payment steps speak, so goes over
 * all those days too. Besides there are histories with a reassignment, a reservation that was canceled, moved or followed
 * by another partner's, a request that was rejected or followed by another, an expiry and a revocation. All that by a partner who complies and again with nothing known; the other axes are
 * sets of edges, in {@link Rows#axes()}.
 *
 * <p>The build takes the edges, and of the starts between them one of {@code exhaustive.share}, others on each day; the
 * profile {@code all} takes every one.
 */
class ExhaustiveTest {

    private static final List<String> ORACLE =
            IntStream.range(0, Oracle.RULES).mapToObj(Oracle::id).toList();

    /** What the oracle has no number for: a rule of Training Vouchers, and the provisions, which refuse nothing. */
    private static final Set<String> NO_NUMBER = Set.of(
            "SAT-03", "TIM-01", "TIM-02", "TIM-03", "TIM-14", "ENG-14", "ENT-07", "ENT-08", "ENT-09", "ENT-14",
            "ENT-15", "VCH-07", "VCH-11", "VCH-13", "ELG-01");

    /** The oracle's numbers of the library's rules, as far as it has them. */
    private static final Map<RuleId, Integer> NUMBERS = new TreeMap<>();

    static {
        for (RuleId id : RuleId.published()) {
            if (ORACLE.contains(id.toString())) {
                NUMBERS.put(id, ORACLE.indexOf(id.toString()));
            }
        }
    }

    private final LongAdder cases = new LongAdder();

    @Test
    void libraryAndOracleHaveTheSameRulesInTheSameOrder() {
        assertThat(RuleId.published().stream().map(RuleId::toString).filter(id -> !NO_NUMBER.contains(id)))
                .containsExactlyElementsOf(ORACLE);
    }

    @Test
    void libraryAndOracleAgreeOnEveryCase() {
        int share = Integer.getInteger("exhaustive.share", 40);
        int turn = (int) (LocalDate.now(ZoneOffset.UTC).toEpochDay() % share);
        List<Integer> between = Rows.startsBetween();
        List<Supplier<Stream<Row>>> blocks = new ArrayList<>(Rows.axes());
        Rows.EDGE_STARTS.forEach(start -> blocks.add(() -> Rows.from(start)));
        List<Integer> taken = IntStream.range(0, between.size())
                .filter(i -> i % share == turn)
                .mapToObj(between::get)
                .toList();
        taken.forEach(start -> blocks.add(() -> Rows.from(start)));
        long begin = System.nanoTime();

        blocks.parallelStream().forEach(block -> block.get().forEach(this::check));

        System.out.printf(
                "exhaustive: every edge, %d of %d starts between them (share 1/%d, turn %d), %d cases, 0 differences, %d s%n",
                taken.size(), between.size(), share, turn, cases.sum(), (System.nanoTime() - begin) / 1_000_000_000);
        assertThat(cases.sum()).isGreaterThan(100_000_000);
    }

    @Test
    void libraryAndOracleAgreeOnEveryDeadlineAndStanding() {
        IntStream.rangeClosed(Rows.FIRST_START, Rows.LAST_START).parallel().forEach(start -> {
            for (int program : new int[] {Programs.CREATION, Programs.ASSIGNMENT}) {
                Rows.subjects(program, start).forEach(subject -> check(subject, program));
            }
        });
    }

    private static void check(Subject subject, int program) {
        Voucher voucher = subject.voucher().orElseThrow();
        int validityFrom = Programs.validityFrom(program);
        Asked a = new Asked();
        a.clear();
        subject.form().accept(a);
        int approvedOn = voucher.paymentApprovedOn().map(ExhaustiveTest::number).orElse(Oracle.ABSENT);

        Deadlines deadlines = Programs.program(program).deadlines(voucher);

        assertThat(List.of(
                        deadlines.lastValidDay(),
                        deadlines.redeemBy(),
                        deadlines.paymentRequestBy(),
                        deadlines.payBy()))
                .as(subject.name())
                .containsExactly(
                        find(Oracle.lastValidDay(validityFrom, a.createdOn, a.assignedOn)),
                        find(Oracle.redeemBy(validityFrom, a.createdOn, a.assignedOn)),
                        find(Oracle.paymentRequestBy(a.redeemedOn)),
                        find(Oracle.payBy(approvedOn)));
        for (int day = Programs.FIRST_DAY; day <= Programs.LAST_DAY; day++) {
            String standing = Programs.on(program, day).standing(voucher).name();
            int expected = Oracle.standing(validityFrom, day, a.status, a.createdOn, a.assignedOn, a.redeemedOn);
            if (!standing.equals(Oracle.standing(expected))) {
                throw new AssertionError(subject.name() + ", on " + LocalDate.ofEpochDay(day) + ": " + standing
                        + ", and " + Oracle.standing(expected) + " by the oracle");
            }
        }
    }

    private static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static Optional<LocalDate> find(int day) {
        return day == Oracle.ABSENT ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private void check(Row row) {
        Asked a = new Asked();
        a.clear();
        a.validityFrom = Programs.validityFrom(row.program());
        a.revocationPermitted = row.program() == Programs.REVOCABLE;
        a.projectsJoinOn = row.program() == Programs.JOINING ? Programs.JOINS_ON : Oracle.ABSENT;
        row.form().accept(a);
        for (int day = Programs.FIRST_DAY; day <= Programs.LAST_DAY; day++) {
            a.day = day;
            row.turn().accept(a, day);
            Oracle.ask(a);
            compare(row, a, row.library().apply(Programs.on(row.program(), day)));
        }
        cases.add(Programs.LAST_DAY - Programs.FIRST_DAY + 1);
    }

    private static void compare(Row row, Asked a, Either<Refusal, ? extends Acceptance> answer) {
        long refused = 0;
        long unknown = 0;
        if (answer.isLeft()) {
            for (Violation violation : answer.getLeft().violations()) {
                refused |= bit(row, a, violation.rule().id());
            }
            for (Undecided missing : answer.getLeft().undecided()) {
                unknown |= bit(row, a, missing.rule().id());
            }
            if ((refused | unknown) == 0) {
                throw differs(row, a, "refused by no rule");
            }
        } else if (answer.get() instanceof Transition transition) {
            leadsAsTheOracle(row, a, transition.voucher());
        } else if (answer.get() instanceof PaymentTransition transition) {
            transition.vouchers().forEach(voucher -> leadsAsTheOracle(row, a, voucher));
        }
        if (refused != a.refused || unknown != a.unknown) {
            throw differs(row, a, "refused by " + ids(refused) + ", cannot tell " + ids(unknown));
        }
    }

    private static long bit(Row row, Asked a, RuleId id) {
        Integer number = NUMBERS.get(id);
        if (number == null) {
            throw differs(row, a, "answered by " + id);
        }
        return 1L << number;
    }

    private static void leadsAsTheOracle(Row row, Asked a, Voucher voucher) {
        if (!voucher.status().name().equals(Oracle.status(Oracle.leadsTo(a.step)))) {
            throw differs(row, a, "it leads to " + voucher.status());
        }
    }

    private static AssertionError differs(Row row, Asked a, String library) {
        return new AssertionError(row.name() + ", on " + LocalDate.ofEpochDay(a.day) + ", program " + row.program()
                + "\n  library: " + library + "\n  oracle:  refused by " + ids(a.refused) + ", cannot tell "
                + ids(a.unknown) + ", leads to "
                + (a.step <= Oracle.REVOKE ? Oracle.status(Oracle.leadsTo(a.step)) : "nothing"));
    }

    private static List<String> ids(long rules) {
        return IntStream.range(0, Oracle.RULES)
                .filter(rule -> (rules >> rule & 1) != 0)
                .mapToObj(Oracle::id)
                .toList();
    }
}
