package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
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
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Expire;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/**
 * Decides and records the commands of an application.
 *
 * <p>The desk decides a command on the day of its clock, in the clock's zone, and records it with the revisions of all streams
 * that it has read. If another command was recorded first, the desk reads and decides again, a limited number of times. If a
 * command is submitted again under the id of an accepted command, the desk returns the first result, so a caller that
 * received no result can submit the command again. A command that is not accepted records nothing. For example, {@code desk.submit(CommandId.of("redeem-V-1001-7f3a"), voucher,
 * Redeem.of(operator, location))}. Any number of threads, desks and processes may work on one repository.
 */
public final class VoucherDesk {

    private static final int ATTEMPTS = 20;
    private static final int PAGE = 500;
    private static final SweepResult NOTHING = new SweepResult(0, 0);
    private static final SweepResult EXPIRED = new SweepResult(1, 0);
    private static final SweepResult LEFT = new SweepResult(0, 1);

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
     * @param repository  the repository that stores the records
     * @param clock  the clock; it is read once for each attempt, and its zone determines the day
     * @param partners  the facts that the application has about partners
     * @return the desk
     */
    public static VoucherDesk of(
            VoucherProgram program, VoucherRepository repository, Clock clock, PartnerDirectory partners) {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(partners, "partners");
        return new VoucherDesk(program, repository, clock, partners);
    }

