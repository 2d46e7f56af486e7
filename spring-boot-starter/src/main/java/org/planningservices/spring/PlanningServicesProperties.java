package org.planningservices.spring;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.terms.ValidityStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The properties of the starter, under {@code planning-services}. The descriptions become those of the metadata. Immutable.
 *
 * @param zone  Time zone in which days are counted. By default, that of the application's Clock bean, or UTC without such a bean.
 * @param terms  Location of a terms file, as written by the command terms of the command line. By default, the published terms.
 * @param validityFrom  Whether the validity of a voucher counts from its creation or its assignment. By default, the one in the terms.
 * @param schema  the tables
 * @param timeout  Time limit of each SQL statement, more than zero, rounded up to whole seconds. By default, there is none.
 * @param sweep  the sweep
 * @param retry  the attempts of a command
 * @param metrics  the metrics
 */
@ConfigurationProperties("planning-services")
record PlanningServicesProperties(
        @Nullable ZoneId zone,
        @Nullable Resource terms,
        @Nullable ValidityStart validityFrom,
        @DefaultValue Schema schema,
        @Nullable Duration timeout,
        @DefaultValue Sweep sweep,
        @DefaultValue Retry retry,
        @DefaultValue Metrics metrics) {

    /**
     * The tables in the application's database.
     *
     * @param upgrade  Whether to create or upgrade the tables at startup. If false, the application does not start with tables of another version.
     * @param name  Name of the schema with the tables, as the database lists it. By default, the search path of the connection decides.
     */
    record Schema(
            @DefaultValue("true") boolean upgrade, @Nullable String name) {}

    /**
     * The sweep, which records the expiry of vouchers.
     *
     * @param cron  When to record lapsed vouchers as expired, as a cron expression of Spring with six fields. A hyphen means never,
     *     which is the default.
     */
    record Sweep(@Nullable String cron) {}

    /**
     * What the desk does when other commands are recorded first.
     *
     * @param attempts  Maximum number of attempts for a command, at least 1.
     * @param firstPause  Maximum pause after the first attempt, from zero to the longest pause. It doubles with each further attempt.
     * @param longestPause  Upper limit of every pause, from the first pause to one hour.
     */
    record Retry(
            @DefaultValue("20") int attempts,
            @DefaultValue("1ms") Duration firstPause,
            @DefaultValue("50ms") Duration longestPause) {}

    /**
     * Metrics besides those of commands.
     *
     * @param overdueEvery  Interval at which the vouchers whose next deadline has passed are counted. Zero turns the gauge off; it cannot be negative.
     */
    record Metrics(@DefaultValue("15m") Duration overdueEvery) {}
}
