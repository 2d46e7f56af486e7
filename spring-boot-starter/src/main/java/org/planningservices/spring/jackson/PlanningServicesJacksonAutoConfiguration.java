package org.planningservices.spring.jackson;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Makes a bean of the {@link PlanningServicesJacksonModule}, which Boot adds to the mapper of the application. */
@AutoConfiguration(beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass({JacksonModule.class, JsonMapper.class})
public final class PlanningServicesJacksonAutoConfiguration {

    /** Creates the configuration. */
    public PlanningServicesJacksonAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    PlanningServicesJacksonModule planningServicesJacksonModule() {
        return new PlanningServicesJacksonModule();
    }
}
