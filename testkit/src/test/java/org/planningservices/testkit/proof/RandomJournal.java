package org.planningservices.testkit.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.planningservices.testkit.oracle.Oracle;

/**
 * A journal of 5 to 60 vouchers with every kind of mistake, the same for the same seed.
 *
 * <p>A voucher goes its way in small and large steps of days, often to the edge of a validity, of the 60 or the 30 days, or of
 * a day that the rulebook names. On its way a step is left out, repeated, taken by another partner, in another country, for
 * another engagement, with an unknown role; numbers are used twice, and name what was never stated. Offerings and engagements
 * that no list has come up on both sides of 2020-01-31, and exams around the start of an engagement.
 */
final class RandomJournal {

    private static final List<String> OFFERINGS =
            List.of("DDPS", "DYDPS", "PVDPS", "SDPS", "S-EDPS", "SSDPS", "AZDPS", "L&EDPS");
    private static final List<String> NOT_LISTED = List.of("AZDPS", "DTDPS", "L&EDPS");
    private static final List<String> IN_NO_CATALOG = List.of("azure-planning", "lync-deployment");
    private static final List<String> ROLES = List.of("mpn-admin", "global-admin", "location-contact", "sales");
    private static final int[] EDGES = IntStream.of(
                    Oracle.day(2019, 3, 31),
                    Oracle.day(2020, 1, 31),
                    Oracle.day(2020, 2, 1),
                    Oracle.day(2020, 4, 1),
                    Oracle.day(2020, 7, 1),
                    Oracle.day(2020, 8, 20),
                    Oracle.day(2020, 12, 2),
                    Oracle.day(2021, 2, 1),
                    Oracle.day(2021, 4, 7),
                    Oracle.day(2021, 7, 1),
                    Oracle.day(2022, 1, 2))
            .flatMap(edge -> IntStream.of(edge - 1, edge))
            .toArray();
    private static final int[] GAPS = {
        0, 1, 2, 5, 14, 29, 30, 31, 59, 60, 61, 89, 90, 91, 150, 179, 180, 181, 269, 270, 271
    };

    private final Random random;
    private final List<Line> lines = new ArrayList<>();
    private final List<Redemption> redeemed = new ArrayList<>();
    private final int enrollments;
    private final int partners;

    private RandomJournal(long seed) {
        random = new Random(seed);
        enrollments = 1 + random.nextInt(4);
        partners = 1 + random.nextInt(4);
    }

    /** A record and its day; a statement has an early one, and is written anywhere. */
    private record Line(int day, String text) {}

    private record Redemption(String voucher, int day, String partner, String country, String offering) {}

    /** Returns the text of a journal. */
    static String of(long seed) {
        RandomJournal journal = new RandomJournal(seed);
        journal.state();
        int vouchers = 5 + journal.random.nextInt(56);
        for (int voucher = 1; voucher <= vouchers; voucher++) {
            journal.live("V-" + voucher);
            if (journal.once(60)) {
                journal.live("V-" + (1 + journal.random.nextInt(vouchers)));
            }
        }
        journal.pay();
        return journal.text();
    }

