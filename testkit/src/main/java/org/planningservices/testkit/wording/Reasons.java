package org.planningservices.testkit.wording;

import java.util.ArrayList;
import java.util.List;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;

/** The reasons why a record breaks rules or is undecided, as lines of text. */
public final class Reasons {

    private Reasons() {}

    /**
     * Returns each rule that refuses, with its message, its source and the days on which it does not refuse; then each rule
     * that lacks a fact.
     *
     * @param violations  the rules that refuse
     * @param undecided  the rules that lack a fact
     * @return the lines
     */
    public static List<String> of(List<Violation> violations, List<Undecided> undecided) {
        List<String> lines = new ArrayList<>();
        for (Violation violation : violations) {
            lines.add("! " + violation.rule().id() + " " + violation.message() + about(violation));
            lines.add("  " + violation.rule().sources().get(0));
            lines.add("  possible  " + violation.days());
        }
        for (Undecided one : undecided) {
            lines.add("? " + one.rule().id() + " is undecided: " + one.message());
        }
        return lines;
    }

    private static String about(Violation violation) {
        return violation
                .voucherId()
                .map(voucher -> " (voucher " + voucher + ")")
                .orElse("");
    }
}
