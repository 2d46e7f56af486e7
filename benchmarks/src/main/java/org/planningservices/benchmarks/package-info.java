/** How long decisions and audits take; never published. */
@NullMarked
package org.planningservices.benchmarks;

import org.jspecify.annotations.NullMarked;
