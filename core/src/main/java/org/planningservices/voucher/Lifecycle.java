package org.planningservices.voucher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningservices.require.EpochDay;
import org.planningservices.require.Require;
import org.planningservices.step.Actor;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.VoucherAction;

/**
 * The transition table of a program: which action leads a voucher from which statuses to which, and who takes it.
 *
 * <p>A lifecycle consists of rows, one for each action that the program has, and of the statuses that are its ends. The steps
 * and the statuses are a fixed vocabulary with a fixed meaning; which of them a program has, and from where, is its own. For
 * example, in Planning Services {@code redeem} leads from {@code REPORTED} to {@code REDEEMED}; Training Vouchers have no
 * completion report, and there it starts from {@code DELIVERED}. LIF-01 refuses a step that the table does not have.
 *
 * <p>A lifecycle is checked when it is built:
 *
 * <ul>
 *   <li>it has a row for {@code create}, which starts from no status; every other row starts from at least one;
 *   <li>an action has at most one row, and leads to the status that it is named after;
 *   <li>every status that a row starts from can be reached, and so can every end;
 *   <li>no row starts from an end, and from every other status that can be reached some end can be reached;
 *   <li>an end is {@code REDEEMED} or a later status, {@code EXPIRED} or {@code REVOKED}; the last two and {@code PAID} are
 *       always ends;
 *   <li>a status keeps its meaning however a voucher came to it: from {@code RESERVED} to {@code PAID} a reservation is in
 *       force, and before {@code REDEEMED} there is no redemption. A voucher that is {@code CREATED} is not assigned, and one
 *       that is {@code ASSIGNED} is. From {@code PAYMENT_REQUESTED} to {@code PAID} a payment request covers it.
 * </ul>
 *
 * <p>The ends are exactly the statuses that can be reached and that no row starts from; they are named so that this can be
 * checked. Two lifecycles with the same rows are equal. Immutable.
 */
@SuppressWarnings("EnumOrdinal") // indexes of arrays and bits that are stored nowhere
public final class Lifecycle {

    private static final String BEGIN_OR_END = "[*]";

    private final List<Row> rows;
    private final Set<VoucherStatus> ends;
    private final Map<VoucherAction, Row> byAction;
    private final Map<VoucherStatus, List<VoucherAction>> following = new EnumMap<>(VoucherStatus.class);

    /** By action, the statuses it starts from, a bit for each. */
    private final int[] fromBits = new int[VoucherAction.values().length];

    /** By action, the statuses from which a voucher can come to one that it starts from, a bit for each. */
    private final int[] reachingBits;

    private @Nullable VoucherShapes shapes;

    private Lifecycle(Map<VoucherAction, Row> byAction, Set<VoucherStatus> ends) {
        this.byAction = byAction;
        this.ends = Collections.unmodifiableSet(ends);
        rows = List.copyOf(byAction.values());
        for (VoucherStatus status : VoucherStatus.values()) {
            following.put(status, followingOf(status));
        }
        for (Row row : rows) {
            for (VoucherStatus status : row.from()) {
                fromBits[row.action().ordinal()] |= bit(status);
            }
        }
        reachingBits = reachingBits();
    }

    private int[] reachingBits() {
        int[] reaching = fromBits.clone();
        for (int round = 0; round < VoucherStatus.values().length; round++) {
            for (Row row : rows) {
                for (int action = 0; action < reaching.length; action++) {
                    if ((reaching[action] & bit(row.to())) != 0) {
                        reaching[action] |= fromBits[row.action().ordinal()];
                    }
                }
            }
        }
        return reaching;
    }

    private List<VoucherAction> followingOf(VoucherStatus status) {
        List<VoucherAction> actions = new ArrayList<>();
        for (Row row : rows) {
            if (row.from().contains(status)) {
                actions.add(row.action());
            }
        }
        return Collections.unmodifiableList(actions);
    }

    /**
     * An action of a lifecycle: where it starts, where it leads, and who takes it. Immutable.
     *
     * <p>For example, {@code redeem} from {@code REPORTED} to {@code REDEEMED}, by a partner.
     */
    public static final class Row {

        private final VoucherAction action;
        private final Set<VoucherStatus> from;
        private final VoucherStatus to;
        private final Actor actor;
        private final Optional<String> reason;

