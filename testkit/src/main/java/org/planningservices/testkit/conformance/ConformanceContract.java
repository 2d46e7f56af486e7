package org.planningservices.testkit.conformance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/**
 * Tests an implementation of the rules: a JUnit suite with a test for each case.
 *
 * <p>A test class that implements the one method runs all of it. For example:
 *
 * <pre>{@code
 * class MyRulesTest implements ConformanceContract {
 *
 *     public Implementation implementation() {
 *         return (journal, asOf, validity start) -> new MyRules(validity start).audit(journal, asOf).toJson();
 *     }
 * }
 * }</pre>
 */
public interface ConformanceContract {

    /**
     * Returns the implementation to be tested.
     *
     * @return the implementation
     */
    Implementation implementation();

    /**
     * Returns the cases: by default all that ship with the library.
     *
     * @return the cases, one or more, with different names
     * @throws IOException if they cannot be read
     */
    default List<ConformanceCase> cases() throws IOException {
        return ConformanceCases.shipped();
    }

    /**
     * Implementations must give the expected report, compared as JSON. An exception fails the case.
     *
     * @return a test for each case, with its name
     * @throws IOException if the cases cannot be read
     */
    @TestFactory
    default Stream<DynamicTest> givesTheReportExpected() throws IOException {
        Implementation implementation = implementation();
        List<ConformanceCase> cases = cases();
        if (cases.isEmpty()) {
            throw new AssertionError("there must be one case or more, found none");
        }
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> failure(one, implementation).ifPresent(failure -> {
                            throw failure;
                        })));
    }

    private static Optional<AssertionError> failure(ConformanceCase one, Implementation implementation) {
        try {
            return one.run(implementation).map(failure -> new AssertionError(failure.toString()));
        } catch (TestAbortedException e) {
            throw e;
        } catch (Exception e) {
            return Optional.of(
                    new AssertionError(one.withoutReport(e.toString()).toString(), e));
        }
    }
}
