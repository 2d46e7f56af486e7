/**
 * The same rules written by hand on packed integers: what a decision costs at the least. Questions are packed once, into one
 * array of ints: days as epoch days, codes as small numbers, sets as bits. An answer is a long with a bit for each rule
 * violated.
 */
@NullMarked
package org.planningservices.benchmarks.packed;

import org.jspecify.annotations.NullMarked;
