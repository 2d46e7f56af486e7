/**
 * Rules of an application's own, beside those of the program.
 *
 * <p>An application implements {@link org.planningservices.policy.house.HouseRule} and adds it with
 * {@link org.planningservices.policy.VoucherProgram#with}. What goes through that program then asks the rule: decisions, days,
 * remedies, next steps, the audit and the desk. The steps stay those of the library.
 */
@NullMarked
package org.planningservices.policy.house;

import org.jspecify.annotations.NullMarked;
