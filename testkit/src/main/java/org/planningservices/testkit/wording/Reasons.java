package org.planningservices.testkit.wording;

import java.util.ArrayList;
import java.util.List;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;

/** Why a record breaks a rule or cannot be verified, in lines. */
public final class Reasons {

    private Reasons() {}

    /**
     * Returns each rule that says no, with its message, its source and the days on which it says yes; then each rule that
     * cannot be told.
     *
     * @param violations  the rules that say no
     * @param unknowns  the rules that lack a fact
     * @return the lines
     */
    public static List<String> of(List<Violation> violations, List<Undecided> unknowns) {
        List<String> lines = new ArrayList<>();
        for (Violation violation : violations) {
            lines.add("! " + violation.rule().id() + " " + violation.message() + about(violation));
            lines.add("  " + violation.rule().sources().get(0));
            lines.add("  possible  " + violation.days());
        }
        for (Undecided unknown : unknowns) {
            lines.add("? " + unknown.rule().id() + " cannot be told: " + unknown.message());
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
