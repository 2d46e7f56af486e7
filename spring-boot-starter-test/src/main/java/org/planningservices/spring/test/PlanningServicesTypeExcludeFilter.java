package org.planningservices.spring.test;

import java.util.Set;
import org.planningservices.desk.DeskListener;
import org.planningservices.desk.OwnFacts;
import org.planningservices.desk.PartnerDirectory;
import org.planningservices.policy.house.HouseRule;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/** Lets a slice find the components of an application that its desk uses, and no others. */
final class PlanningServicesTypeExcludeFilter
        extends StandardAnnotationCustomizableTypeExcludeFilter<PlanningServicesTest> {

    private static final Set<Class<?>> FOUND =
            Set.of(HouseRule.class, OwnFacts.class, DeskListener.class, PartnerDirectory.class);

    PlanningServicesTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }

    @Override
    protected Set<Class<?>> getKnownIncludes() {
        return FOUND;
    }
}
