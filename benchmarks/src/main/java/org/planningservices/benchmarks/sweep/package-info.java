/** One pass over ten million vouchers: by the library, by hand in the same columns, over objects, and in DuckDB. */
@NullMarked
package org.planningservices.benchmarks.sweep;

import org.jspecify.annotations.NullMarked;
