package org.planningservices.spring;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the repository of an application that has neither one of its own nor a data source. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(VoucherRepository.class)
class MemoryRepositoryConfiguration {

    private static final Log LOG = LogFactory.getLog(MemoryRepositoryConfiguration.class);

    @Bean
    MemoryRepository planningServicesMemoryRepository() {
        LOG.warn("Vouchers are stored in memory, since the application has no DataSource, and are lost on a"
                + " restart. Add a database of H2 or PostgreSQL, or a bean of type VoucherRepository.");
        return MemoryRepository.create();
    }
}
