package org.planningservices.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.desk.Office.E_1;
import static org.planningservices.desk.Office.V_1;
import static org.planningservices.desk.Office.V_2;
import static org.planningservices.desk.Office.day;

import io.vavr.CheckedFunction0;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.Enrollment;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StreamChange;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.voucher.VoucherStatus;

/** A listener receives each submission once, and cannot change anything. */
class DeskListenerTest {

    private static final CommandId ID = CommandId.of("once");
    private static final Create CREATE = Create.of(E_1, Offering.DDPS, 5);

    private final List<String> told = new ArrayList<>();
    private final List<Submission> submissions = new ArrayList<>();

    /** Writes down each call. */
    private final class Notes implements DeskListener {

        private void note(String kind, Submission submission, Object result) {
            told.add(kind + ": " + result);
            submissions.add(submission);
        }

        @Override
        public void accepted(Submission submission, CommandResult.Accepted result) {
            note("accepted", submission, result);
        }

        @Override
        public void refused(Submission submission, CommandResult.Refused result) {
            note("refused", submission, result);
        }

        @Override
        public void reused(Submission submission, CommandResult.CommandIdReused result) {
            note("reused", submission, result);
        }

        @Override
        public void clockBehind(Submission submission, CommandResult.ClockBehind result) {
            note("clock behind", submission, result);
        }

        @Override
        public void contended(Submission submission, CommandResult.Contended result) {
            note("contended", submission, result);
        }

        @Override
        public void failed(Submission submission, Throwable failure) {
            note("failed", submission, failure);
        }

        @Override
        public void swept(LocalDate day, SweepResult result) {
            told.add("swept on " + day + ": " + result);
        }
    }

    /** Throws whenever it is called. */
    private static final class Throwing implements DeskListener {

        @Override
        public void accepted(Submission submission, CommandResult.Accepted result) {
            throw new IllegalStateException("thrown by a listener");
        }

        @Override
        public void refused(Submission submission, CommandResult.Refused result) {
            throw new AssertionError("thrown by a listener");
        }

        @Override
        public void failed(Submission submission, Throwable failure) {
            throw new StackOverflowError("thrown by a listener");
        }

        @Override
        public void swept(LocalDate day, SweepResult result) {
            throw new IllegalStateException("thrown by a listener");
        }
    }

    @Test
    void tellsThatACommandBeginsOnceBeforeItsResult() {
        Office office = new Office().withDays(5);
        List<String> calls = new ArrayList<>();
        VoucherDesk desk = office.desk.withListener(new DeskListener() {
            @Override
            public void begun(CommandId command, JournalRecord record) {
                calls.add("begun " + command + ": " + record);
                throw new IllegalStateException("thrown by a listener");
            }

            @Override
            public void accepted(Submission submission, CommandResult.Accepted result) {
                calls.add("accepted " + submission.record());
            }

            @Override
            public void refused(Submission submission, CommandResult.Refused result) {
                calls.add("refused " + submission.record());
            }
        });

        desk.submit(ID, V_1, CREATE);
        desk.submit(CommandId.of("again"), V_1, CREATE);

        String record = new JournalRecord.VoucherStepTaken(day("2021-01-01"), V_1, CREATE).toString();
        assertThat(calls)
                .containsExactly(
                        "begun once: " + record, "accepted " + record, "begun again: " + record, "refused " + record);
    }

    @Test
    void tellsOfAnAcceptedCommandWithItsRecordAndItsDay() {
        Office office = new Office().withDays(5);
        VoucherDesk desk = office.desk.withListener(new Notes());

        CommandResult result = desk.submit(ID, V_1, CREATE);

        assertThat(told).containsExactly("accepted: " + result);
        Submission submission = submissions.get(0);
        assertThat(submission.command()).isEqualTo(ID);
        assertThat(submission.record()).isEqualTo(((CommandResult.Accepted) result).record());
        assertThat(submission.day()).isEqualTo(day("2021-01-01"));
        assertThat(submission.attempts()).isEqualTo(1);
        assertThat(submission.isRepeat()).isFalse();
        assertThat(submission).hasToString("`once` on 2021-01-01, attempts: 1: " + submission.record());
    }

    @Test
    void tellsOfARepeatWithTheFirstRecordAndTheDayOfToday() {
        Office office = new Office().withDays(5);
        office.desk.submit(ID, V_1, CREATE);

        office.on("2021-02-01").desk.withListener(new Notes()).submit(ID, V_1, CREATE);

        Submission submission = submissions.get(0);
        assertThat(told).hasSize(1).first().asString().startsWith("accepted: accepted `once`");
        assertThat(submission.isRepeat()).isTrue();
        assertThat(submission.day()).isEqualTo(day("2021-02-01"));
        assertThat(submission.record().findDay()).contains(day("2021-01-01"));
        assertThat(submission).asString().startsWith("`once` on 2021-02-01, a repeat, attempts: 1: ");
    }

