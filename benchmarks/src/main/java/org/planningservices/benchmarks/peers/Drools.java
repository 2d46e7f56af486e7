package org.planningservices.benchmarks.peers;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;
import org.planningservices.benchmarks.byhand.RuleCode;

/**
 * The rules in Drools: compiled once into an executable model, and asked in a stateless session, as its manual has it for
 * decisions; or, which is faster, in one stateful session that is reused, where a request is inserted, the rules are fired, and
 * it is deleted again. For one thread.
 */
public final class Drools {

    private static final String RULES = "/org/planningservices/benchmarks/peers/subset.drl";

    private final Set<RuleCode> violated = EnumSet.noneOf(RuleCode.class);
    private final KieSession session;
    private final StatelessKieSession stateless;

    /** Compiles the rules, and opens the session that is reused. */
    public Drools() {
        KieBase rules = compiled();
        session = rules.newKieSession();
        session.setGlobal("violated", violated);
        stateless = rules.newStatelessKieSession();
        stateless.setGlobal("violated", violated);
    }

    /** Compiles with the letters of no language: in Turkish Drools writes an {@code int} that is none. */
    private static KieBase compiled() {
        Locale chosen = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return new KieHelper().addFromClassPath(RULES).build(ExecutableModelProject.class);
        } finally {
            Locale.setDefault(chosen);
        }
    }

    /**
     * Decides in the session that is reused.
     *
     * @param asked  what is asked
     * @return the rules violated
     */
    public Set<RuleCode> decide(Asked asked) {
        violated.clear();
        FactHandle handle = session.insert(asked);
        session.fireAllRules();
        session.delete(handle);
        return EnumSet.copyOf(violated);
    }

    /**
     * Decides in a session of its own.
     *
     * @param asked  what is asked
     * @return the rules violated
     */
    public Set<RuleCode> decideStateless(Asked asked) {
        violated.clear();
        stateless.execute(asked);
        return EnumSet.copyOf(violated);
    }

    /** Closes the session that is reused. */
    public void close() {
        session.dispose();
    }
}
