package org.planningservices.testkit.proof;

import static org.planningservices.testkit.proof.Programs.ASSIGNMENT;
import static org.planningservices.testkit.proof.Programs.CREATION;
import static org.planningservices.testkit.proof.Programs.DATA_SHEET;
import static org.planningservices.testkit.proof.Programs.JOINING;
import static org.planningservices.testkit.proof.Programs.REVOCABLE;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.testkit.oracle.Oracle;
import org.planningservices.testkit.proof.Subject.Way;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/** All questions that are asked on every day, in blocks of rows that are made when they are needed. */
final class Rows {
    private static final Lifecycle TABLE = Terms.planningServices().lifecycle().value();

    /** The first and the last day of creation, and of assignment in that validity start. */
    static final int FIRST_START = Oracle.day(2019, 3, 1);

    static final int LAST_START = Oracle.day(2021, 12, 31);

    /** Starts on which an answer changes with the start: those of the rulebook's dates, and a validity before them. */
    static final List<Integer> EDGE_STARTS = IntStream.concat(
                    Stream.of(
                                    "2019-03-31",
                                    "2020-01-31",
                                    "2020-02-01",
                                    "2020-04-01",
                                    "2020-08-20",
                                    "2021-02-01",
                                    "2021-04-07",
                                    "2021-07-01",
                                    "2022-01-02")
                            .mapToInt(Rows::day)
                            .flatMap(edge -> IntStream.of(edge, edge - 180, edge - 270)
                                    .flatMap(start -> IntStream.of(start - 1, start))),
                    IntStream.of(FIRST_START, day("2019-09-02"), day("2020-02-29"), LAST_START))
            .filter(start -> start >= FIRST_START && start <= LAST_START)
            .sorted()
            .distinct()
            .boxed()
            .toList();

    private static final List<VoucherAction> ACTIONS = List.of(VoucherAction.values());
    private static final List<VoucherAction> PAYMENTS = List.of(
            VoucherAction.REQUEST_PAYMENT,
            VoucherAction.APPROVE_PAYMENT,
            VoucherAction.REJECT_PAYMENT,
            VoucherAction.MAKE_PAYMENT);
    private static final int MIDDLE = day("2020-02-10");

    private Rows() {}

    private static int day(String iso) {
        return Math.toIntExact(LocalDate.parse(iso).toEpochDay());
    }

    /** The starts of validity between the edges. */
    static List<Integer> startsBetween() {
        return IntStream.rangeClosed(FIRST_START, LAST_START)
                .boxed()
                .filter(start -> !EDGE_STARTS.contains(start))
                .toList();
    }

    /** Every way and step for a start of validity, in each validity start, by somebody who complies; then knowing nothing. */
    static Stream<Row> from(int start) {
        return Stream.of(Scene.compliant(), Scene.compliant().but(Rows::knowNothing))
                .flatMap(scene -> Stream.of(
                                of(CREATION, scene, start, start + 1),
                                of(ASSIGNMENT, scene, day("2020-03-31"), start),
                                of(ASSIGNMENT, scene, day("2020-04-01"), start))
                        .flatMap(rows -> rows));
    }

    /** A voucher in each status, for a start of validity. */
    static List<Subject> subjects(int program, int start) {
        Scene scene = Scene.compliant();
        return Stream.of(Way.values())
                .filter(way -> way != Way.NEVER_CREATED)
                .map(way -> program == ASSIGNMENT
                        ? Subject.of(way, scene, day("2020-03-31"), start)
                        : Subject.of(way, scene, start, start + 1))
                .toList();
    }

    private static void knowNothing(Scene scene) {
        scene.partnerKnown = false;
        scene.enrollmentKnown = false;
        scene.remainingKnown = false;
        scene.redemptionsKnown = false;
        scene.role = Oracle.ROLE_UNKNOWN;
    }

    private static Stream<Row> of(int program, Scene scene, int createdOn, int assignedOn) {
        Facts facts = scene.facts();
        return Stream.of(Way.values())
                .map(way -> Subject.of(way, scene, createdOn, assignedOn))
                .flatMap(subject -> ACTIONS.stream()
                        .map(action -> row(program, scene, facts, subject, action, day -> assignedOn + 150)));
    }

