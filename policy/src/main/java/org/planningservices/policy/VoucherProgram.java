package org.planningservices.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.planningservices.journal.Journal;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.audit.Audit;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.RunningAudit;
import org.planningservices.policy.calendar.Deadlines;
import org.planningservices.policy.calendar.Milestone;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.engine.ProgramRules;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.houserules.HouseTable;
import org.planningservices.policy.judging.JournalAudit;
import org.planningservices.policy.judging.RecordJudge;
import org.planningservices.policy.pool.PoolLedger;
import org.planningservices.policy.query.Milestones;
import org.planningservices.policy.query.OpenActions;
import org.planningservices.policy.rules.RuleBook;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Provision;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.step.Action;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;

/**
 * A voucher program under its terms, such as Planning Services: the entry point of the library.
 *
 * <p>Rules work on days. {@code program.on(day)} answers for a day, {@code program.today(clock)} for the current day of a
 * clock, in its zone. Same questions, same answers: nothing here reads a clock, a zone or a locale of the machine. For
 * example, {@code VoucherProgram.planningServices().on(LocalDate.of(2021, 6, 30)).decide(voucher, step, facts)}.
 * Immutable.
 */
public final class VoucherProgram {

    private final ProgramRules rules;
    private final List<HouseRule> houseRules;

    private VoucherProgram(Terms terms, List<HouseRule> houseRules) {
        this.houseRules = houseRules;
        rules = ProgramRules.of(terms, HouseTable.of(new RuleBook(), houseRules));
    }

    /**
     * Returns the program under the published terms, counting from creation.
     *
     * @return the program
     */
    public static VoucherProgram planningServices() {
        return under(Terms.planningServices());
    }

    /**
     * Returns Training Vouchers, the sibling program.
     *
     * @return the program
     */
    public static VoucherProgram trainingVouchers() {
        return under(Terms.trainingVouchers());
    }

    /**
     * Returns the program under these terms.
     *
     * @param terms  the terms
     * @return the program
     * @throws org.planningservices.voucher.LifecycleException if a step of the lifecycle is limited in time by no rule of the
     *     terms, and its row gives no reason
     */
    public static VoucherProgram under(Terms terms) {
        Objects.requireNonNull(terms, "terms");
        return new VoucherProgram(terms, List.of());
    }

    /**
     * Returns a copy that asks rules of one's own too. Everything that goes through the copy follows them: decisions, days,
     * remedies, next steps, the audit and the desk; eligibility for a rule that says so, and the open actions for a rule that
     * reads no argument. A portfolio does not, for its columns have no
     * steps. The conformance cases are about the published rules alone.
     *
     * @param more  the rules; a refusal lists them behind the rules of the rulebook, in this order
     * @return the copy, with the rules of its own that this program has and these
     * @throws IllegalArgumentException if two rules have one id, or if there are more than 21
     */
    public VoucherProgram with(HouseRule... more) {
        Objects.requireNonNull(more, "more");
        List<HouseRule> all = new ArrayList<>(houseRules);
        for (HouseRule rule : more) {
            all.add(Objects.requireNonNull(rule, "rule"));
        }
        return new VoucherProgram(terms(), Collections.unmodifiableList(all));
    }

    /**
     * Returns a copy under other terms, with the same rules of one's own.
     *
     * @param terms  the terms
     * @return the copy
     * @throws org.planningservices.voucher.LifecycleException if no rule limits the time of a step, and its row gives no reason
     */
    public VoucherProgram with(Terms terms) {
        Objects.requireNonNull(terms, "terms");
        return new VoucherProgram(terms, houseRules);
    }

    /**
     * Returns the rules of one's own.
     *
     * @return the rules, in the order in which they were added
     */
    public List<HouseRule> houseRules() {
        return houseRules;
    }

    /**
     * Returns the languages that the library has texts in: messages, titles and {@linkplain org.planningservices.rule.Names
     * names}.
     *
     * @return English first, then Dutch
     */
    public static List<Locale> supportedLocales() {
        return List.of(Locale.ENGLISH, new Locale("nl"));
    }

    /**
     * Returns the terms.
     *
     * @return the terms
     */
    public Terms terms() {
        return rules.terms();
    }

    /**
     * Returns the transition table of the terms, which applies events to vouchers.
     *
     * @return the lifecycle
     */
    public Lifecycle lifecycle() {
        return rules.lifecycle();
    }

    /**
     * Returns the calendar, which computes the deadlines.
     *
     * @return the calendar
     */
    public VoucherCalendar calendar() {
        return rules.calendar();
    }

    /**
     * Returns the rules that the program has, in the order of the rulebook's table, and then those of one's own.
     *
     * @return the rules
     */
    public List<Rule> rules() {
        return rules.rules();
    }

