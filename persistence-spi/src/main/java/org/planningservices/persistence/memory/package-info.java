/** A repository in memory, for tests and experiments, and as an example for implementers. */
@NullMarked
package org.planningservices.persistence.memory;

import org.jspecify.annotations.NullMarked;