    /** The other axes, each a set of edges, over every day. */
    static List<Supplier<Stream<Row>>> axes() {
        List<Supplier<Stream<Row>>> axes = new ArrayList<>();
        for (int program : new int[] {CREATION, ASSIGNMENT}) {
            for (int start : List.of(day("2019-03-01"), day("2019-10-04"), day("2020-03-31"), day("2020-06-30"))) {
                axes.add(() -> roles(program, start));
                axes.add(() -> holdersAndPlaces(program, start));
                axes.add(() -> lengthsAndReports(program, start));
                axes.add(() -> payments(program, start));
                axes.add(() -> pairs(program, start));
            }
            for (int start : EDGE_STARTS) {
                axes.add(() -> plannedStarts(program, start));
                axes.add(() -> clouds(program, start));
            }
            for (int offering = 0; offering <= 6; offering++) {
                int one = offering;
                axes.add(() -> engagements(program, one));
            }
            for (int rival : List.of(day("2019-05-01"), day("2020-03-31"), day("2021-03-01"))) {
                axes.add(() -> rivals(program, rival));
            }
        }
        for (int engagement = 1; engagement <= 12; engagement++) {
            int one = engagement;
            axes.add(() -> competencies(CREATION, one, Oracle.offeringOf(one)));
            axes.add(() -> exams(one, Oracle.offeringOf(one)));
        }
        for (int offering = 0; offering <= 6; offering++) {
            int one = offering;
            axes.add(() -> competencies(CREATION, Oracle.NOT_IN_CATALOG, one));
            axes.add(() -> exams(Oracle.NOT_IN_CATALOG, one));
        }
        int projects = Oracle.engagement("project-and-portfolio-management");
        axes.add(() -> competencies(JOINING, projects, Oracle.offeringOf(projects)));
        axes.add(Rows::companions);
        axes.add(Rows::dataSheets);
        axes.add(Rows::partlyKnown);
        axes.add(Rows::enrollments);
        axes.add(Rows::renewals);
        axes.add(Rows::trainingAndRegistration);
        axes.add(() -> of(REVOCABLE, Scene.compliant(), MIDDLE, MIDDLE + 1));
        return axes;
    }

    /** ACT-07, ACT-08. */
    private static Stream<Row> roles(int program, int start) {
        return IntStream.rangeClosed(Oracle.ROLE_UNKNOWN, Oracle.ROLE_OTHER)
                .boxed()
                .flatMap(role -> on(
                        program,
                        start,
                        scene -> scene.role = role,
                        List.of(VoucherAction.RESERVE, VoucherAction.CANCEL_RESERVATION, VoucherAction.REDEEM)));
    }

    /** VCH-24, ENG-09. */
    private static Stream<Row> holdersAndPlaces(int program, int start) {
        return Stream.<Consumer<Scene>>of(
                        scene -> scene.taker = Scene.LITWARE,
                        scene -> scene.location = Scene.DE,
                        scene -> scene.location = Scene.NOWHERE)
                .flatMap(change -> on(program, start, change, ACTIONS));
    }

    /** ENG-03, ENG-12, ENG-07. */
    private static Stream<Row> lengthsAndReports(int program, int start) {
        Stream<Row> lengths = IntStream.of(0, 1, 14, 15, 16, 30)
                .boxed()
                .flatMap(delivered -> IntStream.of(0, 2, 3, 4, 5, 30)
                        .boxed()
                        .flatMap(offsite -> on(
                                program,
                                start,
                                scene -> {
                                    scene.deliveredDays = delivered;
                                    scene.offsiteDays = offsite;
                                },
                                List.of(VoucherAction.COMPLETE_ENGAGEMENT))));
        Stream<Row> reports = Stream.of("", " ", "\u2003", "plan")
                .flatMap(text -> on(
                        program,
                        start,
                        scene -> scene.deliverable = text,
                        List.of(VoucherAction.SUBMIT_COMPLETION_REPORT)));
        return Stream.concat(lengths, reports);
    }

