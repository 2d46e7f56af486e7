package org.planningservices.report.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.portfolio.SweepRules.LastDay;
import org.planningservices.rule.RuleId;

/**
 * The first deadline of the vouchers of a status, as a function of one day: pieces between days on which the answer can change.
 *
 * <p>Within a piece the rule is the same, and the deadline is either one fixed day or lies a fixed number of days after the
 * argument. For example, under the published terms a voucher that is {@code CREATED} has its last valid day as its deadline
 * (TIM-05) before 2021-06-30, and from then on 2021-06-30 (TIM-08). Immutable.
 *
 * @param pieces  the pieces, earliest first, one or more
 * @param withoutDay  the rule and the deadline if there is no argument
 */
record DayFunction(List<Piece> pieces, Optional<LastDay> withoutDay) {

    /**
     * A range of arguments.
     *
     * @param last  the last argument of the piece, inclusive, as an epoch day
     * @param rule  the rule; empty if there is no deadline
     * @param fixed  the deadline, if it can be a fixed day
     * @param later  how many days after the argument the deadline lies, if it can depend on the argument
     */
    record Piece(int last, Optional<RuleId> rule, OptionalInt fixed, OptionalInt later) {

        static Piece of(int first, int last, IntFunction<Optional<LastDay>> function) {
            Optional<LastDay> one = function.apply(first);
            Optional<LastDay> other = function.apply(last);
            if (one.isEmpty() && other.isEmpty()) {
                return new Piece(last, Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
            }
            if (one.isPresent()
                    && other.isPresent()
                    && one.get().rule().equals(other.get().rule())) {
                int atFirst = one.get().day();
                int atLast = other.get().day();
                Piece piece = new Piece(
                        last,
                        Optional.of(one.get().rule()),
                        atFirst == atLast ? OptionalInt.of(atFirst) : OptionalInt.empty(),
                        atFirst - first == atLast - last ? OptionalInt.of(atFirst - first) : OptionalInt.empty());
                if (piece.isPossible()) {
                    return piece;
                }
            }
            throw new IllegalStateException("the deadline changes between `" + first + "` and `" + last + "`");
        }

        private boolean isPossible() {
            return rule.isEmpty() || fixed.isPresent() || later.isPresent();
        }

        /** Returns this piece and the next one as one piece; null if no piece has the answers of both. */
        private @Nullable Piece merge(Piece next) {
            Piece merged = new Piece(
                    next.last,
                    rule,
                    fixed.equals(next.fixed) ? fixed : OptionalInt.empty(),
                    later.equals(next.later) ? later : OptionalInt.empty());
            return rule.equals(next.rule) && merged.isPossible() ? merged : null;
        }
    }

    /**
     * Returns the pieces of a function.
     *
     * @param function  the function
     * @param withoutDay  its value without an argument
     * @param firsts  the days on which a piece can begin; the first is the first argument
     * @param last  the last argument
     */
    static DayFunction of(
            IntFunction<Optional<LastDay>> function,
            Optional<LastDay> withoutDay,
            NavigableSet<Integer> firsts,
            int last) {
        List<Piece> pieces = new ArrayList<>();
        for (int first : firsts) {
            Integer next = firsts.higher(first);
            Piece piece = Piece.of(first, next == null ? last : next - 1, function);
            Piece merged =
                    pieces.isEmpty() ? null : pieces.get(pieces.size() - 1).merge(piece);
            if (merged == null) {
                pieces.add(piece);
            } else {
                pieces.set(pieces.size() - 1, merged);
            }
        }
        return new DayFunction(List.copyOf(pieces), withoutDay);
    }
}
