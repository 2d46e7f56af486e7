package org.planningservices.spring;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.DeskListener;
import org.planningservices.desk.OwnFacts;
import org.planningservices.desk.PartnerDirectory;
import org.planningservices.desk.Retry;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Builds the desks of an application from what they have in common: all but the repository and the partner directory. */
final class DeskParts {

    private final VoucherProgram program;
    private final Clock clock;
    private final @Nullable OwnFacts facts;
    private final List<DeskListener> listeners;
    private final Retry retry;

    DeskParts(
            VoucherProgram program,
            Clock clock,
            ObjectProvider<OwnFacts> facts,
            ObjectProvider<DeskListener> listeners,
            PlanningServicesProperties properties) {
        this.program = program;
        this.clock = DeskClock.of(clock, properties);
        this.facts = facts.getIfAvailable();
        this.listeners = listeners.orderedStream().toList();
        retry = retry(properties.retry());
    }

    private static Retry retry(PlanningServicesProperties.Retry retry) {
        try {
            return Retry.of(retry.attempts(), retry.firstPause(), retry.longestPause());
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage());
            throw retry.attempts() < 1
                    ? invalid("attempts", retry.attempts(), reason)
                    : retry.firstPause().isNegative()
                            ? invalid("first-pause", retry.firstPause(), reason)
                            : invalid("longest-pause", retry.longestPause(), reason);
        }
    }

    private static InvalidConfigurationPropertyValueException invalid(String property, Object value, String reason) {
        return new InvalidConfigurationPropertyValueException("planning-services.retry." + property, value, reason);
    }

    VoucherDesk desk(VoucherRepository repository, PartnerDirectory partners) {
        VoucherDesk desk = VoucherDesk.of(program, repository, clock, partners).withRetry(retry);
        if (facts != null) {
            desk = desk.withOwnFacts(facts);
        }
        for (DeskListener listener : listeners) {
            desk = desk.withListener(listener);
        }
        return desk;
    }
}