        private Row(
                VoucherAction action, Set<VoucherStatus> from, VoucherStatus to, Actor actor, Optional<String> reason) {
            this.action = action;
            this.from = from;
            this.to = to;
            this.actor = actor;
            this.reason = reason;
        }

        /**
         * Returns a row without a reason.
         *
         * @param action  the action
         * @param from  the statuses that it starts from; none for {@link VoucherAction#CREATE}, one or more for another
         * @param to  the status that it leads to: the one that the action is named after, as of {@link #statusesOf}
         * @param actor  who takes the step
         * @return the row
         * @throws LifecycleException if the statuses are others
         */
        public static Row of(VoucherAction action, Collection<VoucherStatus> from, VoucherStatus to, Actor actor) {
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(actor, "actor");
            EnumSet<VoucherStatus> statuses = EnumSet.noneOf(VoucherStatus.class);
            statuses.addAll(from);
            if (action == VoucherAction.CREATE && !statuses.isEmpty()) {
                throw LifecycleException.of(action, "`create` must start from no status, found `" + statuses + "`");
            }
            if (action != VoucherAction.CREATE && statuses.isEmpty()) {
                throw LifecycleException.of(
                        action, "`" + action.title() + "` must start from one status or more, found none");
            }
            for (VoucherStatus status : statuses) {
                if (isAlwaysEnd(status)) {
                    throw LifecycleException.from(
                            action,
                            status,
                            "`" + action.title() + "` must start from a status that is no end, found `" + status + "`");
                }
            }
            if (!statusesOf(action).contains(to)) {
                throw LifecycleException.of(
                        action,
                        "`" + action.title() + "` must lead to " + inWords(statusesOf(action)) + ", found `" + to
                                + "`");
            }
            return new Row(action, Collections.unmodifiableSet(statuses), to, actor, Optional.empty());
        }

        private static String inWords(Collection<VoucherStatus> statuses) {
            return statuses.stream().map(status -> "`" + status + "`").collect(Collectors.joining(" or "));
        }

        /**
         * Returns a copy with a reason why no rule limits the time of the step.
         *
         * @param reason  the reason, not blank
         * @return the copy
         * @throws IllegalArgumentException if the reason is blank or has more than 1,000 code points
         */
        public Row withReason(String reason) {
            Objects.requireNonNull(reason, "reason");
            Require.notBlank(reason, "the reason of a row");
            return new Row(action, from, to, actor, Optional.of(reason));
        }

        /**
         * Returns the action.
         *
         * @return the action
         */
        public VoucherAction action() {
            return action;
        }

        /**
         * Returns the statuses that it starts from, in the order of {@link VoucherStatus}.
         *
         * @return the statuses; none for {@link VoucherAction#CREATE}
         */
        public Set<VoucherStatus> from() {
            return from;
        }

        /**
         * Returns the status that it leads to.
         *
         * @return the status
         */
        public VoucherStatus to() {
            return to;
        }

        /**
         * Returns who takes the step.
         *
         * @return the actor
         */
        public Actor actor() {
            return actor;
        }

        /**
         * Returns why no rule limits the time of the step.
         *
         * @return the reason; empty if a rule of the program does
         */
        public Optional<String> reason() {
            return reason;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row that
                    && action == that.action
                    && from.equals(that.from)
                    && to == that.to
                    && actor == that.actor
                    && reason.equals(that.reason);
        }

        @Override
        public int hashCode() {
            return Objects.hash(action.title(), names(), to.name(), actor.name(), reason);
        }

        private List<String> names() {
            return from.stream().map(VoucherStatus::name).toList();
        }

        /** Returns the row without its reason, such as {@code redeem: [REPORTED] -> REDEEMED, by partner}. */
        @Override
        public String toString() {
            return action.title() + ": " + from + " -> " + to + ", by " + actor.title();
        }
    }

    /** Builds a lifecycle. Rows may be given in any order. */
    public static final class Builder {

        private final Map<VoucherAction, Row> rows = new EnumMap<>(VoucherAction.class);
        private final Set<VoucherStatus> ends = EnumSet.noneOf(VoucherStatus.class);

        private Builder() {}

        /**
         * Adds a row.
         *
         * @param row  the row
         * @return this builder
         * @throws LifecycleException if there is a row of that action already
         */
        public Builder row(Row row) {
            Objects.requireNonNull(row, "row");
            if (rows.putIfAbsent(row.action(), row) != null) {
                throw LifecycleException.of(
                        row.action(),
                        "an action must have one row, found two of `"
                                + row.action().title() + "`");
            }
            return this;
        }

