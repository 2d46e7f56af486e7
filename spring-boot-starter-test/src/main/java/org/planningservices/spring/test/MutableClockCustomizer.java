package org.planningservices.spring.test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.threeten.extra.MutableClock;

/**
 * Makes a {@link MutableClock} the clock of an application. Tests with equal customizers share one application.
 *
 * @param day  the day on which each test begins
 */
record MutableClockCustomizer(LocalDate day) implements ContextCustomizer {

    private static final String NAME = "mutableClock";

    /** Returns the customizer of a test; null if the test does not ask for the clock. */
    static @Nullable MutableClockCustomizer find(Class<?> testClass) {
        AutoConfigureMutableClock annotation =
                TestContextAnnotationUtils.findMergedAnnotation(testClass, AutoConfigureMutableClock.class);
        if (annotation == null) {
            return null;
        }
        try {
            return new MutableClockCustomizer(LocalDate.parse(annotation.day()));
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "the day on which each test of `" + testClass.getName()
                            + "` begins must be a date such as `2021-06-30`, found `" + annotation.day() + "`",
                    e);
        }
    }

    /** Sets the clock to the start of the day. */
    void reset(MutableClock clock) {
        clock.setInstant(startIn(clock.getZone()));
    }

    private Instant startIn(ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    @Override
    public void customizeContext(
            ConfigurableApplicationContext context, MergedContextConfiguration mergedConfiguration) {
        if (context.getBeanFactory() instanceof BeanDefinitionRegistry registry) {
            ZoneId zone = zone(context);
            RootBeanDefinition definition =
                    new RootBeanDefinition(MutableClock.class, () -> MutableClock.of(startIn(zone), zone));
            definition.setPrimary(true);
            registry.registerBeanDefinition(NAME, definition);
            context.addBeanFactoryPostProcessor(MutableClockCustomizer::makeOthersSecondary);
        }
    }

    private static ZoneId zone(ConfigurableApplicationContext context) {
        return Binder.get(context.getEnvironment())
                .bind("planning-services.zone", ZoneId.class)
                .orElse(ZoneOffset.UTC);
    }

    /** Takes the mark of a primary bean from the clocks of the application. */
    private static void makeOthersSecondary(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForType(Clock.class, true, false)) {
            if (!name.equals(NAME) && beans.containsBeanDefinition(name)) {
                beans.getBeanDefinition(name).setPrimary(false);
            }
        }
    }
}
