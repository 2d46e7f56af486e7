/**
 * What a portfolio costs that is read from an application's own table, beside the rows that the driver returns; and what a view that
 * is generated from the terms costs, beside one written by hand.
 */
@NullMarked
package org.planningservices.benchmarks.cursor;

import org.jspecify.annotations.NullMarked;