        /**
         * Adds rows.
         *
         * @param rows  the rows
         * @return this builder
         * @throws LifecycleException if two rows are of one action
         */
        public Builder rows(Iterable<Row> rows) {
            Objects.requireNonNull(rows, "rows");
            rows.forEach(this::row);
            return this;
        }

        /**
         * Puts a row in place of the row of its action, or adds it if there is none.
         *
         * @param row  the row
         * @return this builder
         */
        public Builder replace(Row row) {
            Objects.requireNonNull(row, "row");
            rows.put(row.action(), row);
            return this;
        }

        /**
         * Removes the row of an action, and the end that it leads to if no other row leads there.
         *
         * @param action  the action
         * @return this builder
         */
        public Builder remove(VoucherAction action) {
            Objects.requireNonNull(action, "action");
            Row removed = rows.remove(action);
            if (removed != null && rows.values().stream().noneMatch(row -> row.to() == removed.to())) {
                ends.remove(removed.to());
            }
            return this;
        }

        /**
         * Names ends of the lifecycle, which no action leaves.
         *
         * @param ends  the statuses
         * @return this builder
         * @throws LifecycleException if one is before {@code REDEEMED}
         */
        public Builder ends(VoucherStatus... ends) {
            Objects.requireNonNull(ends, "ends");
            return ends(List.of(ends));
        }

        /**
         * Names ends of the lifecycle, which no action leaves.
         *
         * @param ends  the statuses
         * @return this builder
         * @throws LifecycleException if one is before {@code REDEEMED}
         */
        public Builder ends(Collection<VoucherStatus> ends) {
            Objects.requireNonNull(ends, "ends");
            for (VoucherStatus end : ends) {
                if (end.compareTo(VoucherStatus.REDEEMED) < 0) {
                    throw LifecycleException.atEnd(
                            end, "an end must be `REDEEMED` or a later status, found `" + end + "`");
                }
                this.ends.add(end);
            }
            return this;
        }

        /**
         * Builds the lifecycle.
         *
         * @return the lifecycle
         * @throws LifecycleException if the rows do not fit together, as {@link Lifecycle} describes
         */
        public Lifecycle build() {
            Lifecycle lifecycle = new Lifecycle(new EnumMap<>(rows), EnumSet.copyOf(ends));
            LifecycleCheck.check(lifecycle);
            return lifecycle;
        }
    }

    /**
     * Returns a builder with no row and no end.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder with the rows and the ends of another lifecycle.
     *
     * @param lifecycle  the lifecycle to start from
     * @return the builder
     */
    public static Builder builder(Lifecycle lifecycle) {
        Objects.requireNonNull(lifecycle, "lifecycle");
        return builder().rows(lifecycle.rows).ends(lifecycle.ends);
    }

    /**
     * Returns a copy in which the row of an action is another.
     *
     * @param row  the row, in place of the row of its action if there is one
     * @return the copy
     * @throws LifecycleException if the rows do not fit together
     */
    public Lifecycle with(Row row) {
        return builder(this).replace(row).build();
    }

    /**
     * Returns a copy that does not have an action.
     *
     * @param action  the action
     * @return the copy, with the same ends but for one that the action alone leads to
     * @throws LifecycleException if the other rows do not fit together
     */
    public Lifecycle without(VoucherAction action) {
        return builder(this).remove(action).build();
    }

    /**
     * Returns a copy in which every row has a reason, for terms that leave out rules which limit the time of steps.
     *
     * @param reason  the reason of the rows that have none, not blank
     * @return the copy
     * @throws IllegalArgumentException if the reason is blank or has more than 1,000 code points
     */
    public Lifecycle withReasons(String reason) {
        Objects.requireNonNull(reason, "reason");
        Builder builder = builder(this);
        for (Row row : rows) {
            builder.replace(row.reason().isPresent() ? row : row.withReason(reason));
        }
        return builder.build();
    }

