/**
 * A portfolio swept on Apache Spark.
 *
 * <p>A {@linkplain org.planningservices.examples.spark.PortfolioTable table} in Parquet is cut into partitions.
 * An executor builds and {@linkplain org.planningservices.examples.spark.SparkSweep sweeps} a portfolio for each partition.
 * Only the {@linkplain org.planningservices.examples.spark.SentProgram terms} of the program are sent, as JSON.
 * What has lapsed becomes {@linkplain org.planningservices.examples.spark.Expiry commands} at a desk.
 */
@NullMarked
package org.planningservices.examples.spark;

import org.jspecify.annotations.NullMarked;
