package org.planningservices.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.testkit.repository.Fixtures.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.DueCandidate;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherIndexEntry;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/**
 * What every {@link VoucherRepository} has to do: a JUnit suite.
 *
 * <p>A test class that implements the two methods gets all of it: what each method returns, many writers at once,
 * commands given twice, restarts, and a bad line. For example:
 *
 * <pre>{@code
 * class MyRepositoryTest implements RepositoryContract {
 *
 *     public VoucherRepository emptyRepository() {
 *         return new MyRepository(newStore());
 *     }
 *
 *     public VoucherRepository reopened(VoucherRepository repository) {
 *         return new MyRepository(((MyRepository) repository).store());
 *     }
 * }
 * }</pre>
 */
public interface RepositoryContract {

    /**
     * Returns a repository on a store of its own, in which there is nothing. Called once in each test.
     *
     * @return the repository
     * @throws Exception if it cannot be opened, which fails the test
     */
    VoucherRepository emptyRepository() throws Exception;

    /**
     * Returns a repository on the store of another, as another process opens it, or the same one after a restart. The other
     * may go on to be used.
     *
     * @param repository  a repository that {@link #emptyRepository} returned
     * @return the repository; the same, if its store cannot outlive it
     * @throws Exception if it cannot be opened, which fails the test
     */
    VoucherRepository reopened(VoucherRepository repository) throws Exception;

    /**
     * Returns how many attempts are made in the race.
     *
     * @return the number of attempts, so many that more than 1,000 are accepted
     */
    default int raceAttempts() {
        return 20_000;
    }

    /**
     * Returns how many faults the bad line has.
     *
     * @return the number of faults
     */
    default int badLineFaults() {
        return 1_000;
    }

    // what is found in a stream

