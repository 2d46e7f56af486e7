package org.planningservices.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planningservices.spring.jackson.PlanningServicesJacksonAutoConfiguration;
import org.planningservices.spring.jackson.PlanningServicesJacksonModule;
import org.planningservices.step.VoucherId;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** An application that does not turn the web layer on, or cannot have it, is unchanged. */
class WebLayerOffTest {

    private final WebApplicationContextRunner web = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    WebMvcAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    PlanningServicesJacksonAutoConfiguration.class,
                    PlanningServicesWebAutoConfiguration.class));

    @Test
    void addsNoAdviceUnlessItIsTurnedOn() {
        web.run(context -> {
            assertThat(context).doesNotHaveBean(ProblemAdvice.class).doesNotHaveBean(CommandResultAdvice.class);
            assertThat(context).hasSingleBean(PlanningServicesJacksonModule.class);
            assertThat(context.getBean("mvcConversionService", ConversionService.class)
                            .convert("V-1", VoucherId.class))
                    .isEqualTo(VoucherId.of("V-1"));
        });
        web.withPropertyValues("planning-services.web.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(ProblemAdvice.class));
        web.withPropertyValues("planning-services.web.enabled=true")
                .run(context -> assertThat(context).hasSingleBean(ProblemAdvice.class));
    }

    @Test
    void isNotThereWithoutAWebApplication() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        PlanningServicesJacksonAutoConfiguration.class, PlanningServicesWebAutoConfiguration.class))
                .withPropertyValues("planning-services.web.enabled=true")
                .run(context -> assertThat(context).doesNotHaveBean(TextValueConverter.class));
        web.withClassLoader(new FilteredClassLoader(WebMvcConfigurer.class))
                .run(context -> assertThat(context).doesNotHaveBean(TextValueConverter.class));
    }

    @Test
    void isNotThereWithoutJackson() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PlanningServicesJacksonAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader(JsonMapper.class))
                .run(context ->
                        assertThat(context).hasNotFailed().doesNotHaveBean(PlanningServicesJacksonModule.class));
    }
}
