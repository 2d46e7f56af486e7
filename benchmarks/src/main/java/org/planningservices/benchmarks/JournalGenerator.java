package org.planningservices.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes a journal of many vouchers, ten records each, in the order of the days; about three in a hundred vouchers have
 * a mistake. The same arguments always write the same journal.
 */
public final class JournalGenerator {

    private static final LocalDate FIRST_CREATION = LocalDate.of(2018, 7, 1);
    private static final int CREATION_DAYS = 1_095;
    private static final int VOUCHERS_OF_ENROLLMENT = 25;
    private static final int VOUCHERS_OF_PARTNER = 500;
    private static final List<String> COMPETENCIES = List.of(
            "windows-and-devices",
            "datacenter",
            "collaboration-and-content",
            "messaging",
            "data-platform",
            "devices-and-deployment",
            "server-platform");
    private static final int EXAMS_WITHOUT_A_DAY = 3;
    private static final String[][] ENGAGEMENTS = {
        {"DDPS", "windows-and-office-deployment"},
        {"PVDPS", "windows-server-modernization"},
        {"SDPS", "sharepoint-deployment"},
        {"S-EDPS", "exchange-deployment"},
        {"SSDPS", "data-estate-modernization"}
    };
    private static final String HOME = "-BE";
    private static final int[] SERVICE_LEVELS = {1, 3, 5, 10};

    private final int vouchers;
    private final boolean reservedOnly;
    private final Random random;
    private final List<String> facts = new ArrayList<>();
    private final List<Dated> happenings = new ArrayList<>();
    private final Map<String, LocalDate> firstRedemptions = new HashMap<>();

    private JournalGenerator(int vouchers, boolean reservedOnly, long seed) {
        this.vouchers = vouchers;
        this.reservedOnly = reservedOnly;
        random = new Random(seed);
    }

    private record Dated(LocalDate on, String line) {}

    /**
     * Writes a journal.
     *
     * @param args  the number of vouchers, the seed, and the file to write
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
            write(Integer.parseInt(args[0]), Long.parseLong(args[1]), out);
        }
    }

    /** Writes a journal of so many vouchers. */
    static void write(int vouchers, long seed, Writer out) throws IOException {
        write(new JournalGenerator(vouchers, false, seed), out);
    }

    /** Writes a journal of so many vouchers that go no further than their reservation. */
    static void writeReserved(int vouchers, long seed, Writer out) throws IOException {
        write(new JournalGenerator(vouchers, true, seed), out);
    }

    private static void write(JournalGenerator journal, Writer out) throws IOException {
        journal.generate();
        journal.write(out);
    }

    private void generate() {
        for (int i = 0; i * VOUCHERS_OF_ENROLLMENT < vouchers; i++) {
            enrollment("E-" + i, "C-" + i / 2);
        }
        for (int i = 0; i * VOUCHERS_OF_PARTNER < vouchers; i++) {
            partner("P-" + i);
        }
        for (int i = 0; i < vouchers; i++) {
            voucher(i);
        }
        firstRedemptions.forEach((key, on) -> {
            String[] parts = key.split(" ", -1);
            happened(on, "payment-tool-registered", "partner", parts[0], "offering", parts[1]);
        });
        happenings.sort(Comparator.comparing(Dated::on).thenComparing(Dated::line));
    }

    private void enrollment(String id, String customer) {
        facts.add(line(
                "enrollment",
                "enrollment",
                id,
                "customer",
                customer,
                "startsOn",
                "2018-01-01",
                "endsOn",
                "2021-12-31"));
        happened(LocalDate.of(2018, 1, 2), "benefit-activated", "enrollment", id);
        happened(LocalDate.of(2018, 1, 3), "days-accrued", "enrollment", id, "days", 400);
    }

    private void partner(String id) {
        facts.add(line("partner", "partner", id));
        for (String country : List.of("NL", "BE", "DE")) {
            facts.add(line("location", "location", id + "-" + country, "partner", id, "country", country));
        }
        for (String competency : COMPETENCIES) {
            facts.add(
                    line("competency", "partner", id, "competency", competency, "level", "gold", "from", "2017-01-01"));
        }
        facts.add("{\"type\":\"consultant\",\"consultant\":\"K-" + id + "\",\"partner\":\"" + id
                + "\",\"competencies\":[\"" + String.join("\",\"", COMPETENCIES.subList(0, EXAMS_WITHOUT_A_DAY))
                + "\"]}");
        for (String exam : COMPETENCIES.subList(EXAMS_WITHOUT_A_DAY, COMPETENCIES.size())) {
            happened(
                    LocalDate.of(2018, 5, 31),
                    "exam-passed",
                    "partner",
                    id,
                    "consultant",
                    "K-" + id,
                    "competency",
                    exam);
        }
        happened(LocalDate.of(2018, 5, 30), "agreement-signed", "partner", id);
        happened(LocalDate.of(2018, 6, 3), "profile-published", "partner", id);
        happened(LocalDate.of(2018, 6, 1), "compliance-training", "partner", id);
        for (String[] engagement : ENGAGEMENTS) {
            for (int year = 2018; year <= 2021; year++) {
                happened(LocalDate.of(year, 6, 2), "partner-enrolled", "partner", id, "offering", engagement[0]);
            }
        }
    }

