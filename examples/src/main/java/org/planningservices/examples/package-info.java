/** Programs a user can run. */
@NullMarked
package org.planningservices.examples;

import org.jspecify.annotations.NullMarked;