    private String text() {
        lines.sort(Comparator.comparingInt(Line::day));
        for (int i = 0; i < lines.size() / 10; i++) {
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        }
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private int someDay() {
        return once(3) ? EDGES[random.nextInt(EDGES.length)] : Oracle.day(2018, 9, 1) + random.nextInt(1100);
    }

    private int gap() {
        return once(3) ? GAPS[random.nextInt(GAPS.length)] : random.nextInt(12);
    }

    private String enrollment() {
        return "E-" + (1 + random.nextInt(once(40) ? enrollments + 1 : enrollments));
    }

    private String partner() {
        return "P-" + (1 + random.nextInt(once(40) ? partners + 1 : partners));
    }

    private static String date(int day) {
        return '"' + LocalDate.ofEpochDay(day).toString() + '"';
    }

    private void fact(String type, String fields) {
        lines.add(new Line(random.nextInt(3), "{\"type\":\"" + type + "\"," + fields + "}"));
    }

    private void on(int day, String type, String fields) {
        lines.add(new Line(day, "{\"type\":\"" + type + "\",\"on\":" + date(day) + "," + fields + "}"));
    }

    private static String field(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    private static String field(String name, int value) {
        return "\"" + name + "\":" + value;
    }

    private static String fields(String... fields) {
        return String.join(",", fields);
    }

    private void state() {
        for (int enrollment = 1; enrollment <= enrollments; enrollment++) {
            stateEnrollment("E-" + enrollment);
        }
        for (int partner = 1; partner <= partners; partner++) {
            statePartner("P-" + partner);
        }
        if (once(5)) {
            stateEnrollment(enrollment());
            fact("partner", field("partner", partner()));
            fact("location", fields(field("location", "L-9"), field("partner", partner()), field("country", "DE")));
        }
    }

    private void stateEnrollment(String id) {
        int first = Oracle.day(2017, 1, 1) + random.nextInt(900);
        int last = once(2) ? Oracle.day(2023, 1, 1) : Math.max(first, someDay());
        fact(
                "enrollment",
                fields(
                        field("enrollment", id),
                        field("customer", "C-" + (1 + random.nextInt(2))),
                        "\"startsOn\":" + date(first),
                        "\"endsOn\":" + date(last)));
        if (!once(8)) {
            on(once(4) ? someDay() : Oracle.day(2018, 9, 1), "benefit-activated", field("enrollment", id));
        }
        for (int accruals = 1 + random.nextInt(3); accruals > 0; accruals--) {
            on(
                    once(2) ? someDay() : Oracle.day(2018, 9, 2),
                    "days-accrued",
                    fields(field("enrollment", id), field("days", random.nextInt(once(3) ? 30 : 200))));
        }
        if (once(2)) {
            on(
                    someDay(),
                    "days-converted",
                    fields(
                            field("enrollment", id),
                            field("trainingDays", 9),
                            field("planningDays", random.nextInt(9))));
        }
    }

    private void statePartner(String id) {
        lines.add(new Line(once(12) ? 2 : 0, "{\"type\":\"partner\"," + field("partner", id) + "}"));
        fact("location", fields(field("location", id + "-nl"), field("partner", id), field("country", "NL")));
        fact("location", fields(field("location", id + "-de"), field("partner", id), field("country", "DE")));
        if (once(8)) {
            fact("location", fields(field("location", id + "-nl"), field("partner", id), field("country", "DE")));
        }
        for (int competency = 0; competency < 16; competency++) {
            for (int spells = once(4) ? random.nextInt(3) : 1; spells > 0; spells--) {
                int from = once(4) ? someDay() : Oracle.day(2018, 1, 1);
                String until = once(4) ? ",\"until\":" + date(from + random.nextInt(900)) : "";
                fact(
                        "competency",
                        fields(
                                field("partner", id),
                                field("competency", Oracle.competencyCode(competency)),
                                field("level", once(3) ? "silver" : "gold"),
                                "\"from\":" + date(from) + until));
            }
        }
        stateConsultants(id);
        if (!once(5)) {
            on(once(2) ? someDay() : Oracle.day(2018, 9, 1), "compliance-training", field("partner", id));
        }
        for (String offering : OFFERINGS) {
            if (!once(8)) {
                int day = once(3) ? someDay() : Oracle.day(2018, 9, 3);
                while (day < Oracle.day(2021, 12, 31)) {
                    on(day, "partner-enrolled", fields(field("partner", id), field("offering", offering)));
                    day += 300 + random.nextInt(90);
                }
            }
        }
        for (String type : List.of("agreement-signed", "profile-published")) {
            if (once(2)) {
                on(someDay(), type, field("partner", partner()));
            }
        }
    }

    private void stateConsultants(String id) {
        for (int consultant = 1; consultant <= 2; consultant++) {
            boolean mostExams = once(2);
            String exams = IntStream.range(0, 16)
                    .filter(one -> mostExams && !once(3))
                    .mapToObj(one -> '"' + Oracle.competencyCode(one) + '"')
                    .collect(Collectors.joining(","));
            fact(
                    "consultant",
                    fields(
                            field("consultant", "J-" + (once(10) ? 1 : consultant)),
                            field("partner", id),
                            "\"competencies\":[" + exams + "]"));
        }
        for (int competency = 0; competency < 16; competency++) {
            for (int times = random.nextInt(3); times > 0; times--) {
                exam(someDay(), id, "J-" + (1 + random.nextInt(2)), Oracle.competencyCode(competency));
            }
        }
        if (once(4)) {
            exam(someDay(), partner(), "J-" + (1 + random.nextInt(3)), once(2) ? "messaging" : "azure");
        }
    }

    private void exam(int day, String partner, String consultant, String competency) {
        on(
                day,
                "exam-passed",
                fields(field("partner", partner), field("consultant", consultant), field("competency", competency)));
    }

    private void live(String id) {
        int day = someDay();
        String offering = once(12) ? any(NOT_LISTED) : OFFERINGS.get(random.nextInt(6));
        int level = once(15) ? random.nextInt(21) : any(List.of(1, 3, 5, 10, 15, 15));
        String holder = partner();
        String country = once(3) ? "DE" : "NL";
        on(
                day,
                "voucher-created",
                fields(
                                field("voucher", id),
                                field("enrollment", enrollment()),
                                field("offering", offering),
                                field("serviceLevel", level))
                        + (once(3) ? "," + field("administrator", "benefits@contoso.example") : ""));
        List<String> way = new ArrayList<>(List.of(
                "voucher-assigned",
                "voucher-reserved",
                "engagement-started",
                "engagement-completed",
                "completion-report-submitted",
                "voucher-redeemed"));
        wander(way);
        for (String type : way) {
            day += gap();
            if (once(200)) {
                day -= 5;
            }
            step(type, id, day, offering, once(30) ? partner() : holder, once(30) ? "DE" : country);
        }
    }

    /** Leaves out, repeats and adds steps on the way of a voucher. */
    private void wander(List<String> way) {
        if (once(2)) {
            way.subList(random.nextInt(way.size()), way.size()).clear();
        }
        if (once(8) && !way.isEmpty()) {
            way.remove(random.nextInt(way.size()));
        }
        if (once(8)) {
            way.add(random.nextInt(way.size() + 1), "voucher-reassigned");
        }
        if (once(8)) {
            way.add(Math.min(2, way.size()), "engagement-rescheduled");
        }
        if (once(6)) {
            way.addAll(Math.min(2, way.size()), List.of("reservation-cancelled", "voucher-reserved"));
        }
        if (once(6)) {
            way.add(random.nextInt(way.size() + 1), once(2) ? "voucher-expired" : "voucher-revoked");
        }
        if (once(10) && !way.isEmpty()) {
            way.add(random.nextInt(way.size() + 1), any(way));
        }
    }

    private void step(String type, String id, int day, String offering, String partner, String country) {
        String voucher = field("voucher", id);
        String by = fields(voucher, field("partner", partner));
        String role = once(10) ? "" : "," + field("role", once(5) ? any(ROLES) : "mpn-admin");
        String location = field("location", once(30) ? "L-0" : partner + (country.equals("DE") ? "-de" : "-nl"));
        switch (type) {
            case "voucher-assigned", "voucher-reassigned" ->
                on(day, type, fields(voucher, field("projectManager", "mulder")));
            case "voucher-reserved" ->
                on(
                        day,
                        type,
                        fields(
                                        by,
                                        location,
                                        field("engagement", engagement(offering)),
                                        field("deliveryCountry", once(30) ? "BE" : country),
                                        "\"plannedStart\":" + date(day + (once(10) ? gap() - 2 : random.nextInt(9))))
                                + role
                                + (once(10) ? ",\"cloud\":true" : "")
                                + (once(4) ? "," + field("division", once(2) ? "retail" : "bank") : "")
                                + (once(6) ? "," + field("product", "exchange") : ""));
            case "reservation-cancelled" -> on(day, type, by + role);
            case "engagement-rescheduled" ->
                on(day, type, fields(by, "\"plannedStart\":" + date(day + gap() - (once(8) ? 3 : 0))));
            case "engagement-started" -> {
                String consultant = "J-" + (1 + random.nextInt(once(20) ? 3 : 2));
                for (int exams = once(3) ? 5 : 0; exams > 0; exams--) {
                    exam(
                            day - 1 + random.nextInt(3),
                            once(15) ? partner() : partner,
                            once(15) ? "J-1" : consultant,
                            Oracle.competencyCode(random.nextInt(16)));
                }
                on(day, type, fields(by, field("consultant", consultant)));
            }
            case "engagement-completed" ->
                on(
                        day,
                        type,
                        fields(
                                by,
                                field("deliveredDays", once(15) ? 14 + random.nextInt(4) : random.nextInt(15)),
                                field("offsiteDays", random.nextInt(once(4) ? 6 : 4))));
            case "completion-report-submitted" ->
                on(day, type, fields(by, field("deliverable", once(15) ? " " : "plan")));
            case "voucher-redeemed" -> {
                on(day, type, fields(by, location) + role);
                redeemed.add(new Redemption(id, day, partner, country, offering));
            }
            default -> on(day, type, voucher);
        }
    }

    private String engagement(String offering) {
        if (once(12)) {
            return once(2) ? any(IN_NO_CATALOG) : Oracle.engagementCode(1 + random.nextInt(12));
        }
        List<Integer> own = IntStream.rangeClosed(1, 12)
                .filter(one -> Oracle.offeringOf(one) == Oracle.offering(offering))
                .boxed()
                .toList();
        return own.isEmpty() ? any(IN_NO_CATALOG) : Oracle.engagementCode(any(own));
    }

    /** Asks for the payment of what was redeemed, one voucher at a time or several of one partner. */
    private void pay() {
        int number = 0;
        while (!redeemed.isEmpty()) {
            Redemption first = redeemed.remove(random.nextInt(redeemed.size()));
            List<String> vouchers = new ArrayList<>(List.of(first.voucher()));
            int day = first.day();
            for (int i = redeemed.size() - 1; i >= 0 && once(2); i--) {
                Redemption next = redeemed.get(i);
                if ((next.partner().equals(first.partner()) || once(20)) && !vouchers.contains(next.voucher())) {
                    redeemed.remove(i);
                    vouchers.add(next.voucher());
                    day = Math.max(day, once(9) ? day : next.day());
                }
            }
            if (once(3)) {
                on(
                        day,
                        "payment-tool-registered",
                        fields(field("partner", first.partner()), field("offering", first.offering())));
            }
            request("R-" + (once(30) ? 1 : ++number), vouchers, day + gap(), first.partner(), first.country());
        }
        if (once(4)) {
            on(someDay(), "payment-tool-registered", fields(field("partner", partner()), field("offering", "DDPS")));
        }
    }

    private void request(String id, List<String> vouchers, int asked, String partner, String country) {
        if (once(30) && !vouchers.contains("V-0")) {
            vouchers.add("V-0");
        }
        String names = vouchers.stream().map(one -> '"' + one + '"').collect(Collectors.joining(","));
        String location = once(30) ? "L-0" : partner + (country.equals("DE") ? "-de" : "-nl");
        String request = field("request", id);
        on(
                asked,
                "payment-requested",
                fields(
                        request,
                        field("partner", once(30) ? partner() : partner),
                        field("location", location),
                        "\"vouchers\":[" + names + "]"));
        int judged = asked + gap();
        if (once(3)) {
            on(judged, "payment-rejected", fields(request, field("reason", "no deliverable")));
            if (once(2)) {
                request(id + (once(5) ? "" : "a"), vouchers, judged + gap(), partner, country);
            }
        } else if (!once(5)) {
            on(judged, "payment-approved", request);
            if (!once(5)) {
                on(judged + gap(), "payment-made", request);
            }
            if (once(12)) {
                on(judged + gap(), any(List.of("payment-approved", "payment-made")), request);
            }
        }
    }
}
