package org.planningservices.policy;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.engine.Decisions;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Eligibility;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.next.StageReport;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioComparison;
import org.planningservices.policy.portfolio.PortfolioReport;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.policy.portfolio.RowChange;
import org.planningservices.policy.portfolio.SweepRules;
import org.planningservices.policy.query.CaseNextStep;
import org.planningservices.policy.query.EligibilityCheck;
import org.planningservices.policy.query.PartnerProgress;
import org.planningservices.policy.query.UpcomingDeadlines;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.RuleId;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/**
 * The program on a day: may this step happen, and if not, why not; what may follow, by whom, until when.
 *
 * <p>Every rule that applies to a step is evaluated. A refusal lists all rules that refuse the step and, separately, all rules
 * that lack a fact. Immutable.
 */
public final class ProgramDay {

    private final RuleDay on;

    ProgramDay(RuleDay on) {
        this.on = on;
    }

    /**
     * Returns the day.
     *
     * @return the day
     */
    public LocalDate date() {
        return on.date();
    }

    /**
     * Returns the transition table of the program, which applies events to vouchers.
     *
     * @return the lifecycle, the same on every day
     */
    public Lifecycle lifecycle() {
        return on.program().lifecycle();
    }

    /**
     * Decides a step of a voucher.
     *
     * @param voucher  the voucher
     * @param step  the step; a creation is refused, since the voucher was created (LIF-01)
     * @param facts  what is known besides
     * @return the transition, or why not
     */
    public Either<Refusal, Transition> decide(Voucher voucher, VoucherStep step, Facts facts) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(facts, "facts");
        return Decisions.decide(on, voucher, step, facts);
    }

    /**
     * Decides the creation of a voucher, or another step that names a voucher never created.
     *
     * @param voucher  the id, which no voucher has
     * @param step  the step; all but a creation are refused (LIF-03)
     * @param facts  what is known besides
     * @return the transition, or why not
     */
    public Either<Refusal, Transition> decide(VoucherId voucher, VoucherStep step, Facts facts) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(facts, "facts");
        return Decisions.decide(on, voucher, step, facts);
    }

    /**
     * Decides a payment request whose id is not used yet.
     *
     * @param step  the step
     * @param vouchers  the vouchers it names, as far as they were created; vouchers that it does not name are ignored
     * @param facts  what is known besides
     * @return the transition, or why not
     */
    public Either<Refusal, PaymentTransition> decide(RequestPayment step, Collection<Voucher> vouchers, Facts facts) {
        return decide(step, Optional.empty(), vouchers, facts);
    }

    /**
     * Decides a step of a payment request, over all the vouchers that it covers.
     *
     * @param step  the step
     * @param request  the payment request that has the id; empty if none has it. A request with another id counts as none
     * @param vouchers  the vouchers that the request covers; vouchers that it does not name are ignored, and one left out
     *     counts as never created (LIF-03)
     * @param facts  what is known besides
     * @return the transition, or why not
     */
    public Either<Refusal, PaymentTransition> decide(
            PaymentStep step, Optional<PaymentRequest> request, Collection<Voucher> vouchers, Facts facts) {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(vouchers, "vouchers");
        Objects.requireNonNull(facts, "facts");
        return Decisions.decide(on, step, request, vouchers, facts);
    }

    /**
     * Decides a step of a partner: an enrollment in an offering, or a registration in the payment tool.
     *
     * @param step  the step
     * @param facts  what is known
     * @return the acceptance, or why not
     */
    public Either<Refusal, Acceptance> decide(PartnerStep step, Facts facts) {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(facts, "facts");
        return Decisions.decide(on, step, facts);
    }

    /**
     * Decides a step of an enrollment: an accrual, or a conversion of training days.
     *
     * @param step  the step
     * @return the acceptance, or why not
     */
    public Either<Refusal, Acceptance> decide(PoolStep step) {
        Objects.requireNonNull(step, "step");
        return Decisions.decide(on, step, Facts.none());
    }

    /**
     * Decides a step of an enrollment, with facts for rules of one's own; the rules of the rulebook need none.
     *
     * @param step  the step
     * @param facts  what is known
     * @return the acceptance, or why not
     */
    public Either<Refusal, Acceptance> decide(PoolStep step, Facts facts) {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(facts, "facts");
        return Decisions.decide(on, step, facts);
    }

    /**
     * Returns the refusal of a record about an enrollment that was never opened (LIF-03).
     *
     * @param enrollment  the id named
     * @return the refusal, without possible days and without a remedy
     */
    public Refusal refuseUnopened(EnrollmentId enrollment) {
        Objects.requireNonNull(enrollment, "enrollment");
        return Decisions.refuseDeclaration(on, RuleId.LIF_03, "enrollment", enrollment);
    }

    /**
     * Returns the refusal of the opening of an enrollment that is open already (LIF-01).
     *
     * @param enrollment  the id named
     * @return the refusal, without possible days and without a remedy
     */
    public Refusal refuseReopening(EnrollmentId enrollment) {
        Objects.requireNonNull(enrollment, "enrollment");
        return Decisions.refuseDeclaration(on, RuleId.LIF_01, "enrollment", enrollment);
    }

    /**
     * Returns the refusal of a record about a partner that was never registered (LIF-03).
     *
     * @param partner  the id named
     * @return the refusal, without possible days and without a remedy
     */
    public Refusal refuseUnregistered(PartnerId partner) {
        Objects.requireNonNull(partner, "partner");
        return Decisions.refuseDeclaration(on, RuleId.LIF_03, "partner", partner);
    }

    /**
     * Returns the refusal of a partner that is declared a second time (LIF-01).
     *
     * @param partner  the id named
     * @return the refusal, without possible days and without a remedy
     */
    public Refusal refuseRedeclaration(PartnerId partner) {
        Objects.requireNonNull(partner, "partner");
        return Decisions.refuseDeclaration(on, RuleId.LIF_01, "partner", partner);
    }

    /**
     * Returns the refusal of a location that is declared differently after its partner has acted (LIF-01).
     *
     * @param location  the id named
     * @return the refusal, without possible days and without a remedy
     */
    public Refusal refuseRedeclaration(LocationId location) {
        Objects.requireNonNull(location, "location");
        return Decisions.refuseDeclaration(on, RuleId.LIF_01, "location", location);
    }

    /**
     * Returns the refusal of a consultant that is declared differently after its partner has acted (LIF-01).
     *
     * @param consultant  the id named
     * @return the refusal, without possible days and without a remedy
     */
    public Refusal refuseRedeclaration(ConsultantId consultant) {
        Objects.requireNonNull(consultant, "consultant");
        return Decisions.refuseDeclaration(on, RuleId.LIF_01, "consultant", consultant);
    }

    /**
     * Returns the steps that can follow on a voucher by the transition table, each with the rules that refuse it.
     *
     * @param voucher  the voucher
     * @param intent  the intended step, as far as it is decided
     * @param facts  what is known besides
     * @return the steps, in the order of the table
     */
    public List<NextStep> nextSteps(Voucher voucher, Intent intent, Facts facts) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(facts, "facts");
        return CaseNextStep.of(on, voucher, intent, facts);
    }

    /**
     * Returns the last days of what is still to be done with a voucher (TIM-05 to TIM-09, PAY-07).
     *
     * @param voucher  the voucher
     * @return the deadlines, earliest first, those that have passed included
     */
    public List<Deadline> upcomingDeadlines(Voucher voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return UpcomingDeadlines.of(on, voucher);
    }

    /**
     * Returns whether a partner can use a voucher on this day (VCH-07). The voucher is judged in its present state, also on
     * a day before its latest step.
     *
     * @param voucher  the voucher
     * @return the answer to a partner that validates the voucher
     */
    public Validity validityOf(Voucher voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return on.calendar().validity(voucher, on.date());
    }

    /**
     * Validates a voucher by its id and the e-mail of the customer's benefits administrator, without changing it (VCH-07).
     * E-mails are compared as a whole, without regard to case. Where the creation named no administrator, the id alone
     * suffices.
     *
     * @param found  the voucher that has the id; empty if none has it
     * @param administrator  the e-mail that the partner gives; may be empty
     * @return the answer to the partner: {@link Validity#NOT_FOUND} both for an id that no voucher has and for another
     *     e-mail
     */
    public Validity validityOf(Optional<Voucher> found, String administrator) {
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(administrator, "administrator");
        return found.filter(
                        voucher -> voucher.administrator().orElse(administrator).equalsIgnoreCase(administrator))
                .map(this::validityOf)
                .orElse(Validity.NOT_FOUND);
    }

    /**
     * Returns which engagements of the catalog a partner may deliver, and what it lacks for the others.
     *
     * @param partner  the partner
     * @return an answer for each engagement, in the order of the catalog
     */
    public List<Eligibility> engagementsFor(Partner partner) {
        Objects.requireNonNull(partner, "partner");
        return engagementsFor(partner, Optional.empty());
    }

    /**
     * Returns which engagements of the catalog a partner may deliver through a consultant, and what they lack for the
     * others.
     *
     * @param partner  the partner
     * @param consultant  the consultant
     * @return an answer for each engagement, in the order of the catalog
     */
    public List<Eligibility> engagementsFor(Partner partner, ConsultantId consultant) {
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(consultant, "consultant");
        return engagementsFor(partner, Optional.of(consultant));
    }

    private List<Eligibility> engagementsFor(Partner partner, Optional<ConsultantId> consultant) {
        return on.program().terms().catalog().value().entries().stream()
                .map(row -> EligibilityCheck.of(on, partner, consultant, row))
                .toList();
    }

    /**
     * Returns which partners of some may deliver an engagement, and what the others lack.
     *
     * @param engagement  the engagement
     * @param partners  the partners
     * @return an answer for each partner, in the order given
     * @throws IllegalArgumentException if the catalog never has the engagement
     */
    public List<Eligibility> partnersFor(Engagement engagement, Collection<Partner> partners) {
        Objects.requireNonNull(engagement, "engagement");
        Objects.requireNonNull(partners, "partners");
        CatalogEntry row = on.program()
                .terms()
                .catalog()
                .value()
                .find(engagement)
                .orElseThrow(() -> new IllegalArgumentException(
                        "an engagement of the catalog was expected, found `" + engagement + "`"));
        return partners.stream()
                .map(partner -> EligibilityCheck.of(on, partner, Optional.empty(), row))
                .toList();
    }

    /**
     * Returns how far a partner is in the program for an offering, regardless of vouchers (ELG-01).
     *
     * @param partner  the partner
     * @param offering  the offering
     * @return a report of each stage, in their order: what is fulfilled, missing and undecided
     */
    public List<StageReport> stages(Partner partner, Offering offering) {
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(offering, "offering");
        return PartnerProgress.of(on, partner, offering, Optional.empty());
    }

    /**
     * Returns how far a partner is in the program with a voucher (ELG-01). If another partner holds the voucher, every
     * stage after the assignment is not done. For a voucher that is recorded as expired, no record shows how far the
     * delivery came.
     *
     * @param partner  the partner
     * @param voucher  the voucher
     * @return a report of each stage, in their order: what is fulfilled, missing and undecided
     */
    public List<StageReport> stages(Partner partner, Voucher voucher) {
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(voucher, "voucher");
        return PartnerProgress.of(on, partner, voucher.offering(), Optional.of(voucher));
    }

    /**
     * Returns how a voucher stands on this day.
     *
     * @param voucher  the voucher
     * @return the standing
     */
    public Standing standing(Voucher voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return on.calendar().standing(voucher, on.date());
    }

    /**
     * Returns how a voucher of a portfolio stands on this day.
     *
     * @param row  its row in the portfolio
     * @return the standing, as of the voucher itself
     */
    public Standing standing(PortfolioRow row) {
        Objects.requireNonNull(row, "row");
        return on.calendar()
                .standing(
                        row.status(),
                        on.calendar()
                                .deadlineAnchor(
                                        row.status(),
                                        DayCalendar.epochDay(row.createdOn()),
                                        DayCalendar.epochDay(row.since())),
                        on.day());
    }

    /**
     * Returns the deadline of a voucher of a portfolio that comes first (TIM-05 to TIM-09, PAY-07).
     *
     * @param row  its row in the portfolio
     * @return the first of the deadlines of the voucher itself, also if it has passed; empty if it has none
     */
    public Optional<Deadline> nextDeadline(PortfolioRow row) {
        Objects.requireNonNull(row, "row");
        return new RuleDaySweep(on).nextDeadline(row);
    }

    /**
     * Sweeps a portfolio in one thread: standings, first deadlines, what is overdue, and what may be recorded as expired.
     *
     * @param portfolio  the portfolio
     * @return the report, with what is due on this day
     */
    public PortfolioReport sweep(Portfolio portfolio) {
        return sweep(portfolio, 1, DayRange.of(date(), date()));
    }

    /**
     * Sweeps a portfolio in the thread of the caller or, with more than one, in new threads, which end by themselves once all
     * is swept. The caller waits for them, also when it is interrupted.
     *
     * @param portfolio  the portfolio
     * @param threads  the most threads to use, 1 or more; the report does not depend on it
     * @param due  the days, first and last inclusive: a voucher is reported as due if its first deadline falls on one of them
     * @return the report
     * @throws IllegalArgumentException if the number of threads is not positive
     */
    public PortfolioReport sweep(Portfolio portfolio, int threads, DayRange due) {
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(due, "due");
        return PortfolioReport.of(new RuleDaySweep(on), portfolio, threads, due);
    }

    /**
     * Returns the program's answers for a sweep on this day, with days as epoch days. It is for code that generates a computation
     * of last days for another place, such as a database: the answers about a status are functions of one day.
     *
     * @return the answers on this day
     */
    public SweepRules sweepRules() {
        return new RuleDaySweep(on);
    }

    /**
     * Returns the state of a voucher of a portfolio on this day. Only what its row has is known.
     *
     * @param row  the row of the voucher
     * @return its standing, its last valid day and its first deadline
     */
    public RowChange.State stateOf(PortfolioRow row) {
        Objects.requireNonNull(row, "row");
        return RowChange.State.of(new RuleDaySweep(on), row);
    }

    /**
     * Returns the upcoming deadlines of a voucher of a portfolio (TIM-05 to TIM-09, PAY-07).
     *
     * @param row  the row of the voucher
     * @return the deadlines, earliest first, those that have passed included
     */
    public List<Deadline> upcomingDeadlines(PortfolioRow row) {
        Objects.requireNonNull(row, "row");
        return UpcomingDeadlines.of(
                on, row.status(), DayCalendar.epochDay(row.createdOn()), DayCalendar.epochDay(row.since()));
    }

    /**
     * Compares what this program and another say of the vouchers of a portfolio, such as the published program and one of other
     * terms.
     *
     * @param other  the other program, on the same day or on another
     * @param portfolio  the portfolio
     * @return the comparison, in which this program is the one before; it compares the rows when they are read
     */
    public PortfolioComparison compare(ProgramDay other, Portfolio portfolio) {
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(portfolio, "portfolio");
        return PortfolioComparison.of(new RuleDaySweep(on), new RuleDaySweep(other.on), portfolio);
    }

    /** Returns the program and the day. */
    @Override
    public String toString() {
        return on.terms() + ", on " + date();
    }
}
