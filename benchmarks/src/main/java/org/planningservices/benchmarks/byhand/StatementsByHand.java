package org.planningservices.benchmarks.byhand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.benchmarks.byhand.Model.Engagement;
import org.planningservices.benchmarks.byhand.Model.Offering;
import org.planningservices.benchmarks.byhand.Model.Partner;

/** Answers for the steps of a partner and of an enrollment, with the rules that they violate. */
public final class StatementsByHand {

    private static final LocalDate TRAINING_ENDS = LocalDate.of(2020, 12, 2);
    private static final LocalDate CONVERSION_END = LocalDate.of(2020, 2, 1);
    private static final LocalDate ACCRUAL_END = LocalDate.of(2021, 2, 1);

    private StatementsByHand() {}

    public enum Kind {
        ENROLL_IN_OFFERING("enroll in offering"),
        REGISTER_FOR_PAYMENT_TOOL("register for payment tool"),
        ACCRUE_DAYS("accrue days"),
        CONVERT_TRAINING_DAYS("convert training days");

        public final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** The rules in the order of the rulebook. */
    public enum Rule {
        VCH_02,
        PAY_02,
        ELG_03,
        ELG_05,
        ELG_06,
        ENT_11,
        ENT_13
    }

    /**
     * May this step happen on this day?
     *
     * @param kind  the kind of the step
     * @param day  the day
     * @param offering  the offering of a partner's step; null if the program does not know it
     * @param partner  the partner
     * @param redeemed  the offerings for which the partner redeemed a voucher
     */
    public record Question(
            Kind kind, LocalDate day, @Nullable Offering offering, Partner partner, Set<Offering> redeemed) {}

    /**
     * Decides.
     *
     * @param question  the question
     * @return the rules violated; none if the step may happen
     */
    public static List<Rule> decide(Question question) {
        LocalDate day = question.day();
        return switch (question.kind()) {
            case ENROLL_IN_OFFERING -> enroll(question, day);
            case REGISTER_FOR_PAYMENT_TOOL -> register(question, day);
            case ACCRUE_DAYS -> day.isBefore(ACCRUAL_END) ? List.of() : List.of(Rule.ENT_13);
            case CONVERT_TRAINING_DAYS -> day.isBefore(CONVERSION_END) ? List.of() : List.of(Rule.ENT_11);
        };
    }

    private static List<Rule> enroll(Question question, LocalDate day) {
        List<Rule> violated = new ArrayList<>();
        Offering offering = question.offering();
        if (offering == null) {
            if (ByHand.hasWholeLists(day)) {
                violated.add(Rule.VCH_02);
            }
        } else if (!isCompetent(question.partner(), offering, day)) {
            violated.add(Rule.ELG_03);
        }
        if (day.isBefore(TRAINING_ENDS) && ByHand.latest(question.partner().trainedOn(), day) == null) {
            violated.add(ByHand.byEngagement(day) ? Rule.ELG_06 : Rule.ELG_05);
        }
        return violated;
    }

    private static boolean isCompetent(Partner partner, Offering offering, LocalDate day) {
        if (!ByHand.byEngagement(day)) {
            return ByHand.holdsAny(partner, ByHand.qualifications(offering, null, day), day);
        }
        for (Engagement engagement : offering.engagements()) {
            if (ByHand.holdsAny(partner, engagement.qualifications, day)) {
                return true;
            }
        }
        return false;
    }

    private static List<Rule> register(Question question, LocalDate day) {
        List<Rule> violated = new ArrayList<>();
        Offering offering = question.offering();
        if (offering == null && ByHand.hasWholeLists(day)) {
            violated.add(Rule.VCH_02);
        }
        if (offering == null || !question.redeemed().contains(offering)) {
            violated.add(Rule.PAY_02);
        }
        return violated;
    }
}
