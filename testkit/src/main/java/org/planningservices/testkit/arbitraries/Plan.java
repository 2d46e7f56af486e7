package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.planningservices.policy.terms.Terms;
import org.planningservices.voucher.VoucherStatus;

/**
 * The random choices for the life of a voucher. {@link VoucherSimulation} turns any plan into a life that complies with the rules.
 * Every part shrinks toward the simplest choice. Immutable.
 *
 * @param createdOn  the day on which the voucher is created
 * @param cast  the choice of the participants
 * @param what  the choices of what the voucher is for
 * @param days  how many days pass before each step that has a last day; repeated from the start when used up
 * @param lead  how many days before they are needed the facts begin
 * @param detours  the steps that occur although they need not
 * @param extras  the unusual details
 * @param stage  the last status; {@code EXPIRED} for a voucher that lapses
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

    /** A day without any deadline near it. */
    private static final LocalDate PLAIN_DAY = LocalDate.of(2020, 9, 15);

    /** The first day on which a voucher is created. */
    static final LocalDate FIRST_DAY = LocalDate.of(2018, 7, 1);

    /** The last day on which a voucher is created. */
    static final LocalDate LAST_DAY = Terms.planningServices().lastCreationDay().value();

    /** The statuses that a voucher passes through until it is paid, in order. */
    static final List<VoucherStatus> UNTIL_PAID = List.copyOf(EnumSet.range(VoucherStatus.CREATED, VoucherStatus.PAID));

    private static final List<LocalDate> DAYS = plainestFirst();
    private static final int CHOICES = 12;

    /** Choices, each taken modulo the number of alternatives; and the number of vouchers that take every step together. */
    record What(
            int offering,
            int engagement,
            int serviceLevel,
            int country,
            int competency,
            int role,
            int delivered,
            int copies) {}

    /**
     * How many days before they are needed a partner enrolled and was trained, and an enrollment began; and how long it
     * lasts.
     */
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
        return plans(List.of(stages));
    }

    static Arbitrary<Plan> plans(List<VoucherStatus> stages) {
        return plans(FIRST_DAY, LAST_DAY, stages);
    }

    static Arbitrary<Plan> plans(LocalDate firstDay, LocalDate lastDay, List<VoucherStatus> stages) {
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

    /** Returns the days on which vouchers are created, the plainest first; those near a deadline several times. */
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

    /** Returns this plan for a single voucher. */
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
