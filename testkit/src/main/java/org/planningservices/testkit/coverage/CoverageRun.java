package org.planningservices.testkit.coverage;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.planningservices.policy.VoucherProgram;

/**
 * What the classes of a run met of a program; it is closed, and with that printed and judged, when the run ends.
 *
 * <p>JUnit 5.12 has neither {@code computeIfAbsent} nor closes an {@link AutoCloseable}. So this class uses
 * {@code getOrComputeIfAbsent} and {@link CloseableResource}, which JUnit 6 deprecates and still has.
 */
@SuppressWarnings("deprecation")
final class CoverageRun implements CloseableResource, AutoCloseable {

    private final VoucherProgram program;
    private final AtomicInteger threshold = new AtomicInteger();
    private final Set<Set<CoverageCell>> joined =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private CoverageRun(VoucherProgram program) {
        this.program = program;
    }

    static CoverageRun of(ExtensionContext context, VoucherProgram program) {
        return Objects.requireNonNull(context.getRoot()
                .getStore(Namespace.create(CoverageRun.class))
                .getOrComputeIfAbsent(program.terms(), terms -> new CoverageRun(program), CoverageRun.class));
    }

    void join(int percent, Set<CoverageCell> met) {
        threshold.accumulateAndGet(percent, Math::max);
        joined.add(met);
    }

    @Override
    public void close() {
        Set<CoverageCell> met = new HashSet<>();
        joined.forEach(met::addAll);
        CoverageTable table = new CoverageTable(program, met);
        System.out.print(table);
        if (table.percent() < threshold.get()) {
            throw new AssertionError(
                    "at least " + threshold.get() + " % of what can be met of the rules must be, found "
                            + table.percent() + " %; not met: " + table.missing());
        }
    }
}
