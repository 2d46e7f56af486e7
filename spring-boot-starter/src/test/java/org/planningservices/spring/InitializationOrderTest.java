package org.planningservices.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The starter creates its tables after the scripts of the application. */
class InitializationOrderTest {

    @Test
    void theTablesAreCreatedAfterTheScriptsOfTheApplication() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceInitializationAutoConfiguration.class,
                        PlanningServicesAutoConfiguration.class))
                .withPropertyValues(Store.H2.properties())
                .withPropertyValues(
                        "spring.sql.init.schema-locations=classpath:schema-of-vouchers.sql",
                        "planning-services.schema.name=VOUCHERS")
                .run(context -> assertThat(context.getBean(JdbcRepository.class).schema())
                        .isEqualTo("VOUCHERS"));
    }
}
