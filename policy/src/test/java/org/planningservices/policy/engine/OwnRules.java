package org.planningservices.policy.engine;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.facts.FactName;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Proposal;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.policy.remedy.ChangedStep;
import org.planningservices.rule.Citation;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Wording;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PoolAction;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherAction;

/** Three rules of an application's own: one by date, one by a fact, and one that is undecided on some days. */
public final class OwnRules {

    public static final FactName<Integer> OPEN_RESERVATIONS = FactName.of("openReservations", Integer.class);
    public static final FactName<Boolean> REVIEWED = FactName.of("reviewed", Boolean.class);
    public static final List<HouseRule> ALL = List.of(new Notice(), new FewReservations(), new Reviewed());

    private static final Evidence HANDBOOK =
            Evidence.stated(Citation.of("Acme handbook", "https://acme.example/handbook", "2020-01-01"));

    private OwnRules() {}

    /** Returns facts with no fact of one's own, with values that comply, and with values that do not. */
    public static List<Facts> variants(Facts facts) {
        return List.of(facts, complying(facts), facts.with(OPEN_RESERVATIONS, 9).with(REVIEWED, false));
    }

    public static Facts complying(Facts facts) {
        return facts.with(OPEN_RESERVATIONS, 0).with(REVIEWED, true);
    }

    /** Tells whether no rule refuses for a fact of one's own. */
    static boolean mayComply(Facts facts) {
        return facts.find(OPEN_RESERVATIONS).orElse(0) < 5
                && facts.find(REVIEWED).orElse(true);
    }

    /** Returns facts with the facts of one's own of others. */
    static Facts copy(Facts own, Facts to) {
        Facts copy = own.find(OPEN_RESERVATIONS)
                .map(open -> to.with(OPEN_RESERVATIONS, open))
                .orElse(to);
        return own.find(REVIEWED).map(reviewed -> copy.with(REVIEWED, reviewed)).orElse(copy);
    }

    /** A reservation is made fourteen days before the start, from 2019-07-01 to 2021-06-01. */
    public static final class Notice implements HouseRule {

        private static final int DAYS = 14;

        @Override
        public Rule rule() {
            return Rule.of(
                            RuleId.of("ACME-01"),
                            Wording.of("Reserve fourteen days before the start"),
                            HANDBOOK,
                            VoucherAction.RESERVE)
                    .withDays(DayRange.of(LocalDate.of(2019, 7, 1), LocalDate.of(2021, 6, 1)));
        }

        private static LocalDate lastDay(Question question) {
            return ((Reserve) question.step()).plannedStart().minusDays(DAYS);
        }

        @Override
        public Ruling judge(Question question) {
            LocalDate lastDay = lastDay(question);
            return question.day().isAfter(lastDay)
                    ? Ruling.refused(Wording.of("reserve by `{lastDay}`"), ComparedValue.of("lastDay", lastDay))
                    : Ruling.accepted();
        }

        @Override
        public Set<LocalDate> turningDays(Question question) {
            return Set.of(lastDay(question).plusDays(1));
        }

        @Override
        public Set<StepArgument> reads() {
            return EnumSet.of(StepArgument.PLANNED_START);
        }

        @Override
        public Optional<Proposal> remedy(Question question) {
            LocalDate start = question.day().plusDays(DAYS);
            return Optional.of(Proposal.change(
                    question,
                    StepArgument.PLANNED_START,
                    List.of(DayRange.from(start)),
                    ChangedStep.plannedFor(question.step(), start)));
        }
    }

    /** A rule that accepts every reservation, and leaves the rest as it is. */
    public static final class Silent implements HouseRule {

        @Override
        public Rule rule() {
            return Rule.of(RuleId.of("ACME-04"), Wording.of("Anything goes"), HANDBOOK, VoucherAction.RESERVE);
        }

        @Override
        public Ruling judge(Question question) {
            return Ruling.accepted();
        }
    }

    /** A partner has five open reservations at most. */
    static final class FewReservations implements HouseRule {

        @Override
        public Rule rule() {
            return Rule.of(
                    RuleId.of("ACME-02"),
                    Wording.of("At most five open reservations"),
                    HANDBOOK,
                    VoucherAction.RESERVE,
                    VoucherAction.RESCHEDULE);
        }

        @Override
        public Ruling judge(Question question) {
            Integer open = question.facts().find(OPEN_RESERVATIONS).orElse(null);
            if (open == null) {
                return Ruling.undecided(OPEN_RESERVATIONS);
            }
            return open >= 5
                    ? Ruling.refused(Wording.of("`{open}` reservations are open"), ComparedValue.of("open", open))
                    : Ruling.accepted();
        }

        @Override
        public Set<StepArgument> reads() {
            return Set.of();
        }

        @Override
        public Optional<Proposal> remedy(Question question) {
            return Optional.of(Proposal.obtain(question, OPEN_RESERVATIONS, 4));
        }
    }

    /** Some steps are reviewed first, from 2020-04-01; before that, nobody asks. */
    static final class Reviewed implements HouseRule {

        private static final LocalDate FROM = LocalDate.of(2020, 4, 1);

        @Override
        public Rule rule() {
            return Rule.of(
                    RuleId.of("ACME-03"),
                    Wording.of("Reviewed first"),
                    HANDBOOK,
                    VoucherAction.CREATE,
                    VoucherAction.REDEEM,
                    VoucherAction.REQUEST_PAYMENT,
                    VoucherAction.APPROVE_PAYMENT,
                    PartnerAction.ENROLL_IN_OFFERING,
                    PoolAction.ACCRUE_DAYS);
        }

        @Override
        public Ruling judge(Question question) {
            if (question.day().isBefore(FROM)) {
                return Ruling.notApplicable();
            }
            Boolean reviewed = question.facts().find(REVIEWED).orElse(null);
            if (reviewed == null) {
                return Ruling.undecided(REVIEWED);
            }
            return reviewed ? Ruling.accepted() : Ruling.refused(Wording.of("a review is needed"));
        }

        @Override
        public Set<LocalDate> turningDays(Question question) {
            return Set.of(FROM);
        }

        @Override
        public Set<StepArgument> reads() {
            return Set.of();
        }
    }
}
