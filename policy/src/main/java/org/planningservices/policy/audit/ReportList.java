package org.planningservices.policy.audit;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * Reports in their order, each made anew whenever it is read, from what the audit keeps. Immutable as long as that is.
 *
 * @param <F>  what a report is made from
 * @param <R>  the type of the reports
 */
final class ReportList<F, R> extends AbstractList<R> implements RandomAccess {

    private final List<F> files;
    private final Function<? super F, ? extends R> report;

    ReportList(Collection<F> files, Function<? super F, ? extends R> report) {
        this.files = List.copyOf(files);
        this.report = report;
    }

    /** Returns an immutable list of these reports, which is the list itself if it makes them when they are read. */
    static <R> List<R> copyOf(List<R> reports) {
        return reports instanceof ReportList ? reports : List.copyOf(reports);
    }

    @Override
    public R get(int index) {
        return report.apply(files.get(index));
    }

    @Override
    public int size() {
        return files.size();
    }
}
