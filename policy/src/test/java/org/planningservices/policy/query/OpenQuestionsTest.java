package org.planningservices.policy.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.policy.engine.Space;
import org.planningservices.policy.engine.Space.Row;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.LifecycleStep;

/** An intent that says less leaves questions open, and answers no rule otherwise. */
class OpenQuestionsTest {

    private static final List<Consumer<Intent.Builder>> LEAVING_OUT = List.of(
            intent -> {
                intent.operator(Optional.empty());
                intent.partnerId(Optional.empty());
            },
            intent -> intent.locationId(Optional.empty()),
            intent -> intent.engagement(Optional.empty()),
            intent -> intent.deliveryCountry(Optional.empty()),
            intent -> intent.plannedStart(Optional.empty()),
            intent -> intent.consultantId(Optional.empty()),
            intent -> intent.deliveredDays(OptionalInt.empty()),
            intent -> intent.offsiteDays(OptionalInt.empty()),
            intent -> intent.deliverable(Optional.empty()));

    @ParameterizedTest
    @ValueSource(strings = {"2019-10-07", "2020-01-31", "2020-10-05"})
    void whatIsNotSaidIsOpenAndAllElseStaysAsItIs(LocalDate createdOn) {
        Set<RuleId> open = new TreeSet<>();
        for (Space.Profile profile : Space.profiles()) {
            Space.rows(createdOn, profile, ValidityStart.CREATION)
                    .filter(row -> row.voucher() != null && row.step() instanceof LifecycleStep)
                    .forEach(row -> {
                        for (LocalDate day = createdOn.plusDays(30);
                                day.isBefore(createdOn.plusDays(500));
                                day = day.plusDays(47)) {
                            check(row, day, open);
                        }
                    });
        }
        assertThat(open).hasSizeGreaterThan(15);
    }

    private static void check(Row row, LocalDate day, Set<RuleId> open) {
        Intent whole = Space.intent((LifecycleStep) row.step());
        find(row, day, whole).ifPresent(said -> {
            for (Consumer<Intent.Builder> leavingOut : LEAVING_OUT) {
                Intent.Builder less = Intent.builder();
                less.from(whole);
                leavingOut.accept(less);
                NextStep lacking = find(row, day, less.build()).orElseThrow();
                Set<RuleId> asked = lacking.openQuestions().stream()
                        .map(question -> question.rule().id())
                        .collect(Collectors.toSet());
                open.addAll(asked);

                assertThat(lacking.isOpen()).isEqualTo(said.isOpen() && asked.isEmpty());
                assertThat(lacking.state() == NextStep.State.CLOSED)
                        .isEqualTo(!lacking.violations().isEmpty());
                assertThat(said.openQuestions()).isEmpty();
                assertThat(violated(said)).containsAll(violated(lacking));
                assertThat(Stream.concat(violated(lacking).stream(), asked.stream())
                                .toList())
                        .containsAll(violated(said));
                assertThat(unknown(said)).containsAll(unknown(lacking));
                assertThat(Stream.concat(unknown(lacking).stream(), asked.stream())
                                .toList())
                        .containsAll(unknown(said));
            }
        });
    }

    private static Optional<NextStep> find(Row row, LocalDate day, Intent intent) {
        return CaseNextStep.of(row.program().on(day), Objects.requireNonNull(row.voucher()), intent, row.facts())
                .stream()
                .filter(next -> next.action() == ((LifecycleStep) row.step()).action())
                .findFirst();
    }

    private static List<RuleId> violated(NextStep step) {
        return step.violations().stream()
                .map(violation -> violation.rule().id())
                .toList();
    }

    private static List<RuleId> unknown(NextStep step) {
        return step.undecided().stream().map(unknown -> unknown.rule().id()).toList();
    }
}
