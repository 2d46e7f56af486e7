package org.planningservices.testkit.coverage;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.planningservices.policy.VoucherProgram;

/**
 * What the test classes of a run have met of some rules. JUnit closes it at the end of the run, and with that the table
 * is printed, written to the report files, and compared with the threshold.
 *
 * <p>JUnit 5.12 has neither {@code computeIfAbsent} nor closes an {@link AutoCloseable}. So this class uses
 * {@code getOrComputeIfAbsent} and {@link CloseableResource}, which JUnit 6 deprecates and still has.
 */
@SuppressWarnings("deprecation")
final class CoverageRun implements CloseableResource, AutoCloseable {

    private final VoucherProgram program;
    private final Scope scope;
    private final Set<Path> reports = Collections.synchronizedSet(new LinkedHashSet<>());
    private final AtomicInteger threshold = new AtomicInteger();
    private final Set<Set<CoverageCell>> joined =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private CoverageRun(VoucherProgram program, Scope scope) {
        this.program = program;
        this.scope = scope;
    }

    static CoverageRun of(ExtensionContext context, VoucherProgram program, Scope scope) {
        return Objects.requireNonNull(context.getRoot()
                .getStore(Namespace.create(CoverageRun.class))
                .getOrComputeIfAbsent(scope, any -> new CoverageRun(program, scope), CoverageRun.class));
    }

    void join(int percent, List<Path> files, Set<CoverageCell> met) {
        threshold.accumulateAndGet(percent, Math::max);
        reports.addAll(files);
        joined.add(met);
    }

    @Override
    public void close() {
        Set<CoverageCell> met = new HashSet<>();
        joined.forEach(met::addAll);
        CoverageTable table = new CoverageTable(program, scope, met);
        System.out.print(table);
        reports.forEach(file -> CoverageReport.write(table, file));
        if (table.percent() < threshold.get()) {
            throw new AssertionError("rule coverage must be at least " + threshold.get() + " %, found "
                    + table.percent() + " %; not met: " + table.missing());
        }
    }
}
