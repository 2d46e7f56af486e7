package org.planningservices.policy.houserules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.PaymentCase;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleTable;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Provision;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PoolAction;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Voucher;

/**
 * The rule book with rules of an application's own behind it. A rule of one's own is asked about the steps that it governs, unless
 * the step cannot follow by the lifecycle.
 */
public final class HouseTable implements RuleTable {

    private static final int MOST = Long.SIZE - 1;

    private final RuleTable book;
    private final long stray;
    private final List<RuleCondition> conditions;
    private final Map<Action, RuleCondition[]> own = new HashMap<>();
    private final RuleCondition[][] ofVouchers = new RuleCondition[VoucherAction.values().length][];

    private HouseTable(RuleTable book, List<HouseCondition> rules) {
        this.book = book;
        List<RuleCondition> all = new ArrayList<>(book.conditions());
        all.addAll(rules);
        conditions = Collections.unmodifiableList(all);
        stray = all.get(RuleId.LIF_01.order()).bit()
                | all.get(RuleId.LIF_03.order()).bit();
        Set<Action> governed = new HashSet<>();
        Collections.addAll(governed, VoucherAction.values());
        Collections.addAll(governed, PartnerAction.values());
        Collections.addAll(governed, PoolAction.values());
        for (Action action : governed) {
            own.put(action, rules.stream().filter(rule -> rule.governs(action)).toArray(RuleCondition[]::new));
        }
        for (VoucherAction action : VoucherAction.values()) {
            ofVouchers[index(action)] = governing(action);
        }
    }

    /**
     * Returns the rule book with rules of an application's own.
     *
     * @param book  the rule book
     * @param rules  the rules, in the order in which a refusal lists them
     * @return the table; the rule book itself if there is no rule
     * @throws IllegalArgumentException if two rules have one id, if there are too many, or if the id of one is of the rulebook
     */
    public static RuleTable of(RuleTable book, Collection<? extends HouseRule> rules) {
        int first = book.conditions().size();
        List<HouseCondition> conditions = new ArrayList<>();
        Set<RuleId> ids = new HashSet<>();
        for (HouseRule rule : rules) {
            if (first + conditions.size() == MOST) {
                throw new IllegalArgumentException("a program takes at most `" + (MOST - first)
                        + "` rules of one's own, found `" + rules.size() + "`");
            }
            HouseCondition condition = HouseCondition.of(rule, first + conditions.size());
            if (condition.id().isPublished() || !ids.add(condition.id())) {
                throw new IllegalArgumentException("each rule of one's own must have an id of its own, found `"
                        + condition.id() + "` " + (condition.id().isPublished() ? "of the rulebook" : "twice"));
            }
            conditions.add(condition);
        }
        return conditions.isEmpty() ? book : new HouseTable(book, conditions);
    }

    @Override
    public List<RuleCondition> conditions() {
        return conditions;
    }

    @Override
    public List<RuleCondition> limitingTime() {
        return book.limitingTime();
    }

    @Override
    public List<Provision> provisions(Terms terms) {
        return book.provisions(terms);
    }

    @Override
    public Optional<Remedy> remedy(Case refused, long some) {
        return book.remedy(refused, some);
    }

    @Override
    public long ask(Case c) {
        if (c instanceof PaymentCase payment) {
            return ask(payment);
        }
        long verdict = book.ask(c);
        return (verdict & stray) != 0 ? verdict : verdict | ask(c, governing(c.action()));
    }

    @Override
    public long ask(Case c, VoucherAction action) {
        long verdict = book.ask(c, action);
        return (verdict & stray) != 0 ? verdict : verdict | ask(c, ofVouchers[index(action)]);
    }

    @Override
    public long ask(PaymentCase c) {
        long verdict = book.ask(c);
        return (verdict & stray) != 0 ? verdict : verdict | further(c);
    }

    @Override
    public long ask(Case c, PartnerAction action) {
        return book.ask(c, action) | ask(c, governing(action));
    }

    @Override
    public long ask(Case c, PoolAction action) {
        return book.ask(c, action) | ask(c, governing(action));
    }

    @Override
    public long askFollowing(Case c, VoucherAction action) {
        long verdict = book.askFollowing(c, action);
        return verdict | (c instanceof PaymentCase payment ? further(payment) : ask(c, ofVouchers[index(action)]));
    }

    private long further(PaymentCase c) {
        RuleCondition[] rules = ofVouchers[index(c.action())];
        long verdict = 0;
        for (Voucher voucher : rules.length == 0 ? List.<Voucher>of() : c.covered()) {
            verdict |= ask(c.about(voucher), rules);
        }
        return verdict;
    }

    private static long ask(Case c, RuleCondition[] rules) {
        long verdict = 0;
        for (RuleCondition rule : rules) {
            verdict |= rule.verdict(c);
        }
        return verdict;
    }

    private RuleCondition[] governing(Action action) {
        return own.getOrDefault(action, new RuleCondition[0]);
    }

    @SuppressWarnings("EnumOrdinal") // an index of an array that is stored nowhere
    private static int index(VoucherAction action) {
        return action.ordinal();
    }
}
