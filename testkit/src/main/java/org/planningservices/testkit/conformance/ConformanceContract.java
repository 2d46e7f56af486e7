package org.planningservices.testkit.conformance;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every implementation of the rules has to do: a JUnit suite with a test for each case.
 *
 * <p>A test class that implements the one method gets all of it. For example:
 *
 * <pre>{@code
 * class MyRulesTest implements ConformanceContract {
 *
 *     public Implementation implementation() {
 *         return (journal, asOf, edition) -> new MyRules(edition).audit(journal, asOf).toJson();
 *     }
 * }
 * }</pre>
 */
public interface ConformanceContract {

    /**
     * Returns what is to be tested.
     *
     * @return the implementation
     */
    Implementation implementation();

    /**
     * Returns the cases: all that ship, unless overridden.
     *
     * @return the cases, each of another name
     * @throws IOException if they cannot be read
     */
    default List<ConformanceCase> cases() throws IOException {
        return ConformanceCases.shipped();
    }

    /**
     * Implementations must give the report expected, compared as JSON.
     *
     * @return a test for each case, of its name
     * @throws IOException if the cases cannot be read
     */
    @TestFactory
    default Stream<DynamicTest> givesTheReportExpected() throws IOException {
        Implementation implementation = implementation();
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> one.run(implementation).ifPresent(failure -> {
                            throw new AssertionError(failure.toString());
                        })));
    }
}