    /**
     * Implementations must return revision 0 and no records for a stream to which nothing was appended.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsNothingInAStreamThatNeverBegan() throws Exception {
        VoucherRepository repository = emptyRepository();
        StreamId stream = pool("E-1");

        assertThat(repository.find(stream)).isEqualTo(StreamHistory.none(stream));
        assertThat(repository.findFirstAndLast(stream)).isEqualTo(StreamHistory.none(stream));
    }

    /**
     * Implementations must return the records in the order appended, and their number as the revision.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsRecordsInTheOrderAppended() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        append(repository, change(pool("E-1"), 1, days(1), days(2), days(3)));
        append(repository, change(pool("E-1"), 4, days(4)));

        StreamHistory found = repository.find(pool("E-1"));

        assertThat(found.stream()).isEqualTo(pool("E-1"));
        assertThat(found.revision()).isEqualTo(5);
        assertThat(records(found)).containsExactly(opening("E-1", "contoso"), days(1), days(2), days(3), days(4));
        assertThat(found.records()).extracting(StoredRecord::kind).containsOnly(StreamKind.ENROLLMENT);
    }

    /**
     * Implementations must return the first and the last record, with the revision of the whole stream.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsTheEndsOfAStream() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        assertThat(repository.findFirstAndLast(pool("E-1"))).isEqualTo(repository.find(pool("E-1")));
        append(repository, change(pool("E-1"), 1, days(1)));
        assertThat(repository.findFirstAndLast(pool("E-1"))).isEqualTo(repository.find(pool("E-1")));
        append(repository, change(pool("E-1"), 2, days(2), days(3)));

        StreamHistory ends = repository.findFirstAndLast(pool("E-1"));

        List<StoredRecord> all = repository.find(pool("E-1")).records();
        assertThat(ends.revision()).isEqualTo(4);
        assertThat(ends.records()).containsExactly(all.get(0), all.get(3));
        assertThat(records(ends)).containsExactly(opening("E-1", "contoso"), days(3));
    }

    /**
     * Streams of one number and of different kinds are different streams; so are numbers that differ in anything.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void keepsStreamsApart() throws Exception {
        VoucherRepository repository = emptyRepository();
        List<String> numbers = List.of("X-1", "x-1", "X-1 ", " X-1", "X-1\u0000", "X_1", "X%1", "X-１");
        open(repository, "E-1", "contoso");
        for (String number : numbers) {
            append(repository, change(StreamId.of(CustomerId.of(number)), 0, created(number, "E-1")));
            append(repository, change(StreamId.of(PaymentRequestId.of(number)), 0, rejected(number)));
            append(repository, creation(number, "E-1", VoucherStatus.CREATED, TODAY));
        }

        for (String number : numbers) {
            assertThat(records(repository.find(StreamId.of(CustomerId.of(number)))))
                    .containsExactly(created(number, "E-1"));
            assertThat(records(repository.find(StreamId.of(PaymentRequestId.of(number)))))
                    .containsExactly(rejected(number));
            assertThat(repository.find(voucher(number)).revision()).isEqualTo(1);
        }
    }

    // whose vouchers

    /**
     * Implementations must return every voucher of an enrolment and of a customer, once, with all its records.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsTheVouchersOfAnEnrolmentAndOfACustomer() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        open(repository, "E-2", "contoso");
        open(repository, "E-3", "litware");
        append(repository, creation("V-1", "E-1", VoucherStatus.CREATED, TODAY));
        append(repository, creation("V-2", "E-1", VoucherStatus.CREATED, TODAY));
        append(repository, creation("V-3", "E-2", VoucherStatus.CREATED, TODAY));
        append(repository, creation("V-4", "E-3", VoucherStatus.CREATED, TODAY));
        append(repository, step("V-2", 1, VoucherStatus.ASSIGNED, TODAY));

        assertThat(repository.vouchersOf(EnrollmentId.of("E-1")))
                .containsExactlyInAnyOrder(repository.find(voucher("V-1")), repository.find(voucher("V-2")));
        assertThat(repository.vouchersOf(CustomerId.of("contoso")))
                .containsExactlyInAnyOrder(
                        repository.find(voucher("V-1")),
                        repository.find(voucher("V-2")),
                        repository.find(voucher("V-3")));
        assertThat(repository.vouchersOf(EnrollmentId.of("contoso"))).isEmpty();
        assertThat(repository.vouchersOf(CustomerId.of("E-1"))).isEmpty();
    }

    // appending

    /**
     * Implementations must add every record of every change, or none.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void addsToAllStreamsOrToNone() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        CommandId command = CommandId.of("both");
        StreamChange stale = change(pool("E-1"), 2, created("V-1", "E-1"));
        StreamChange creation = creation("V-1", "E-1", VoucherStatus.CREATED, TODAY);

        assertThat(repository.append(command, List.of(creation, stale))).isEqualTo(new AppendResult.Conflict());
        assertThat(repository.append(command, List.of(stale, creation))).isEqualTo(new AppendResult.Conflict());
        assertThat(repository.find(voucher("V-1")).revision()).isZero();
        assertThat(repository.find(pool("E-1")).revision()).isEqualTo(1);
        assertThat(repository.vouchersOf(EnrollmentId.of("E-1"))).isEmpty();
        assertThat(due(repository, VoucherStatus.CREATED, TODAY)).isEmpty();
        assertThat(repository.findCommand(command)).isEmpty();

        StreamChange fresh = change(pool("E-1"), 1, created("V-1", "E-1"));
        assertThat(repository.append(command, List.of(creation, fresh))).isEqualTo(new AppendResult.Applied());
        assertThat(repository.find(voucher("V-1")).revision()).isEqualTo(1);
        assertThat(repository.find(pool("E-1")).revision()).isEqualTo(2);
    }

    /**
     * Implementations must add nothing if a stream has another revision than is expected, more or less.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void addsNothingAtAnotherRevision() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        append(repository, change(pool("E-1"), 1, days(1)));

        assertThat(repository.append(next(), List.of(change(pool("E-1"), 1, days(2)))))
                .isEqualTo(new AppendResult.Conflict());
        assertThat(repository.append(next(), List.of(change(pool("E-1"), 3, days(2)))))
                .isEqualTo(new AppendResult.Conflict());
        assertThat(repository.append(
                        next(),
                        List.of(StreamChange.of(
                                Fixtures.enrollment(EnrollmentId.of("E-1"), CustomerId.of("litware")),
                                opening("E-1", "litware")))))
                .isEqualTo(new AppendResult.Conflict());
        assertThat(repository.append(next(), List.of(change(pool("E-2"), 1, days(1)))))
                .isEqualTo(new AppendResult.Conflict());
        assertThat(repository.find(pool("E-1")).revision()).isEqualTo(2);
        assertThat(repository.find(pool("E-2")).revision()).isZero();
        assertThat(repository.read(0, 100)).hasSize(2);
    }

    /**
     * Implementations must add nothing for a command appended before, whatever the changes and the revisions.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void addsNothingForACommandAppendedBefore() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        CommandId command = CommandId.of("once");
        List<StreamChange> changes = List.of(
                change(pool("E-1"), 1, days(1), days(2)), change(StreamId.of(CustomerId.of("contoso")), 0, days(3)));
        assertThat(repository.append(command, changes)).isEqualTo(new AppendResult.Applied());

        AppendResult repeated = new AppendResult.Duplicate(days(1));
        assertThat(repository.append(command, changes)).isEqualTo(repeated);
        assertThat(repository.append(command, List.of(change(pool("E-1"), 3, days(1)))))
                .isEqualTo(repeated);
        assertThat(repository.append(command, List.of(change(StreamId.of(CustomerId.of("litware")), 0, days(9)))))
                .isEqualTo(repeated);
        assertThat(repository.findCommand(command)).contains(days(1));
        assertThat(repository.find(pool("E-1")).revision()).isEqualTo(3);
        assertThat(repository.read(0, 100)).hasSize(4);
    }

    /**
     * Implementations must return nothing for a command by which nothing was appended.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsNoCommandThatAppendedNothing() throws Exception {
        VoucherRepository repository = emptyRepository();
        repository.append(CommandId.of("once"), List.of(change(pool("E-1"), 7, days(1))));

        assertThat(repository.findCommand(CommandId.of("once"))).isEmpty();
        assertThat(repository.findCommand(CommandId.of("never"))).isEmpty();
    }

    /**
     * Implementations must refuse an append of no change, and one with two changes to one stream.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void refusesNoChangeAndTwoToOneStream() throws Exception {
        VoucherRepository repository = emptyRepository();
        CommandId command = CommandId.of("wrong");

        assertThatThrownBy(() -> repository.append(command, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> repository.append(
                        command,
                        List.of(
                                change(StreamId.of(CustomerId.of("contoso")), 0, days(1)),
                                change(StreamId.of(CustomerId.of("contoso")), 1, days(2)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(repository.read(0, 100)).isEmpty();
    }

    /**
     * Implementations must return records equal to those appended, whatever their texts.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void keepsEveryText() throws Exception {
        VoucherRepository repository = emptyRepository();
        List<String> texts = List.of(
                "'; drop table vouchers; --",
                "\"quoted\" and \\backslash\\",
                "a\u0000b",
                "\u0000".repeat(1000),
                "x".repeat(1000),
                "é".repeat(1000),
                "漢".repeat(1000),
                "🎟".repeat(1000),
                "line\nbreak\r\n\u2028",
                " space around ",
                "{\"v\":1}",
                "مرحبا");
        for (String text : texts) {
            open(repository, text, text);
            append(repository, creation(text, text, VoucherStatus.CREATED, TODAY));
            append(repository, step(text, 1, VoucherStatus.ASSIGNED, TODAY));
            append(repository, change(StreamId.of(PaymentRequestId.of(text)), 0, rejected(text)));
            assertThat(repository.append(CommandId.of(text), List.of(change(pool(text), 1, days(1)))))
                    .isEqualTo(new AppendResult.Applied());
        }

        for (String text : texts) {
            assertThat(records(repository.find(pool(text)))).containsExactly(opening(text, text), days(1));
            assertThat(records(repository.find(voucher(text)))).containsExactly(created(text, text), assigned(text));
            assertThat(records(repository.find(StreamId.of(PaymentRequestId.of(text)))))
                    .containsExactly(rejected(text));
            assertThat(repository.findCommand(CommandId.of(text))).contains(days(1));
            assertThat(repository.vouchersOf(CustomerId.of(text)))
                    .extracting(StreamHistory::stream)
                    .containsExactly(voucher(text));
        }
        assertThat(due(repository, VoucherStatus.ASSIGNED, TODAY))
                .extracting(one -> one.voucherId().value())
                .containsExactlyInAnyOrderElementsOf(texts);
    }

    // reading on, and what is due

    /**
     * Implementations must return records by position; every record has a larger one than those appended before.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void readsOnFromAPosition() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        for (int day = 1; day <= 10; day++) {
            append(day % 2 == 0 ? repository : reopened(repository), change(pool("E-1"), day, days(day)));
        }

        List<StoredRecord> all = repository.read(0, 100);
        List<StoredRecord> paged = new ArrayList<>();
        List<StoredRecord> page = repository.read(0, 3);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            paged.addAll(page);
            page = repository.read(page.get(page.size() - 1).position(), 3);
        }

        assertThat(all).isEqualTo(repository.find(pool("E-1")).records()).isEqualTo(paged);
        assertThat(all).extracting(StoredRecord::position).isSorted().doesNotHaveDuplicates();
    }

    /**
     * Implementations must go by the facts of the last change, and return the earliest day first.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsWhatIsDueByStatusAndDay() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        for (int day = 5; day >= 1; day--) {
            append(repository, creation("V-" + day, "E-1", VoucherStatus.CREATED, TODAY.plusDays(day)));
        }
        append(repository, step("V-2", 1, VoucherStatus.ASSIGNED, TODAY.plusDays(2)));
        append(repository, step("V-4", 1, VoucherStatus.REDEEMED, TODAY.plusDays(40)));

        assertThat(due(repository, VoucherStatus.CREATED, TODAY.plusDays(5)))
                .containsExactly(dueSince("V-1", 1), dueSince("V-3", 3), dueSince("V-5", 5));
        assertThat(due(repository, VoucherStatus.CREATED, TODAY.plusDays(3)))
                .containsExactly(dueSince("V-1", 1), dueSince("V-3", 3));
        assertThat(due(repository, VoucherStatus.CREATED, TODAY)).isEmpty();
        assertThat(due(repository, VoucherStatus.ASSIGNED, TODAY.plusDays(5))).containsExactly(dueSince("V-2", 2));
        assertThat(due(repository, VoucherStatus.REDEEMED, TODAY.plusDays(39))).isEmpty();
        assertThat(due(repository, VoucherStatus.REDEEMED, TODAY.plusDays(40))).containsExactly(dueSince("V-4", 40));
    }

    /**
     * Implementations must go on after a candidate, also if that has another status by now.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void goesOnAfterACandidate() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        for (int number = 0; number < 20; number++) {
            append(repository, creation("V-" + number, "E-1", VoucherStatus.CREATED, TODAY.plusDays(number / 5)));
        }
        List<DueCandidate> all = due(repository, VoucherStatus.CREATED, TODAY.plusDays(9));

        List<DueCandidate> paged = new ArrayList<>();
        List<DueCandidate> page = repository.findDue(VoucherStatus.CREATED, TODAY.plusDays(9), null, 3);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            paged.addAll(page);
            DueCandidate last = page.get(page.size() - 1);
            append(repository, step(last.voucherId().value(), 1, VoucherStatus.EXPIRED, last.since()));
            page = repository.findDue(VoucherStatus.CREATED, TODAY.plusDays(9), last, 3);
        }

        assertThat(all)
                .hasSize(20)
                .isSortedAccordingTo((one, other) -> one.since().compareTo(other.since()));
        assertThat(paged).isEqualTo(all);
        assertThat(repository.findDue(VoucherStatus.CREATED, all.get(9).since(), all.get(5), 100))
                .allMatch(one -> !one.since().isAfter(all.get(9).since()));
    }

    // restarts

    /**
     * Implementations must show what an append added after a restart as well.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void keepsEverythingOverARestart() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        append(repository, creation("V-1", "E-1", VoucherStatus.CREATED, TODAY));
        repository.append(CommandId.of("once"), List.of(change(pool("E-1"), 1, days(1))));

        VoucherRepository reopened = reopened(repository);

        assertThat(reopened.find(pool("E-1"))).isEqualTo(repository.find(pool("E-1")));
        assertThat(reopened.vouchersOf(EnrollmentId.of("E-1")))
                .isEqualTo(repository.vouchersOf(EnrollmentId.of("E-1")));
        assertThat(reopened.vouchersOf(CustomerId.of("contoso")))
                .isEqualTo(repository.vouchersOf(CustomerId.of("contoso")))
                .hasSize(1);
        assertThat(reopened.read(0, 100)).isEqualTo(repository.read(0, 100)).hasSize(3);
        assertThat(due(reopened, VoucherStatus.CREATED, TODAY)).hasSize(1);
        assertThat(reopened.append(CommandId.of("once"), List.of(change(pool("E-1"), 2, days(1)))))
                .isEqualTo(new AppendResult.Duplicate(days(1)));
        append(reopened, change(pool("E-1"), 2, days(2)));
        assertThat(repository.find(pool("E-1")).revision()).isEqualTo(3);
    }

    /**
     * A desk answers an accepted command the same after a restart, and another one under its id never.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void answersTheSameAfterARestart() throws Exception {
        VoucherRepository repository = emptyRepository();
        VoucherDesk desk = Fixtures.desk(repository);
        EnrollmentId pool = EnrollmentId.of("E-1");
        VoucherId voucher = VoucherId.of("V-1");
        desk.open(CommandId.of("open"), Fixtures.enrollment(pool, CustomerId.of("contoso")));
        desk.activateBenefit(CommandId.of("activate"), pool);
        desk.submit(CommandId.of("accrue"), AccrueDays.of(pool, 5));
        CommandResult created = desk.submit(CommandId.of("create"), voucher, Fixtures.create(pool, 5));
        assertThat(created).isInstanceOf(CommandResult.Accepted.class);

        VoucherDesk later = Fixtures.desk(reopened(repository));

        assertThat(later.submit(CommandId.of("create"), voucher, Fixtures.create(pool, 5)))
                .isEqualTo(created);
        assertThat(later.submit(CommandId.of("create"), voucher, Fixtures.create(pool, 3)))
                .isEqualTo(new CommandResult.CommandIdReused(
                        CommandId.of("create"), ((CommandResult.Accepted) created).record()));
        assertThat(later.submit(CommandId.of("accrue"), AccrueDays.of(pool, 5)))
                .isInstanceOf(CommandResult.Accepted.class);
        assertThat(later.findPool(pool).orElseThrow().accrued()).isEqualTo(5);
        assertThat(later.findVoucher(voucher))
                .isEqualTo(desk.findVoucher(voucher))
                .isPresent();
    }

    // many at once

    /**
     * Implementations must let at most one of several appends at one revision of a stream succeed.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void letsOneOfManySucceed() throws Exception {
        VoucherRepository repository = emptyRepository();
        VoucherRepository other = reopened(repository);
        open(repository, "E-1", "contoso");

        for (int round = 1; round <= 20; round++) {
            int revision = round;
            List<AppendResult> answers = together(thread -> (thread % 2 == 0 ? repository : other)
                    .append(
                            CommandId.of("round-" + revision + "-" + thread),
                            List.of(
                                    change(pool("E-1"), revision, days(thread)),
                                    change(StreamId.of(CustomerId.of("C-" + revision)), 0, days(thread)))));

            assertThat(Collections.frequency(answers, new AppendResult.Applied()))
                    .isEqualTo(1);
            assertThat(Collections.frequency(answers, new AppendResult.Conflict()))
                    .isEqualTo(answers.size() - 1);
        }
        assertThat(repository.find(pool("E-1")).revision()).isEqualTo(21);
    }

    /**
     * Implementations must add what a command adds once, also if it is given many times at once.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void addsOnceWhatIsGivenManyTimesAtOnce() throws Exception {
        VoucherRepository repository = emptyRepository();
        VoucherRepository other = reopened(repository);

        for (int round = 0; round < 20; round++) {
            CommandId command = CommandId.of("round-" + round);
            String customer = "C-" + round + "-";
            boolean elsewhere = round % 2 == 0;
            List<AppendResult> answers = together(thread -> (thread % 2 == 0 ? repository : other)
                    .append(
                            command,
                            List.of(change(
                                    StreamId.of(CustomerId.of(elsewhere ? customer + thread : customer)),
                                    0,
                                    days(thread)))));

            JournalRecord recorded = repository.findCommand(command).orElseThrow();
            assertThat(Collections.frequency(answers, new AppendResult.Applied()))
                    .isEqualTo(1);
            assertThat(Collections.frequency(answers, new AppendResult.Duplicate(recorded)))
                    .isEqualTo(answers.size() - 1);
        }
        assertThat(repository.read(0, 1000)).hasSize(20);
    }

    /**
     * Implementations must show a reader all that an append added, or nothing of it.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void showsAllOfAnAppendOrNothing() throws Exception {
        VoucherRepository repository = emptyRepository();
        VoucherRepository other = reopened(repository);
        open(repository, "E-1", "contoso");
        append(
                repository,
                creation("V-1", "E-1", VoucherStatus.CREATED, TODAY),
                creation("V-2", "E-1", VoucherStatus.CREATED, TODAY));
        AtomicBoolean written = new AtomicBoolean();
        Callable<Integer> writer = () -> {
            for (int revision = 1; revision <= 100; revision++) {
                append(
                        repository,
                        step("V-1", revision, VoucherStatus.ASSIGNED, TODAY),
                        step("V-2", revision, VoucherStatus.ASSIGNED, TODAY));
            }
            written.set(true);
            return 0;
        };
        Callable<Integer> reader = () -> {
            int torn = 0;
            while (!written.get()) {
                Set<Integer> revisions = new HashSet<>();
                for (StreamHistory one : other.vouchersOf(EnrollmentId.of("E-1"))) {
                    revisions.add(one.revision());
                    torn += one.records().size() == one.revision() ? 0 : 1;
                }
                torn += revisions.size() == 1 ? 0 : 1;
                Set<Integer> ofCustomer = new HashSet<>();
                other.vouchersOf(CustomerId.of("contoso")).forEach(one -> ofCustomer.add(one.revision()));
                torn += ofCustomer.size() == 1 ? 0 : 1;
                StreamHistory found = other.find(voucher("V-1"));
                torn += found.records().size() == found.revision() ? 0 : 1;
            }
            return torn;
        };

        assertThat(Race.together(List.of(writer, reader, reader))).containsOnly(0);
    }

    /**
     * Implementations must return no record as long as one with a lower position may still become visible.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void missesNothingForAReaderThatGoesOn() throws Exception {
        VoucherRepository repository = emptyRepository();
        VoucherRepository other = reopened(repository);
        int writers = 6;
        AtomicInteger writing = new AtomicInteger(writers);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int number = 0; number < writers; number++) {
            String customer = "C-" + number;
            VoucherRepository writer = number % 2 == 0 ? repository : other;
            tasks.add(() -> {
                for (int revision = 0; revision < 50; revision++) {
                    append(
                            writer,
                            change(StreamId.of(CustomerId.of(customer)), revision, days(revision + 1)),
                            change(StreamId.of(CustomerId.of(customer + "-" + revision)), 0, days(revision + 1)));
                }
                return writing.decrementAndGet();
            });
        }
        List<StoredRecord> read = new ArrayList<>();
        tasks.add(() -> {
            boolean last;
            do {
                last = writing.get() == 0;
                for (List<StoredRecord> page = readOn(other, read); !page.isEmpty(); page = readOn(other, read)) {
                    read.addAll(page);
                }
            } while (!last);
            return read.size();
        });

        Race.together(tasks);

        assertThat(read).hasSize(writers * 100).isEqualTo(repository.read(0, writers * 200));
    }

    private static List<StoredRecord> readOn(VoucherRepository repository, List<StoredRecord> read) {
        return repository.read(read.isEmpty() ? 0 : read.get(read.size() - 1).position(), 7);
    }

    /**
     * Implementations must bring every append to an end, whatever the order of the streams that others name.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void endsAppendsThatNameStreamsInAnotherOrder() throws Exception {
        VoucherRepository repository = emptyRepository();
        StreamId one = StreamId.of(CustomerId.of("one"));
        StreamId other = StreamId.of(CustomerId.of("other"));

        List<Integer> done = together(thread -> {
            int appended = 0;
            for (int i = 0; appended < 10; i++) {
                StreamChange first =
                        change(one, repository.findFirstAndLast(one).revision(), days(i));
                StreamChange second =
                        change(other, repository.findFirstAndLast(other).revision(), days(i));
                AppendResult answer = repository.append(
                        CommandId.of(thread + "-" + i),
                        thread % 2 == 0 ? List.of(first, second) : List.of(second, first));
                appended += answer instanceof AppendResult.Applied ? 1 : 0;
            }
            return appended;
        });

        assertThat(done).containsOnly(10);
        assertThat(repository.find(one).revision()).isEqualTo(10 * done.size());
        assertThat(repository.find(other).revision()).isEqualTo(10 * done.size());
    }

    /**
     * Sixteen threads reserve, redeem, claim and create what suffices only for some: nothing is lost or doubled.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void losesAndDoublesNothingInARace() throws Exception {
        VoucherRepository repository = emptyRepository();
        Set<CommandId> begun = Race.begin(repository);

        RaceLog log = Race.run(repository, "race", 16, raceAttempts());

        assertThat(log.accepted()).hasSizeGreaterThan(1000);
        assertThat(Race.verdict(reopened(repository), begun, log)).isEqualTo(ConsistencyReport.CLEAN);
    }

    /**
     * Commands whose replies are lost, that are delivered twice or late: whoever gives them again gets one outcome.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void losesAndDoublesNothingOnABadLine() throws Exception {
        VoucherRepository repository = emptyRepository();

        assertThat(FaultyCaller.run(repository, 1, badLineFaults())).isEqualTo(ConsistencyReport.CLEAN);
    }

    private static <T> List<T> together(IntFunction<T> task) throws Exception {
        return Race.together(IntStream.range(0, 8)
                .<Callable<T>>mapToObj(thread -> () -> task.apply(thread))
                .toList());
    }

    private static StreamId pool(String number) {
        return StreamId.of(EnrollmentId.of(number));
    }

    private static StreamId voucher(String number) {
        return StreamId.of(VoucherId.of(number));
    }

    private static JournalRecord opening(String number, String customer) {
        return new EnrollmentDeclared(Fixtures.enrollment(EnrollmentId.of(number), CustomerId.of(customer)));
    }

    private static JournalRecord days(int days) {
        return new DaysAdded(TODAY, AccrueDays.of(EnrollmentId.of("E-1"), days));
    }

    private static JournalRecord created(String voucher, String pool) {
        return new VoucherStepTaken(TODAY, VoucherId.of(voucher), Fixtures.create(EnrollmentId.of(pool), 5));
    }

    private static JournalRecord assigned(String voucher) {
        return new VoucherStepTaken(TODAY, VoucherId.of(voucher), Assign.of(voucher));
    }

    private static JournalRecord rejected(String request) {
        return new PaymentStepTaken(TODAY, RejectPayment.of(PaymentRequestId.of(request), request));
    }

    private static StreamChange change(StreamId stream, int revision, JournalRecord... records) {
        return new StreamChange(stream, revision, List.of(records), Optional.empty(), Optional.empty());
    }

    private static StreamChange creation(String voucher, String pool, VoucherStatus status, LocalDate since) {
        return new StreamChange(
                voucher(voucher),
                0,
                List.of(created(voucher, pool)),
                Optional.of(pool(pool)),
                Optional.of(new VoucherIndexEntry(status, since)));
    }

    private static StreamChange step(String voucher, int revision, VoucherStatus status, LocalDate since) {
        return new StreamChange(
                voucher(voucher),
                revision,
                List.of(assigned(voucher)),
                Optional.empty(),
                Optional.of(new VoucherIndexEntry(status, since)));
    }

    private static DueCandidate dueSince(String voucher, int days) {
        return new DueCandidate(VoucherId.of(voucher), TODAY.plusDays(days));
    }

    private static List<DueCandidate> due(VoucherRepository repository, VoucherStatus status, LocalDate until) {
        return repository.findDue(status, until, null, 100);
    }

    private static void open(VoucherRepository repository, String number, String customer) {
        append(
                repository,
                StreamChange.of(
                        Fixtures.enrollment(EnrollmentId.of(number), CustomerId.of(customer)),
                        opening(number, customer)));
    }

    private static void append(VoucherRepository repository, StreamChange... changes) {
        assertThat(repository.append(next(), List.of(changes))).isEqualTo(new AppendResult.Applied());
    }

    private static CommandId next() {
        return CommandId.of("command-" + UUID.randomUUID());
    }

    private static List<JournalRecord> records(StreamHistory history) {
        return history.records().stream().map(StoredRecord::record).toList();
    }
}
