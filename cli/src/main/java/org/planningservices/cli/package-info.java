/** Programs a user can run. */
@NullMarked
package org.planningservices.cli;

import org.jspecify.annotations.NullMarked;
