package org.planningservices.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planningservices.benchmarks.byhand.Model;

/**
 * Writes a journal in which about four records in ten break a rule, in the order of the days. It is made of many small groups
 * of customers and partners, each like the random histories by which the test kit proves the audit: steps are left out,
 * repeated, taken too late, by another partner, in another country or with an unknown role, and ids are used twice or were
 * never declared. The same arguments always write the same journal.
 */
public final class MistakesGenerator {

    private static final List<String> OFFERINGS =
            List.of("DDPS", "DYDPS", "PVDPS", "SDPS", "S-EDPS", "SSDPS", "AZDPS", "L&EDPS");
    private static final int LISTED_OFFERINGS = 6;
    private static final List<String> NOT_LISTED = List.of("AZDPS", "DTDPS", "L&EDPS");
    private static final List<String> IN_NO_CATALOG = List.of("azure-planning", "lync-deployment");
    private static final List<String> COMPETENCIES =
            Stream.of(Model.Competency.values()).map(MistakesGenerator::code).toList();
    private static final List<String> ROLES = List.of("mpn-admin", "global-admin", "location-contact", "sales");
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 9, 1);
    private static final LocalDate[] EDGES = Stream.of(
                    "2019-03-31",
                    "2020-01-31",
                    "2020-02-01",
                    "2020-04-01",
                    "2020-07-01",
                    "2020-08-20",
                    "2020-12-02",
                    "2021-02-01",
                    "2021-04-07",
                    "2021-07-01",
                    "2022-01-02")
            .map(LocalDate::parse)
            .flatMap(edge -> Stream.of(edge.minusDays(1), edge))
            .toArray(LocalDate[]::new);
    private static final int[] GAPS = {
        0, 1, 2, 5, 14, 29, 30, 31, 59, 60, 61, 89, 90, 91, 150, 179, 180, 181, 269, 270, 271
    };
    private static final int OUT_OF_ORDER_WITHIN = 300;

    private final Random random;
    private final List<Line> lines = new ArrayList<>();
    private final List<Redemption> redeemed = new ArrayList<>();
    private int group;
    private int enrollments;
    private int partners;

    private MistakesGenerator(long seed) {
        random = new Random(seed);
    }

    /** A record with its day; a declaration has an early day. */
    private record Line(LocalDate day, String text) {}

    private record Redemption(String voucher, LocalDate day, String partner, String country, String offering) {}

    /**
     * Writes a journal.
     *
     * @param args  the number of records at least, the seed, and the file to write
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
            write(Integer.parseInt(args[0]), Long.parseLong(args[1]), out);
        }
    }

    /** Writes a journal of so many records or a few more. */
    static void write(int records, long seed, Writer out) throws IOException {
        MistakesGenerator journal = new MistakesGenerator(seed);
        while (journal.lines.size() < records) {
            journal.addGroup();
        }
        journal.order();
        for (Line line : journal.lines) {
            out.write(line.text());
            out.write('\n');
        }
    }

    private void addGroup() {
        group++;
        enrollments = 1 + random.nextInt(4);
        partners = 1 + random.nextInt(4);
        for (int enrollment = 1; enrollment <= enrollments; enrollment++) {
            declareEnrollment(id("E", enrollment));
        }
        for (int partner = 1; partner <= partners; partner++) {
            declarePartner(id("P", partner));
        }
        if (once(5)) {
            declareEnrollment(enrollment());
            declare("partner", field("partner", partner()));
            declare("location", field("location", id("L", 9)), field("partner", partner()), field("country", "DE"));
        }
        int vouchers = 5 + random.nextInt(56);
        for (int voucher = 1; voucher <= vouchers; voucher++) {
            live(id("V", voucher));
            if (once(60)) {
                live(id("V", 1 + random.nextInt(vouchers)));
            }
        }
        pay();
    }

    /** Orders the records by day, but for one in ten, which changes places with one nearby. */
    private void order() {
        lines.sort(Comparator.comparing(Line::day));
        for (int i = 0; i < lines.size() / 10; i++) {
            int one = random.nextInt(lines.size());
            Collections.swap(lines, one, Math.min(lines.size() - 1, one + random.nextInt(OUT_OF_ORDER_WITHIN)));
        }
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private LocalDate someDay() {
        return once(3) ? EDGES[random.nextInt(EDGES.length)] : FIRST_DAY.plusDays(random.nextInt(1100));
    }

    private int gap() {
        return once(3) ? GAPS[random.nextInt(GAPS.length)] : random.nextInt(12);
    }

    private String id(String kind, int number) {
        return kind + '-' + group + '-' + number;
    }

    private String enrollment() {
        return id("E", 1 + random.nextInt(once(40) ? enrollments + 1 : enrollments));
    }

    private String partner() {
        return id("P", 1 + random.nextInt(once(40) ? partners + 1 : partners));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void declare(String type, String... fields) {
        add(LocalDate.EPOCH, type, fields);
    }

    private void on(LocalDate day, String type, String... fields) {
        add(
                day,
                type,
                Stream.concat(Stream.of(field("on", day)), Stream.of(fields)).toArray(String[]::new));
    }

    private void add(LocalDate day, String type, String... fields) {
        lines.add(new Line(
                day,
                Stream.concat(Stream.of(field("type", type)), Stream.of(fields))
                        .filter(field -> !field.isEmpty())
                        .collect(Collectors.joining(",", "{", "}"))));
    }

    private static String field(String name, Object value) {
        return '"' + name + "\":" + (value instanceof Integer ? value.toString() : "\"" + value + '"');
    }

    private static String array(String name, List<String> values) {
        return values.stream().collect(Collectors.joining("\",\"", '"' + name + "\":[\"", "\"]"));
    }

    /** Returns the field once in so many times, and nothing otherwise. */
    private String sometimes(int in, String name, Object value) {
        return once(in) ? field(name, value) : "";
    }

    private void declareEnrollment(String id) {
        LocalDate first = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(900));
        LocalDate last = once(2) ? LocalDate.of(2023, 1, 1) : someDay();
        declare(
                "enrollment",
                field("enrollment", id),
                field("customer", id("C", 1 + random.nextInt(2))),
                field("startsOn", first),
                field("endsOn", last.isBefore(first) ? first : last));
        if (!once(8)) {
            on(once(4) ? someDay() : FIRST_DAY, "benefit-activated", field("enrollment", id));
        }
        for (int accruals = 1 + random.nextInt(3); accruals > 0; accruals--) {
            on(
                    once(2) ? someDay() : FIRST_DAY.plusDays(1),
                    "days-accrued",
                    field("enrollment", id),
                    field("days", random.nextInt(once(3) ? 30 : 200)));
        }
        if (once(2)) {
            on(
                    someDay(),
                    "days-converted",
                    field("enrollment", id),
                    field("trainingDays", 9),
                    field("planningDays", random.nextInt(9)));
        }
    }

    private void declarePartner(String id) {
        declare("partner", field("partner", id));
        declare("location", field("location", id + "-nl"), field("partner", id), field("country", "NL"));
        declare("location", field("location", id + "-de"), field("partner", id), field("country", "DE"));
        for (String competency : COMPETENCIES) {
            for (int spells = once(4) ? random.nextInt(3) : 1; spells > 0; spells--) {
                LocalDate from = once(4) ? someDay() : LocalDate.of(2018, 1, 1);
                declare(
                        "competency",
                        field("partner", id),
                        field("competency", competency),
                        field("level", once(3) ? "silver" : "gold"),
                        field("from", from),
                        sometimes(4, "until", from.plusDays(random.nextInt(900))));
            }
        }
        declareConsultants(id);
        if (!once(5)) {
            on(once(2) ? someDay() : FIRST_DAY, "compliance-training", field("partner", id));
        }
        for (String offering : OFFERINGS) {
            if (!once(8)) {
                LocalDate day = once(3) ? someDay() : FIRST_DAY.plusDays(2);
                while (day.isBefore(LocalDate.of(2021, 12, 31))) {
                    on(day, "partner-enrolled", field("partner", id), field("offering", offering));
                    day = day.plusDays(300 + random.nextInt(90));
                }
            }
        }
        for (String type : List.of("agreement-signed", "profile-published")) {
            if (once(2)) {
                on(someDay(), type, field("partner", partner()));
            }
        }
    }

    private void declareConsultants(String partner) {
        for (int consultant = 1; consultant <= 2; consultant++) {
            boolean mostExams = once(2);
            List<String> exams = COMPETENCIES.stream()
                    .filter(competency -> mostExams && !once(3))
                    .toList();
            declare(
                    "consultant",
                    field("consultant", id("J", once(10) ? 1 : consultant)),
                    field("partner", partner),
                    exams.isEmpty() ? "\"competencies\":[]" : array("competencies", exams));
        }
        for (String competency : COMPETENCIES) {
            for (int times = random.nextInt(3); times > 0; times--) {
                exam(someDay(), partner, id("J", 1 + random.nextInt(2)), competency);
            }
        }
    }

    private void exam(LocalDate day, String partner, String consultant, String competency) {
        on(
                day,
                "exam-passed",
                field("partner", partner),
                field("consultant", consultant),
                field("competency", competency));
    }

    private void live(String voucher) {
        LocalDate day = someDay();
        String offering = once(12) ? any(NOT_LISTED) : OFFERINGS.get(random.nextInt(LISTED_OFFERINGS));
        String holder = partner();
        String country = once(3) ? "DE" : "NL";
        on(
                day,
                "voucher-created",
                field("voucher", voucher),
                field("enrollment", enrollment()),
                field("offering", offering),
                field("serviceLevel", once(15) ? random.nextInt(21) : any(List.of(1, 3, 5, 10, 15, 15))),
                sometimes(3, "administrator", "benefits@contoso.example"));
        for (String type : life()) {
            day = day.plusDays(once(200) ? gap() - 5 : gap());
            step(type, voucher, day, offering, once(30) ? partner() : holder, once(30) ? "DE" : country);
        }
    }

    /** Returns the steps of a voucher, some of them left out, repeated or added. */
    private List<String> life() {
        List<String> life = new ArrayList<>(List.of(
                "voucher-assigned",
                "voucher-reserved",
                "engagement-started",
                "engagement-completed",
                "completion-report-submitted",
                "voucher-redeemed"));
        if (once(2)) {
            life.subList(random.nextInt(life.size()), life.size()).clear();
        }
        if (once(8) && !life.isEmpty()) {
            life.remove(random.nextInt(life.size()));
        }
        if (once(8)) {
            life.add(random.nextInt(life.size() + 1), "voucher-reassigned");
        }
        if (once(8)) {
            life.add(Math.min(2, life.size()), "engagement-rescheduled");
        }
        if (once(6)) {
            life.addAll(Math.min(2, life.size()), List.of("reservation-cancelled", "voucher-reserved"));
        }
        if (once(6)) {
            life.add(random.nextInt(life.size() + 1), once(2) ? "voucher-expired" : "voucher-revoked");
        }
        if (once(10) && !life.isEmpty()) {
            life.add(random.nextInt(life.size() + 1), any(life));
        }
        return life;
    }

    private void step(String type, String id, LocalDate day, String offering, String partner, String country) {
        String voucher = field("voucher", id);
        String by = field("partner", partner);
        String role = once(10) ? "" : field("role", once(5) ? any(ROLES) : "mpn-admin");
        String location = location(partner, country);
        switch (type) {
            case "voucher-assigned", "voucher-reassigned" -> on(day, type, voucher, field("projectManager", "mulder"));
            case "voucher-reserved" ->
                on(
                        day,
                        type,
                        voucher,
                        by,
                        location,
                        field("engagement", engagement(offering)),
                        field("deliveryCountry", once(30) ? "BE" : country),
                        field("plannedStart", day.plusDays(once(10) ? gap() - 2 : random.nextInt(9))),
                        role,
                        once(10) ? "\"cloud\":true" : "",
                        sometimes(4, "division", once(2) ? "retail" : "bank"),
                        sometimes(6, "product", "exchange"));
            case "reservation-cancelled" -> on(day, type, voucher, by, role);
            case "engagement-rescheduled" ->
                on(day, type, voucher, by, field("plannedStart", day.plusDays(gap() - (once(8) ? 3 : 0))));
            case "engagement-started" -> {
                String consultant = id("J", 1 + random.nextInt(once(20) ? 3 : 2));
                for (int exams = once(3) ? 5 : 0; exams > 0; exams--) {
                    exam(day.plusDays(random.nextInt(3) - 1), partner, consultant, any(COMPETENCIES));
                }
                on(day, type, voucher, by, field("consultant", consultant));
            }
            case "engagement-completed" ->
                on(
                        day,
                        type,
                        voucher,
                        by,
                        field("deliveredDays", once(15) ? 14 + random.nextInt(4) : random.nextInt(15)),
                        field("offsiteDays", random.nextInt(once(4) ? 6 : 4)));
            case "completion-report-submitted" ->
                on(day, type, voucher, by, field("deliverable", once(15) ? " " : "plan"));
            case "voucher-redeemed" -> {
                on(day, type, voucher, by, location, role);
                redeemed.add(new Redemption(id, day, partner, country, offering));
            }
            default -> on(day, type, voucher);
        }
    }

    private String location(String partner, String country) {
        return field("location", once(30) ? id("L", 0) : partner + '-' + country.toLowerCase(Locale.ROOT));
    }

    private String engagement(String offering) {
        List<String> own = Arrays.stream(Model.Engagement.values())
                .filter(engagement ->
                        engagement.offering.name().replace('_', '-').equals(offering))
                .map(MistakesGenerator::code)
                .toList();
        if (own.isEmpty() || once(24)) {
            return any(IN_NO_CATALOG);
        }
        return once(24) ? code(any(List.of(Model.Engagement.values()))) : any(own);
    }

    /** Requests the payment of what was redeemed, one voucher at a time or several of one partner. */
    private void pay() {
        int number = 0;
        while (!redeemed.isEmpty()) {
            Redemption first = redeemed.remove(random.nextInt(redeemed.size()));
            List<String> vouchers = new ArrayList<>(List.of(first.voucher()));
            LocalDate day = first.day();
            for (int i : IntStream.iterate(redeemed.size() - 1, i -> i >= 0, i -> i - 1)
                    .toArray()) {
                Redemption next = redeemed.get(i);
                if (once(2) && next.partner().equals(first.partner()) && !vouchers.contains(next.voucher())) {
                    redeemed.remove(i);
                    vouchers.add(next.voucher());
                    day = next.day().isAfter(day) ? next.day() : day;
                }
            }
            if (once(3)) {
                on(
                        day,
                        "payment-tool-registered",
                        field("partner", first.partner()),
                        field("offering", first.offering()));
            }
            request(id("R", once(30) ? 1 : ++number), vouchers, day.plusDays(gap()), first.partner(), first.country());
        }
    }

    private void request(String id, List<String> vouchers, LocalDate asked, String partner, String country) {
        String request = field("request", id);
        on(
                asked,
                "payment-requested",
                request,
                field("partner", once(30) ? partner() : partner),
                location(partner, country),
                array("vouchers", vouchers));
        LocalDate judged = asked.plusDays(gap());
        if (once(3)) {
            on(judged, "payment-rejected", request, field("reason", "no deliverable"));
            if (once(2)) {
                request(id + (once(5) ? "" : "a"), vouchers, judged.plusDays(gap()), partner, country);
            }
        } else if (!once(5)) {
            on(judged, "payment-approved", request);
            if (!once(5)) {
                on(judged.plusDays(gap()), "payment-made", request);
            }
        }
    }
}
