package org.planningservices.examples;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.DeskListener;
import org.planningservices.desk.Retry;
import org.planningservices.desk.Submission;
import org.planningservices.desk.SweepResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Offering;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.threeten.extra.MutableClock;

/** Listens to a desk, and asks it what would happen. */
public final class WatchedDesk {

    private WatchedDesk() {}

    // tag::listener[]
    /** Prints what it receives. */
    private static final class PrintingListener implements DeskListener {

        @Override
        public void accepted(Submission submission, CommandResult.Accepted result) {
            System.out.println(
                    "listener: accepted " + submission.command() + (submission.isRepeat() ? ", a repeat" : ""));
        }

        @Override
        public void refused(Submission submission, CommandResult.Refused result) {
            System.out.println("listener: refused " + submission.command() + " on " + submission.day() + ", attempts: "
                    + submission.attempts());
        }

        @Override
        public void swept(LocalDate day, SweepResult result) {
            System.out.println("listener: swept on " + day + ", " + result);
        }
    }
    // end::listener[]

    /**
     * Prints what the listener receives, and the answers of the desk.
     *
     * @param args  not used
     */
    public static void main(String[] args) {
        VoucherProgram program = VoucherProgram.planningServices();
        MutableClock clock = MutableClock.of(Instant.parse("2019-01-01T12:00:00Z"), ZoneOffset.UTC);
        // tag::watch[]
        VoucherDesk desk = VoucherDesk.of(program, MemoryRepository.create(), clock, id -> Optional.empty())
                .withListener(new PrintingListener())
                .withRetry(Retry.of(10, Duration.ofMillis(2), Duration.ofMillis(100)));
        // end::watch[]
        EnrollmentId enrollment = EnrollmentId.of("E-4711");
        LocalDate start = LocalDate.of(2019, 1, 1);
        LocalDate end = LocalDate.of(2021, 12, 31);
        desk.open(CommandId.of("open-1"), Enrollment.of(enrollment, CustomerId.of("contoso"), start, end));
        desk.activateBenefit(CommandId.of("activate-1"), enrollment);
        desk.submit(CommandId.of("accrue-1"), AccrueDays.of(enrollment, 5));

        // tag::ask[]
        VoucherId voucher = VoucherId.of("V-1001");
        Create create = Create.of(enrollment, Offering.DDPS, 5);
        System.out.println("decided: " + desk.decide(voucher, create).isRight());

        CommandResult created = desk.submit(CommandId.of("create-1"), voucher, create);
        if (created instanceof CommandResult.Accepted accepted) {
            System.out.println("status: " + accepted.vouchers().get(0).status());
        }
        desk.submit(CommandId.of("create-1"), voucher, create);

        // the pool is empty now
        VoucherId second = VoucherId.of("V-1002");
        desk.decide(second, create)
                .peekLeft(refusal -> System.out.println("would be refused: " + refusal.violations()));
        desk.submit(CommandId.of("create-2"), second, create);

        for (NextStep next : desk.nextSteps(voucher, Intent.none()).orElseThrow()) {
            System.out.println("next: " + next.action().title() + (next.isOpen() ? ", open" : ", not open"));
        }
        System.out.println(
                "next: " + desk.upcomingDeadlines(voucher).orElseThrow().get(0));

        // the facts that the desk has today, for a decision on another day
        Assign assign = Assign.of("m.devries@contoso.example");
        Facts facts = desk.facts(voucher, assign).orElseThrow();
        LocalDate later = LocalDate.of(2019, 7, 1);
        System.out.println("on " + later + ": "
                + program.on(later)
                        .decide(desk.findVoucher(voucher).orElseThrow(), assign, facts)
                        .getLeft()
                        .violations());

        clock.add(Duration.ofDays(181));
        desk.sweep();
        // end::ask[]
    }
}
