package org.planningservices.examples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Proposal;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.rule.Citation;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Wording;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherAction;

/** A reservation is made at least ten business days before the planned start. */
// tag::notice[]
public final class BusinessDaysNotice implements HouseRule {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Rule RULE = Rule.of(
            RuleId.of("ACME-01"),
            Wording.of("reserve ten business days before the start")
                    .with(DUTCH, "reserveer tien werkdagen voor het begin"),
            Evidence.stated(Citation.of("Acme handbook", "https://acme.example/handbook#notice", "2020-01-01")),
            VoucherAction.RESERVE);
    private static final Wording MESSAGE = Wording.of(
                    "`{lastDay}` was the last day to reserve for a start on `{start}`")
            .with(DUTCH, "`{lastDay}` was de laatste dag om te reserveren voor een begin op `{start}`");

    private final Set<LocalDate> holidays;

    /**
     * Makes the rule.
     *
     * @param holidays  the days that are no business days, besides Saturdays and Sundays
     */
    public BusinessDaysNotice(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Ruling judge(Question question) {
        LocalDate start = ((Reserve) question.step()).plannedStart();
        LocalDate lastDay = businessDays(start, -10);
        return question.day().isAfter(lastDay)
                ? Ruling.refused(MESSAGE, ComparedValue.of("lastDay", lastDay), ComparedValue.of("start", start))
                : Ruling.accepted();
    }

    @Override
    public Set<LocalDate> turningDays(Question question) {
        LocalDate start = ((Reserve) question.step()).plannedStart();
        return Set.of(businessDays(start, -10).plusDays(1));
    }

    @Override
    public Set<StepArgument> reads() {
        return Set.of(StepArgument.PLANNED_START);
    }

    @Override
    public Optional<Proposal> remedy(Question question) {
        LocalDate start = businessDays(question.day(), 10);
        while (question.day().isAfter(businessDays(start, -10))) { // asked on a day that is no business day
            start = start.plusDays(1);
        }
        Reserve.Builder later = Reserve.builder();
        later.from((Reserve) question.step()).plannedStart(start);
        return Optional.of(
                Proposal.change(question, StepArgument.PLANNED_START, List.of(DayRange.from(start)), later.build()));
    }

    /** Returns the business day that is so many business days later, or earlier for a negative number. */
    private LocalDate businessDays(LocalDate day, int days) {
        LocalDate moved = day;
        for (int left = Math.abs(days); left > 0; ) {
            moved = moved.plusDays(Integer.signum(days));
            left -= isBusinessDay(moved) ? 1 : 0;
        }
        return moved;
    }

    private boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
// end::notice[]
