package org.planningservices.policy.rules;

import static org.planningservices.policy.next.Stage.Progress.AHEAD;
import static org.planningservices.policy.next.Stage.Progress.DONE;
import static org.planningservices.policy.next.Stage.Progress.NOT_KNOWN;
import static org.planningservices.policy.rules.RuleBook.ELG_03;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.planningservices.engagement.Offering;
import org.planningservices.party.EnrollInOffering;
import org.planningservices.party.Partner;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Stage;
import org.planningservices.policy.next.Stage.Progress;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** Where a partner stands on its way through the program. */
public final class Stages {

    private final RuleDay on;
    private final Partner partner;
    private final Offering offering;

    private Stages(RuleDay on, Partner partner, Offering offering) {
        this.on = on;
        this.partner = partner;
        this.offering = offering;
    }

    /**
     * Returns where a partner stands.
     *
     * @param on  the program on the day
     * @param partner  the partner
     * @param offering  the offering
     * @param voucher  the voucher that it is about; empty if there is none
     * @return how far the partner is with each stage, in their order
     */
    public static Map<Stage, Progress> of(RuleDay on, Partner partner, Offering offering, Optional<Voucher> voucher) {
        Map<Stage, Progress> reached = new EnumMap<>(Stage.class);
        Stages stages = new Stages(on, partner, offering);
        for (Stage stage : Stage.values()) {
            reached.put(stage, stages.progress(stage, voucher));
        }
        return Collections.unmodifiableMap(reached);
    }

    private Progress progress(Stage stage, Optional<Voucher> voucher) {
        return switch (stage) {
            case VERIFY_ELIGIBILITY -> eligibility();
            case ENROLL -> enrollment();
            case PUBLISH_PROFILE -> NOT_KNOWN;
            case RECEIVE_VOUCHER -> reached(voucher, VoucherStatus.ASSIGNED);
            case VALIDATE_AND_RESERVE -> own(voucher, VoucherStatus.RESERVED);
            case DELIVER -> own(voucher, VoucherStatus.DELIVERED);
            case REDEEM -> own(voucher, VoucherStatus.REDEEMED);
            case REQUEST_PAYMENT -> own(voucher, VoucherStatus.PAYMENT_REQUESTED);
        };
    }

    private Progress eligibility() {
        Case c = Case.of(
                on, EnrollInOffering.of(partner.id(), offering), Facts.none().withPartner(partner));
        return switch (ELG_03.outcome(c)) {
            case ACCEPTED -> DONE;
            case REFUSED -> AHEAD;
            case UNKNOWN, NOT_ASKED -> NOT_KNOWN;
        };
    }

    private Progress enrollment() {
        LocalDate latest = partner.enrolledOn(offering).floor(on.date());
        return latest != null && RenewedWithinAYear.holds(on, latest) ? DONE : AHEAD;
    }

    private Progress own(Optional<Voucher> voucher, VoucherStatus status) {
        return voucher.filter(one -> one.holder().filter(partner.id()::equals).isEmpty())
                .map(others -> AHEAD)
                .orElseGet(() -> reached(voucher, status));
    }

    private static Progress reached(Optional<Voucher> voucher, VoucherStatus status) {
        return voucher.map(one ->
                        one.status().compareTo(status) >= 0 && one.status().compareTo(VoucherStatus.PAID) <= 0
                                ? DONE
                                : AHEAD)
                .orElse(NOT_KNOWN);
    }
}
