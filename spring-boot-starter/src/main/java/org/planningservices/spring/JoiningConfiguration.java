package org.planningservices.spring;

import java.time.Clock;
import javax.sql.DataSource;
import org.planningservices.desk.DeskListener;
import org.planningservices.desk.OwnFacts;
import org.planningservices.desk.PartnerDirectory;
import org.planningservices.desk.RecordedPartners;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.policy.VoucherProgram;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;

/** Makes the desk inside the transactions of the application, over the data source of the repository. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(TransactionAwareDataSourceProxy.class)
@ConditionalOnBean(name = DatabaseRepositoryConfiguration.REPOSITORY)
class JoiningConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JoiningDesk planningServicesJoiningDesk(
            VoucherProgram program,
            @Qualifier(DatabaseRepositoryConfiguration.REPOSITORY) JdbcRepository repository,
            ListableBeanFactory beans,
            ObjectProvider<DataSource> dataSources,
            Clock clock,
            PartnerDirectory partners,
            ObjectProvider<OwnFacts> facts,
            ObjectProvider<DeskListener> listeners,
            PlanningServicesProperties properties) {
        JdbcRepository joining =
                repository.joining(new TransactionConnections(DataSources.ofTransactions(beans, dataSources)));
        PartnerDirectory joiningPartners =
                partners instanceof RecordedPartners ? RecordedPartners.in(joining) : partners;
        return JoiningDesk.of(
                new DeskParts(program, clock, facts, listeners, properties).desk(joining, joiningPartners));
    }

    /**
     * Adds a listener to all transaction managers when all beans have been made. The desk itself must not need them: with JPA a
     * transaction manager can need a listener of entities, and that listener the desk.
     */
    @Bean
    SmartInitializingSingleton planningServicesTransactions(
            ListableBeanFactory beans,
            ObjectProvider<DataSource> dataSources,
            ObjectProvider<ConfigurableTransactionManager> managers) {
        return () -> {
            TransactionExecutionListener listener =
                    TransactionConnections.listener(DataSources.ofTransactions(beans, dataSources));
            managers.forEach(manager -> manager.addListener(listener));
        };
    }
}
