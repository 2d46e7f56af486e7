/**
 * Pictures as SVG: the {@linkplain org.planningservices.report.VoucherTimeline timeline} of a voucher, the {@linkplain
 * org.planningservices.report.StateDiagram lifecycle} with a voucher in it, and the {@linkplain
 * org.planningservices.report.PoolPlot days of an enrollment} over time. Each picture has the rows of its table as values.
 */
@NullMarked
package org.planningservices.report;

import org.jspecify.annotations.NullMarked;
