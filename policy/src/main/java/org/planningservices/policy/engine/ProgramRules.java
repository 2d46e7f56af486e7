package org.planningservices.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Provision;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.LifecycleException;

/** The conditions that a program asks under its terms, by day. Immutable. */
public final class ProgramRules {

    private final Terms terms;
    private final RuleTable table;
    private final List<RuleCondition> conditions;
    private final DayCalendar calendar;
    private final Lifecycle lifecycle;
    private final List<Rule> rulebook;
    private @Nullable List<Provision> provisions;
    private final int[] firstDays;
    private final long[] asked;
    private final long[] inForce;

    private ProgramRules(Terms terms, RuleTable table) {
        this.terms = terms;
        this.table = table;
        conditions = table.conditions();
        calendar = DayCalendar.of(terms);
        lifecycle = terms.lifecycle().value();
        rulebook = new ArrayList<>(); // without a lambda: making the first would cost the first decision
        for (RuleCondition condition : conditions) {
            rulebook.add(condition.rule(terms));
        }
        TreeSet<Integer> changes = new TreeSet<>();
        changes.add(Integer.MIN_VALUE);
        for (Rule rule : rulebook) {
            int lastDay = lastDay(rule);
            changes.add(firstDay(rule));
            if (lastDay < Integer.MAX_VALUE) {
                changes.add(lastDay + 1);
            }
        }
        firstDays = new int[changes.size()];
        asked = new long[changes.size()];
        inForce = new long[changes.size()];
        int span = 0;
        for (int day : changes) {
            firstDays[span] = day;
            inForce[span] = inForceFrom(day);
            asked[span] = inForce[span] & askedAtAll();
            span++;
        }
    }

    private void checkTimes() {
        for (Lifecycle.Row row : lifecycle.rows()) {
            if (row.reason().isEmpty() && !isLimited(row.action())) {
                throw LifecycleException.of(
                        row.action(),
                        "the time of `" + row.action().title() + "` must be limited by one of the rules `"
                                + limiting(row.action()) + "`, or its row must have a reason, found neither");
            }
        }
    }

    private boolean isLimited(VoucherAction action) {
        for (RuleCondition condition : table.limitingTime()) { // no stream: it would cost the first decision
            if (condition.governs(action) && terms.rules().value().contains(condition.id())) {
                return true;
            }
        }
        return false;
    }

    private List<RuleId> limiting(VoucherAction action) {
        return table.limitingTime().stream()
                .filter(condition -> condition.governs(action))
                .map(RuleCondition::id)
                .toList();
    }

    private long inForceFrom(int day) {
        long bits = 0;
        for (int place = 0; place < rulebook.size(); place++) {
            Rule rule = rulebook.get(place);
            if (day >= firstDay(rule) && day <= lastDay(rule)) {
                bits |= conditions.get(place).bit();
            }
        }
        return bits;
    }

    private static int firstDay(Rule rule) {
        LocalDate first = rule.firstDay().orElse(null);
        return first == null ? Integer.MIN_VALUE : DayCalendar.epochDay(first);
    }

    private static int lastDay(Rule rule) {
        LocalDate last = rule.lastDay().orElse(null);
        return last == null ? Integer.MAX_VALUE : DayCalendar.epochDay(last);
    }

    private long askedAtAll() {
        long bits = 0;
        for (RuleCondition condition : conditions) {
            bits |= isAsked(condition.id()) ? condition.bit() : 0;
        }
        return bits;
    }

    /** Tells whether the program asks a rule on some day: it is one of the terms, or not of the rulebook. */
    private boolean isAsked(RuleId id) {
        return !id.isPublished() || terms.rules().value().contains(id);
    }

    /**
     * Returns the conditions that a program asks under these terms.
     *
     * @param terms  the terms
     * @param table  the table of the conditions by step
     * @return the conditions
     * @throws LifecycleException if no rule limits the time of a step, and its row gives no reason
     */
    public static ProgramRules of(Terms terms, RuleTable table) {
        ProgramRules rules = new ProgramRules(terms, table);
        rules.checkTimes();
        return rules;
    }

    /**
     * Returns the terms.
     *
     * @return the terms
     */
    public Terms terms() {
        return terms;
    }

    /**
     * Returns the calendar of the terms.
     *
     * @return the calendar
     */
    public DayCalendar calendar() {
        return calendar;
    }

    /**
     * Returns the rules that the program asks on some day, in the order of the rulebook's table.
     *
     * @return the rules
     */
    public List<Rule> rules() {
        return rulebook.stream().filter(rule -> isAsked(rule.id())).toList();
    }

    /**
     * Returns the provisions of the program, in the order of the rulebook's table.
     *
     * @return the provisions
     */
    public List<Provision> provisions() {
        List<Provision> made = provisions;
        if (made == null) { // made twice by two threads they are equal
            made = table.provisions(terms);
            provisions = made;
        }
        return made;
    }

    /**
     * Returns a rule under the terms, whether the program asks it or not.
     *
     * @param id  its number
     * @return the rule
     */
    public Rule rule(RuleId id) {
        return rulebook.get(place(id));
    }

    private int place(RuleId id) {
        if (id.isPublished()) {
            return id.order();
        }
        for (int place = 0; place < conditions.size(); place++) {
            if (conditions.get(place).id().equals(id)) {
                return place;
            }
        }
        throw new IllegalArgumentException("a rule of the program was expected, found `" + id + "`");
    }

    /**
     * Returns the conditions, whether the program asks them or not.
     *
     * @return the conditions, in the order of the rulebook's table
     */
    public List<RuleCondition> conditions() {
        return conditions;
    }

    /**
     * Returns a condition by its number, whether the program asks it or not.
     *
     * @param id  the id
     * @return the condition
     */
    public RuleCondition condition(RuleId id) {
        return conditions.get(place(id));
    }

    /**
     * Tells whether the program has rules that are not of the rulebook.
     *
     * @return true if it has
     */
    public boolean hasHouseRules() {
        return conditions.size() > RuleId.published().size();
    }

    /**
     * Returns the first of some conditions.
     *
     * @param some  the conditions, a bit for each; there must be one
     * @return the first of them, in the order of the rulebook's table
     */
    public RuleCondition first(long some) {
        return conditions.get(Long.numberOfTrailingZeros(some));
    }

    /**
     * Returns the same conditions but for the first.
     *
     * @param some  the conditions, a bit for each; there must be one
     * @return the others
     */
    public static long withoutFirst(long some) {
        return some & (some - 1);
    }

    /** Returns the table of the conditions by step. */
    RuleTable table() {
        return table;
    }

    /**
     * Returns a provision under the terms.
     *
     * @param id  its number
     * @return the provision
     * @throws IllegalArgumentException if the program has no such provision
     */
    public Provision provision(ProvisionId id) {
        for (Provision one : provisions()) {
            if (one.id() == id) {
                return one;
            }
        }
        throw new IllegalArgumentException("a provision of the program was expected, found `" + id + "`");
    }

    /**
     * Returns the transition table of the program.
     *
     * @return the table
     */
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /**
     * Returns the program on a day.
     *
     * @param date  the day
     * @return the terms and the conditions asked on it
     */
    public RuleDay on(LocalDate date) {
        int day = DayCalendar.epochDay(date);
        int span = firstDays.length - 1;
        while (firstDays[span] > day) {
            span--;
        }
        return new RuleDay(this, date, day, asked[span], inForce[span]);
    }
}
