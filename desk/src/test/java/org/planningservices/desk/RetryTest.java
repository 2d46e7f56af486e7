package org.planningservices.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.desk.Office.E_1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamChange;
import org.planningservices.step.AccrueDays;

/** How often a command is attempted when other commands are recorded first, and the pauses between. */
class RetryTest {

    private static final Duration NONE = Duration.ZERO;
    private static final AccrueDays ACCRUAL = AccrueDays.of(E_1, 1);

    private final RacedRepository repository = new RacedRepository();
    private final Office office = new Office(repository).withDays(5);
    private final List<Integer> attempts = new ArrayList<>();

    /** Lets another command be recorded first, some times. */
    private static final class RacedRepository extends ForwardingRepository {

        private int lost;
        private int appends;
        private boolean joins;

        @Override
        public boolean joinsTransactions() {
            return joins;
        }

        @Override
        public AppendResult append(CommandId command, List<StreamChange> changes) {
            appends++;
            return lost-- > 0 ? new AppendResult.Conflict() : super.append(command, changes);
        }
    }

    private VoucherDesk desk(Retry retry) {
        repository.appends = 0;
        return office.desk.withRetry(retry).withListener(new DeskListener() {
            @Override
            public void accepted(Submission submission, CommandResult.Accepted result) {
                attempts.add(submission.attempts());
            }

            @Override
            public void contended(Submission submission, CommandResult.Contended result) {
                attempts.add(submission.attempts());
            }
        });
    }

    @Test
    void attemptsAsOftenAsTheApplicationSays() {
        repository.lost = 2;
        VoucherDesk desk = desk(Retry.of(3, NONE, NONE));

        assertThat(desk.submit(office.next(), ACCRUAL)).isInstanceOf(CommandResult.Accepted.class);

        repository.lost = 3;
        assertThat(desk.submit(office.next(), ACCRUAL)).isEqualTo(new CommandResult.Contended(3));
        assertThat(attempts).containsExactly(3, 3);
        assertThat(repository.appends).isEqualTo(6);
    }

    @Test
    void attemptsOnceIfTheApplicationSaysSo() {
        repository.lost = 1;

        assertThat(desk(Retry.of(1, NONE, NONE)).submit(office.next(), ACCRUAL))
                .isEqualTo(new CommandResult.Contended(1));
    }

    @Test
    void attemptsOnceInATransactionOfTheApplication() {
        repository.joins = true;
        repository.lost = 1;
        VoucherDesk desk = desk(Retry.defaults());

        assertThat(desk.submit(office.next(), ACCRUAL)).isEqualTo(new CommandResult.Contended(1));
        assertThat(desk.submit(office.next(), ACCRUAL)).isInstanceOf(CommandResult.Accepted.class);
        assertThat(attempts).containsExactly(1, 1);
        assertThat(repository.appends).isEqualTo(2);
    }

    @Test
    void attemptsTwentyTimesOtherwise() {
        repository.lost = 100;

        assertThat(office.desk.submit(office.next(), ACCRUAL)).isEqualTo(new CommandResult.Contended(20));
    }

    @Test
    void doublesThePauseUpToTheLongest() {
        Retry retry = Retry.of(20, Duration.ofMillis(10), Duration.ofMillis(70));

        assertThat(List.of(1, 2, 3, 4, 5, 20))
                .extracting(made -> retry.pauseAfter(made).toMillis())
                .containsExactly(10L, 20L, 40L, 70L, 70L, 70L);
        assertThat(Retry.of(Integer.MAX_VALUE, Duration.ofNanos(1), Duration.ofHours(1))
                        .pauseAfter(Integer.MAX_VALUE))
                .isEqualTo(Duration.ofHours(1));
        assertThat(Retry.of(2, NONE, Duration.ofMillis(70)).pauseAfter(3)).isEqualTo(NONE);
    }

    @Test
    void pausesAtLeastHalfOfThat() {
        repository.lost = 2;
        VoucherDesk desk = desk(Retry.of(3, Duration.ofMillis(40), Duration.ofMillis(40)));
        long begun = System.nanoTime();

        desk.submit(office.next(), ACCRUAL);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(40));
    }

    @Test
    void endsWhenThePausingThreadIsInterrupted() throws InterruptedException {
        repository.lost = 100;
        VoucherDesk desk = desk(Retry.of(20, Duration.ofHours(1), Duration.ofHours(1)));
        AtomicReference<CommandResult> result = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            result.set(desk.submit(office.next(), ACCRUAL));
            interrupted.set(Thread.currentThread().isInterrupted());
        });

        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        thread.join();

        assertThat(result.get()).isEqualTo(new CommandResult.Contended(1));
        assertThat(interrupted.get()).isTrue();
        assertThat(attempts).containsExactly(1);
    }

    @Test
    void findsACommandThatAnotherCallerRecordedMeanwhile() {
        CommandId id = office.next();
        office.desk.submit(id, ACCRUAL);
        repository.lost = 1;

        assertThat(desk(Retry.of(1, NONE, NONE)).submit(id, ACCRUAL)).isInstanceOf(CommandResult.Accepted.class);
    }

    @Test
    void rejectsValuesOutOfTheirBounds() {
        assertThatThrownBy(() -> Retry.of(0, NONE, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a command needs one attempt or more, found `0`");
        assertThatThrownBy(() -> Retry.of(1, Duration.ofMillis(-1), NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pauses must be from zero to one hour, and the first no longer than the longest, found"
                        + " `PT-0.001S` and `PT0S`");
        assertThatThrownBy(() -> Retry.of(1, Duration.ofMillis(2), Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Retry.of(1, NONE, Duration.ofHours(1).plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Retry.defaults()).hasToString("20 attempts, pauses from PT0.001S to PT0.05S");
    }
}
