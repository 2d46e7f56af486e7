package org.planningservices.spring;

import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Adds a health indicator that looks up one command in the repository. It is off unless {@code
 * management.health.planning-services.enabled=true}, since Boot has an indicator of the data source already.
 */
@AutoConfiguration(
        after = PlanningServicesAutoConfiguration.class,
        beforeName = "org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration")
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBooleanProperty("management.health.planning-services.enabled")
@ConditionalOnSingleCandidate(VoucherRepository.class)
public final class PlanningServicesHealthAutoConfiguration {

    private static final CommandId ANY = CommandId.of("planning-services:health");

    /** Creates the configuration. */
    public PlanningServicesHealthAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "planningServicesHealthIndicator")
    HealthIndicator planningServicesHealthIndicator(VoucherRepository repository) {
        return new AbstractHealthIndicator() {
            @Override
            protected void doHealthCheck(Health.Builder builder) {
                repository.findCommand(ANY);
                builder.up();
            }
        };
    }
}
