package org.planningservices.spring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.DeskListener;
import org.planningservices.desk.Submission;
import org.planningservices.desk.SweepResult;

/** Counts the commands of a desk and its sweeps. */
final class DeskMetrics implements DeskListener, SweepListener {

    static final String COMMANDS = "planning.services.commands";
    static final String ATTEMPTS = "planning.services.command.attempts";
    static final String SWEEP = "planning.services.sweep";
    static final String EXPIRED = "planning.services.sweep.expired";
    static final String LEFT = "planning.services.sweep.left";

    private final MeterRegistry registry;
    private final DistributionSummary attempts;
    private final Counter expired;
    private final AtomicInteger left = new AtomicInteger();

    DeskMetrics(MeterRegistry registry) {
        this.registry = registry;
        attempts = DistributionSummary.builder(ATTEMPTS)
                .description("Attempts for a command: more than one if others were recorded first")
                .baseUnit("attempts")
                .register(registry);
        expired = Counter.builder(EXPIRED)
                .description("Expiries recorded while a sweep of this instance ran")
                .baseUnit("vouchers")
                .register(registry);
        Gauge.builder(LEFT, left, AtomicInteger::get)
                .description("Lapsed vouchers that the last sweep of this instance skipped")
                .baseUnit("vouchers")
                .strongReference(true)
                .register(registry);
    }

    @Override
    public void accepted(Submission submission, CommandResult.Accepted result) {
        count(submission, CommandTags.accepted(submission), CommandTags.NONE);
    }

    @Override
    public void refused(Submission submission, CommandResult.Refused result) {
        count(submission, CommandTags.refused(result), CommandTags.rule(result));
    }

    @Override
    public void reused(Submission submission, CommandResult.CommandIdReused result) {
        count(submission, CommandTags.REUSED, CommandTags.NONE);
    }

    @Override
    public void clockBehind(Submission submission, CommandResult.ClockBehind result) {
        count(submission, CommandTags.CLOCK_BEHIND, CommandTags.NONE);
    }

    @Override
    public void contended(Submission submission, CommandResult.Contended result) {
        count(submission, CommandTags.CONTENDED, CommandTags.NONE);
    }

    @Override
    public void failed(Submission submission, Throwable failure) {
        count(submission, CommandTags.FAILED, CommandTags.NONE);
    }

    private void count(Submission submission, String outcome, String rule) {
        attempts.record(submission.attempts());
        Counter.builder(COMMANDS)
                .description("Commands by step, outcome and the first rule that refused")
                .tag(CommandTags.STEP, CommandTags.step(submission.record()))
                .tag(CommandTags.OUTCOME, outcome)
                .tag(CommandTags.RULE, rule)
                .register(registry)
                .increment();
    }

    @Override
    public void swept(LocalDate day, SweepResult result) {
        expired.increment(result.expired());
        left.set(result.left());
    }

    @Override
    public void ended(Duration took, boolean isFailed) {
        Timer.builder(SWEEP)
                .description("Sweeps of the schedule")
                .tag(CommandTags.OUTCOME, isFailed ? CommandTags.FAILED : "ended")
                .register(registry)
                .record(took);
    }
}
