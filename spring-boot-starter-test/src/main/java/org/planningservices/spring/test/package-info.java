/**
 * For tests of applications that use the starter: {@link org.planningservices.spring.test.PlanningServicesTest} tests the desk alone, and
 * {@link org.planningservices.spring.test.AutoConfigureMutableClock} gives any test a clock that it can move.
 */
@NullMarked
package org.planningservices.spring.test;

import org.jspecify.annotations.NullMarked;
