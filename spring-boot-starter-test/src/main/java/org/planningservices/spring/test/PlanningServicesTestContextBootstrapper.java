package org.planningservices.spring.test;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Starts the application of a {@link PlanningServicesTest} with its properties. */
final class PlanningServicesTestContextBootstrapper extends TestSliceTestContextBootstrapper<PlanningServicesTest> {}
