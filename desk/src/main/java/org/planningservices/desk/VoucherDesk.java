package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.DueCandidate;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Expire;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * Program, repository, clock and partner facts in one: what an application gives its commands to.
 *
 * <p>A command is decided on the day that it is by the clock, in the clock's zone, and recorded under the revisions of all
 * that was read for it. If others were faster it is read and decided again, a bounded number of times. What was accepted
 * under an id is answered again whenever that id is given again, so a caller that got no answer gives its command again.
 * What was not accepted left nothing behind. For example, {@code desk.submit(CommandId.of("redeem-V-1001-7f3a"), voucher,
 * Redeem.of(operator, location))}. Any number of threads, desks and processes may work on one repository.
 */
public final class VoucherDesk {

    private static final int ATTEMPTS = 20;
    private static final int PAGE = 500;

    private final VoucherProgram program;
    private final VoucherRepository repository;
    private final Clock clock;
    private final PartnerDirectory partners;
    private final RecordedState books;

    private VoucherDesk(VoucherProgram program, VoucherRepository repository, Clock clock, PartnerDirectory partners) {
        this.program = program;
        this.repository = repository;
        this.clock = clock;
        this.partners = partners;
        books = new RecordedState(program, repository);
    }

    /**
     * Opens a desk.
     *
     * @param program  the program that decides
     * @param repository  where what happened is kept
     * @param clock  the clock; it is read once for each attempt, and its zone tells which day it is
     * @param partners  what the application knows of partners
     * @return the desk
     */
    public static VoucherDesk of(
            VoucherProgram program, VoucherRepository repository, Clock clock, PartnerDirectory partners) {
        return new VoucherDesk(program, repository, clock, partners);
    }

    /**
     * Submits a step of a voucher, a creation included.
     *
     * @param command  the id of the command
     * @param voucher  the voucher
     * @param step  the step
     * @return what happened
     * @throws RepositoryException if the repository failed; the command may be given again
     * @throws IllegalArgumentException if a day of the step lies outside the years 0 to 9999
     * @throws IllegalStateException if what is kept of a voucher does not follow by the terms of the program
     */
    public CommandResult submit(CommandId command, VoucherId voucher, VoucherStep step) {
        return submit(command, new VoucherCommand(books, partners, voucher, step));
    }

    /**
     * Submits a step of a payment request.
     *
     * @param command  the id of the command
     * @param step  the step
     * @return what happened
     * @throws RepositoryException if the repository failed; the command may be given again
     */
    public CommandResult submit(CommandId command, PaymentStep step) {
        return submit(command, new PaymentCommand(books, partners, step));
    }

    /**
     * Submits an accrual, or a conversion of training days.
     *
     * @param command  the id of the command
     * @param step  the step; refused if its enrollment was never opened (LIF-03)
     * @return what happened
     * @throws RepositoryException if the repository failed; the command may be given again
     */
    public CommandResult submit(CommandId command, PoolStep step) {
        return submit(command, EnrollmentCommand.of(books, step));
    }

    /**
     * Opens an enrollment.
     *
     * @param command  the id of the command
     * @param enrollment  the enrollment, its benefit not activated; refused if one of its number is open (LIF-01)
     * @return what happened
     * @throws RepositoryException if the repository failed; the command may be given again
     * @throws IllegalArgumentException if its benefit is activated, or a day lies outside the years 0 to 9999
     */
    public CommandResult open(CommandId command, Enrollment enrollment) {
        if (enrollment.activatedOn().isPresent()) {
            throw new IllegalArgumentException(
                    "an enrollment is opened before its benefit is activated, found it activated on `"
                            + enrollment.activatedOn().get() + "`");
        }
        VoucherCalendar.epochDay(enrollment.startsOn());
        VoucherCalendar.epochDay(enrollment.endsOn());
        return submit(command, new OpenEnrollment(books, enrollment));
    }

    /**
     * Activates the benefit of an enrollment; of several activations the first counts (ENT-05).
     *
     * @param command  the id of the command
     * @param enrollment  the enrollment; refused if it was never opened (LIF-03)
     * @return what happened
     * @throws RepositoryException if the repository failed; the command may be given again
     */
    public CommandResult activateBenefit(CommandId command, EnrollmentId enrollment) {
        return submit(command, EnrollmentCommand.activation(books, enrollment));
    }

