package org.planningservices.benchmarks.peers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.planningservices.benchmarks.byhand.Model.Status;
import org.planningservices.benchmarks.byhand.Model.StepKind;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineContext;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/**
 * The rules in Spring Statemachine: one machine, which is stopped, reset to the status of the voucher and started for every
 * request, as its recipe for stored states does; guards ask the conditions, and an action reports that a transition was taken,
 * since the machine accepts an event that a guard then blocks. It names no rules. For one thread.
 */
public final class SpringStatemachine {

    private static final String NOT_THERE = "NOT_THERE";
    private static final String ASKED = "asked";

    private final StateMachine<String, StepKind> machine;
    private boolean taken;

    /** Builds the machine. */
    public SpringStatemachine() {
        try {
            machine = build();
        } catch (Exception cannotBeBuilt) {
            throw new IllegalStateException(cannotBeBuilt);
        }
    }

    private StateMachine<String, StepKind> build() throws Exception {
        StateMachineBuilder.Builder<String, StepKind> builder = StateMachineBuilder.builder();
        builder.configureConfiguration().withConfiguration().autoStartup(false);
        builder.configureStates()
                .withStates()
                .initial(NOT_THERE)
                .states(Arrays.stream(Status.values()).map(Status::name).collect(Collectors.toSet()));
        for (StepKind step : StepKind.values()) {
            for (String from : from(step)) {
                builder.configureTransitions()
                        .withExternal()
                        .source(from)
                        .target(target(step))
                        .event(step)
                        .guard(SpringStatemachine::mayHappen)
                        .action(context -> taken = true);
            }
        }
        return builder.build();
    }

    private static List<String> from(StepKind step) {
        return step == StepKind.CREATE
                ? List.of(NOT_THERE)
                : step.from.stream().map(Status::name).toList();
    }

    private static String target(StepKind step) {
        Status target = switch (step) {
            case CREATE -> Status.CREATED;
            case ASSIGN, REASSIGN, CANCEL_RESERVATION -> Status.ASSIGNED;
            case RESERVE, RESCHEDULE -> Status.RESERVED;
            case START_ENGAGEMENT -> Status.IN_DELIVERY;
            case COMPLETE_ENGAGEMENT -> Status.DELIVERED;
            case SUBMIT_COMPLETION_REPORT -> Status.REPORTED;
            case REDEEM, REJECT_PAYMENT -> Status.REDEEMED;
            case REQUEST_PAYMENT -> Status.PAYMENT_REQUESTED;
            case APPROVE_PAYMENT -> Status.PAYMENT_APPROVED;
            case MAKE_PAYMENT -> Status.PAID;
            case EXPIRE -> Status.EXPIRED;
            case REVOKE -> Status.REVOKED;
        };
        return target.name();
    }

    private static boolean mayHappen(StateContext<String, StepKind> context) {
        Asked asked = (Asked) context.getMessageHeader(ASKED);
        for (SubsetRule rule : SubsetRule.values()) {
            if (rule.governs(asked.step()) && rule.refuses(asked)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Decides.
     *
     * @param asked  what is asked
     * @return whether it may happen
     */
    public boolean decide(Asked asked) {
        taken = false;
        machine.stopReactively().block();
        StateMachineContext<String, StepKind> restored = new DefaultStateMachineContext<>(
                asked.status() == null ? NOT_THERE : asked.status().name(), null, null, null);
        machine.getStateMachineAccessor()
                .doWithAllRegions(
                        region -> region.resetStateMachineReactively(restored).block());
        machine.startReactively().block();
        Message<StepKind> event =
                MessageBuilder.withPayload(asked.step()).setHeader(ASKED, asked).build();
        machine.sendEvent(Mono.just(event)).blockLast();
        return taken;
    }
}