    @Test
    void tellsOfEveryOtherResult() {
        Office office = new Office().withDays(10).on("2021-02-02").voucher(V_1, 5, VoucherStatus.CREATED);
        office.desk.submit(ID, V_1, Assign.of("m.devries"));
        VoucherDesk desk = office.desk.withListener(new Notes());

        CommandResult refused = desk.submit(office.next(), V_1, Office.redeem());
        CommandResult reused = desk.submit(ID, AccrueDays.of(E_1, 1));
        office.on("2021-02-01");
        CommandResult behind = desk.submit(office.next(), V_2, CREATE);

        assertThat(told).containsExactly("refused: " + refused, "reused: " + reused, "clock behind: " + behind);
        assertThat(submissions)
                .extracting(Submission::day)
                .containsExactly(day("2021-02-02"), day("2021-02-02"), day("2021-02-01"));
        assertThat(submissions.get(1).record())
                .as("the record of this command, not of the other")
                .asString()
                .contains("E-1");
    }

    @Test
    void tellsOfOpeningsAndActivations() {
        Office office = new Office();
        VoucherDesk desk = office.desk.withListener(new Notes());

        desk.open(office.next(), Enrollment.of(E_1, Office.CONTOSO, day("2018-01-01"), day("2021-12-31")));
        desk.activateBenefit(office.next(), E_1);
        desk.submit(office.next(), AccrueDays.of(E_1, 5));

        assertThat(told).hasSize(3).allMatch(one -> one.startsWith("accepted"));
    }

    @Test
    void tellsOfASweepAfterItsExpiries() {
        Office office = new Office()
                .withDays(10)
                .voucher(V_1, 5, VoucherStatus.ASSIGNED)
                .voucher(V_2, 5, VoucherStatus.CREATED)
                .on("2021-07-01");

        office.desk.withListener(new Notes()).sweep();

        assertThat(told).hasSize(3);
        assertThat(told.subList(0, 2)).allMatch(one -> one.startsWith("accepted"));
        assertThat(told.get(2)).isEqualTo("swept on 2021-07-01: expired 2, left 0");
    }

    @Test
    void tellsOfAFailureThatTheCallerGets() {
        RepositoryException failure =
                new RepositoryException(RepositoryException.Outcome.UNKNOWN, "the connection is lost", null);
        LosingRepository losing = new LosingRepository();
        Office office = new Office(losing).withDays(5);
        losing.failure = Optional.of(failure);
        VoucherDesk desk = office.desk.withListener(new Throwing()).withListener(new Notes());

        assertThatThrownBy(() -> desk.submit(ID, V_1, CREATE)).isSameAs(failure);
        CommandResult repeated = desk.submit(ID, V_1, CREATE);

        assertThat(told).containsExactly("failed: " + failure, "accepted: " + repeated);
        assertThat(submissions.get(1).isRepeat()).isTrue();
    }

    @Test
    void tellsOfACheckedExceptionThatWasNotDeclared() {
        Office office = new Office().withDays(5);
        IOException failure = new IOException("no connection");
        CheckedFunction0<Facts> failing = () -> {
            throw failure;
        };
        VoucherDesk desk = office.desk
                .withOwnFacts((known, step, voucher) -> failing.unchecked().apply())
                .withListener(new Notes());

        assertThatThrownBy(() -> desk.submit(ID, V_1, CREATE)).isSameAs(failure);

        assertThat(told).containsExactly("failed: " + failure);
    }

    @Test
    void isNotTroubledByAListenerThatThrows() {
        Office troubled = new Office().withDays(5);
        Office calm = new Office().withDays(5);
        VoucherDesk desk = troubled.desk
                .withListener(new Throwing())
                .withListener(new Notes())
                .withListener(new Throwing());

        assertThat(desk.submit(ID, V_1, CREATE)).isEqualTo(calm.desk.submit(ID, V_1, CREATE));
        assertThat(desk.submit(CommandId.of("two"), V_1, CREATE)).isInstanceOf(CommandResult.Refused.class);
        calm.on("2021-07-01");
        troubled.on("2021-07-01");
        assertThat(desk.sweep()).isEqualTo(calm.desk.sweep());
        assertThat(troubled.repository.read(0, 100)).isEqualTo(calm.repository.read(0, 100));
        assertThat(told).hasSize(4);
    }

    @Test
    void callsAListenerWhenTheCommandIsRecorded() {
        Office office = new Office().withDays(5);
        List<Boolean> recorded = new ArrayList<>();
        VoucherDesk desk = office.desk.withListener(new DeskListener() {
            @Override
            public void accepted(Submission submission, CommandResult.Accepted result) {
                recorded.add(office.repository.findCommand(submission.command()).isPresent());
            }
        });

        desk.submit(ID, V_1, CREATE);

        assertThat(recorded).containsExactly(true);
    }

    @Test
    void hasNothingToDoUnlessAListenerWantsIt() {
        Office office = new Office().withDays(5);

        assertThat(office.desk.withListener(new DeskListener() {}).submit(ID, V_1, CREATE))
                .isInstanceOf(CommandResult.Accepted.class);
    }

    /** Appends, and then loses the answer once. */
    private static final class LosingRepository extends ForwardingRepository {

        private Optional<RepositoryException> failure = Optional.empty();

        @Override
        public AppendResult append(CommandId command, List<StreamChange> changes) {
            AppendResult result = super.append(command, changes);
            RepositoryException lost = failure.orElse(null);
            failure = Optional.empty();
            if (lost != null) {
                throw lost;
            }
            return result;
        }
    }
}
