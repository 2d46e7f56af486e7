package org.planningservices.testkit.oracle;

import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.testkit.conformance.ConformanceContract;
import org.planningservices.testkit.conformance.Implementation;

/** The oracle gives the report expected of every case that ships: the reports are not the library's word alone. */
class OracleConformanceTest implements ConformanceContract {

    @Override
    public Implementation implementation() {
        return (journal, asOf, validityFrom) -> OracleAudit.audit(
                        journal, asOf, validityFrom == ValidityStart.CREATION ? Oracle.CREATION : Oracle.ASSIGNMENT)
                .toString();
    }
}
