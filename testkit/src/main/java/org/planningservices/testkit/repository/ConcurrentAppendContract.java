package org.planningservices.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.repository.SampleChanges.change;
import static org.planningservices.testkit.repository.SampleChanges.days;
import static org.planningservices.testkit.repository.SampleChanges.open;
import static org.planningservices.testkit.repository.SampleChanges.pool;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.CustomerId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;

/**
 * Obligations of {@link VoucherRepository#append append}, given many appends at once.
 *
 * <p>A part of {@link RepositoryContract}; {@link AppendContract} gives one at a time.
 */
public interface ConcurrentAppendContract extends RepositoryUnderTest {

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
     * Implementations must let at most one of two appends succeed that add to one stream each, and require the revision at which
     * the other adds.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void requiresARevisionUntilTheAppendHasEnded() throws Exception {
        VoucherRepository repository = emptyRepository();
        VoucherRepository other = reopened(repository);
        int rounds = 30;
        for (int round = 0; round < rounds; round++) {
            StreamId one = StreamId.of(PartnerId.of("one-" + round));
            StreamId two = StreamId.of(PartnerId.of("two-" + round));
            repository.append(
                    CommandId.of("begin-" + round), List.of(change(one, 0, days(1)), change(two, 0, days(1))));
            String id = "round-" + round + "-";
            List<AppendResult> answers = together(thread -> (thread % 2 == 0 ? repository : other)
                    .append(
                            CommandId.of(id + thread),
                            List.of(
                                    change(thread % 2 == 0 ? one : two, 1, days(thread)),
                                    StreamChange.requiring(thread % 2 == 0 ? two : one, 1))));

            assertThat(Collections.frequency(answers, new AppendResult.Applied()))
                    .isEqualTo(1);
            assertThat(repository.find(one).revision() + repository.find(two).revision())
                    .isEqualTo(3);
        }
    }

    /**
     * Implementations must let all of several appends at once succeed that require one revision, and add to other streams.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void letsManyRequireOneRevision() throws Exception {
        VoucherRepository repository = emptyRepository();
        VoucherRepository other = reopened(repository);
        StreamId partner = StreamId.of(PartnerId.of("fabrikam"));
        repository.append(CommandId.of("begin"), List.of(change(partner, 0, days(1))));

        List<AppendResult> answers = together(thread -> (thread % 2 == 0 ? repository : other)
                .append(
                        CommandId.of("command-" + thread),
                        List.of(
                                change(StreamId.of(CustomerId.of("C-" + thread)), 0, days(thread)),
                                StreamChange.requiring(partner, 1))));

        assertThat(answers).containsOnly(new AppendResult.Applied());
    }

    /**
     * Implementations must add the records of a command once, also if many threads append the command at once.
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
     * Implementations must complete every append, also if appends that run at once name the same streams in different
     * orders.
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

    private static <T> List<T> together(IntFunction<T> task) throws Exception {
        return Race.together(IntStream.range(0, 8)
                .<Callable<T>>mapToObj(thread -> () -> task.apply(thread))
                .toList());
    }
}
