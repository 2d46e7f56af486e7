/** How long decisions, next steps and audits take, and how many bytes they retain; never published. */
@NullMarked
package org.planningservices.benchmarks;

import org.jspecify.annotations.NullMarked;
