package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import org.planningservices.engagement.Offering;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;

/** The published terms, and the days on which they change what a life has to provide. */
final class Published {

    static final Terms TERMS = Terms.planningServices();
    static final Terms FROM_ASSIGNMENT = TERMS.withValidityFrom(ValidityStart.ASSIGNMENT);
    static final VoucherCalendar CALENDAR = VoucherProgram.under(TERMS).calendar();
    static final VoucherCalendar CALENDAR_FROM_ASSIGNMENT =
            VoucherProgram.under(FROM_ASSIGNMENT).calendar();

    /** The first day on which a table tells what qualifies for DYDPS. */
    static final LocalDate NEWER_TABLE =
            VoucherProgram.planningServices().rule(RuleId.ELG_16).firstDay().orElseThrow();

    static final LocalDate TRAINING_END =
            VoucherProgram.planningServices().rule(RuleId.ELG_06).lastDay().orElseThrow();
    static final LocalDate RENEWAL_END =
            VoucherProgram.planningServices().rule(RuleId.ELG_08).lastDay().orElseThrow();
    static final LocalDate CONTACTS_END =
            VoucherProgram.planningServices().rule(RuleId.ACT_07).lastDay().orElseThrow();

    private Published() {}

    /** Returns whether a table of the terms tells on a day what qualifies for an offering. */
    static boolean isQualificationKnown(Offering offering, LocalDate day) {
        return !day.isBefore(NEWER_TABLE)
                || TERMS.qualificationsBefore2020().value().containsKey(offering);
    }
}
