package org.planningservices.benchmarks.peers;

import java.util.EnumSet;
import java.util.Set;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.planningservices.benchmarks.byhand.RuleCode;

/**
 * The rules in Easy Rules: one engine and one set of rules, made once, each rule with a condition and an action that notes the
 * rule violated; every request is fired with facts of its own.
 */
public final class EasyRules {

    private static final String ASKED = "asked";
    private static final String VIOLATED = "violated";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    /** Makes the rules. */
    public EasyRules() {
        rules.register(new RuleBuilder()
                .name(RuleCode.LIF_01.id())
                .when(facts -> !asked(facts).mayFollow())
                .then(facts -> violated(facts).add(RuleCode.LIF_01))
                .build());
        for (SubsetRule rule : SubsetRule.values()) {
            rules.register(new RuleBuilder()
                    .name(rule.code.id())
                    .when(facts -> refuses(rule, asked(facts)))
                    .then(facts -> violated(facts).add(rule.code))
                    .build());
        }
    }

    private static boolean refuses(SubsetRule rule, Asked asked) {
        return rule.governs(asked.step()) && asked.mayFollow() && rule.refuses(asked);
    }

    private static Asked asked(Facts facts) {
        return facts.get(ASKED);
    }

    private static Set<RuleCode> violated(Facts facts) {
        return facts.get(VIOLATED);
    }

    /**
     * Decides.
     *
     * @param asked  what is asked
     * @return the rules violated
     */
    public Set<RuleCode> decide(Asked asked) {
        Set<RuleCode> violated = EnumSet.noneOf(RuleCode.class);
        Facts facts = new Facts();
        facts.put(ASKED, asked);
        facts.put(VIOLATED, violated);
        engine.fire(rules, facts);
        return violated;
    }
}
