/** The command line {@code planning-services}. */
@NullMarked
package org.planningservices.cli;

import org.jspecify.annotations.NullMarked;
