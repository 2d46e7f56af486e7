package org.planningservices.spring.test;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.threeten.extra.MutableClock;

/** Sets the clock back, and empties the repository of a slice, before each test. */
final class ResetListener extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        MutableClockCustomizer customizer = MutableClockCustomizer.find(test.getTestClass());
        if (customizer != null) {
            customizer.reset(test.getApplicationContext().getBean(MutableClock.class));
        }
        if (TestContextAnnotationUtils.hasAnnotation(test.getTestClass(), AutoConfigurePlanningServices.class)) {
            test.getApplicationContext()
                    .getBeansOfType(ForgettingRepository.class)
                    .values()
                    .forEach(ForgettingRepository::forget);
        }
    }
}
