package org.planningservices.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.journal.JournalRecord;
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

/** The text of steps, records, remedies and deadlines, in the language of the command. */
final class RecordLine {

    private RecordLine() {}

    static String of(LifecycleStep step) {
        return append(step, new LineBuffer()).toString();
    }

    /** Appends a step in words. */
    static LineBuffer append(LifecycleStep step, LineBuffer to) {
        StepLine.append(step, Texts.current(), to);
        return to;
    }

    static String of(JournalRecord record) {
        Texts texts = Texts.current();
        String day = record.findDay().map(LocalDate::toString).orElseGet(() -> texts.get("record.stated"));
        return day + "  " + record.match(new RecordPhrases(texts));
    }

    /** Returns what to do, a line for each measure. */
    static List<String> of(Optional<Remedy> remedy) {
        Texts texts = Texts.current();
        if (remedy.isEmpty()) {
            return List.of(texts.get("remedy.none"));
        }
        List<String> lines = new ArrayList<>();
        for (RemedyAction measure : remedy.get().actions()) {
            lines.add(texts.get("remedy.try", measure.message(texts.locale())));
        }
        return lines;
    }

    static String of(Deadline deadline) {
        return deadline.rule().id() + " " + deadline.lastDay() + ", " + left(deadline) + ": "
                + deadline.rule().title(Texts.current().locale());
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
        Texts texts = Texts.current();
        List<String> lines = new ArrayList<>();
        lines.add(derivation.message(texts.locale()));
        for (RulebookRow row : derivation.rows()) {
            if (row.isSecondHand() || row.basis() == Basis.INTERPRETED) {
                lines.add(row.id()
                        + texts.get(row.isSecondHand() ? "derivation.secondHand" : "derivation.reading")
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
        Texts texts = Texts.current();
        return List.of(
                texts.get(
                        "pool.enrollment",
                        enrollment.id(),
                        enrollment.customerId(),
                        enrollment.startsOn(),
                        enrollment.endsOn()),
                texts.get("pool.in", pool.accrued(), pool.converted(), pool.overdrawn()),
                texts.get("pool.out", pool.held(), pool.spent(), pool.lost(), pool.removed(), pool.remaining()));
    }

    /** Returns values in backticks, sorted. */
    static String listed(Collection<?> values) {
        return values.stream().map(value -> "`" + value + "`").sorted().collect(Collectors.joining(", "));
    }

    static String left(Deadline deadline) {
        Texts texts = Texts.current();
        long days = deadline.daysLeft();
        if (days == 0) {
            return texts.get("deadline.lastDay");
        }
        if (days < 0) {
            return texts.get("deadline.passed");
        }
        return days == 1 ? texts.get("deadline.dayLeft") : texts.get("deadline.daysLeft", days);
    }

    static String of(Actor actor) {
        return Texts.current().of(actor);
    }

    static String of(Enum<?> constant) {
        return Texts.current().word(constant);
    }
}
