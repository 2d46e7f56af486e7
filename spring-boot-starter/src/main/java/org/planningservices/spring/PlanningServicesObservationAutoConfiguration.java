package org.planningservices.spring;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Observes each command, if the application has an observation registry of Micrometer. */
@AutoConfiguration(
        after = PlanningServicesAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean(ObservationRegistry.class)
public final class PlanningServicesObservationAutoConfiguration {

    /** Creates the configuration. */
    public PlanningServicesObservationAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    DeskObservations planningServicesObservations(ObservationRegistry registry) {
        return new DeskObservations(registry);
    }
}