    /** TIM-07, PAY-02, LIF-01, LIF-03: other numbers, registrations, and days of redemption by the start. */
    private static Stream<Row> payments(int program, int start) {
        Stream<Row> numbers = on(program, start, scene -> scene.request = "R-2", PAYMENTS);
        Stream<Row> registrations = Stream.<Consumer<Scene>>of(
                        scene -> scene.registeredOn = Oracle.ABSENT,
                        scene -> scene.registeredOn = start + 20,
                        scene -> scene.registeredOn = start + 70)
                .flatMap(change -> on(program, start, change, List.of(VoucherAction.REQUEST_PAYMENT)));
        return Stream.concat(numbers, registrations);
    }

    /**
     * PAY-04, TIM-07, PAY-02 for two vouchers: of one country and of two, redeemed on one day and on two, of two offerings;
     * and with a third like the first.
     */
    private static Stream<Row> pairs(int program, int start) {
        return Stream.<Consumer<Scene>>of(
                        scene -> {}, scene -> scene.deliveryCountry = Scene.DE, scene -> scene.offering = 2)
                .map(change -> Scene.compliant().but(change).but(scene -> scene.number = "V-2"))
                .flatMap(second -> IntStream.of(0, 10)
                        .boxed()
                        .flatMap(later ->
                                Stream.of(false, true).map(third -> pair(program, start, second, later, third))));
    }

    private static Row pair(int program, int start, Scene second, int later, boolean third) {
        Scene first = Scene.compliant();
        int createdOn = program == ASSIGNMENT ? day("2020-03-31") : start;
        Subject one = Subject.of(Way.REDEEMED, first, createdOn, start + 1);
        Subject two = Subject.of(Way.REDEEMED, second, createdOn, start + 1 + later);
        Subject like =
                Subject.of(Way.REDEEMED, Scene.compliant().but(scene -> scene.number = "V-3"), createdOn, start + 1);
        List<Voucher> vouchers = (third ? Stream.of(one, like, two) : Stream.of(one, two))
                .flatMap(subject -> subject.voucher().stream())
                .toList();
        RequestPayment request =
                first.request(vouchers.stream().map(Voucher::id).toArray(VoucherId[]::new));
        Facts facts = first.facts();
        return new Row(
                "REQUEST_PAYMENT of " + one.name() + " and " + two.name(),
                program,
                day -> day.decide(request, vouchers, facts),
                a -> {
                    first.fill(a);
                    two.form().accept(a);
                    int lastStepOn = a.lastStepOn;
                    one.form().accept(a);
                    a.lastStepOn = lastStepOn;
                    a.step = Oracle.REQUEST_PAYMENT;
                    a.deliveryCountry = second.deliveryCountry;
                    a.severalCountries = first.deliveryCountry != second.deliveryCountry;
                    a.registeredOn = first.offering == second.offering ? a.registeredOn : Oracle.ABSENT;
                },
                (a, day) -> a.enrolledOn = first.enrolledBy(day));
    }

