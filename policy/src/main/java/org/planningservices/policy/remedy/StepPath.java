package org.planningservices.policy.remedy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.engine.Case;
import org.planningservices.policy.engine.RuleCondition;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/** The steps that lead a voucher to where another step starts from, by the transition table, each of them accepted. */
public final class StepPath {

    private static final Set<VoucherAction> ONWARD = EnumSet.of(
            VoucherAction.ASSIGN,
            VoucherAction.RESERVE,
            VoucherAction.CANCEL_RESERVATION,
            VoucherAction.RESCHEDULE,
            VoucherAction.START_ENGAGEMENT,
            VoucherAction.COMPLETE_ENGAGEMENT,
            VoucherAction.SUBMIT_COMPLETION_REPORT,
            VoucherAction.REDEEM,
            VoucherAction.REQUEST_PAYMENT,
            VoucherAction.APPROVE_PAYMENT,
            VoucherAction.REJECT_PAYMENT,
            VoucherAction.MAKE_PAYMENT);

    private final VoucherId id;
    private final List<RemedyAction> measures = new ArrayList<>();
    private @Nullable Voucher voucher;
    private Facts facts;
    private Case c;

    private StepPath(Case c, VoucherId id, @Nullable Voucher voucher) {
        this.c = c;
        this.id = id;
        this.voucher = voucher;
        facts = c.facts();
    }

    /** Leads a voucher to one of these statuses; null if no way leads there on that day. */
    public static @Nullable Fix lead(Case c, Voucher voucher, Set<VoucherStatus> to) {
        List<VoucherAction> way = find(voucher.status(), to, c.lifecycle());
        return way.isEmpty() ? null : new StepPath(c, voucher.id(), voucher).take(way);
    }

    /** Creates a voucher and leads it to one of these statuses; null if no way leads there on that day. */
    public static @Nullable Fix create(Case c, VoucherId id, Set<VoucherStatus> to) {
        StepPath created = new StepPath(c, id, null);
        if (!created.take(new PlaceholderSteps(c).creation())) {
            return null;
        }
        return created.take(find(VoucherStatus.CREATED, to, c.lifecycle()));
    }

    /** Returns the shortest path by the table; empty if there is no path, or if no step is needed. */
    public static List<VoucherAction> find(VoucherStatus from, Set<VoucherStatus> to, Lifecycle lifecycle) {
        record Stop(VoucherStatus status, List<VoucherAction> way) {}
        Deque<Stop> stops = new ArrayDeque<>(List.of(new Stop(from, List.of())));
        Set<VoucherStatus> seen = EnumSet.of(from);
        while (!stops.isEmpty()) {
            Stop stop = stops.remove();
            if (to.contains(stop.status())) {
                return stop.way();
            }
            for (VoucherAction action : ONWARD) {
                if (lifecycle.startsFrom(action, stop.status()) && seen.add(lifecycle.to(action))) {
                    List<VoucherAction> way = new ArrayList<>(stop.way());
                    way.add(action);
                    stops.add(new Stop(lifecycle.to(action), way));
                }
            }
        }
        return List.of();
    }

    private @Nullable Fix take(List<VoucherAction> way) {
        for (VoucherAction action : way) {
            Voucher now = taken();
            if (!take(new PlaceholderSteps(c.with(c.step(), facts)).of(action, now))) {
                return null;
            }
        }
        return new Fix(measures, c.with(taken(), facts));
    }

    private Voucher taken() {
        if (voucher == null) {
            throw new IllegalStateException("a way begins with a voucher");
        }
        return voucher;
    }

    /** Takes a step, with what has to be brought about for it; returns whether it was accepted. */
    private boolean take(LifecycleStep example) {
        Fix fix = Remedies.fix(asked(example), RuleCondition.ALL);
        if (fix == null) {
            return false;
        }
        c = c.on(fix.after().on());
        measures.addAll(fix.takenFirst());
        LifecycleStep step = (LifecycleStep) fix.after().step();
        facts = fix.after().facts();
        VoucherEvent event = VoucherEvent.of(id, step, c.on());
        voucher = voucher == null ? Voucher.create(event) : c.lifecycle().apply(voucher, event);
        if (step.action() == VoucherAction.REDEEM && facts.redeemedOfferings().isPresent()) {
            facts = Fix.redeemed(facts, taken().offering());
        }
        return true;
    }

    private Case asked(LifecycleStep step) {
        return voucher == null
                ? Case.of(c.day(), id, (VoucherStep) step, facts)
                : Case.of(c.day(), voucher, step, facts);
    }
}
