package org.planningservices.testkit.samples;

import java.time.LocalDate;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.testkit.conformance.Implementation;

/** Stands for another implementation of the rules. */
final class MyRules {

    private final ValidityStart validityFrom;

    MyRules(ValidityStart validityFrom) {
        this.validityFrom = validityFrom;
    }

    String audit(String journal, LocalDate asOf) throws Exception {
        return Implementation.library().report(journal, asOf, validityFrom);
    }
}
