/** Rules of an application's own as conditions of the engine, asked beside those of the rule book. */
@NullMarked
package org.planningservices.policy.houserules;

import org.jspecify.annotations.NullMarked;
