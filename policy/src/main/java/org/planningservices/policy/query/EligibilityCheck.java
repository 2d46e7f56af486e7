package org.planningservices.policy.query;

import static org.planningservices.rule.RuleId.ELG_08;
import static org.planningservices.rule.RuleId.ELG_11;
import static org.planningservices.rule.RuleId.ELG_13;
import static org.planningservices.rule.RuleId.ELG_15;
import static org.planningservices.rule.RuleId.ELG_16;
import static org.planningservices.rule.RuleId.ENG_16;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Eligibility;
import org.planningservices.policy.remedy.PlaceholderSteps;
import org.planningservices.policy.remedy.StepPath;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Create;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/** Asks the conditions of eligibility about a partner, with a voucher made up for an engagement. */
public final class EligibilityCheck {

    private static final List<RuleId> TO_RESERVE = List.of(ENG_16, ELG_15, ELG_16, ELG_11, ELG_08);
    private static final List<RuleId> TO_START = List.of(ELG_13);

    private final RuleDay on;
    private final Partner partner;
    private final CatalogEntry row;
    private final List<Violation> missing = new ArrayList<>();
    private final List<Undecided> unknowns = new ArrayList<>();

    private EligibilityCheck(RuleDay on, Partner partner, CatalogEntry row) {
        this.on = on;
        this.partner = partner;
        this.row = row;
    }

    /**
     * Tells whether a partner may deliver an engagement.
     *
     * @param on  the program on the day
     * @param partner  the partner
     * @param consultant  the consultant who is to lead it; empty to leave that open
     * @param row  the engagement
     * @return the answer
     */
    public static Eligibility of(RuleDay on, Partner partner, Optional<ConsultantId> consultant, CatalogEntry row) {
        return new EligibilityCheck(on, partner, row).ask(consultant);
    }

    private Eligibility ask(Optional<ConsultantId> consultant) {
        Reserve reserve = Reserve.builder()
                .operator(Operator.of(partner.id()))
                .locationId(LocationId.of("location"))
                .engagement(row.engagement())
                .deliveryCountry(Country.of("ZZ"))
                .plannedStart(on.date())
                .build();
        VoucherId id = VoucherId.of("voucher");
        Create create = Create.of(EnrollmentId.of("enrollment"), row.offering(), 1);
        Lifecycle lifecycle = on.program().lifecycle();
        Voucher created = Voucher.create(VoucherEvent.of(id, create, on.date()));
        Voucher free = lead(created, lifecycle.from(VoucherAction.RESERVE), reserve);
        ask(TO_RESERVE, free, reserve);
        if (lifecycle.has(VoucherAction.RESERVE) && lifecycle.has(VoucherAction.START_ENGAGEMENT)) {
            Voucher reserved = lifecycle.apply(free, VoucherEvent.of(id, reserve, on.date()));
            Voucher ready = lead(reserved, lifecycle.from(VoucherAction.START_ENGAGEMENT), reserve);
            consultant.ifPresent(one -> ask(TO_START, ready, StartEngagement.of(partner.id(), one)));
        }
        return new Eligibility(partner.id(), row, missing, unknowns);
    }

    /** Leads a voucher to one of some statuses, whatever the rules say of the steps on the way. */
    private Voucher lead(Voucher voucher, Set<VoucherStatus> to, Reserve reserve) {
        Voucher led = voucher;
        PlaceholderSteps example =
                new PlaceholderSteps(Case.of(on, voucher, reserve, Facts.none().withPartner(partner)));
        for (VoucherAction action :
                StepPath.find(voucher.status(), to, on.program().lifecycle())) {
            led = on.program().lifecycle().apply(led, VoucherEvent.of(led.id(), example.of(action, led), on.date()));
        }
        return led;
    }

    private void ask(List<RuleId> rules, Voucher voucher, VoucherStep step) {
        Case c = Case.of(on, voucher, step, Facts.none().withPartner(partner));
        BiPredicate<RuleCondition, Case> asked =
                (condition, any) -> rules.contains(condition.id()) || condition.isAboutEligibility();
        missing.addAll(c.violations(asked));
        unknowns.addAll(c.undecided(asked));
    }
}
