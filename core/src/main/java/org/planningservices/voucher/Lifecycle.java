package org.planningservices.voucher;

import static org.planningservices.voucher.VoucherStatus.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.step.VoucherAction;

/**
 * The transition table of a program: which action leads a voucher from which statuses to which.
 *
 * <p>This is the one place that defines it. For example, {@code redeem} leads from {@code REPORTED} to {@code REDEEMED}; in
 * a program without {@linkplain CompletionReportPolicy completion reports} it starts from {@code DELIVERED} instead. LIF-01
 * refuses a step that the table does not have. Immutable.
 */
@SuppressWarnings("EnumOrdinal") // indexes of arrays and bits that are stored nowhere
public final class Lifecycle {

    private static final String BEGIN_OR_END = "[*]";
    private static final Lifecycle WITH_REPORT = new Lifecycle(true);
    private static final Lifecycle WITHOUT_REPORT = new Lifecycle(false);

    private final Map<VoucherAction, Set<VoucherStatus>> from = new EnumMap<>(VoucherAction.class);
    private final VoucherStatus[] to = new VoucherStatus[VoucherAction.values().length];

    /** By action, the statuses it starts from, a bit for each. */
    private final int[] fromBits = new int[VoucherAction.values().length];

    private Lifecycle(boolean report) {
        row(VoucherAction.CREATE, List.of(), CREATED);
        row(VoucherAction.ASSIGN, List.of(CREATED), ASSIGNED);
        row(VoucherAction.REASSIGN, List.of(ASSIGNED), ASSIGNED);
        row(VoucherAction.RESERVE, List.of(ASSIGNED), RESERVED);
        row(VoucherAction.CANCEL_RESERVATION, List.of(RESERVED), ASSIGNED);
        row(VoucherAction.RESCHEDULE, List.of(RESERVED), RESERVED);
        row(VoucherAction.START_ENGAGEMENT, List.of(RESERVED), IN_DELIVERY);
        row(VoucherAction.COMPLETE_ENGAGEMENT, List.of(IN_DELIVERY), DELIVERED);
        row(VoucherAction.SUBMIT_COMPLETION_REPORT, report ? List.of(DELIVERED) : List.of(), REPORTED);
        row(VoucherAction.REDEEM, report ? List.of(REPORTED) : List.of(DELIVERED), REDEEMED);
        row(VoucherAction.REQUEST_PAYMENT, List.of(REDEEMED), PAYMENT_REQUESTED);
        row(VoucherAction.APPROVE_PAYMENT, List.of(PAYMENT_REQUESTED), PAYMENT_APPROVED);
        row(VoucherAction.REJECT_PAYMENT, List.of(PAYMENT_REQUESTED), REDEEMED);
        row(VoucherAction.MAKE_PAYMENT, List.of(PAYMENT_APPROVED), PAID);
        row(VoucherAction.EXPIRE, List.of(CREATED, ASSIGNED, RESERVED, IN_DELIVERY, DELIVERED, REPORTED), EXPIRED);
        row(VoucherAction.REVOKE, List.of(CREATED, ASSIGNED), REVOKED);
    }

    private void row(VoucherAction action, List<VoucherStatus> statuses, VoucherStatus leadsTo) {
        EnumSet<VoucherStatus> set = EnumSet.noneOf(VoucherStatus.class);
        set.addAll(statuses);
        from.put(action, Collections.unmodifiableSet(set));
        to[action.ordinal()] = leadsTo;
        for (VoucherStatus status : statuses) {
            fromBits[action.ordinal()] |= bit(status);
        }
    }

    /**
     * Returns the table of a program with a completion-report policy.
     *
     * @param report  whether the program requires a completion report
     * @return the table
     */
    public static Lifecycle of(CompletionReportPolicy report) {
        Objects.requireNonNull(report, "report");
        return switch (report) {
            case REQUIRED -> WITH_REPORT;
            case NOT_ASKED -> WITHOUT_REPORT;
        };
    }

    /**
     * Returns the statuses that an action starts from, in the order of the lifecycle.
     *
     * @param action  the action
     * @return the statuses; none for {@link VoucherAction#CREATE}, and for an action that the program does not have
     */
    public Set<VoucherStatus> from(VoucherAction action) {
        Objects.requireNonNull(action, "action");
        return from.getOrDefault(action, Set.of());
    }

    /**
     * Returns the status that an action leads to.
     *
     * @param action  the action
     * @return the status
     */
    public VoucherStatus to(VoucherAction action) {
        Objects.requireNonNull(action, "action");
        return to[action.ordinal()];
    }

    /**
     * Returns whether an action starts from a status.
     *
     * @param action  the action
     * @param status  the status
     * @return true if the table has such a row
     */
    public boolean startsFrom(VoucherAction action, VoucherStatus status) {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(status, "status");
        return (fromBits[action.ordinal()] & bit(status)) != 0;
    }

    /**
     * Returns the table as a Mermaid state diagram, in the order of the table.
     *
     * <p>A status is a state, and an action is an edge from each status that it starts from. For example, {@code redeem} is
     * the edge {@code REPORTED --> REDEEMED : redeem}. A status that no action leaves is where the diagram ends.
     *
     * @return the text, in which each line ends in a line feed
     */
    public String diagram() {
        Stream<String> steps = Arrays.stream(VoucherAction.values()).flatMap(this::edges);
        Stream<String> ends =
                Arrays.stream(to).distinct().filter(this::isEnd).map(status -> edge(status.name(), BEGIN_OR_END));
        return Stream.concat(steps, ends)
                .map(edge -> "    " + edge + "\n")
                .collect(Collectors.joining("", "stateDiagram-v2\n", ""));
    }

    private Stream<String> edges(VoucherAction action) {
        Stream<String> starts = action == VoucherAction.CREATE
                ? Stream.of(BEGIN_OR_END)
                : from(action).stream().map(VoucherStatus::name);
        return starts.map(name -> edge(name, to(action).name()) + " : " + action.title());
    }

    private boolean isEnd(VoucherStatus status) {
        return Arrays.stream(VoucherAction.values()).noneMatch(action -> startsFrom(action, status));
    }

    private static String edge(String from, String to) {
        return from + " --> " + to;
    }

    private static int bit(VoucherStatus status) {
        return 1 << status.ordinal();
    }
}
