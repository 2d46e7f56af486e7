package org.planningservices.policy.audit;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.planningservices.step.VoucherId;

/**
 * How two audits of one journal differ, such as under two programs: which vouchers change, and how.
 *
 * <p>The vouchers are compared while the changes are read, so a comparison of many costs little memory. For example,
 * {@code AuditComparison.of(published.audit(journal, day), mine.audit(journal, day)).changes()}. Immutable.
 */
public final class AuditComparison {

    private final AuditReport before;
    private final AuditReport after;

    private AuditComparison(AuditReport before, AuditReport after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Returns the comparison of two reports.
     *
     * @param before  a report on a journal
     * @param after  another report on the same journal: under other terms, or as of another day
     * @return the comparison
     */
    public static AuditComparison of(AuditReport before, AuditReport after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        return new AuditComparison(before, after);
    }

    /**
     * Returns the vouchers of which the reports say different things: another status, standing or last day, another missed
     * deadline, or another finding about one of their records. A voucher that only one report has differs.
     *
     * @return the changes by the ids of the vouchers; the vouchers are compared as the stream is read
     */
    public Stream<VoucherChange> changes() {
        Iterator<Pair<VoucherReport>> pairs = new Pairs<>(
                before.vouchers(), after.vouchers(), report -> report.voucher().id());
        return stream(pairs).map(this::change).filter(VoucherChange::isChange);
    }

    private VoucherChange change(Pair<VoucherReport> pair) {
        VoucherId id = pair.any().voucher().id();
        return new VoucherChange(
                id,
                pair.before(),
                pair.after(),
                findings(before.findFindings(id), after.findFindings(id)).toList());
    }

    /**
     * Returns the records that the reports judge differently, also those that are about no voucher.
     *
     * @return the changes, by line
     */
    public Stream<FindingChange> findings() {
        return findings(before.findings(), after.findings());
    }

    private static Stream<FindingChange> findings(List<Finding> before, List<Finding> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return Stream.empty();
        }
        Iterator<Pair<Finding>> pairs =
                new Pairs<>(before, after, finding -> finding.entry().line());
        return stream(pairs)
                .flatMap(pair -> FindingChange.between(pair.any().entry(), pair.before(), pair.after()).stream());
    }

    private static <E> Stream<E> stream(Iterator<E> elements) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Returns how many vouchers and findings the reports have. */
    @Override
    public String toString() {
        return before + " -> " + after;
    }

    /** What two lists have under one key. */
    private record Pair<E>(Optional<E> before, Optional<E> after) {

        E any() {
            return before.or(() -> after).orElseThrow();
        }
    }

    /** Goes through two lists in the order of their keys, side by side. */
    private static final class Pairs<K extends Comparable<? super K>, E> implements Iterator<Pair<E>> {

        private final List<E> before;
        private final List<E> after;
        private final Function<E, K> key;
        private int nextBefore;
        private int nextAfter;

        Pairs(List<E> before, List<E> after, Function<E, K> key) {
            this.before = before;
            this.after = after;
            this.key = key;
        }

        @Override
        public boolean hasNext() {
            return nextBefore < before.size() || nextAfter < after.size();
        }

        @Override
        public Pair<E> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Optional<E> one = element(before, nextBefore);
            Optional<E> other = element(after, nextAfter);
            int order = order(one, other);
            nextBefore += order <= 0 ? 1 : 0;
            nextAfter += order >= 0 ? 1 : 0;
            return new Pair<>(order <= 0 ? one : Optional.empty(), order >= 0 ? other : Optional.empty());
        }

        private int order(Optional<E> one, Optional<E> other) {
            if (one.isEmpty()) {
                return 1;
            }
            return other.isEmpty() ? -1 : key.apply(one.get()).compareTo(key.apply(other.get()));
        }

        private static <E> Optional<E> element(List<E> list, int index) {
            return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
        }
    }
}
