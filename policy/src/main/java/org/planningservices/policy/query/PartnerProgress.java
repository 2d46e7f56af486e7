package org.planningservices.policy.query;

import static org.planningservices.policy.next.Stage.Progress.DONE;
import static org.planningservices.policy.next.Stage.Progress.NOT_DONE;
import static org.planningservices.policy.next.Stage.Progress.NOT_KNOWN;
import static org.planningservices.policy.next.StageRequirement.Kind.AGREEMENT_SIGNED;
import static org.planningservices.policy.next.StageRequirement.Kind.COMPETENCY;
import static org.planningservices.policy.next.StageRequirement.Kind.COMPLETED;
import static org.planningservices.policy.next.StageRequirement.Kind.ENROLLED;
import static org.planningservices.policy.next.StageRequirement.Kind.PAYMENT_REQUESTED;
import static org.planningservices.policy.next.StageRequirement.Kind.PROFILE_PUBLISHED;
import static org.planningservices.policy.next.StageRequirement.Kind.REDEEMED;
import static org.planningservices.policy.next.StageRequirement.Kind.REGISTERED;
import static org.planningservices.policy.next.StageRequirement.Kind.RENEWED;
import static org.planningservices.policy.next.StageRequirement.Kind.REPORTED;
import static org.planningservices.policy.next.StageRequirement.Kind.RESERVED;
import static org.planningservices.policy.next.StageRequirement.Kind.STARTED;
import static org.planningservices.policy.next.StageRequirement.Kind.TRAINING;
import static org.planningservices.policy.next.StageRequirement.Kind.USABLE;
import static org.planningservices.policy.next.StageRequirement.Kind.VOUCHER_ASSIGNED;
import static org.planningservices.policy.next.StageRequirement.Kind.VOUCHER_CREATED;
import static org.planningservices.rule.RuleId.ELG_03;
import static org.planningservices.rule.RuleId.ELG_05;
import static org.planningservices.rule.RuleId.ELG_06;
import static org.planningservices.rule.RuleId.ELG_08;
import static org.planningservices.rule.RuleId.ELG_11;
import static org.planningservices.rule.RuleId.LIF_01;
import static org.planningservices.rule.RuleId.PAY_02;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Partner;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Stage;
import org.planningservices.policy.next.Stage.Progress;
import org.planningservices.policy.next.StageReport;
import org.planningservices.policy.next.StageRequirement;
import org.planningservices.policy.next.StageRequirement.Kind;
import org.planningservices.policy.rules.RenewedWithinAYear;
import org.planningservices.rule.Citation;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;

/** How far a partner is in the program, requirement by requirement. */
public final class PartnerProgress {

    private final RuleDay on;
    private final Partner partner;
    private final Offering offering;
    private final Optional<Voucher> voucher;

    private PartnerProgress(RuleDay on, Partner partner, Offering offering, Optional<Voucher> voucher) {
        this.on = on;
        this.partner = partner;
        this.offering = offering;
        this.voucher = voucher;
    }

    /**
     * Returns where a partner stands.
     *
     * @param on  the program on the day
     * @param partner  the partner
     * @param offering  the offering
     * @param voucher  the voucher that it is about; empty if there is none
     * @return a report of each stage, in their order
     */
    public static List<StageReport> of(RuleDay on, Partner partner, Offering offering, Optional<Voucher> voucher) {
        PartnerProgress stages = new PartnerProgress(on, partner, offering, voucher);
        return Arrays.stream(Stage.values()).map(stages::report).toList();
    }

    private StageReport report(Stage stage) {
        Requirements found = new Requirements();
        switch (stage) {
            case VERIFY_ELIGIBILITY -> eligibility(found);
            case ENROLL -> enrollment(found);
            case PUBLISH_PROFILE -> found.add(PROFILE_PUBLISHED, steps(), recorded(partner.profilesPublished()));
            case RECEIVE_VOUCHER -> {
                found.add(VOUCHER_CREATED, steps(), voucher.isPresent() ? DONE : NOT_KNOWN);
                if (has(VoucherAction.ASSIGN)) {
                    found.add(VOUCHER_ASSIGNED, steps(), of(one -> answer(isAssigned(one))));
                }
            }
            case VALIDATE_AND_RESERVE -> {
                found.add(USABLE, provision(ProvisionId.VCH_07), of(one -> answer(isUsable(one))));
                reached(found, VoucherAction.RESERVE, RESERVED);
            }
            case DELIVER -> {
                reached(found, VoucherAction.START_ENGAGEMENT, STARTED);
                reached(found, VoucherAction.COMPLETE_ENGAGEMENT, COMPLETED);
            }
            case REDEEM -> redemption(found);
            case REQUEST_PAYMENT -> payment(found);
        }
        return found.report(stage, sources(stage));
    }

    private void eligibility(Requirements found) {
        Case c = Case.of(
                on, EnrollInOffering.of(partner.id(), offering), Facts.none().withPartner(partner));
        for (RuleId id : List.of(ELG_03, ELG_05, ELG_06)) {
            if (on.isAsked(id)) {
                found.add(
                        id.equals(ELG_03) ? COMPETENCY : TRAINING,
                        rule(id),
                        answer(on.program().condition(id).outcome(c)));
            }
        }
    }

