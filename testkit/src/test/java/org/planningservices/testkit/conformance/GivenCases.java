package org.planningservices.testkit.conformance;

import java.util.List;

/** The contract with a choice of cases. */
record GivenCases(List<ConformanceCase> cases) implements ConformanceContract {

    @Override
    public Implementation implementation() {
        return Implementation.library();
    }
}
