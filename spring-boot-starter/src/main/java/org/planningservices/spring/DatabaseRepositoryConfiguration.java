package org.planningservices.spring;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the repository over the data source of the application. It creates its tables after Flyway, Liquibase and Boot's scripts have
 * run.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(VoucherRepository.class)
@ConditionalOnBean(DataSource.class)
class DatabaseRepositoryConfiguration {

    /** The name of the bean. */
    static final String REPOSITORY = "planningServicesJdbcRepository";

    private static final Log LOG = LogFactory.getLog(DatabaseRepositoryConfiguration.class);

    @Bean(REPOSITORY)
    @DependsOnDatabaseInitialization
    JdbcRepository planningServicesJdbcRepository(
            ListableBeanFactory beans, ObjectProvider<DataSource> dataSources, PlanningServicesProperties properties) {
        DataSource dataSource = DataSources.own(beans, dataSources);
        JdbcRepository repository = limited(opened(dataSource, properties.schema()), properties.timeout());
        if (isInMemory(dataSource)) {
            LOG.warn("Vouchers are stored in a database in memory and are lost on a restart. Name another one in"
                    + " `spring.datasource.url`.");
        }
        return repository;
    }

    /** Tells whether the database is one of H2 in memory, as Boot creates if the application names none. */
    private static boolean isInMemory(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:h2:mem:");
        } catch (SQLException e) {
            return false; // only a warning depends on it; if the database is gone, the next command fails
        }
    }

    private static JdbcRepository opened(DataSource dataSource, PlanningServicesProperties.Schema schema) {
        try {
            String name = schema.name();
            if (schema.upgrade()) {
                return name == null ? JdbcRepository.migrate(dataSource) : JdbcRepository.migrate(dataSource, name);
            }
            return name == null ? JdbcRepository.of(dataSource) : JdbcRepository.of(dataSource, name);
        } catch (RepositoryException e) {
            throw new StartException(
                    "The vouchers cannot be stored in the database of the application: " + e.getMessage(),
                    action(schema),
                    e);
        }
    }

    private static String action(PlanningServicesProperties.Schema schema) {
        return schema.upgrade()
                ? "Name another database in `spring.datasource.*`, or another schema in"
                        + " `planning-services.schema.name`. If the user may not create tables, set"
                        + " `planning-services.schema.upgrade=false`, and have them created by `JdbcSchema.upgrade(dataSource)`."
                : "Name another database in `spring.datasource.*`, or another schema in"
                        + " `planning-services.schema.name`. Missing or older tables are created by"
                        + " `JdbcSchema.upgrade(dataSource)`, or at startup with"
                        + " `planning-services.schema.upgrade=true`.";
    }

    private static JdbcRepository limited(JdbcRepository repository, @Nullable Duration timeout) {
        try {
            return timeout == null ? repository : repository.withTimeout(timeout);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationPropertyValueException(
                    "planning-services.timeout", timeout, String.valueOf(e.getMessage()));
        }
    }
}