    private CommandResult submit(CommandId id, Command command) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ProgramDay today = today();
            Either<CommandResult, List<StreamChange>> decided = command.decide(today);
            if (decided.isLeft()) {
                return acceptedBefore(id, command).orElseGet(decided::getLeft);
            }
            AppendResult appended = repository.append(id, decided.get());
            if (appended instanceof AppendResult.Applied) {
                return new CommandResult.Accepted(id, command.record(today.date()));
            }
            if (appended instanceof AppendResult.Duplicate repeated) {
                return again(id, command, repeated.record());
            }
        }
        return acceptedBefore(id, command).orElse(new CommandResult.Contended(ATTEMPTS));
    }

    /** Asked after what was decided on was read, so that a command that made itself impossible is found. */
    private Optional<CommandResult> acceptedBefore(CommandId id, Command command) {
        return repository.findCommand(id).map(record -> again(id, command, record));
    }

    private static CommandResult again(CommandId id, Command command, JournalRecord record) {
        LocalDate day = record instanceof Occurrence happening ? happening.on() : LocalDate.MIN;
        return command.record(day).equals(record)
                ? new CommandResult.Accepted(id, record)
                : new CommandResult.CommandIdReused(id, record);
    }

    /**
     * Records the expiry of vouchers that have lapsed.
     *
     * <p>No other answer waits for it, and none changes by it: the program counts a lapsed voucher as lapsed either way. So
     * a voucher that somebody can still change is left as it is: one whose reservation can be canceled, one whose last
     * valid day is not over, and where the terms permit it one that can be revoked. Terms that do not ask TIM-05 and TIM-06
     * let every voucher go on, so by them nothing is recorded. Each expiry is a command of its own: a sweep that broke off
     * goes on when it is started again, and several may run at once. What happened on earlier days is to be recorded before.
     *
     * @return what it did
     * @throws RepositoryException if the repository failed; what was recorded so far stays
     * @throws IllegalStateException if what is kept of a voucher does not follow by the terms
     */
    public SweepResult sweep() {
        LocalDate until = program.calendar().latestCreationLapsedBy(today().date());
        int expired = 0;
        int left = 0;
        for (VoucherStatus status : settled()) {
            DueCandidate last = null;
            do {
                List<DueCandidate> page = repository.findDue(status, until, last, PAGE);
                for (DueCandidate one : page) {
                    CommandResult answer = isOver(one.voucherId()) ? expire(one.voucherId()) : null;
                    expired += answer instanceof CommandResult.Accepted ? 1 : 0;
                    left += answer == null
                                    || answer instanceof CommandResult.Accepted
                                    || answer instanceof CommandResult.Refused
                            ? 0
                            : 1;
                }
                last = page.size() == PAGE ? page.get(PAGE - 1) : null;
            } while (last != null);
        }
        return new SweepResult(expired, left);
    }

    private boolean isOver(VoucherId id) {
        return findVoucher(id)
                .filter(voucher -> program.calendar().lastValidDay(voucher) < VoucherCalendar.epochDay(today().date()))
                .isPresent();
    }

    private CommandResult expire(VoucherId voucher) {
        return submit(CommandId.of("planning-services:expire:" + voucher), voucher, Expire.of());
    }

    /** Returns the statuses in which nobody can do anything with a voucher whose last valid day is over. */
    private Set<VoucherStatus> settled() {
        Terms terms = program.terms();
        Set<VoucherStatus> settled = EnumSet.noneOf(VoucherStatus.class);
        if (terms.rules().value().containsAll(Set.of(RuleId.TIM_05, RuleId.TIM_06))) {
            settled.addAll(EnumSet.range(VoucherStatus.CREATED, VoucherStatus.REPORTED));
            settled.remove(VoucherStatus.RESERVED);
        }
        if (terms.revocationPolicy().value() == RevocationPolicy.PERMITTED
                || !terms.rules().value().contains(RuleId.VCH_20)) {
            settled.remove(VoucherStatus.CREATED);
            settled.remove(VoucherStatus.ASSIGNED);
        }
        if (terms.validityFrom() == ValidityStart.ASSIGNMENT) {
            settled.remove(VoucherStatus.CREATED);
        }
        return settled;
    }

    /**
     * Returns the program on the day that it is by the clock.
     *
     * @return the program today
     */
    public ProgramDay today() {
        return program.today(clock);
    }

    /**
     * Finds a voucher.
     *
     * @param id  the number
     * @return the voucher as it is recorded; empty if it was never created
     * @throws RepositoryException if the repository failed
     */
    public Optional<Voucher> findVoucher(VoucherId id) {
        return books.findVoucher(id).map(RecordedVoucher::voucher);
    }

    /**
     * Validates a voucher on the day that it is by the clock, without changing it (VCH-07).
     *
     * @param id  the number that the partner gives
     * @param administrator  the e-mail of the customer's benefits administrator that the partner gives; may be empty
     * @return the answer to the partner, the same for a number that no voucher has and for another e-mail
     * @throws RepositoryException if the repository failed
     */
    public Validity validityOf(VoucherId id, String administrator) {
        return today().validityOf(findVoucher(id), administrator);
    }

    /**
     * Finds an enrollment.
     *
     * @param id  the number
     * @return the enrollment; empty if it was never opened
     * @throws RepositoryException if the repository failed
     */
    public Optional<Enrollment> findEnrollment(EnrollmentId id) {
        return RecordedState.enrollment(repository.find(StreamId.of(id)));
    }

    /**
     * Finds a payment request.
     *
     * @param id  the number
     * @return the payment request; empty if its number is free
     * @throws RepositoryException if the repository failed
     */
    public Optional<PaymentRequest> findPaymentRequest(PaymentRequestId id) {
        return RecordedState.request(repository.find(StreamId.of(id)));
    }

    /**
     * Returns where the days of an enrollment are today (ENT-06 to ENT-08, ENT-14, ENT-15).
     *
     * @param id  the number of the enrollment
     * @return the balance of its pool; empty if it was never opened
     * @throws RepositoryException if the repository failed
     */
    public Optional<PoolBalance> findPool(EnrollmentId id) {
        StreamHistory history = repository.find(StreamId.of(id));
        return RecordedState.enrollment(history).map(enrollment -> books.pool(enrollment, history, today().date()));
    }

    /**
     * Returns the vouchers of an enrollment.
     *
     * @param enrollment  the enrollment
     * @return its vouchers, by number
     * @throws RepositoryException if the repository failed
     */
    public List<Voucher> vouchersOf(EnrollmentId enrollment) {
        return vouchers(repository.vouchersOf(enrollment));
    }

    /**
     * Returns the vouchers of a customer, under all its enrollments.
     *
     * @param customer  the customer
     * @return its vouchers, by number
     * @throws RepositoryException if the repository failed
     */
    public List<Voucher> vouchersOf(CustomerId customer) {
        return vouchers(repository.vouchersOf(customer));
    }

    private List<Voucher> vouchers(List<StreamHistory> histories) {
        return histories.stream()
                .map(history -> books.file(history).voucher())
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .collect(Collectors.toUnmodifiableList());
    }
}
