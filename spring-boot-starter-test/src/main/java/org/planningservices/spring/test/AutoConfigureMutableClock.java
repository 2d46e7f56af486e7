package org.planningservices.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.threeten.extra.MutableClock;

/**
 * Makes a {@link MutableClock} the clock of the application under test. It stands still until the test moves it, and before each test
 * it is set back to the start of the day, in the zone of {@code planning-services.zone}, or in UTC without that property.
 *
 * <p>The clock is a bean that a test can inject. {@code clock.set(LocalDate.of(2021, 12, 31))} sets the day and keeps the time of
 * day; {@code clock.add(Period.ofDays(1))} moves the clock by days. It is the primary bean, so it replaces the clock of the
 * application wherever a {@code Clock} is injected by its type. For example, {@code @SpringBootTest @AutoConfigureMutableClock(day =
 * "2021-06-30")}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface AutoConfigureMutableClock {

    /** The day on which each test begins if the annotation names none. */
    String DAY = "2020-01-15";

    /**
     * Returns the day on which each test begins.
     *
     * @return the day in the ISO form, such as {@code 2021-06-30}; any other text fails the test with an {@link
     *     IllegalStateException}
     */
    String day() default DAY;
}
