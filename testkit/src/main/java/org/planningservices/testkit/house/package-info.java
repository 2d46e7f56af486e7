/** Tests of the rules that an application adds: {@link org.planningservices.testkit.house.HouseRuleContract}. */
@NullMarked
package org.planningservices.testkit.house;

import org.jspecify.annotations.NullMarked;
