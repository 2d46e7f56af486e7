package org.planningservices.spring;

import java.time.Clock;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** Adds the endpoint {@code planningservices}, if the application has the actuator and exposes the endpoint. */
@AutoConfiguration(after = PlanningServicesAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(PlanningServicesEndpoint.class)
@ConditionalOnSingleCandidate(VoucherProgram.class)
public final class PlanningServicesEndpointAutoConfiguration {

    /** Creates the configuration. */
    public PlanningServicesEndpointAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(VoucherRepository.class)
    PlanningServicesEndpoint planningServicesEndpoint(
            VoucherProgram program,
            VoucherRepository repository,
            Clock clock,
            ObjectProvider<SweepSchedule> sweep,
            PlanningServicesProperties properties) {
        return new PlanningServicesEndpoint(
                program, repository, DeskClock.of(clock, properties), sweep.getIfAvailable());
    }
}
