package org.planningservices.spring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.policy.VoucherProgram;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** Shows how the desk is set up, and no recorded data. */
@Endpoint(id = "planningservices")
final class PlanningServicesEndpoint {

    private final VoucherProgram program;
    private final VoucherRepository repository;
    private final Clock clock;
    private final @Nullable SweepSchedule sweep;

    PlanningServicesEndpoint(
            VoucherProgram program, VoucherRepository repository, Clock clock, @Nullable SweepSchedule sweep) {
        this.program = program;
        this.repository = repository;
        this.clock = clock;
        this.sweep = sweep;
    }

    @ReadOperation
    Setup setup() {
        return new Setup(
                new Program(
                        program.terms().program(),
                        program.terms().validityFrom().code(),
                        program.houseRules().stream()
                                .map(rule -> rule.rule().id().toString())
                                .toList()),
                LocalDate.now(clock).toString(),
                clock.getZone().getId(),
                repository instanceof JdbcRepository database
                        ? database.toString()
                        : repository.getClass().getSimpleName(),
                repository instanceof JdbcRepository database ? database.schema() : null,
                Optional.ofNullable(sweep)
                        .flatMap(SweepSchedule::next)
                        .map(ZonedDateTime::toOffsetDateTime)
                        .map(Object::toString)
                        .orElse(null));
    }

    /**
     * How a desk is set up. Immutable.
     *
     * @param program  the program
     * @param day  the day by the clock, as {@code 2021-06-30}
     * @param zone  the zone in which days are counted
     * @param repository  the repository, in words
     * @param schema  the schema with the tables; null if the repository has none
     * @param nextSweep  the time of the next sweep, with the offset of the zone; null without a schedule
     */
    record Setup(
            Program program,
            String day,
            String zone,
            String repository,
            @Nullable String schema,
            @Nullable String nextSweep) {}

    /**
     * A program. Immutable.
     *
     * @param terms  the name of the program in the terms
     * @param validityFrom  from which day the validity of a voucher counts: {@code creation} or {@code assignment}
     * @param houseRules  the ids of the house rules
     */
    record Program(String terms, String validityFrom, List<String> houseRules) {}
}
