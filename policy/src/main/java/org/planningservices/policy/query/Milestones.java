package org.planningservices.policy.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningservices.policy.calendar.Milestone;
import org.planningservices.policy.engine.ProgramRules;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;

/** The milestones of the retirement, by the days of the terms. */
public final class Milestones {

    private Milestones() {}

    /**
     * Returns the milestones of a program.
     *
     * @param program  the program
     * @return the milestones, earliest first
     */
    public static List<Milestone> of(ProgramRules program) {
        Terms terms = program.terms();
        return Stream.of(
                        asked(program, RuleId.ENG_13, terms.firstDayWithoutCloud()),
                        asked(program, RuleId.ENT_11, terms.firstDayWithoutConversion()),
                        asked(program, RuleId.ENT_13, terms.firstDayWithoutAccrual()),
                        asked(program, RuleId.TIM_08, terms.lastCreationDay()),
                        Optional.of(new Milestone(
                                terms.poolsEmptiedOn().value(),
                                program.provision(ProvisionId.ENT_14),
                                terms.poolsEmptiedOn().evidence())),
                        asked(program, RuleId.TIM_09, terms.lastRedemptionDay()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Milestone::day))
                .toList();
    }

    private static Optional<Milestone> asked(ProgramRules program, RuleId id, Sourced<LocalDate> day) {
        return program.terms().rules().value().contains(id)
                ? Optional.of(new Milestone(day.value(), program.rule(id), day.evidence()))
                : Optional.empty();
    }
}
