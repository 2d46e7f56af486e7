package org.planningservices.testkit.oracle;

import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.testkit.conformance.ConformanceContract;
import org.planningservices.testkit.conformance.Implementation;

/** The oracle gives the expected report of every case that ships, so that the reports do not depend on the library alone. */
class OracleConformanceTest implements ConformanceContract {

    @Override
    public Implementation implementation() {
        return (journal, asOf, validityFrom) -> OracleAudit.audit(
                        journal, asOf, validityFrom == ValidityStart.CREATION ? Oracle.CREATION : Oracle.ASSIGNMENT)
                .toString();
    }
}