    /** LIF-03, LIF-01, LIF-02 for two vouchers, of which the second came to every status. */
    private static Stream<Row> companions() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(
                        companion(VoucherAction.REQUEST_PAYMENT, Way.REDEEMED, way),
                        companion(VoucherAction.APPROVE_PAYMENT, Way.PAYMENT_REQUESTED, way),
                        companion(VoucherAction.REJECT_PAYMENT, Way.PAYMENT_REQUESTED, way),
                        companion(VoucherAction.MAKE_PAYMENT, Way.PAYMENT_APPROVED, way)));
    }

    private static Row companion(VoucherAction action, Way way, Way other) {
        Scene first = Scene.compliant();
        Scene second = Scene.compliant().but(scene -> scene.number = "V-2");
        Subject one = Subject.of(way, first, MIDDLE, MIDDLE + 1);
        Subject two = Subject.of(other, second, MIDDLE, MIDDLE + 1);
        List<Voucher> vouchers = Stream.of(one, two)
                .flatMap(subject -> subject.voucher().stream())
                .toList();
        RequestPayment request = first.request(first.voucher(), second.voucher());
        boolean requests = action == VoucherAction.REQUEST_PAYMENT;
        Optional<PaymentRequest> known =
                requests ? Optional.empty() : Optional.of(new PaymentRequest(request, LocalDate.ofEpochDay(MIDDLE)));
        PaymentStep step = requests ? request : (PaymentStep) first.step(action, LocalDate.ofEpochDay(MIDDLE));
        Facts facts = first.facts();
        return new Row(
                action + " of " + one.name() + " and " + two.name(),
                CREATION,
                day -> day.decide(step, known, vouchers, facts),
                a -> {
                    first.fill(a);
                    one.form().accept(a);
                    int lastStepOn = a.lastStepOn;
                    two.form().accept(a);
                    a.lastStepOn = Math.max(lastStepOn, a.lastStepOn);
                    a.requestUsed = !requests;
                    a.step = ACTIONS.indexOf(action);
                },
                (a, day) -> a.enrolledOn = first.enrolledBy(day));
    }

    /** VCH-23, TIM-05 with a planned start: around the day itself and around the last valid day. */
    private static Stream<Row> plannedStarts(int program, int start) {
        int createdOn = program == ASSIGNMENT ? day("2020-03-31") : start;
        int assignedOn = program == ASSIGNMENT ? start : start + 1;
        int last = Oracle.lastValidDay(Programs.validityFrom(program), createdOn, assignedOn);
        Scene scene = Scene.compliant();
        Facts facts = scene.facts();
        return Stream.<IntUnaryOperator>of(
                        day -> day - 1, day -> day, day -> day + 1, day -> last - 1, day -> last, day -> last + 1)
                .flatMap(planned -> Stream.of(
                        row(
                                program,
                                scene,
                                facts,
                                Subject.of(Way.ASSIGNED, scene, createdOn, assignedOn),
                                VoucherAction.RESERVE,
                                planned),
                        row(
                                program,
                                scene,
                                facts,
                                Subject.of(Way.RESERVED, scene, createdOn, assignedOn),
                                VoucherAction.RESCHEDULE,
                                planned)));
    }

    /** ENG-13. */
    private static Stream<Row> clouds(int program, int start) {
        return on(program, start, scene -> scene.cloud = true, List.of(VoucherAction.RESERVE));
    }

    /** ENG-04: every service level, for an engagement whose data sheet allows 5 and 10 days, and for one that has none. */
    private static Stream<Row> dataSheets() {
        return Stream.of("windows-and-office-deployment", "mobile-productivity-deployment")
                .map(Oracle::engagement)
                .flatMap(engagement -> Stream.of(1, 3, 5, 10, 15)
                        .flatMap(level -> on(
                                DATA_SHEET,
                                MIDDLE,
                                scene -> {
                                    scene.engagement = engagement;
                                    scene.serviceLevel = level;
                                    scene.levelNotAllowed =
                                            engagement == Oracle.engagement("windows-and-office-deployment")
                                                    && level != 5
                                                    && level != 10;
                                },
                                List.of(VoucherAction.RESERVE))));
    }

    /** Every step with each of the facts known and not known, with nothing in its place and with the same of somebody else. */
    private static Stream<Row> partlyKnown() {
        return IntStream.range(0, 32).boxed().flatMap(known -> {
            Consumer<Scene> change = scene -> {
                scene.serviceLevel = 15;
                scene.partnerKnown = (known & 1) != 0;
                scene.enrollmentKnown = (known & 2) != 0;
                scene.remainingKnown = (known & 4) != 0;
                scene.redemptionsKnown = (known & 8) != 0;
                scene.othersKnown = (known & 16) != 0;
            };
            Scene scene = Scene.compliant().but(change);
            return Stream.concat(on(CREATION, MIDDLE, change, ACTIONS), Stream.of(enroll(scene), register(scene)));
        });
    }

    /**
     * ENG-16, ELG-15, ELG-16, ELG-04, ELG-13: every engagement, and one that no list has, under every offering, and under
     * one that no list has; by a partner who complies, by one who holds nothing and by one never stated.
     */
    private static Stream<Row> engagements(int program, int offering) {
        return IntStream.rangeClosed(0, 12)
                .boxed()
                .flatMap(engagement -> Stream.<Consumer<Scene>>of(
                                scene -> {},
                                scene -> {
                                    scene.periods = List.of();
                                    scene.exams = 0;
                                },
                                scene -> scene.partnerKnown = false)
                        .flatMap(change -> on(
                                program,
                                MIDDLE,
                                scene -> {
                                    change.accept(scene);
                                    scene.offering = offering;
                                    scene.engagement = engagement;
                                },
                                List.of(VoucherAction.RESERVE, VoucherAction.START_ENGAGEMENT))));
    }

    /** ENG-08: another voucher in every status, for the same and for something else in each way, of 15 days and of 10. */
    private static Stream<Row> rivals(int program, int start) {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(
                                rival(program, start, way, 15, scene -> scene.serviceLevel = 15, true),
                                rival(program, start, way, 15, scene -> scene.serviceLevel = 10, false),
                                rival(program, start, way, 10, scene -> scene.serviceLevel = 15, false),
                                rival(program, start, way, 10, scene -> scene.serviceLevel = 10, false),
                                rival(program, start, way, 15, scene -> scene.engagement = 2, false),
                                rival(program, start, way, 15, scene -> scene.division = "retail", false),
                                rival(program, start, way, 15, scene -> scene.product = "exchange", false))
                        .flatMap(rows -> rows));
    }

    /** The reservation serves no division and no product, and the customer has another voucher that is of another kind. */
    private static Stream<Row> rival(
            int program, int start, Way way, int level, Consumer<Scene> difference, boolean alike) {
        Scene bystander = Scene.compliant().but(scene -> {
            scene.number = "V-3";
            scene.serviceLevel = 15;
            scene.engagement = 3;
        });
        Scene rival = Scene.compliant().but(scene -> {
            scene.number = "V-2";
            scene.serviceLevel = 15;
        });
        List<Subject> others = List.of(
                Subject.of(Way.PAID, bystander, start, start + 1),
                Subject.of(way, rival.but(difference), start, start + 1));
        return on(
                program,
                MIDDLE,
                scene -> {
                    scene.serviceLevel = level;
                    scene.others = others;
                    scene.lastIsAlike = alike;
                },
                List.of(VoucherAction.RESERVE));
    }

    /** ELG-15, ELG-16, ELG-03, ELG-04, ELG-13: each competency alone, in each level, for one period and for two; each exam
     * alone. */
    private static Stream<Row> competencies(int program, int engagement, int offering) {
        List<Row> rows = new ArrayList<>();
        for (int competency = 0; competency < 16; competency++) {
            int one = competency;
            for (int level : new int[] {Oracle.SILVER, Oracle.GOLD}) {
                for (String[] days : new String[][] {
                    {"2019-06-01", "2020-09-30"}, {"2019-12-31", "2020-01-30", "2021-03-01", "2021-03-31"}
                }) {
                    Consumer<Scene> change = scene -> {
                        scene.offering = offering;
                        scene.engagement = engagement;
                        scene.periods = IntStream.range(0, days.length / 2)
                                .mapToObj(i -> new int[] {one, level, day(days[2 * i]), day(days[2 * i + 1])})
                                .toList();
                        scene.exams = 1 << one;
                    };
                    on(program, MIDDLE, change, List.of(VoucherAction.RESERVE, VoucherAction.START_ENGAGEMENT))
                            .forEach(rows::add);
                    rows.add(enroll(program, Scene.compliant().but(change)));
                }
            }
        }
        on(
                        program,
                        MIDDLE,
                        scene -> {
                            scene.offering = offering;
                            scene.engagement = engagement;
                            scene.consultantIsPartners = false;
                        },
                        List.of(VoucherAction.START_ENGAGEMENT))
                .forEach(rows::add);
        return rows.stream();
    }

    /**
     * ELG-13: each exam alone, passed on a day; two for one competency, the later first; one without a day and one with;
     * one of somebody who is no consultant of the partner.
     */
    private static Stream<Row> exams(int engagement, int offering) {
        int first = day("2020-01-30");
        int later = day("2021-03-01");
        return IntStream.range(0, 16)
                .boxed()
                .flatMap(competency -> Stream.concat(
                                IntStream.of(day("2019-06-01"), first, first + 1, later)
                                        .mapToObj(day -> passed(new int[] {competency, day})),
                                Stream.<Consumer<Scene>>of(
                                        passed(new int[] {competency, later}, new int[] {competency, first}),
                                        passed(new int[] {competency, first}, new int[] {(competency + 1) % 16, later}),
                                        passed(new int[] {competency, later})
                                                .andThen(scene -> scene.exams = 1 << (competency + 1) % 16),
                                        passed(new int[] {competency, later})
                                                .andThen(scene -> scene.exams = 1 << competency),
                                        passed(new int[] {competency, first})
                                                .andThen(scene -> scene.consultantIsPartners = false)))
                        .flatMap(change -> on(
                                CREATION,
                                MIDDLE,
                                scene -> {
                                    change.accept(scene);
                                    scene.offering = offering;
                                    scene.engagement = engagement;
                                },
                                List.of(VoucherAction.START_ENGAGEMENT))));
    }

    private static Consumer<Scene> passed(int[]... exams) {
        return scene -> {
            scene.exams = 0;
            scene.passedExams = List.of(exams);
        };
    }

    /** ACT-01, ENT-05, ENT-06, VCH-02, VCH-03, TIM-08. */
    private static Stream<Row> enrollments() {
        Stream<Consumer<Scene>> levels = IntStream.rangeClosed(1, 21)
                .boxed()
                .flatMap(level -> IntStream.of(level - 1, level, level + 1, 0).mapToObj(remaining -> scene -> {
                    scene.serviceLevel = level;
                    scene.remaining = remaining;
                }));
        Stream<Consumer<Scene>> periods = Stream.of("2019-06-01", "2020-02-29", "2021-06-30")
                .flatMap(day -> Stream.of(
                        scene -> scene.enrollmentFirst = day(day),
                        scene -> scene.enrollmentLast = day(day),
                        scene -> scene.activatedOn = day(day)));
        Stream<Consumer<Scene>> others = Stream.concat(
                Stream.of(scene -> scene.activatedOn = Oracle.ABSENT, scene -> scene.administratorNamed = true),
                IntStream.rangeClosed(0, 6).mapToObj(offering -> scene -> scene.offering = offering));
        return Stream.of(levels, periods, others)
                .flatMap(changes -> changes)
                .flatMap(change -> on(CREATION, MIDDLE, change, List.of(VoucherAction.CREATE)));
    }

    /** ELG-11, ELG-08. */
    private static Stream<Row> renewals() {
        Stream<int[]> one = IntStream.iterate(day("2018-02-28"), day -> day < Programs.LAST_DAY, day -> day + 13)
                .mapToObj(day -> new int[] {day});
        Stream<int[]> some = Stream.of(
                new int[] {},
                new int[] {day("2020-02-29")},
                new int[] {day("2020-04-05")},
                new int[] {day("2020-04-06")},
                new int[] {day("2020-04-07")},
                new int[] {day("2019-06-30"), day("2020-09-15")});
        return Stream.concat(one, some)
                .flatMap(
                        days -> on(CREATION, MIDDLE, scene -> scene.enrolledOn = days, List.of(VoucherAction.RESERVE)));
    }

    /** ELG-05, ELG-06, PAY-02, ELG-03, VCH-02, ENT-11, ENT-13. */
    private static Stream<Row> trainingAndRegistration() {
        List<Scene> scenes = new ArrayList<>();
        scenes.add(Scene.compliant().but(Rows::knowNothing));
        for (int offering = 0; offering <= 6; offering++) {
            int one = offering;
            for (int trained : new int[] {
                Oracle.ABSENT,
                day("2019-07-01"),
                day("2020-01-30"),
                day("2020-01-31"),
                day("2020-12-01"),
                day("2021-03-01")
            }) {
                scenes.add(Scene.compliant().but(scene -> {
                    scene.offering = one;
                    scene.trainedOn = trained;
                }));
            }
            for (int redeemed : new int[] {0, 1 << one, Scene.EVERY_OFFERING & ~(1 << one)}) {
                scenes.add(Scene.compliant().but(scene -> {
                    scene.offering = one;
                    scene.redeemedOfferings = redeemed;
                }));
            }
        }
        return scenes.stream().flatMap(scene -> Stream.of(enroll(scene), register(scene), accrue(), convert()));
    }

    /** The rows of some actions, each from every way that it can start from, for a start of validity. */
    private static Stream<Row> on(int program, int start, Consumer<Scene> change, List<VoucherAction> actions) {
        int createdOn = program == ASSIGNMENT ? day("2020-03-31") : start;
        int assignedOn = program == ASSIGNMENT ? start : start + 1;
        Scene before = Scene.compliant();
        Scene scene = Scene.compliant().but(change);
        before.offering = scene.offering;
        before.engagement = scene.engagement;
        before.serviceLevel = scene.serviceLevel;
        Facts facts = scene.facts();
        return actions.stream()
                .flatMap(action -> Stream.of(Way.values())
                        .filter(way -> startsFrom(action, way))
                        .map(way -> row(
                                program,
                                scene,
                                facts,
                                Subject.of(way, before, createdOn, assignedOn),
                                action,
                                day -> assignedOn + 150)));
    }

    private static boolean startsFrom(VoucherAction action, Way way) {
        return action == VoucherAction.CREATE
                ? way == Way.NEVER_CREATED
                : TABLE.from(action).stream().anyMatch(status -> status.name().equals(Oracle.status(way.status)));
    }

    private static Row row(
            int program,
            Scene scene,
            Facts facts,
            Subject subject,
            VoucherAction action,
            IntUnaryOperator plannedStart) {
        boolean plans = action == VoucherAction.RESERVE || action == VoucherAction.RESCHEDULE;
        boolean moves = plans && plannedStart.applyAsInt(0) != plannedStart.applyAsInt(1);
        LifecycleStep step = scene.step(action, LocalDate.ofEpochDay(plannedStart.applyAsInt(Programs.FIRST_DAY)));
        return new Row(
                action + " on " + subject.name(),
                program,
                day -> ask(
                        day,
                        moves
                                ? scene.step(
                                        action,
                                        LocalDate.ofEpochDay(plannedStart.applyAsInt(
                                                Math.toIntExact(day.date().toEpochDay()))))
                                : step,
                        subject,
                        facts),
                a -> {
                    scene.fill(a);
                    subject.form().accept(a);
                    a.step = ACTIONS.indexOf(action);
                    if (step instanceof PaymentStep && !scene.request.equals("R-1")) {
                        a.requestUsed = false;
                    }
                },
                (a, day) -> {
                    a.plannedStart = plannedStart.applyAsInt(day);
                    a.enrolledOn = scene.enrolledBy(day);
                });
    }

    private static Either<Refusal, ? extends Acceptance> ask(
            ProgramDay day, LifecycleStep step, Subject subject, Facts facts) {
        Optional<Voucher> voucher = subject.voucher();
        if (step instanceof PaymentStep payment) {
            return day.decide(payment, subject.request(), voucher.stream().toList(), facts);
        }
        return voucher.isPresent()
                ? day.decide(voucher.get(), (VoucherStep) step, facts)
                : day.decide(VoucherId.of("V-1"), (VoucherStep) step, facts);
    }

    private static Row enroll(Scene scene) {
        return enroll(CREATION, scene);
    }

    private static Row enroll(int program, Scene scene) {
        Facts facts = scene.facts();
        return party(
                program,
                "enroll in an offering",
                scene,
                Oracle.ENROL_PARTNER,
                day -> day.decide(scene.enroll(), facts));
    }

    private static Row register(Scene scene) {
        Facts facts = scene.facts();
        return party(CREATION, "register", scene, Oracle.REGISTER, day -> day.decide(scene.register(), facts));
    }

    private static Row accrue() {
        return party(CREATION, "accrue", Scene.compliant(), Oracle.ACCRUE_DAYS, day -> day.decide(Scene.accrue()));
    }

    private static Row convert() {
        return party(CREATION, "convert", Scene.compliant(), Oracle.CONVERT_DAYS, day -> day.decide(Scene.convert()));
    }

    private static Row party(
            int program,
            String name,
            Scene scene,
            int step,
            Function<ProgramDay, Either<Refusal, ? extends Acceptance>> library) {
        return new Row(
                name,
                program,
                library,
                a -> {
                    scene.fill(a);
                    a.step = step;
                },
                (a, day) -> a.enrolledOn = scene.enrolledBy(day));
    }
}
