/**
 * A portfolio swept on Apache Spark.
 *
 * <p>A {@linkplain org.planningservices.examples.spark.PortfolioTable table} in Parquet is cut into partitions, of each of
 * which an executor builds a portfolio and {@linkplain org.planningservices.examples.spark.SparkSweep sweeps} it as one
 * machine would. Of the program only its {@linkplain org.planningservices.examples.spark.SentProgram terms} travel, as JSON.
 * What has lapsed becomes {@linkplain org.planningservices.examples.spark.Expiry commands} at a desk.
 */
@NullMarked
package org.planningservices.examples.spark;

import org.jspecify.annotations.NullMarked;
