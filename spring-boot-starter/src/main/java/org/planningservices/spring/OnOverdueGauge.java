package org.planningservices.spring;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches unless the interval of the gauge is zero. */
final class OnOverdueGauge extends SpringBootCondition {

    static final String INTERVAL = "planning-services.metrics.overdue-every";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Duration every = Binder.get(context.getEnvironment())
                .bind(INTERVAL, Duration.class)
                .orElse(Duration.ofMinutes(15));
        ConditionMessage message = ConditionMessage.of("`" + INTERVAL + "` is `" + every + "`");
        return new ConditionOutcome(!every.isZero(), message);
    }
}
