package org.planningservices.policy.engine;

import static org.planningservices.policy.days.DayCalendar.NO_DAY;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Derivation.Addition;
import org.planningservices.rule.Derivation.Origin;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.Voucher;

/** How last days came about under the terms of a program. Each is asked for only where there is such a day. */
public final class Derivations {

    private Derivations() {}

    /**
     * Returns how the day of a deadline came about.
     *
     * @param program  the program
     * @param rule  the rule that sets the deadline
     * @param createdOn  the day the voucher was made
     * @param since  the day from which its time counts, as of {@link DayCalendar#countsFrom(Voucher)}
     * @return the derivation
     */
    public static Derivation of(ProgramRules program, RuleId rule, int createdOn, int since) {
        if (rule.equals(RuleId.TIM_08)) {
            return ofProgram(program, rule, program.terms().lastCreationDay().value());
        } else if (rule.equals(RuleId.TIM_09)) {
            return ofProgram(program, rule, program.terms().lastRedemptionDay().value());
        } else if (rule.equals(RuleId.TIM_05) || rule.equals(RuleId.TIM_06)) {
            return lastValidDay(program, createdOn, since);
        } else if (rule.equals(RuleId.TIM_07)) {
            return paymentRequest(program, date(since));
        } else if (rule.equals(RuleId.PAY_07)) {
            return payment(program, date(since));
        }
        throw new IllegalArgumentException("`" + rule + "` sets no deadline");
    }

    private static Derivation ofProgram(ProgramRules program, RuleId rule, LocalDate day) {
        return new Derivation(Origin.PROGRAM, day, program.rule(rule), List.of());
    }

    /** Returns how the last valid day of a voucher came about. */
    public static Derivation lastValidDay(ProgramRules program, Voucher voucher) {
        return lastValidDay(program, voucher.createdDay(), voucher.assignedDay());
    }

    private static Derivation lastValidDay(ProgramRules program, int createdOn, int assignedOn) {
        Terms terms = program.terms();
        int start = origin(terms) == Origin.ASSIGNED ? assignedOn : createdOn;
        int validity = terms.validityDays().value();
        Addition ordinary = Addition.ofDays(validity, program.provision(ProvisionId.TIM_01));
        Addition inclusive = Addition.ofDays(0, program.provision(ProvisionId.TIM_03));
        int extension = program.calendar().lastValidDay(createdOn, assignedOn) - start - validity;
        List<Addition> additions = extension > 0
                ? List.of(ordinary, inclusive, Addition.ofDays(extension, program.provision(ProvisionId.TIM_14)))
                : List.of(ordinary, inclusive);
        return new Derivation(origin(terms), date(start), program.provision(ProvisionId.TIM_02), additions);
    }

    /** Returns what happens on the day from which the validity counts (TIM-02). */
    public static Origin origin(Terms terms) {
        return switch (terms.validityFrom()) {
            case CREATION -> Origin.CREATED;
            case ASSIGNMENT -> Origin.ASSIGNED;
        };
    }

    /** Returns how the last day to redeem a voucher came about. */
    public static Derivation redeemBy(ProgramRules program, Voucher voucher) {
        DayCalendar calendar = program.calendar();
        return calendar.redeemByProgram(calendar.lastValidDay(voucher)) == NO_DAY
                ? lastValidDay(program, voucher)
                : ofProgram(
                        program,
                        RuleId.TIM_09,
                        program.terms().lastRedemptionDay().value());
    }

    /**
     * Returns how the last day to ask for payment came about (TIM-07).
     *
     * @param program  the program
     * @param redeemedOn  the day of the redemption
     * @return the derivation
     */
    public static Derivation paymentRequest(ProgramRules program, LocalDate redeemedOn) {
        Rule rule = program.rule(RuleId.TIM_07);
        int days = program.terms().paymentRequestWindowDays().value();
        return new Derivation(Origin.REDEEMED, redeemedOn, rule, List.of(Addition.ofDays(days, rule)));
    }

    /**
     * Returns how the last day to pay came about (PAY-07).
     *
     * @param program  the program
     * @param approvedOn  the day of the approval
     * @return the derivation
     */
    public static Derivation payment(ProgramRules program, LocalDate approvedOn) {
        Rule rule = program.rule(RuleId.PAY_07);
        int days = program.terms().paymentDueDays().value();
        return new Derivation(Origin.APPROVED, approvedOn, rule, List.of(Addition.ofDays(days, rule)));
    }

    /** Returns how the last day to renew an enrollment in an offering came about (ELG-08). */
    public static Derivation renewal(ProgramRules program, LocalDate enrolledOn) {
        Rule rule = program.rule(RuleId.ELG_08);
        return new Derivation(Origin.ENROLLED, enrolledOn, rule, List.of(new Addition(1, ChronoUnit.YEARS, rule)));
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
