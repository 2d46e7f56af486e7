package org.planningservices.examples.spark;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** How Spark is started, and what it may write. */
final class Session {

    private Session() {}

    /** Opens a session: as spark-submit says, or else on all cores of this machine. */
    static SparkSession open() {
        SparkConf conf = new SparkConf();
        if (!conf.contains("spark.master")) {
            conf.setMaster("local[*]")
                    .set("spark.ui.enabled", "false")
                    .set("spark.driver.host", "localhost")
                    .set("spark.driver.bindAddress", "127.0.0.1");
        }
        return SparkSession.builder()
                .appName("planning-services")
                .config(conf)
                // days as LocalDate, which no time zone shifts
                .config("spark.sql.datetime.java8API.enabled", true)
                .getOrCreate();
    }

    static void requireNew(String folder, SparkSession spark) throws IOException {
        Path path = new Path(folder);
        if (path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path)) {
            throw new UserError(folder + ": expected a folder that does not exist yet");
        }
    }
}
