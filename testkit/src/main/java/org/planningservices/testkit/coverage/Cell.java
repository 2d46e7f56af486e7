package org.planningservices.testkit.coverage;

import org.planningservices.rule.RuleId;

/** A rule and a way in which it can be met. */
record Cell(RuleId rule, Way way) {

    @Override
    public String toString() {
        return rule + " " + way;
    }
}
