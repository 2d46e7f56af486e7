/**
 * Some of the rules in other tools: status, 180 days, cut-offs, 60 days, the partner that holds the reservation, and the length
 * of an engagement. Each tool is asked about the same plain records, and gives the same answers as the library, which asks all
 * its rules.
 */
@NullMarked
package org.planningservices.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
