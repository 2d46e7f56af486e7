package org.planningservices.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.core.env.Environment;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of the desk of an application. Of the starter the desk is there, but not metrics, JSON and the web layer, and no other
 * auto-configuration is active. The clock stands still until the test moves it.
 *
 * <p>Of the components of the application, the test finds the beans of type {@code HouseRule}, {@code OwnFacts}, {@code
 * DeskListener} and {@code PartnerDirectory}; it can {@code @Import} others. Vouchers are stored in memory, which is emptied before each
 * test. If the test has a bean of type {@code DataSource} or {@code VoucherRepository}, vouchers are stored there, and the test has to
 * remove them. For a test of the whole application use {@code @SpringBootTest} with {@link AutoConfigureMutableClock}.
 *
 * <p>For example, {@code @PlanningServicesTest(day = "2021-06-30")}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(PlanningServicesTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(PlanningServicesTypeExcludeFilter.class)
@AutoConfigurePlanningServices
@AutoConfigureMutableClock
@ImportAutoConfiguration
public @interface PlanningServicesTest {

    /**
     * Returns the day on which each test begins.
     *
     * @return the day in the ISO form, such as {@code 2021-06-30}; any other text fails the test with an {@link
     *     IllegalStateException}
     */
    @AliasFor(annotation = AutoConfigureMutableClock.class, attribute = "day")
    String day() default AutoConfigureMutableClock.DAY;

    /**
     * Returns properties that are added to the {@link Environment} before the test runs.
     *
     * @return the properties, each as {@code key=value}
     */
    String[] properties() default {};

    /**
     * Returns whether the test finds the components described above.
     *
     * @return false if it finds only those of {@link #includeFilters()}
     */
    boolean useDefaultFilters() default true;

    /**
     * Returns filters for components that the test finds too.
     *
     * @return the filters
     */
    Filter[] includeFilters() default {};

    /**
     * Returns filters for components that the test does not find.
     *
     * @return the filters
     */
    Filter[] excludeFilters() default {};

    /**
     * Returns the auto-configurations that are not active in the test.
     *
     * @return the classes
     */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
