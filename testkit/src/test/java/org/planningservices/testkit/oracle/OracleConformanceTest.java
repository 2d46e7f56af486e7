package org.planningservices.testkit.oracle;

import org.planningservices.policy.terms.Edition;
import org.planningservices.testkit.conformance.ConformanceContract;
import org.planningservices.testkit.conformance.Implementation;

/** The oracle gives the report expected of every case that ships: the reports are not the library's word alone. */
class OracleConformanceTest implements ConformanceContract {

    @Override
    public Implementation implementation() {
        return (journal, asOf, edition) -> OracleAudit.audit(
                        journal, asOf, edition == Edition.CREATION ? Oracle.CREATION : Oracle.ASSIGNMENT)
                .toString();
    }
}
