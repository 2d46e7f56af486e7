package org.planningservices.spring;

import java.time.Clock;
import org.planningservices.desk.DeskListener;
import org.planningservices.desk.OwnFacts;
import org.planningservices.desk.PartnerDirectory;
import org.planningservices.desk.RecordedPartners;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Makes the program, the clock, the repository, the partner directory and the desk, each unless the application has its own. It sweeps
 * on a schedule if {@code planning-services.sweep.cron} names one.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.XADataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JndiDataSourceAutoConfiguration"
        })
@EnableConfigurationProperties(PlanningServicesProperties.class)
@Import({
    ProgramConfiguration.class,
    DatabaseRepositoryConfiguration.class,
    MemoryRepositoryConfiguration.class,
    JoiningConfiguration.class
})
public final class PlanningServicesAutoConfiguration {

    /** Creates the configuration. */
    public PlanningServicesAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    Clock planningServicesClock(PlanningServicesProperties properties) {
        return DeskClock.system(properties);
    }

    @Bean
    @ConditionalOnMissingBean
    PartnerDirectory planningServicesPartners(VoucherRepository repository) {
        return RecordedPartners.in(repository);
    }

    @Bean
    @ConditionalOnMissingBean
    VoucherDesk planningServicesDesk(
            VoucherProgram program,
            VoucherRepository repository,
            Clock clock,
            PartnerDirectory partners,
            ObjectProvider<OwnFacts> facts,
            ObjectProvider<DeskListener> listeners,
            PlanningServicesProperties properties) {
        return new DeskParts(program, clock, facts, listeners, properties).desk(repository, partners);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("planning-services.sweep.cron")
    SweepSchedule planningServicesSweep(
            VoucherDesk desk,
            Clock clock,
            ObjectProvider<SweepListener> listeners,
            PlanningServicesProperties properties) {
        return SweepSchedule.of(
                desk,
                properties.sweep(),
                DeskClock.of(clock, properties).getZone(),
                listeners.orderedStream().toList());
    }
}