    private void voucher(int number) {
        String id = "V-" + number;
        String partner = "P-" + number / VOUCHERS_OF_PARTNER;
        String[] engagement = ENGAGEMENTS[random.nextInt(ENGAGEMENTS.length)];
        int days = SERVICE_LEVELS[random.nextInt(SERVICE_LEVELS.length)];
        LocalDate created = FIRST_CREATION.plusDays(random.nextInt(CREATION_DAYS));
        int mistake = random.nextInt(100);
        String country = mistake == 0 ? "FR" : "BE";
        String role = mistake == 1 ? "intern" : "mpn-admin";
        LocalDate start = created.plusDays(20 + random.nextInt(30));
        LocalDate redeemed = mistake == 2 ? created.plusDays(300) : start.plusDays(30 + random.nextInt(30));
        LocalDate requested = redeemed.plusDays(1 + random.nextInt(50));

        happened(
                created,
                "voucher-created",
                "voucher",
                id,
                "enrollment",
                "E-" + number / VOUCHERS_OF_ENROLLMENT,
                "offering",
                engagement[0],
                "serviceLevel",
                days,
                "administrator",
                "benefits@e-" + number / VOUCHERS_OF_ENROLLMENT + ".example");
        LocalDate assigned = earlier(created.plusDays(1), LocalDate.of(2021, 6, 30));
        happened(assigned, "voucher-assigned", "voucher", id, "projectManager", "pm-" + number % 1_000);
        happened(
                created.plusDays(10),
                "voucher-reserved",
                "voucher",
                id,
                "partner",
                partner,
                "location",
                partner + HOME,
                "engagement",
                engagement[1],
                "deliveryCountry",
                country,
                "plannedStart",
                start,
                "role",
                role);
        if (!reservedOnly) {
            deliver(id, partner, days, start, role, redeemed);
            firstRedemptions.merge(partner + " " + engagement[0], redeemed, JournalGenerator::earlier);
            pay(number, id, partner, requested);
        }
    }

    private void deliver(String id, String partner, int days, LocalDate start, String role, LocalDate redeemed) {
        happened(start, "engagement-started", "voucher", id, "partner", partner, "consultant", "K-" + partner);
        happened(
                start.plusDays(10),
                "engagement-completed",
                "voucher",
                id,
                "partner",
                partner,
                "deliveredDays",
                days,
                "offsiteDays",
                days / 4);
        happened(
                start.plusDays(20),
                "completion-report-submitted",
                "voucher",
                id,
                "partner",
                partner,
                "deliverable",
                "plan");
        happened(
                redeemed,
                "voucher-redeemed",
                "voucher",
                id,
                "partner",
                partner,
                "location",
                partner + HOME,
                "role",
                role);
    }

    private void pay(int number, String id, String partner, LocalDate requested) {
        String request = "R-" + number;
        happenings.add(new Dated(
                requested,
                "{\"type\":\"payment-requested\",\"request\":\"" + request + "\",\"partner\":\"" + partner
                        + "\",\"location\":\"" + partner + HOME + "\",\"vouchers\":[\"" + id + "\"],\"on\":\""
                        + requested
                        + "\"}"));
        happened(requested.plusDays(7), "payment-approved", "request", request);
        happened(requested.plusDays(30), "payment-made", "request", request);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void happened(LocalDate on, String type, Object... fields) {
        Object[] all = Stream.concat(Stream.of(fields), Stream.of("on", on)).toArray();
        happenings.add(new Dated(on, line(type, all)));
    }

    private static String line(String type, Object... fields) {
        StringBuilder line = new StringBuilder("{\"type\":\"").append(type).append('"');
        for (int i = 0; i < fields.length; i += 2) {
            line.append(",\"").append(fields[i]).append("\":");
            if (fields[i + 1] instanceof Integer number) {
                line.append((int) number);
            } else {
                line.append('"').append(fields[i + 1]).append('"');
            }
        }
        return line.append('}').toString();
    }

    private void write(Writer out) throws IOException {
        for (String fact : facts) {
            out.write(fact);
            out.write('\n');
        }
        for (Dated happening : happenings) {
            out.write(happening.line());
            out.write('\n');
        }
    }
}
