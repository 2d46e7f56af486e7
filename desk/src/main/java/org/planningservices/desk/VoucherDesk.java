package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.OfPartner;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Expire;
import org.planningservices.step.PartnerStep;
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
 * Decides and records the commands of an application, and answers questions about what is recorded.
 *
 * <p>The desk decides a command on the day of its clock, in the clock's zone, and records it with the revisions of all streams
 * that it has read. If another command was recorded first, the desk pauses, reads and decides again, as often as its
 * {@link Retry} says; it does not try again if the repository {@linkplain VoucherRepository#joinsTransactions() takes part in a
 * transaction} of the application. If the pausing thread is interrupted, the desk stops there and returns {@link
 * CommandResult.Contended}, and the thread stays interrupted. If a command is submitted again under the id of an accepted command, the desk returns the
 * first result, so a caller that received no result can submit the command again. A command that is not accepted records
 * nothing. For example, {@code desk.submit(CommandId.of("redeem-V-1001-7f3a"), voucher, Redeem.of(operator, location))}. Any
 * number of threads, desks and processes may work on one repository.
 *
 * <p>{@code decide}, {@code nextSteps}, {@code deadlines} and {@code facts} answer by the same records, partners and facts, and
 * record nothing. A {@link DeskListener} receives the result of each command. Immutable.
 */
public final class VoucherDesk {

    private static final int PAGE = 500;
    private static final SweepResult NOTHING = new SweepResult(0, 0);
    private static final SweepResult EXPIRED = new SweepResult(1, 0);
    private static final SweepResult LEFT = new SweepResult(0, 1);

    private final VoucherProgram program;
    private final VoucherRepository repository;
    private final Clock clock;
    private final FactSources sources;
    private final Retry retry;
    private final Listeners listeners;
    private final RecordedState books;

    private VoucherDesk(
            VoucherProgram program,
            VoucherRepository repository,
            Clock clock,
            FactSources sources,
            Retry retry,
            Listeners listeners) {
        this.program = program;
        this.repository = repository;
        this.clock = clock;
        this.sources = sources;
        this.retry = retry;
        this.listeners = listeners;
        books = new RecordedState(program, repository);
    }

    /**
     * Opens a desk without listeners, with {@link Retry#defaults()} and without facts of the application's own.
     *
     * @param program  the program that decides
     * @param repository  the repository that stores the records
     * @param clock  the clock; it is read once for each attempt, and its zone determines the day
     * @param partners  the facts that the application has about partners; {@link RecordedPartners} if the repository keeps them
     * @return the desk
     */
    public static VoucherDesk of(
            VoucherProgram program, VoucherRepository repository, Clock clock, PartnerDirectory partners) {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(partners, "partners");
        FactSources sources = new FactSources(partners, (known, step, voucher) -> known);
        return new VoucherDesk(program, repository, clock, sources, Retry.defaults(), Listeners.NONE);
    }

    /**
     * Returns a desk that also reports to a listener, after the listeners that it has already.
     *
     * @param listener  the listener
     * @return the desk, on the same repository
     */
    public VoucherDesk withListener(DeskListener listener) {
        Objects.requireNonNull(listener, "listener");
        return new VoucherDesk(program, repository, clock, sources, retry, listeners.and(listener));
    }

    /**
     * Returns a desk that attempts a command as often as this says when other commands are recorded first.
     *
     * @param retry  the limit of attempts, and the pauses
     * @return the desk, on the same repository
     */
    public VoucherDesk withRetry(Retry retry) {
        Objects.requireNonNull(retry, "retry");
        return new VoucherDesk(program, repository, clock, sources, retry, listeners);
    }

    /**
     * Returns a desk that completes the facts that it collects by facts of the application's own. They replace those that
     * this desk has.
     *
     * @param facts  the facts of the application
     * @return the desk, on the same repository
     */
    public VoucherDesk withOwnFacts(OwnFacts facts) {
        Objects.requireNonNull(facts, "facts");
        FactSources completed = new FactSources(sources.partners(), facts);
        return new VoucherDesk(program, repository, clock, completed, retry, listeners);
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
        return submit(command, new VoucherCommand(books, sources, voucher, step));
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
        return submit(command, new PaymentCommand(books, sources, step));
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
        return submit(command, EnrollmentCommand.of(books, sources, step));
    }

