package org.planningservices.testkit.desk;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCollector;
import net.jqwik.api.statistics.StatisticsReport;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;

/** Random commands to two desks on random days: everything that the desks accepted is recorded, and nothing that they refused. */
class DeskProperties {

    private static final List<VoucherProgram> PROGRAMS = Stream.of(
                    Terms.planningServices(),
                    Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT),
                    Terms.builder(Terms.planningServices())
                            .revocationPolicy(Sourced.assumed(RevocationPolicy.PERMITTED))
                            .build())
            .map(VoucherProgram::under)
            .toList();

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyLawHoldsAfterEveryAction(@ForAll("chains") ActionChain<Office> chain) {
        Office office = run(chain);

        office.told().forEach(Statistics.label("told")::collect);
        cover(Statistics.label("told"));
    }

    @Provide
    Arbitrary<ActionChain<Office>> chains() {
        return Combinators.combine(
                        Arbitraries.of(PROGRAMS), Arbitraries.integers().between(0, 7))
                .flatAs((program, steps) -> chains(
                        () -> Office.under(program, MemoryRepository.create()).after(steps)));
    }

    static Office run(ActionChain<Office> chain) {
        Office office = chain.withInvariant("one payment", Laws::onePayment)
                .withInvariant("one holder", Laws::oneHolder)
                .withInvariant("pools conserved", Laws::poolsConserved)
                .withInvariant("an audit finds nothing", Laws::auditFindsNothing)
                .run();
        Laws.auditMakesTheSamePools(office);
        office.repeatAll();
        return office;
    }

    static ActionChainArbitrary<Office> chains(Supplier<Office> begin) {
        return ActionChain.<Office>startWith(begin)
                .withAction(20, depending(DeskProperties::gives))
                .withAction(3, depending(DeskProperties::givesAgain))
                .withAction(1, depending(DeskProperties::givesUnderAnIdTaken))
                .withAction(5, depending(office -> passes()))
                .withAction(1, depending(office -> turns()))
                .withAction(1, depending(office -> sweeps()))
                .withMaxTransformations(40);
    }

    private static Arbitrary<Transformer<Office>> gives(Office office) {
        return Combinators.combine(Orders.of(office), desks())
                .as((order, desk) ->
                        Transformer.mutate("desk " + desk + ": " + order, later -> later.give(order, desk)));
    }

    private static Arbitrary<Transformer<Office>> givesAgain(Office office) {
        return Combinators.combine(Arbitraries.of(office.given()), desks())
                .as((given, desk) ->
                        Transformer.mutate("desk " + desk + " again: " + given, later -> later.give(given, desk)));
    }

    private static Arbitrary<Transformer<Office>> givesUnderAnIdTaken(Office office) {
        return Combinators.combine(Arbitraries.of(office.done()), Orders.of(office), desks())
                .as((done, order, desk) -> Transformer.mutate(
                        "desk " + desk + " under " + done.id() + ": " + order,
                        later -> later.give(new Office.Given(done.id(), order), desk)));
    }

    private static Arbitrary<Transformer<Office>> passes() {
        return Arbitraries.frequencyOf(
                        Tuple.of(12, Arbitraries.integers().between(1, 12)),
                        Tuple.of(4, Arbitraries.integers().between(-12, -1)),
                        Tuple.of(1, Arbitraries.integers().between(59, 62)),
                        Tuple.of(1, Arbitraries.integers().between(178, 182)))
                .map(Period::ofDays)
                .map(time -> Transformer.mutate("after " + time, office -> office.pass(time)));
    }

    private static Arbitrary<Transformer<Office>> turns() {
        return Arbitraries.of(
                        "2020-01-31",
                        "2020-02-01",
                        "2020-04-01",
                        "2021-01-31",
                        "2021-06-30",
                        "2021-07-01",
                        "2022-01-01")
                .map(LocalDate::parse)
                .map(day -> Transformer.mutate("on " + day, office -> office.turnTo(day)));
    }

    private static Arbitrary<Transformer<Office>> sweeps() {
        return desks().map(desk -> Transformer.mutate("desk " + desk + " sweeps", office -> office.sweep(desk)));
    }

    private static Arbitrary<Integer> desks() {
        return Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 1));
    }

    private static Action.Dependent<Office> depending(Function<Office, Arbitrary<Transformer<Office>>> transformers) {
        return new Action.Dependent<>() {
            @Override
            public Arbitrary<Transformer<Office>> transformer(Office office) {
                return transformers.apply(office);
            }
        };
    }

    /** That every kind of command was accepted and refused, and that what is hard to meet was met. */
    private static void cover(StatisticsCollector told) {
        told.coverage(coverage -> {
            for (String title : Orders.TITLES) {
                coverage.check(title + " accepted").count(times -> times > 0);
                coverage.check(title + " refused").count(times -> times > 0);
            }
            for (String title : List.of("create", "reserve", "redeem", "accrue days")) {
                coverage.check(title + " behind").count(times -> times > 0);
                coverage.check(title + " taken").count(times -> times > 0);
                coverage.check(title + " repeated").count(times -> times > 0);
            }
            coverage.check("the clock went back").count(times -> times > 0);
            coverage.check("swept").count(times -> times > 0);
        });
    }
}
