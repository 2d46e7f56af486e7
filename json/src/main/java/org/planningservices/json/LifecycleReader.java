package org.planningservices.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Actor;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.LifecycleException;
import org.planningservices.voucher.VoucherStatus;

/** Reads the lifecycle of terms. A fault is reported at the row, and where there is one at the status, that has it. */
final class LifecycleReader {

    private static final Map<String, VoucherAction> ACTIONS = EnumCodes.of(VoucherAction.class);
    private static final Map<String, Actor> ACTORS = EnumCodes.of(Actor.class);

    private final Fields fields;
    private final List<Fields> rowFields = new ArrayList<>();
    private final List<List<VoucherStatus>> starts = new ArrayList<>();
    private final List<VoucherAction> actions = new ArrayList<>();

    private LifecycleReader(Fields fields) {
        this.fields = fields;
    }

    /** Takes a lifecycle, each of whose steps is limited in time by one of these rules or has a reason. */
    static Lifecycle read(Fields fields, Set<RuleId> rules) {
        return new LifecycleReader(fields).read(rules);
    }

    private Lifecycle read(Set<RuleId> rules) {
        List<Lifecycle.Row> rows = fields.objects("rows", this::row);
        List<VoucherStatus> ends =
                fields.distinct("ends", fields.eachOf("ends", words(EnumSet.allOf(VoucherStatus.class))));
        return located(ends, () -> {
            Lifecycle lifecycle = Lifecycle.builder().rows(rows).ends(ends).build();
            checkTimes(lifecycle, rules);
            return lifecycle;
        });
    }

    private static void checkTimes(Lifecycle lifecycle, Set<RuleId> rules) {
        Set<RuleId> asked = new HashSet<>(rules);
        asked.addAll(List.of(RuleId.LIF_01, RuleId.LIF_03));
        VoucherProgram.under(Terms.builder(Terms.planningServices())
                .rules(Sourced.assumed(Collections.unmodifiableSet(asked)))
                .lifecycle(Sourced.assumed(lifecycle))
                .build());
    }

    private Lifecycle.Row row(Fields row) {
        VoucherAction action = row.oneOf("action", ACTIONS);
        List<VoucherStatus> from = row.distinct(
                "from",
                row.eachOf("from", words(EnumSet.range(VoucherStatus.CREATED, VoucherStatus.PAYMENT_APPROVED))));
        VoucherStatus to = row.oneOf("to", words(Lifecycle.statusesOf(action)));
        Actor actor = row.oneOf("actor", ACTORS);
        Lifecycle.Row made = row.made("from", () -> Lifecycle.Row.of(action, from, to, actor));
        rowFields.add(row);
        actions.add(action);
        starts.add(from);
        return row.findText("reason").map(made::withReason).orElse(made);
    }

    private static Map<String, VoucherStatus> words(Set<VoucherStatus> statuses) {
        Map<String, VoucherStatus> words = new LinkedHashMap<>();
        for (VoucherStatus status : statuses) {
            words.put(status.name(), status);
        }
        return words;
    }

    private <T> T located(List<VoucherStatus> ends, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (LifecycleException e) {
            throw fault(ends, e);
        }
    }

    private FormatException fault(List<VoucherStatus> ends, LifecycleException e) {
        String message = Objects.toString(e.getMessage());
        VoucherStatus status = e.status().orElse(null);
        int row = e.action().map(actions::lastIndexOf).orElse(-1);
        if (row >= 0) {
            int start = starts.get(row).indexOf(status);
            return rowFields.get(row).refused(start < 0 ? "action" : "from[" + start + "]", message);
        }
        int end = ends.indexOf(status);
        return fields.refused(status == null ? "rows" : end < 0 ? "ends" : "ends[" + end + "]", message);
    }
}