    /**
     * Submits a step of a voucher, a creation included.
     *
     * @param command  the id of the command
     * @param voucher  the voucher
     * @param step  the step
     * @return the result
     * @throws RepositoryException if the repository failed; the command may be submitted again
     * @throws IllegalArgumentException if a day of the step lies outside the years 0 to 9999
     * @throws IllegalStateException if the records of a voucher do not follow from the terms of the program
     */
    public CommandResult submit(CommandId command, VoucherId voucher, VoucherStep step) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(step, "step");
        return submit(command, new VoucherCommand(books, partners, voucher, step));
    }

    /**
     * Submits a step of a payment request.
     *
     * @param command  the id of the command
     * @param step  the step
     * @return the result
     * @throws RepositoryException if the repository failed; the command may be submitted again
     */
    public CommandResult submit(CommandId command, PaymentStep step) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(step, "step");
        return submit(command, new PaymentCommand(books, partners, step));
    }

    /**
     * Submits an accrual, or a conversion of training days.
     *
     * @param command  the id of the command
     * @param step  the step; refused if its enrollment was never opened (LIF-03)
     * @return the result
     * @throws RepositoryException if the repository failed; the command may be submitted again
     */
    public CommandResult submit(CommandId command, PoolStep step) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(step, "step");
        return submit(command, EnrollmentCommand.of(books, step));
    }

    /**
     * Opens an enrollment.
     *
     * @param command  the id of the command
     * @param enrollment  the enrollment, its benefit not activated; refused if an enrollment with its id is open (LIF-01)
     * @return the result
     * @throws RepositoryException if the repository failed; the command may be submitted again
     * @throws IllegalArgumentException if its benefit is activated, or a day lies outside the years 0 to 9999
     */
    public CommandResult open(CommandId command, Enrollment enrollment) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(enrollment, "enrollment");
        if (enrollment.activatedOn().isPresent()) {
            throw new IllegalArgumentException(
                    "an enrollment is opened before its benefit is activated, found it activated on `"
                            + enrollment.activatedOn().get() + "`");
        }
        program.on(enrollment.startsOn()); // rejects a day outside the years 0 to 9999
        program.on(enrollment.endsOn());
        return submit(command, new OpenEnrollment(books, enrollment));
    }

    /**
     * Activates the benefit of an enrollment; of several activations the first counts (ENT-05).
     *
     * @param command  the id of the command
     * @param enrollment  the enrollment; refused if it was never opened (LIF-03)
     * @return the result
     * @throws RepositoryException if the repository failed; the command may be submitted again
     */
    public CommandResult activateBenefit(CommandId command, EnrollmentId enrollment) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(enrollment, "enrollment");
        return submit(command, EnrollmentCommand.activation(books, enrollment));
    }

    private CommandResult submit(CommandId id, Command command) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ProgramDay today = today();
            Either<CommandResult, List<StreamChange>> decided = command.decide(today);
            if (decided.isLeft()) {
                return acceptedBefore(id, command).orElseGet(decided::getLeft);
            }
            Optional<CommandResult> result = repository
                    .append(id, decided.get())
                    .match(
                            applied -> Optional.of(new CommandResult.Accepted(id, command.record(today.date()))),
                            conflict -> Optional.empty(),
                            duplicate -> Optional.of(again(id, command, duplicate.record())));
            if (result.isPresent()) {
                return result.get();
            }
        }
        return acceptedBefore(id, command).orElse(new CommandResult.Contended(ATTEMPTS));
    }

    /** Looked up after reading, so a retry of an already accepted command is recognized. */
    private Optional<CommandResult> acceptedBefore(CommandId id, Command command) {
        return repository.findCommand(id).map(record -> again(id, command, record));
    }

    private static CommandResult again(CommandId id, Command command, JournalRecord record) {
        LocalDate day = record.findDay().orElse(LocalDate.MIN);
        return command.record(day).equals(record)
                ? new CommandResult.Accepted(id, record)
                : new CommandResult.CommandIdReused(id, record);
    }

    /**
     * Records the expiry of vouchers that have lapsed.
     *
     * <p>A sweep changes no decision: the program treats a lapsed voucher as lapsed with or without its expiry. A sweep
     * therefore skips vouchers that can still change: those whose reservation can be canceled, those whose last valid day is
     * not over, and those that can be revoked if the terms permit it. Under terms without TIM-05 and TIM-06 vouchers do not
     * lapse, and a sweep records nothing. Each expiry is a command of its own, so an interrupted sweep can be run again, and
     * several sweeps may run at the same time. Record the steps of earlier days before a sweep.
     *
     * @return the number of vouchers that expired and that were skipped
     * @throws RepositoryException if the repository failed; what was recorded before the failure remains
     * @throws IllegalStateException if the records of a voucher do not follow from the terms
     */
    public SweepResult sweep() {
        LocalDate until = program.calendar().latestCreationLapsedBy(today().date());
        SweepResult sum = NOTHING;
        for (VoucherStatus status : settled()) {
            DueCandidate last = null;
            do {
                List<DueCandidate> page = repository.findDue(status, until, last, PAGE);
                for (DueCandidate one : page) {
                    if (isOver(one.voucherId())) {
                        sum = sum.plus(expire(one.voucherId())
                                .match(
                                        accepted -> EXPIRED,
                                        refused -> NOTHING,
                                        reused -> LEFT,
                                        clockBehind -> LEFT,
                                        contended -> LEFT));
                    }
                }
                last = page.size() == PAGE ? page.get(PAGE - 1) : null;
            } while (last != null);
        }
        return sum;
    }

    private boolean isOver(VoucherId id) {
        return findVoucher(id)
                .flatMap(voucher -> program.deadlines(voucher).lastValidDay())
                .filter(lastDay -> today().date().isAfter(lastDay))
                .isPresent();
    }

    private CommandResult expire(VoucherId voucher) {
        return submit(CommandId.of("planning-services:expire:" + voucher), voucher, Expire.of());
    }

    /** Returns the statuses in which a voucher whose last valid day is over can no longer change. */
    private Set<VoucherStatus> settled() {
        Terms terms = program.terms();
        Set<VoucherStatus> settled = EnumSet.noneOf(VoucherStatus.class);
        if (terms.rules().value().containsAll(Set.of(RuleId.TIM_05, RuleId.TIM_06))) {
            settled.addAll(program.lifecycle().from(VoucherAction.EXPIRE));
            settled.removeAll(program.lifecycle().from(VoucherAction.CANCEL_RESERVATION));
        }
        if (terms.revocationPolicy().value() == RevocationPolicy.PERMITTED
                || !terms.rules().value().contains(RuleId.VCH_20)) {
            settled.removeAll(program.lifecycle().from(VoucherAction.REVOKE));
        }
        if (terms.validityFrom() == ValidityStart.ASSIGNMENT) {
            settled.remove(VoucherStatus.CREATED);
        }
        return settled;
    }

    /**
     * Returns the program on the day of the clock.
     *
     * @return the program today
     */
    public ProgramDay today() {
        return program.today(clock);
    }

    /**
     * Finds a voucher.
     *
     * @param id  the id
     * @return the voucher as it is recorded; empty if it was never created
     * @throws RepositoryException if the repository failed
     */
    public Optional<Voucher> findVoucher(VoucherId id) {
        Objects.requireNonNull(id, "id");
        return books.findVoucher(id).map(RecordedVoucher::voucher);
    }

    /**
     * Validates a voucher on the day of the clock, without changing it (VCH-07).
     *
     * @param id  the id that the partner enters
     * @param administrator  the e-mail of the customer's benefits administrator that the partner enters; may be empty
     * @return the validity, the same for an unknown id as for a wrong e-mail
     * @throws RepositoryException if the repository failed
     */
    public Validity validityOf(VoucherId id, String administrator) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(administrator, "administrator");
        return today().validityOf(findVoucher(id), administrator);
    }

    /**
     * Finds an enrollment.
     *
     * @param id  the id
     * @return the enrollment; empty if it was never opened
     * @throws RepositoryException if the repository failed
     */
    public Optional<Enrollment> findEnrollment(EnrollmentId id) {
        Objects.requireNonNull(id, "id");
        return RecordedState.enrollment(repository.find(StreamId.of(id)));
    }

    /**
     * Finds a payment request.
     *
     * @param id  the id
     * @return the payment request; empty if its id is free
     * @throws RepositoryException if the repository failed
     */
    public Optional<PaymentRequest> findPaymentRequest(PaymentRequestId id) {
        Objects.requireNonNull(id, "id");
        return RecordedState.request(repository.find(StreamId.of(id)));
    }

    /**
     * Returns the balance of an enrollment's pool today (ENT-06 to ENT-08, ENT-14, ENT-15).
     *
     * @param id  the id of the enrollment
     * @return the balance of its pool; empty if it was never opened
     * @throws RepositoryException if the repository failed
     */
    public Optional<PoolBalance> findPool(EnrollmentId id) {
        Objects.requireNonNull(id, "id");
        StreamHistory history = repository.find(StreamId.of(id));
        return RecordedState.enrollment(history).map(enrollment -> books.pool(enrollment, history, today().date()));
    }

    /**
     * Returns the vouchers of an enrollment.
     *
     * @param enrollment  the enrollment
     * @return its vouchers, by id
     * @throws RepositoryException if the repository failed
     */
    public List<Voucher> vouchersOf(EnrollmentId enrollment) {
        Objects.requireNonNull(enrollment, "enrollment");
        return vouchers(repository.vouchersOf(enrollment));
    }

    /**
     * Returns the vouchers of a customer, under all its enrollments.
     *
     * @param customer  the customer
     * @return its vouchers, by id
     * @throws RepositoryException if the repository failed
     */
    public List<Voucher> vouchersOf(CustomerId customer) {
        Objects.requireNonNull(customer, "customer");
        return vouchers(repository.vouchersOf(customer));
    }

    private List<Voucher> vouchers(List<StreamHistory> histories) {
        return histories.stream()
                .map(history -> books.file(history).voucher())
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Returns the repository and the day by the clock in one line. */
    @Override
    public String toString() {
        return "VoucherDesk on " + today().date() + " with " + repository;
    }
}
