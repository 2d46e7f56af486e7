package org.planningservices.testkit.arbitraries;

import org.planningservices.policy.terms.Terms;

/**
 * A history in the making in which a rule will be broken, and the choices of how.
 *
 * @param plan  the plan of the voucher's life, for one voucher alone
 * @param terms  the terms under which the rule is broken
 * @param way  a choice among several ways to break it, 0 to 11
 * @param late  by how many days a deadline is missed; also a second choice
 * @param cast  who takes part
 * @param telling  the journal
 * @param life  the life of the voucher, which adds to the journal
 */
record BreakSetup(
        Plan plan, Terms terms, int way, int late, Participants cast, JournalDraft telling, VoucherSimulation life) {

    static BreakSetup of(Plan plan, Terms terms, int way, int late) {
        Participants cast = Participants.TROUPE.get(0);
        JournalDraft telling = new JournalDraft();
        return new BreakSetup(plan, terms, way, late, cast, telling, new VoucherSimulation(telling, cast, plan));
    }

    /** Runs one of several ways to break the rule, by the choice. */
    void oneOf(Runnable... ways) {
        ways[way % ways.length].run();
    }
}
