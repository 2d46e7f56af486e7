/**
 * The JSON form of the library's answers and steps for Jackson 3. With {@link
 * org.planningservices.spring.jackson.PlanningServicesJacksonModule} any controller can return answers and take ids and steps.
 */
@NullMarked
package org.planningservices.spring.jackson;

import org.jspecify.annotations.NullMarked;
