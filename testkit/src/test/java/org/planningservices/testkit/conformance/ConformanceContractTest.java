package org.planningservices.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.planningservices.policy.terms.ValidityStart;

/** The contract fails for an implementation that breaks it. */
class ConformanceContractTest {

    private static final String TOO_LATE = "samples/too-late";

    private static DynamicTest test(Implementation implementation, String name) throws Exception {
        ConformanceContract contract = () -> implementation;
        return contract.givesTheReportExpected()
                .filter(test -> test.getDisplayName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasATestForEachCaseThatShips() throws Exception {
        ConformanceContract contract = Implementation::library;

        assertThat(contract.givesTheReportExpected().map(DynamicTest::getDisplayName))
                .hasSameSizeAs(ConformanceCases.shipped())
                .doesNotHaveDuplicates()
                .contains(TOO_LATE, "samples/small-portfolio.2021-08-15.assignment");
    }

    @Test
    void failsAnImplementationThatMissesARuleAndTellsWhyTheRuleSaysNo() throws Exception {
        Implementation lenient = (journal, asOf, validityFrom) ->
                Implementation.library().report(journal, asOf, validityFrom).replace("\"TIM-06\"", "\"TIM-09\"");

        assertThatThrownBy(() -> test(lenient, TOO_LATE).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        samples/too-late, as of 2022-06-01, validity from creation
                          findings[line 24].rules: expected ["ENG-09","TIM-06"], found ["ENG-09","TIM-09"]
                          line 24: {"type": "voucher-redeemed", "voucher": "V-1", "partner": "fabrikam", "location": \
                        "fabrikam-de", "role": "mpn-admin", "on": "2021-12-28"}
                            ! ENG-09 location `fabrikam-de` is in `DE`, delivery is in `NL`: choose a location in \
                        the country of delivery
                              Process page (http://planningservices.partners.extranet.microsoft.com/en/pages/process.aspx; undated)
                              possible  never
                            ! TIM-06 redeem is closed: the last day was `2021-12-27`, attempted on `2021-12-28`
                              Planning Services page \
                        (https://docs.microsoft.com/en-us/partner-center/software-assurance-dps; 2021-04-07)
                              possible  through 2021-12-27""");
    }

    @Test
    void failsAnImplementationThatIgnoresTheEdition() throws Throwable {
        Implementation deaf =
                (journal, asOf, validityFrom) -> Implementation.library().report(journal, asOf, ValidityStart.CREATION);

        test(deaf, TOO_LATE).getExecutable().execute();
        assertThatThrownBy(() -> test(deaf, "samples/small-portfolio.2021-08-15.assignment")
                        .getExecutable()
                        .execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("validityFrom: expected \"assignment\", found \"creation\"");
    }

    @Test
    void failsAnImplementationThatHasNoReport() throws Exception {
        Implementation broken = (journal, asOf, validityFrom) -> {
            throw new IllegalStateException("broken");
        };

        assertThatThrownBy(() -> test(broken, TOO_LATE).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        samples/too-late, as of 2022-06-01, validity from creation
                          report: expected a report, found java.lang.IllegalStateException: broken""")
                .hasRootCauseMessage("broken");
    }

    @Test
    void leavesOutACaseThatTheImplementationAssumesAway() throws Exception {
        Implementation shy = (journal, asOf, validityFrom) -> {
            throw new TestAbortedException("not yet");
        };

        assertThatThrownBy(() -> test(shy, TOO_LATE).getExecutable().execute())
                .isInstanceOf(TestAbortedException.class);
    }

    @Test
    void failsWithoutCases() {
        ConformanceContract contract = new GivenCases(List.of());

        assertThatThrownBy(contract::givesTheReportExpected)
                .isInstanceOf(AssertionError.class)
                .hasMessage("there must be one case or more, found none");
    }

    @Test
    void runsTheCasesGiven() throws Exception {
        ConformanceCase one = ConformanceCases.shipped().get(0);
        ConformanceContract contract = new GivenCases(List.of(one));

        assertThat(contract.givesTheReportExpected().map(DynamicTest::getDisplayName))
                .containsExactly(one.name());
    }
}
