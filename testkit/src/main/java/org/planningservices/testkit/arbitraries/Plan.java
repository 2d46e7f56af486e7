package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.planningservices.policy.terms.Terms;
import org.planningservices.voucher.VoucherStatus;

/**
 * What is made up about the life of a voucher; the rules bend it into a life that complies. Every part of it shrinks
 * towards the plainest. Immutable.
 *
 * @param createdOn  the day the voucher is made
 * @param cast  the place in a list of who takes part
 * @param what  what it is for
 * @param days  how many days pass before each step that has a last day, again and again
 * @param lead  how long before they are needed the facts are there
 * @param detours  what happens once more than it must
 * @param extras  what is out of the ordinary
 * @param stage  how far it comes; expired stands for a voucher that lapses
 */
record Plan(
        LocalDate createdOn,
        int cast,
        What what,
        List<Integer> days,
        Lead lead,
        List<Detour> detours,
        Set<Extra> extras,
        VoucherStatus stage) {

    /** An ordinary day: nothing begins or ends near it. */
    private static final LocalDate PLAIN_DAY = LocalDate.of(2020, 9, 15);

    /** The first day on which these vouchers are made. */
    static final LocalDate FIRST_DAY = LocalDate.of(2018, 7, 1);

    /** The last day on which a voucher is made. */
    static final LocalDate LAST_DAY = Terms.planningServices().lastCreationDay().value();

    private static final List<LocalDate> DAYS = plainestFirst();
    private static final int CHOICES = 12;

    /** Choices, each taken modulo what there is to choose from; and how many vouchers go through life side by side. */
    record What(
            int offering,
            int engagement,
            int serviceLevel,
            int country,
            int competency,
            int role,
            int delivered,
            int copies) {}

    /** How many days before they are needed a partner enrolled and was trained, and an enrolment began; and lasts. */
    record Lead(int enrolled, int trained, int began, int lasts) {}

    enum Detour {
        REASSIGN,
        CANCEL,
        RESCHEDULE,
        REJECT
    }

    enum Extra {
        CLOUD,
        DIVISION,
        PRODUCT,
        OFF_SITE,
        CONVERTED,
        GOLD,
        LOCATION_CONTACT,
        DATED_EXAM,
        AGREEMENT,
        ADMINISTRATOR
    }

    static Arbitrary<Plan> plans(VoucherStatus... stages) {
        return plans(FIRST_DAY, LAST_DAY, stages);
    }

    static Arbitrary<Plan> plans(LocalDate firstDay, LocalDate lastDay, VoucherStatus... stages) {
        return Combinators.combine(
                        createdOn(firstDay, lastDay),
                        choice(),
                        purposes(),
                        gaps().list().ofSize(CHOICES),
                        leads(),
                        Arbitraries.of(Detour.class).list().ofMaxSize(3),
                        Arbitraries.of(Extra.class).set().ofMaxSize(4),
                        Arbitraries.of(stages))
                .as(Plan::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<LocalDate> createdOn(LocalDate firstDay, LocalDate lastDay) {
        return Arbitraries.of(DAYS.stream()
                .filter(day -> !day.isBefore(firstDay) && !day.isAfter(lastDay))
                .toList());
    }

    /** Returns the days on which vouchers are made, the plainest first; those close to an edge several times. */
    private static List<LocalDate> plainestFirst() {
        List<LocalDate> days =
                new ArrayList<>(FIRST_DAY.datesUntil(LAST_DAY.plusDays(1)).toList());
        days.sort(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(PLAIN_DAY, day))));
        DaysAround.programDays(Terms.planningServices()).stream()
                .flatMap(day -> day.minusDays(2).datesUntil(day.plusDays(3)))
                .filter(Set.copyOf(days)::contains)
                .forEach(day -> days.addAll(Collections.nCopies(8, day)));
        return List.copyOf(days);
    }

    private static Arbitrary<Integer> choice() {
        return Arbitraries.of(IntStream.range(0, CHOICES).boxed().toList());
    }

    private static Arbitrary<What> purposes() {
        return Combinators.combine(
                        choice(),
                        choice(),
                        choice(),
                        choice(),
                        choice(),
                        choice(),
                        choice(),
                        Arbitraries.of(1, 1, 1, 2, 3))
                .as(What::new);
    }

    private static Arbitrary<Lead> leads() {
        Arbitrary<Integer> days = Arbitraries.of(0, 0, 1, 2, 7, 30, 180, 364, 365);
        return Combinators.combine(days, days, days, days).as(Lead::new);
    }

    private static Arbitrary<Integer> gaps() {
        return Arbitraries.of(0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 14, 18, 25, 29, 30, 31, 45, 60, 90, 150, 400);
    }

    /** Returns the plan for one voucher alone. */
    Plan alone() {
        return with(new What(
                what.offering(),
                what.engagement(),
                what.serviceLevel(),
                what.country(),
                what.competency(),
                what.role(),
                what.delivered(),
                1));
    }

    private Plan with(What another) {
        return new Plan(createdOn, cast, another, days, lead, detours, extras, stage);
    }

    boolean has(Extra extra) {
        return extras.contains(extra);
    }

    static <T> T choose(List<T> among, int choice) {
        return among.get(choice % among.size());
    }
}
