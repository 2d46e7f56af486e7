package org.planningservices.spring;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches unless the interval of the gauge is zero or negative. */
final class OnOverdueGauge extends SpringBootCondition {

    private static final String PERIOD = "planning-services.metrics.overdue-every";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Duration every = Binder.get(context.getEnvironment())
                .bind(PERIOD, Duration.class)
                .orElse(Duration.ofMinutes(15));
        ConditionMessage message = ConditionMessage.of("`" + PERIOD + "` is `" + every + "`");
        return new ConditionOutcome(!every.isZero() && !every.isNegative(), message);
    }
}
