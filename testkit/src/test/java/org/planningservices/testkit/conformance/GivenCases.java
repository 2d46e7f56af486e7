package org.planningservices.testkit.conformance;

import java.util.List;

/** The contract for these cases alone. */
record GivenCases(List<ConformanceCase> cases) implements ConformanceContract {

    @Override
    public Implementation implementation() {
        return Implementation.library();
    }
}
