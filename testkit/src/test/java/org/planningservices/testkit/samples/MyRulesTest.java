package org.planningservices.testkit.samples;

import org.planningservices.testkit.conformance.ConformanceContract;
import org.planningservices.testkit.conformance.Implementation;

// tag::conformance[]
class MyRulesTest implements ConformanceContract {

    @Override
    public Implementation implementation() {
        return (journal, asOf, validityFrom) -> new MyRules(validityFrom).audit(journal, asOf);
    }
}
// end::conformance[]