    private void enrollment(Requirements found) {
        found.add(AGREEMENT_SIGNED, steps(), recorded(partner.agreementsSigned()));
        LocalDate latest = partner.enrolledOn(offering).floor(on.date());
        if (on.isAsked(ELG_11)) {
            found.add(ENROLLED, rule(ELG_11), answer(latest != null));
        }
        if (latest != null && on.isAsked(ELG_08)) {
            found.add(RENEWED, rule(ELG_08), answer(RenewedWithinAYear.holds(on, latest)));
        }
    }

    private void redemption(Requirements found) {
        reached(found, VoucherAction.SUBMIT_COMPLETION_REPORT, REPORTED);
        reached(found, VoucherAction.REDEEM, REDEEMED);
    }

    /** Adds the status that an action leads to, if the program has the action. */
    private void reached(Requirements found, VoucherAction action, Kind kind) {
        if (has(action)) {
            found.add(kind, rule(LIF_01), own(on.program().lifecycle().to(action)));
        }
    }

    private boolean has(VoucherAction action) {
        return on.program().lifecycle().has(action);
    }

    private static boolean isAssigned(Voucher one) {
        return hasReached(one, VoucherStatus.ASSIGNED) && one.assignedOn().isPresent();
    }

    private void payment(Requirements found) {
        if (on.isAsked(PAY_02)) {
            boolean registered = partner.registeredOn(offering).floor(on.date()) != null;
            found.add(REGISTERED, rule(PAY_02), answer(registered));
        }
        reached(found, VoucherAction.REQUEST_PAYMENT, PAYMENT_REQUESTED);
    }

    /** Tells whether a record says so by the day; where there is no record at all, nobody knows. */
    private Progress recorded(NavigableSet<LocalDate> days) {
        return days.isEmpty() ? NOT_KNOWN : answer(days.floor(on.date()) != null);
    }

    private Progress of(Function<Voucher, Progress> answer) {
        return voucher.map(answer).orElse(NOT_KNOWN);
    }

    private boolean isUsable(Voucher one) {
        Validity validity = on.calendar().validity(one, on.date());
        return validity == Validity.USABLE
                || ((validity == Validity.HELD || validity == Validity.REDEEMED) && isOwn(one));
    }

    private Progress own(VoucherStatus status) {
        return of(one -> endedWhileReserved(one) && isOwn(one)
                ? beforeTheEnd(status)
                : answer(isOwn(one) && hasReached(one, status)));
    }

    private static boolean endedWhileReserved(Voucher one) {
        return !one.status().isReservedOrLater() && one.plannedStart().isPresent();
    }

    /** Tells what a reserved voucher reached before it expired or was revoked; how far the delivery came it does not say. */
    private static Progress beforeTheEnd(VoucherStatus status) {
        if (status == VoucherStatus.RESERVED) {
            return DONE;
        }
        return status.compareTo(VoucherStatus.REDEEMED) < 0 ? NOT_KNOWN : NOT_DONE;
    }

    private boolean isOwn(Voucher one) {
        return one.lastReservingPartner().filter(partner.id()::equals).isPresent();
    }

    private static boolean hasReached(Voucher one, VoucherStatus status) {
        return one.status().compareTo(status) >= 0 && one.status().compareTo(VoucherStatus.PAID) <= 0;
    }

    private static Progress answer(boolean fulfilled) {
        return fulfilled ? DONE : NOT_DONE;
    }

    private static Progress answer(RuleOutcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> DONE;
            case REFUSED -> NOT_DONE;
            case UNKNOWN, NOT_ASKED -> NOT_KNOWN;
        };
    }

    private RulebookRow rule(RuleId id) {
        return on.rule(id);
    }

    private RulebookRow steps() {
        return provision(ProvisionId.ELG_01);
    }

    private RulebookRow provision(ProvisionId id) {
        return on.program().provision(id);
    }

    private List<Citation> sources(Stage stage) {
        Stream<RulebookRow> own = switch (stage) {
            case VALIDATE_AND_RESERVE -> Stream.of(provision(ProvisionId.VCH_07));
            case REQUEST_PAYMENT -> Stream.of(rule(PAY_02));
            case VERIFY_ELIGIBILITY, ENROLL, PUBLISH_PROFILE, RECEIVE_VOUCHER, DELIVER, REDEEM -> Stream.of();
        };
        return Stream.concat(own, Stream.of(steps()))
                .flatMap(row -> row.sources().stream())
                .distinct()
                .toList();
    }

    /** The requirements of a stage, by what is known of each. */
    private static final class Requirements {

        private final Map<Progress, List<StageRequirement>> found = new EnumMap<>(Progress.class);

        void add(Kind kind, RulebookRow row, Progress progress) {
            found.computeIfAbsent(progress, first -> new ArrayList<>()).add(new StageRequirement(kind, row));
        }

        StageReport report(Stage stage, List<Citation> sources) {
            return new StageReport(stage, progress(), of(DONE), of(NOT_DONE), of(NOT_KNOWN), sources);
        }

        private Progress progress() {
            if (!of(NOT_DONE).isEmpty()) {
                return NOT_DONE;
            }
            return of(NOT_KNOWN).isEmpty() && !of(DONE).isEmpty() ? DONE : NOT_KNOWN;
        }

        private List<StageRequirement> of(Progress progress) {
            return found.getOrDefault(progress, List.of());
        }
    }
}
