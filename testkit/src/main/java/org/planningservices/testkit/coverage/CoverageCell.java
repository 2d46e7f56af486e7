package org.planningservices.testkit.coverage;

import org.planningservices.rule.RuleId;

/** A rule, and a way in which a test can meet it. */
record CoverageCell(RuleId rule, CoverageKind way) {

    @Override
    public String toString() {
        return rule + " " + way;
    }
}
