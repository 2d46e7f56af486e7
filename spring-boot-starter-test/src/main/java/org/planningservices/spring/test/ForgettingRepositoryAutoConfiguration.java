package org.planningservices.spring.test;

import javax.sql.DataSource;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.spring.PlanningServicesAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Makes the repository of a slice, unless the test has one or a data source. */
@AutoConfiguration(
        before = PlanningServicesAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
final class ForgettingRepositoryAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean({VoucherRepository.class, DataSource.class})
    ForgettingRepository forgettingRepository() {
        return new ForgettingRepository();
    }
}