    /**
     * Submits a step that a partner takes for itself: an enrollment in an offering, or a registration in the payment tool.
     *
     * <p>The step is decided by the directory of this desk, and recorded in the stream of the partner. A directory of the
     * application's own does not learn of it: the application adds it there.
     *
     * @param command  the id of the command
     * @param step  the step; refused if the partners are {@linkplain RecordedPartners recorded} and this one is not (LIF-03)
     * @return the result
     * @throws RepositoryException if the repository failed; the command may be submitted again
     */
    public CommandResult submit(CommandId command, PartnerStep step) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(step, "step");
        return submit(command, new PartnerCommand(books, sources, step));
    }

    /**
     * Records what became known of a partner: that it takes part, a location, a competency, a consultant, a passed training or
     * exam, a signed agreement, or a published profile.
     *
     * <p>It is judged as an audit judges it: a partner is registered once (LIF-01), and before anything else of it is recorded
     * (LIF-03). Records may come in any order of days; the record of a future day gives {@link CommandResult.ClockBehind}. A location or a consultant may be declared
     * differently only until the partner has taken a step on a voucher (LIF-01), since a declaration holds from the start.
     *
     * @param command  the id of the command
     * @param fact  what became known
     * @param <F>  the kind of record
     * @return the result
     * @throws RepositoryException if the repository failed; the command may be submitted again
     * @throws IllegalStateException if the partners of this desk are not those {@linkplain RecordedPartners in its repository}
     */
    public <F extends JournalRecord & OfPartner> CommandResult record(CommandId command, F fact) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(fact, "fact");
        if (!RecordedPartners.areKeptIn(repository, sources.partners())) {
            throw new IllegalStateException("facts about partners are recorded at a desk whose directory is"
                    + " `RecordedPartners.in` its own repository, found `" + sources.partners() + "`");
        }
        return submit(command, new PartnerFact(books, fact.partnerId(), fact));
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
        return new CommandRun(books, retry, this::today, id, command).submit(listeners);
    }

    /**
     * Decides a step of a voucher, a creation included, without recording anything.
     *
     * <p>The answer is that of {@link #submit(CommandId, VoucherId, VoucherStep)} now: a refusal has the same reasons. An
     * accepted step may still not be recorded, if the clock is behind what was recorded or other commands are recorded first.
     *
     * @param voucher  the voucher
     * @param step  the step
     * @return the transition, or why not; a step other than a creation on an unknown id is refused (LIF-03)
     * @throws RepositoryException if the repository failed
     * @throws IllegalArgumentException if a day of the step lies outside the years 0 to 9999
     * @throws IllegalStateException if the records of a voucher do not follow from the terms of the program
     */
    public Either<Refusal, Transition> decide(VoucherId voucher, VoucherStep step) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(step, "step");
        return new VoucherCommand(books, sources, voucher, step).answer(today());
    }

    /**
     * Decides a step of a payment request over all the vouchers that it covers, without recording anything.
     *
     * @param step  the step; refused if it is not a request and no request has its id (LIF-03)
     * @return the transition, or why not, as {@link #submit(CommandId, PaymentStep)} would answer now
     * @throws RepositoryException if the repository failed
     * @throws IllegalStateException if the records of a voucher do not follow from the terms of the program
     */
    public Either<Refusal, PaymentTransition> decide(PaymentStep step) {
        Objects.requireNonNull(step, "step");
        return new PaymentCommand(books, sources, step).answer(today());
    }

    /**
     * Decides an accrual, or a conversion of training days, without recording anything.
     *
     * @param step  the step; refused if its enrollment was never opened (LIF-03)
     * @return the acceptance, or why not, as {@link #submit(CommandId, PoolStep)} would answer now; that records an accepted
     *     step only if the clock is not behind what was recorded
     * @throws RepositoryException if the repository failed
     */
    public Either<Refusal, Acceptance> decide(PoolStep step) {
        Objects.requireNonNull(step, "step");
        return EnrollmentCommand.answer(books, sources, step, today());
    }

    /**
     * Decides a step of a partner by the facts about the partner, without recording anything.
     *
     * @param step  the step; undecided if the application's directory does not have the partner; refused if the partners are recorded and this one is not (LIF-03)
     * @return the acceptance, or why not
     */
    public Either<Refusal, Acceptance> decide(PartnerStep step) {
        Objects.requireNonNull(step, "step");
        return new PartnerCommand(books, sources, step).answer(today());
    }

    /**
     * Returns the facts by which this desk decides a step of a voucher now: the acting partner, the enrollment and its
     * remaining days, the vouchers of the customer, each as far as the step needs it, and those of the application's own.
     *
     * <p>They fit {@code program.on(day).decide(voucher, step, facts)}, such as for another day or under other terms. The
     * remaining days are those of today.
     *
     * @param voucher  the voucher
     * @param step  the step
     * @return the facts; empty if the voucher was never created and the step is not a creation
     * @throws RepositoryException if the repository failed
     * @throws IllegalStateException if the records of a voucher do not follow from the terms of the program
     */
    public Optional<Facts> facts(VoucherId voucher, VoucherStep step) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(step, "step");
        return new VoucherCommand(books, sources, voucher, step).facts(today());
    }

    /**
     * Returns the steps that can follow on a voucher, each with what stands in its way today.
     *
     * <p>The desk adds the facts about the partner that the intent names, and the vouchers of the customer where they count.
     * Facts of the application's own are added to each step that the intent names in full.
     *
     * @param voucher  the voucher
     * @param intent  the intended step, as far as it is decided
     * @return the steps, in the order of the transition table; empty if the voucher was never created
     * @throws RepositoryException if the repository failed
     * @throws IllegalStateException if the records of a voucher do not follow from the terms of the program
     */
    public Optional<List<NextStep>> nextSteps(VoucherId voucher, Intent intent) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(intent, "intent");
        return findVoucher(voucher)
                .map(found -> new VoucherQuestions(books, sources, today()).nextSteps(found, intent));
    }

    /**
     * Returns the days that a voucher has to keep, and how each came about.
     *
     * @param voucher  the voucher
     * @return the days, as {@code program.deadlines(voucher)} gives them; empty if the voucher was never created
     * @throws RepositoryException if the repository failed
     * @throws IllegalStateException if the records of a voucher do not follow from the terms of the program
     */
    public Optional<Deadlines> deadlines(VoucherId voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return findVoucher(voucher).map(program::deadlines);
    }

    /**
     * Returns the last days of what is still to be done with a voucher (TIM-05 to TIM-09, PAY-07).
     *
     * @param voucher  the voucher
     * @return the deadlines, earliest first, those that have passed included; empty if the voucher was never created
     * @throws RepositoryException if the repository failed
     * @throws IllegalStateException if the records of a voucher do not follow from the terms of the program
     */
    public Optional<List<Deadline>> upcomingDeadlines(VoucherId voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return findVoucher(voucher).map(found -> today().upcomingDeadlines(found));
    }

    /**
     * Records the expiry of vouchers that have lapsed.
     *
     * <p>A sweep changes no decision: the program treats a lapsed voucher as lapsed with or without its expiry. A sweep
     * therefore skips vouchers that can still change: those whose reservation can be canceled, those whose last valid day is
     * not over, and those that can be revoked if the terms permit it. Under terms without TIM-05 and TIM-06 vouchers do not
     * lapse, and a sweep records nothing. Each expiry is a command of its own, so an interrupted sweep can be run again, and
     * several sweeps may run at the same time. Record the steps of earlier days before a sweep. Listeners receive the result of
     * each expiry, and of the sweep.
     *
     * @return the number of vouchers that expired and that were skipped
     * @throws RepositoryException if the repository failed; what was recorded before the failure remains
     * @throws IllegalStateException if the records of a voucher do not follow from the terms, or if a house rule failed; thrown at
     *     the end, after all other vouchers were swept and the listeners received the result
     */
    public SweepResult sweep() {
        LocalDate day = today().date();
        LocalDate until = program.calendar().latestCreationLapsedBy(day);
        List<IllegalStateException> failures = new ArrayList<>();
        SweepResult sum = NOTHING;
        for (VoucherStatus status : settled()) {
            FoundVoucher last = null;
            do {
                List<FoundVoucher> page = repository.findVouchers(VoucherQuery.due(status, until), last, PAGE);
                for (FoundVoucher one : page) {
                    if (isOver(one.voucherId())) {
                        sum = sum.plus(expireOrLeave(one.voucherId(), failures));
                    }
                }
                last = page.size() == PAGE ? page.get(PAGE - 1) : null;
            } while (last != null);
        }
        SweepResult result = sum;
        listeners.report(listener -> listener.swept(day, result));
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return result;
    }

    /** Expires a voucher. One that cannot be decided is left, so that it does not stop the sweep of the others. */
    private SweepResult expireOrLeave(VoucherId voucher, List<IllegalStateException> failures) {
        try {
            return expire(voucher)
                    .match(
                            accepted -> EXPIRED,
                            refused -> isHeldByHouseRule(refused.refusal()) ? LEFT : NOTHING,
                            reused -> LEFT,
                            clockBehind -> LEFT,
                            contended -> LEFT);
        } catch (IllegalStateException e) {
            failures.add(e);
            return LEFT;
        }
    }

    /** Tells whether a house rule refuses a step, or lacks a fact for it. */
    private static boolean isHeldByHouseRule(Refusal refusal) {
        return Stream.concat(
                        refusal.violations().stream().map(Violation::rule),
                        refusal.undecided().stream().map(Undecided::rule))
                .anyMatch(rule -> !rule.id().isPublished());
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
     * Finds a page of vouchers. For example, the vouchers that a partner holds, 100 at a time:
     * {@code desk.findVouchers(VoucherQuery.heldBy(partner), null, 100)}, then with the {@linkplain VoucherPage#next() next place}
     * of each page until it is empty.
     *
     * <p>A voucher that is one of them from the first page to the last is returned once, whatever is recorded meanwhile.
     *
     * @param query  which vouchers to find
     * @param after  the place after which to continue; null to start
     * @param limit  the most vouchers to return, one or more
     * @return the page
     * @throws RepositoryException if the repository failed
     * @throws IllegalArgumentException if the limit is less than one
     */
    public VoucherPage findVouchers(VoucherQuery query, @Nullable FoundVoucher after, int limit) {
        Objects.requireNonNull(query, "query");
        if (limit < 1) {
            throw new IllegalArgumentException("a page must have one voucher or more, found `" + limit + "`");
        }
        List<FoundVoucher> found = repository.findVouchers(query, after, limit);
        return new VoucherPage(
                found.stream()
                        .flatMap(one -> findVoucher(one.voucherId()).stream())
                        .toList(),
                found.size() < limit ? Optional.empty() : Optional.of(found.get(found.size() - 1)));
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