    /**
     * Returns the statuses that an action may lead to, whatever the program: the one that it is named after. Only a canceled
     * reservation may lead to one of two, {@code CREATED} where vouchers are reserved without an assignment.
     *
     * @param action  the action
     * @return one status or two, in the order of {@link VoucherStatus}
     */
    public static Set<VoucherStatus> statusesOf(VoucherAction action) {
        Objects.requireNonNull(action, "action");
        return switch (action) {
            case CREATE -> EnumSet.of(VoucherStatus.CREATED);
            case ASSIGN, REASSIGN -> EnumSet.of(VoucherStatus.ASSIGNED);
            case CANCEL_RESERVATION -> EnumSet.of(VoucherStatus.CREATED, VoucherStatus.ASSIGNED);
            case RESERVE, RESCHEDULE -> EnumSet.of(VoucherStatus.RESERVED);
            case START_ENGAGEMENT -> EnumSet.of(VoucherStatus.IN_DELIVERY);
            case COMPLETE_ENGAGEMENT -> EnumSet.of(VoucherStatus.DELIVERED);
            case SUBMIT_COMPLETION_REPORT -> EnumSet.of(VoucherStatus.REPORTED);
            case REDEEM, REJECT_PAYMENT -> EnumSet.of(VoucherStatus.REDEEMED);
            case REQUEST_PAYMENT -> EnumSet.of(VoucherStatus.PAYMENT_REQUESTED);
            case APPROVE_PAYMENT -> EnumSet.of(VoucherStatus.PAYMENT_APPROVED);
            case MAKE_PAYMENT -> EnumSet.of(VoucherStatus.PAID);
            case EXPIRE -> EnumSet.of(VoucherStatus.EXPIRED);
            case REVOKE -> EnumSet.of(VoucherStatus.REVOKED);
        };
    }

    private static boolean isAlwaysEnd(VoucherStatus status) {
        return status.compareTo(VoucherStatus.PAID) >= 0;
    }

    /**
     * Returns the rows, in the order of {@link VoucherAction}.
     *
     * @return the rows
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Returns the ends, in the order of {@link VoucherStatus}.
     *
     * @return the statuses that no action leaves
     */
    public Set<VoucherStatus> ends() {
        return ends;
    }

    /**
     * Returns whether the program has an action.
     *
     * @param action  the action
     * @return true if there is a row of it
     */
    public boolean has(VoucherAction action) {
        Objects.requireNonNull(action, "action");
        return byAction.containsKey(action);
    }

    /**
     * Finds the row of an action.
     *
     * @param action  the action
     * @return the row; empty if the program does not have the action
     */
    public Optional<Row> findRow(VoucherAction action) {
        Objects.requireNonNull(action, "action");
        return Optional.ofNullable(byAction.get(action));
    }

    /**
     * Returns the statuses that an action starts from, in the order of {@link VoucherStatus}.
     *
     * @param action  the action
     * @return the statuses; none for {@link VoucherAction#CREATE}, and for an action that the program does not have
     */
    public Set<VoucherStatus> from(VoucherAction action) {
        return findRow(action).map(Row::from).orElse(Set.of());
    }

    /**
     * Returns the status that an action leads to.
     *
     * @param action  the action
     * @return the status
     * @throws IllegalArgumentException if the program does not have the action
     */
    public VoucherStatus to(VoucherAction action) {
        return row(action).to();
    }

    /**
     * Returns who takes an action.
     *
     * @param action  the action
     * @return the actor
     * @throws IllegalArgumentException if the program does not have the action
     */
    public Actor actor(VoucherAction action) {
        return row(action).actor();
    }

    private Row row(VoucherAction action) {
        Row row = byAction.get(Objects.requireNonNull(action, "action"));
        if (row == null) {
            throw new IllegalArgumentException(
                    "an action of the lifecycle was expected, found `" + action.title() + "`");
        }
        return row;
    }

    /**
     * Returns whether an action starts from a status.
     *
     * @param action  the action
     * @param status  the status
     * @return true if the row of the action has the status
     */
    public boolean startsFrom(VoucherAction action, VoucherStatus status) {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(status, "status");
        return (fromBits[action.ordinal()] & bit(status)) != 0;
    }

    /**
     * Returns whether a voucher with a status can still take an action, at once or after other steps.
     *
     * @param action  the action
     * @param status  the status
     * @return true if some way by the table leads from the status to one that the action starts from
     */
    public boolean canReach(VoucherAction action, VoucherStatus status) {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(status, "status");
        return (reachingBits[action.ordinal()] & bit(status)) != 0;
    }

    /**
     * Returns the actions that start from a status, in the order of {@link VoucherAction}.
     *
     * @param status  the status
     * @return the actions; none for an end, and for a status that no voucher of the program has
     */
    public List<VoucherAction> following(VoucherStatus status) {
        Objects.requireNonNull(status, "status");
        return following.getOrDefault(status, List.of());
    }

