package org.planningservices.spring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Counts commands, sweeps and overdue vouchers, if the application has a meter registry of Micrometer. */
@AutoConfiguration(
        after = PlanningServicesAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public final class PlanningServicesMetricsAutoConfiguration {

    /** Creates the configuration. */
    public PlanningServicesMetricsAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    DeskMetrics planningServicesMetrics(MeterRegistry registry) {
        return new DeskMetrics(registry);
    }

    /** The gauge of overdue vouchers, unless its interval is zero. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(OnOverdueGauge.class)
    @ConditionalOnSingleCandidate(VoucherDesk.class)
    static class Overdue {

        @Bean
        @ConditionalOnMissingBean
        @ConditionalOnSingleCandidate(VoucherProgram.class)
        OverdueVouchers planningServicesOverdueVouchers(
                VoucherProgram program,
                VoucherRepository repository,
                VoucherDesk desk,
                MeterRegistry registry,
                PlanningServicesProperties properties) {
            Duration every = properties.metrics().overdueEvery();
            if (every.isNegative()) {
                throw new InvalidConfigurationPropertyValueException(
                        OnOverdueGauge.INTERVAL, every, "an interval must be more than zero, or zero for no gauge");
            }
            OverdueVouchers overdue = new OverdueVouchers(program, repository, desk, every);
            overdue.bindTo(registry);
            return overdue;
        }
    }
}
