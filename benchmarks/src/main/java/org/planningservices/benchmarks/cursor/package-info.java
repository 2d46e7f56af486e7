/** What a portfolio costs that is read from an application's own table, beside the rows that the driver returns. */
@NullMarked
package org.planningservices.benchmarks.cursor;

import org.jspecify.annotations.NullMarked;
