package org.planningservices.testkit.conformance;

import java.util.List;

/** The contract for one case alone. */
record OneCase(ConformanceCase only) implements ConformanceContract {

    @Override
    public Implementation implementation() {
        return Implementation.library();
    }

    @Override
    public List<ConformanceCase> cases() {
        return List.of(only);
    }
}
