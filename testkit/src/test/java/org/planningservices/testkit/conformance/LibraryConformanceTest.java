package org.planningservices.testkit.conformance;

/** The library gives the reports that the cases expect. */
class LibraryConformanceTest implements ConformanceContract {

    @Override
    public Implementation implementation() {
        return Implementation.library();
    }
}