    /**
     * Returns whether a step of a voucher may follow by the table alone (LIF-01).
     *
     * <p>A step of a payment request after its first may follow only while that request covers the voucher.
     *
     * @param voucher  the voucher
     * @param step  the step
     * @return true if it starts from the status of the voucher
     */
    public boolean canTake(Voucher voucher, LifecycleStep step) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(step, "step");
        return startsFrom(step.action(), voucher.status())
                && (!(step instanceof PaymentStep payment) || voucher.isFreeFor(payment.requestId()));
    }

    /**
     * Returns a voucher after an event.
     *
     * @param voucher  the voucher
     * @param event  an event of the voucher
     * @return the voucher after the event
     * @throws IllegalArgumentException if it is an event of another voucher, if it cannot follow by the table, or if its day
     *     lies outside the years 0 to 9999
     */
    public Voucher apply(Voucher voucher, VoucherEvent event) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(event, "event");
        LifecycleStep step = event.step();
        if (!event.voucherId().equals(voucher.id())) {
            throw new IllegalArgumentException("an event of voucher `" + voucher.id() + "` was expected, found one of `"
                    + event.voucherId() + "`");
        }
        if (!canTake(voucher, step)) {
            throw new IllegalArgumentException("`" + step.action().title() + "` cannot follow on voucher `"
                    + voucher.id() + "`, which is `" + voucher.status() + "`");
        }
        VoucherAction action = step.action();
        return voucher.after(step, action, to(action), EpochDay.of(event.on()));
    }

    /**
     * Returns a voucher after several events.
     *
     * @param voucher  the voucher
     * @param events  events of the voucher in their order
     * @return the voucher after the last event
     * @throws IllegalArgumentException if an event is of another voucher, if one cannot follow by the table, or if a day lies
     *     outside the years 0 to 9999
     */
    public Voucher apply(Voucher voucher, List<VoucherEvent> events) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(events, "events");
        Voucher after = voucher;
        for (VoucherEvent event : events) {
            after = apply(after, event);
        }
        return after;
    }

    /**
     * Returns the voucher after a history of events.
     *
     * @param events  the events of one voucher in their order, a creation first
     * @return the voucher after the last event
     * @throws IllegalArgumentException if there is no event, if one cannot follow by the table, or if a day lies outside the
     *     years 0 to 9999
     */
    public Voucher replay(List<VoucherEvent> events) {
        Objects.requireNonNull(events, "events");
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a voucher begins with `create`, found no event");
        }
        return apply(Voucher.create(events.get(0)), events.subList(1, events.size()));
    }

    /** Returns all that a voucher can be by this table. */
    VoucherShapes shapes() {
        VoucherShapes made = shapes;
        if (made == null) { // made twice by two threads they are equal
            made = new VoucherShapes(this);
            shapes = made;
        }
        return made;
    }

    /**
     * Returns the table as a Mermaid state diagram, in the order of the table.
     *
     * <p>A status is a state, and an action is an edge from each status that it starts from. For example, {@code redeem} is
     * the edge {@code REPORTED --> REDEEMED : redeem}. The diagram ends in the ends of the lifecycle.
     *
     * @return the text, in which each line ends in a line feed
     */
    public String diagram() {
        return Stream.concat(
                        rows.stream().flatMap(Lifecycle::edges),
                        ends.stream().map(end -> edge(end.name(), BEGIN_OR_END)))
                .map(edge -> "    " + edge + "\n")
                .collect(Collectors.joining("", "stateDiagram-v2\n", ""));
    }

    private static Stream<String> edges(Row row) {
        Stream<String> starts = row.action() == VoucherAction.CREATE
                ? Stream.of(BEGIN_OR_END)
                : row.from().stream().map(VoucherStatus::name);
        return starts.map(
                name -> edge(name, row.to().name()) + " : " + row.action().title());
    }

    private static String edge(String from, String to) {
        return from + " --> " + to;
    }

    private static int bit(VoucherStatus status) {
        return 1 << status.ordinal();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Lifecycle that && rows.equals(that.rows));
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    /** Returns the rows in one line, without their reasons. */
    @Override
    public String toString() {
        return rows.stream().map(Row::toString).collect(Collectors.joining("; ", "Lifecycle{", "}"));
    }
}
