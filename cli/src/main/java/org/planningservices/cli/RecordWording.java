package org.planningservices.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.journal.RecordWording.Target;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.pool.PoolMovement;
import org.planningservices.policy.pool.PoolMovement.Kind;
import org.planningservices.rule.Basis;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.step.Actor;
import org.planningservices.step.LifecycleStep;

/** Steps, records, remedies and deadlines in words. */
final class RecordWording {

    private RecordWording() {}

    /** Appends a step in words. */
    static LineBuffer append(LifecycleStep step, LineBuffer to) {
        org.planningservices.journal.RecordWording.append(step, new Line(to));
        return to;
    }

    /** A line as the target of the wording. */
    private record Line(LineBuffer line) implements Target {

        @Override
        public void append(String text) {
            line.append(text);
        }

        @Override
        public void append(int number) {
            line.append(number);
        }

        @Override
        public void append(LocalDate day) {
            line.append(day);
        }
    }

    static String of(JournalRecord found) {
        String words = brief(found);
        return found.findDay().map(day -> day + "  " + words + voucher(found)).orElse("stated  " + words);
    }

    private static String voucher(JournalRecord found) {
        return found instanceof VoucherStepTaken taken ? " (voucher " + taken.voucherId() + ")" : "";
    }

    private static String brief(JournalRecord found) {
        return org.planningservices.journal.RecordWording.brief().of(found);
    }

    /** Returns what to do, a line for each measure. */
    static List<String> of(Optional<Remedy> remedy) {
        if (remedy.isEmpty()) {
            return List.of("nothing will make it possible");
        }
        List<String> lines = new ArrayList<>();
        for (RemedyAction measure : remedy.get().actions()) {
            lines.add("try: " + measure.message());
        }
        return lines;
    }

    static String of(Deadline deadline) {
        return deadline.rule().id() + " " + deadline.lastDay() + ", " + left(deadline) + ": "
                + deadline.rule().title();
    }

    /** Returns how a last day came about, if a rule compared one. */
    static Optional<Derivation> derivation(Violation violation) {
        for (ComparedValue compared : violation.compared()) {
            if (compared.value() instanceof Derivation derivation) {
                return Optional.of(derivation);
            }
        }
        return Optional.empty();
    }

    /** Returns how a last day came about, and where each part of it is said that is second-hand or a reading. */
    static List<String> of(Derivation derivation) {
        List<String> lines = new ArrayList<>();
        lines.add(derivation.message());
        for (RulebookRow row : derivation.rows()) {
            if (row.isSecondHand() || row.basis() == Basis.INTERPRETED) {
                lines.add(row.id()
                        + (row.isSecondHand() ? ", second-hand: " : ", a reading: ")
                        + row.sources().get(0));
            }
        }
        return lines;
    }

    /** Returns what went back to a pool or was taken from it for good, a line for each provision. */
    static List<String> of(List<PoolMovement> movements) {
        Map<Kind, Map<RulebookId, Long>> sums = new EnumMap<>(Kind.class);
        movements.forEach(movement -> sums.computeIfAbsent(movement.kind(), kind -> new LinkedHashMap<>())
                .merge(movement.by(), movement.days(), Long::sum));
        return Stream.of(Kind.RETURNED, Kind.LOST, Kind.REMOVED)
                .flatMap(kind -> sums.getOrDefault(kind, Map.of()).entrySet().stream()
                        .map(sum -> of(kind) + " " + sum.getValue() + " (" + sum.getKey() + ")"))
                .toList();
    }

    /** Returns an enrollment and where its days are, in three lines. */
    static List<String> of(Enrollment enrollment, PoolBalance pool) {
        return List.of(
                "Enrollment " + enrollment.id() + " of " + enrollment.customerId() + ", " + enrollment.startsOn()
                        + " to " + enrollment.endsOn(),
                "  in   accrued " + pool.accrued() + ", converted " + pool.converted() + ", overdrawn "
                        + pool.overdrawn(),
                "  out  held " + pool.held() + ", spent " + pool.spent() + ", lost " + pool.lost() + ", removed "
                        + pool.removed() + "; remaining " + pool.remaining());
    }

    /** Returns values in backticks, sorted. */
    static String listed(Collection<?> values) {
        return values.stream().map(value -> "`" + value + "`").sorted().collect(Collectors.joining(", "));
    }

    static String left(Deadline deadline) {
        long days = deadline.daysLeft();
        if (days == 0) {
            return "the last day";
        }
        return days > 0 ? days + (days == 1 ? " day left" : " days left") : "passed";
    }

    static String of(Actor actor) {
        return actor.title().replaceFirst("^the ", "");
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
