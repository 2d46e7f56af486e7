package org.planningservices.policy.engine;

import java.util.Objects;
import org.planningservices.policy.decision.Refusal;

/** What every refusal has in common: when two are equal, and its printed form. */
final class Refusals {

    private Refusals() {}

    static boolean areEqual(Refusal one, Refusal other) {
        return one.on().equals(other.on())
                && one.violations().equals(other.violations())
                && one.undecided().equals(other.undecided());
    }

    static int hash(Refusal refusal) {
        return Objects.hash(refusal.on(), refusal.violations(), refusal.undecided());
    }

    /** Returns the answer with its day, the rules that refuse and those that are undecided, in one line. */
    static String line(Refusal refusal) {
        if (refusal.isUndecided()) {
            return "undecided on " + refusal.on() + ": " + refusal.undecided();
        }
        return "refused on " + refusal.on() + ": " + refusal.violations()
                + (refusal.undecided().isEmpty() ? "" : ", undecided: " + refusal.undecided());
    }
}
