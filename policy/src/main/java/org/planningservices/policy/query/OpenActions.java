package org.planningservices.policy.query;

import static org.planningservices.rule.RuleId.*;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.days.DayCalendar;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.engine.RuleDay;
import org.planningservices.policy.engine.RuleOutcome;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.remedy.PlaceholderSteps;
import org.planningservices.policy.remedy.StepPath;
import org.planningservices.policy.terms.Extension;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Action;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Revoke;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/**
 * What the program still lets somebody do on a day.
 *
 * <p>A step is open to somebody if the conditions on its time pass the voucher that lasts longest: one created on the last day
 * to do so, or on the last day that brought an extension, assigned on the last day to do so, and redeemed as late as can be.
 */
public final class OpenActions {

    private static final List<RuleId> ON_TIME =
            List.of(TIM_08, TIM_05, TIM_06, TIM_09, TIM_07, VCH_20, ENT_11, ENT_13, SAT_03);
    private static final VoucherId ID = VoucherId.of("voucher");
    private static final EnrollmentId ENROLLMENT = EnrollmentId.of("enrollment");

    private final RuleDay on;
    private final PlaceholderSteps example;

    private OpenActions(RuleDay on) {
        this.on = on;
        example = new PlaceholderSteps(Case.of(
                on,
                ConvertTrainingDays.builder()
                        .enrollmentId(ENROLLMENT)
                        .trainingDays(1)
                        .planningDays(1)
                        .build(),
                Facts.none()));
    }

    /**
     * Returns the actions that are open to somebody.
     *
     * @param on  the program on the day
     * @return the actions: of vouchers, then of partners, then of enrollments
     */
    public static Set<Action> openOn(RuleDay on) {
        OpenActions actions = new OpenActions(on);
        Set<Action> open = new LinkedHashSet<>();
        Stream.of(VoucherAction.values()).filter(actions::isOpen).forEach(open::add);
        Collections.addAll(open, PartnerAction.values());
        Stream.of(
                        AccrueDays.of(ENROLLMENT, 1),
                        ConvertTrainingDays.builder()
                                .enrollmentId(ENROLLMENT)
                                .trainingDays(1)
                                .planningDays(1)
                                .build())
                .filter(actions::isOpen)
                .map(PoolStep::action)
                .forEach(open::add);
        return Collections.unmodifiableSet(open);
    }

    private boolean isOpen(PoolStep step) {
        return passes(Case.of(on, step, Facts.none()));
    }

    private boolean isOpen(VoucherAction action) {
        return action == VoucherAction.CREATE
                ? passes(Case.of(on, ID, (VoucherStep) example.creation(), Facts.none()))
                : on.program().lifecycle().from(action).stream()
                        .anyMatch(status -> lastCreated().anyMatch(day -> passes(asked(action, voucher(day, status)))));
    }

    private Stream<LocalDate> lastCreated() {
        return Stream.concat(
                        Stream.of(lastCreationDay()),
                        on.terms().extension().value().map(Extension::createdBefore).stream()
                                .map(day -> day.minusDays(1)))
                .map(day -> earlier(day, lastCreationDay()));
    }

    private LocalDate lastCreationDay() {
        return !on.isAsked(TIM_08)
                ? on.date()
                : earlier(on.terms().lastCreationDay().value(), on.date());
    }

    private Voucher voucher(LocalDate createdOn, VoucherStatus status) {
        Voucher voucher = Voucher.create(VoucherEvent.of(ID, (Create) example.creation(), createdOn));
        for (VoucherAction action : StepPath.find(
                VoucherStatus.CREATED, Set.of(status), on.program().lifecycle())) {
            LocalDate day = action == VoucherAction.REDEEM ? lastRedemption(voucher) : lastCreationDay();
            voucher = on.program().lifecycle().apply(voucher, VoucherEvent.of(ID, example.of(action, voucher), day));
        }
        return voucher;
    }

    private LocalDate lastRedemption(Voucher voucher) {
        int redeemBy = on.calendar().redeemBy(voucher);
        return redeemBy == DayCalendar.NO_DAY ? on.date() : earlier(LocalDate.ofEpochDay(redeemBy), on.date());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Case asked(VoucherAction action, Voucher voucher) {
        LifecycleStep step = switch (action) {
            case REASSIGN -> Reassign.of("project manager");
            case EXPIRE -> Expire.of();
            case REVOKE -> Revoke.of();
            default -> example.of(action, voucher);
        };
        return Case.of(on, voucher, step, Facts.none());
    }

    private static boolean passes(Case c) {
        return c.day().program().conditions().stream()
                .filter(OpenActions::isOnTime)
                .allMatch(condition -> c.subjectsOf(condition).stream()
                        .noneMatch(one -> condition.outcome(one) == RuleOutcome.REFUSED));
    }

    /** Tells whether a condition is about the day and the voucher alone; one of an application's own says so itself. */
    private static boolean isOnTime(RuleCondition condition) {
        return condition.id().isPublished()
                ? ON_TIME.contains(condition.id())
                : condition.reads().isEmpty();
    }
}