    /**
     * Finds a rule by its id; one of the rulebook whether the program has it or not.
     *
     * @param id  the id
     * @return the rule
     * @throws IllegalArgumentException if the id is of one's own, and the program has no such rule
     */
    public Rule rule(RuleId id) {
        Objects.requireNonNull(id, "id");
        return rules.rule(id);
    }

    /**
     * Returns the provisions of the program, in the order of the rulebook's table: rules that refuse nothing, but decide a
     * value or what becomes of days.
     *
     * @return the provisions
     */
    public List<Provision> provisions() {
        return rules.provisions();
    }

    /**
     * Finds a rule or a provision of the program by its id.
     *
     * @param id  the id
     * @return the row; empty for a provision, and for a rule of one's own, that the program does not have
     */
    public Optional<RulebookRow> find(RulebookId id) {
        Objects.requireNonNull(id, "id");
        if (id instanceof RuleId rule && !rule.isPublished()) {
            return rules().stream()
                    .filter(one -> one.id().equals(rule))
                    .<RulebookRow>map(one -> one)
                    .findFirst();
        }
        return id instanceof RuleId rule
                ? Optional.of(rule(rule))
                : provisions().stream()
                        .filter(provision -> provision.id() == id)
                        .<RulebookRow>map(provision -> provision)
                        .findFirst();
    }

    /**
     * Returns the program on a day.
     *
     * @param day  the day
     * @return the program on that day
     */
    public ProgramDay on(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new ProgramDay(rules.on(day));
    }

    /**
     * Returns the program on the day that it is by a clock, in the clock's zone.
     *
     * @param clock  the clock; it is read once
     * @return the program on that day
     */
    public ProgramDay today(Clock clock) {
        return on(LocalDate.now(clock));
    }

    /**
     * Returns which steps of the program are open to somebody on a day, by the rules about time and by house rules that read no
     * argument of a step.
     *
     * @param day  the day
     * @return the actions: of vouchers, then of partners, then of enrollments
     */
    public Set<Action> openActionsOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return OpenActions.openOn(rules.on(day));
    }

    /**
     * Returns the milestones of the retirement: what ended or happened on the days that the terms name (ENG-13, ENT-11, ENT-13,
     * TIM-08, ENT-14, TIM-09). A rule that the program does not have adds none.
     *
     * @return the milestones, earliest first
     */
    public List<Milestone> milestones() {
        return Milestones.of(rules);
    }

    /**
     * Returns the last days of a voucher (TIM-03, TIM-06, TIM-07, TIM-09, PAY-07).
     *
     * @param voucher  the voucher
     * @return the deadlines
     */
    public Deadlines deadlines(Voucher voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return calendar().deadlines(voucher);
    }

    /**
     * Opens the account of the days of an enrollment (ENT-06 to ENT-08, ENT-14, ENT-15).
     *
     * @param enrollment  the enrollment
     * @return the account, with no days
     */
    public PoolLedger pool(Enrollment enrollment) {
        Objects.requireNonNull(enrollment, "enrollment");
        return PoolLedger.open(terms(), enrollment);
    }

    /**
     * Opens a running audit, which judges and records one record after another.
     *
     * @return the running audit, in which nothing is recorded
     */
    public RunningAudit runningAudit() {
        return new RecordJudge(rules);
    }

    /**
     * Begins an audit of a history that is given record by record, for example while it is read.
     *
     * @param asOf  the day of the report, inclusive; later records are left out
     * @return the audit, to which no record was given
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public Audit startAudit(LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return new JournalAudit(rules, asOf);
    }

    /**
     * Audits a recorded history: judges each record by the rules of its step, on its day.
     *
     * @param journal  the history
     * @param asOf  the day of the report, inclusive; later records are left out
     * @return what was found, and what became of each voucher and enrollment
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public AuditReport audit(Journal journal, LocalDate asOf) {
        return audit(journal, asOf, judged -> {});
    }

    /**
     * Audits a recorded history, and reports its progress.
     *
     * @param journal  the history
     * @param asOf  the day of the report, inclusive; later records are left out
     * @param progress  receives the number of records judged so far, after each record
     * @return what was found, and what became of each voucher and enrollment
     * @throws IllegalArgumentException if the day lies outside the years 0 to 9999
     */
    public AuditReport audit(Journal journal, LocalDate asOf, IntConsumer progress) {
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(progress, "progress");
        return JournalAudit.audit(rules, journal, asOf, progress);
    }

    /** Returns the name of the program, and from which day the validity counts. */
    @Override
    public String toString() {
        return terms().toString();
    }
}
