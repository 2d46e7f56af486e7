package org.planningservices.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.planningservices.persistence.CommandId;
import org.planningservices.spring.jackson.PlanningServicesJacksonAutoConfiguration;
import org.planningservices.spring.jackson.PlanningServicesJacksonModule;
import org.planningservices.step.VoucherId;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.core.convert.ConversionService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
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

    /** A controller that needs the web layer. */
    @RestController
    static class Controller {

        @PostMapping("/steps")
        String submit(CommandId command) {
            return command.value();
        }
    }

    @Test
    void saysHowToTurnItOnToAControllerThatNeedsIt() {
        web.withBean(Controller.class).run(context -> {
            MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).build();

            assertThatThrownBy(() -> mvc.perform(post("/steps").header("Idempotency-Key", "a-1")))
                    .rootCause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("needs `planning-services.web.enabled=true`")
                    .hasMessageContaining("Controller.submit(");
        });
    }

    @Test
    void refusesAPauseOfLessThanASecond() {
        web.withPropertyValues("planning-services.web.retry-after=-1s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .hasMessageContaining("planning-services.web.retry-after"));
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
