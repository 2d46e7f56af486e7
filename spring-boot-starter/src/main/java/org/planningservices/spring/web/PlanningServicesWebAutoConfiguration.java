package org.planningservices.spring.web;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets controllers take ids and codes of the library as parameters. {@code planning-services.web.enabled=true} adds problem details and
 * the header {@code Idempotency-Key}.
 *
 * <p>If it is enabled, a {@link org.planningservices.desk.CommandResult} that is not accepted becomes a problem of {@link Problems}, and
 * so do the exceptions of the library. A parameter of the type {@link org.planningservices.persistence.CommandId} without an annotation
 * is the header {@code Idempotency-Key}. The web layer adds no endpoints.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({WebMvcConfigurer.class, JsonMapper.class})
@EnableConfigurationProperties(PlanningServicesWebProperties.class)
public final class PlanningServicesWebAutoConfiguration {

    /** Creates the configuration. */
    public PlanningServicesWebAutoConfiguration() {}

    @Bean
    TextValueConverter planningServicesTextValueConverter() {
        return new TextValueConverter();
    }

    /** Says how to turn the web layer on to a controller that needs it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "planning-services.web.enabled", havingValue = "false", matchIfMissing = true)
    static class Disabled implements WebMvcConfigurer {

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new NoIdempotencyKeys());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("planning-services.web.enabled")
    static class Enabled implements WebMvcConfigurer {

        @Bean
        CommandResultAdvice planningServicesCommandResultAdvice(PlanningServicesWebProperties properties) {
            return new CommandResultAdvice(properties);
        }

        @Bean
        ProblemAdvice planningServicesProblemAdvice(PlanningServicesWebProperties properties) {
            return new ProblemAdvice(properties);
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new IdempotencyKeys());
        }
    }
}
