package org.planningservices.testkit.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The audit of a journal a second time, by the formats' section "How a journal is audited", with the {@link Oracle} for
 * the rules and the {@link Ledger} for the days.
 *
 * <p>It takes the journal to be valid and looks for no fault.
 */
public final class OracleAudit {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final long NOT_APPLIED = 1L << Oracle.LIF_03 | 1L << Oracle.LIF_01;

    private final int validityFrom;
    private final int asOf;
    private final Asked asked = new Asked();

    private final Map<String, Integer> partnerNumbers = new HashMap<>();
    private final Map<String, Partner> partners = new HashMap<>();
    // A TreeMap of strings compares them by UTF-16 code unit, as the report is sorted.
    private final Map<String, Enrollment> enrollments = new TreeMap<>();
    private final Map<String, Voucher> vouchers = new TreeMap<>();
    private final Map<String, List<Voucher>> requests = new HashMap<>();
    private final Map<Integer, ObjectNode> findings = new TreeMap<>();

    private OracleAudit(int validityFrom, int asOf) {
        this.validityFrom = validityFrom;
        this.asOf = asOf;
    }

    /**
     * Audits a journal at the end of a day.
     *
     * @param validityFrom {@link Oracle#CREATION} or {@link Oracle#ASSIGNMENT}
     * @return the report, in the form of the formats' section "Report"
     */
    public static ObjectNode audit(String journal, LocalDate asOf, int validityFrom) {
        String text = journal.startsWith("\uFEFF") ? journal.substring(1) : journal;
        return audit(Arrays.asList(text.split("\n", -1)), asOf, validityFrom);
    }

    /** Audits the lines of a journal, of which blank ones are skipped but counted. */
    public static ObjectNode audit(List<String> lines, LocalDate asOf, int validityFrom) {
        OracleAudit audit = new OracleAudit(validityFrom, day(asOf));
        for (Line line : inOrder(lines)) {
            if (line.day() <= audit.asOf) {
                audit.take(line);
            }
        }
        return audit.report(asOf);
    }

    /** A record; one without a date has the day {@link Oracle#ABSENT}, which is before all others. */
    private record Line(int number, int day, JsonNode json) {

        String text(String field) {
            return json.get(field).textValue();
        }

        /** The text of an optional field, or null. */
        String optional(String field) {
            return json.has(field) ? text(field) : null;
        }

        int number(String field) {
            return json.get(field).intValue();
        }

        int date(String field) {
            return OracleAudit.day(LocalDate.parse(text(field)));
        }
    }

    /** "How a journal is audited", 1: without a date first, then by day; equal days keep the order of the file. */
    private static List<Line> inOrder(List<String> lines) {
        List<Line> records = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                JsonNode json = parse(lines.get(i));
                int day = json.has("on") ? day(LocalDate.parse(json.get("on").textValue())) : Oracle.ABSENT;
                records.add(new Line(i + 1, day, json));
            }
        }
        records.sort(Comparator.comparingInt(Line::day));
        return records;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class Partner {
        final Map<String, Integer> countryOfLocation = new HashMap<>();
        final Map<String, Integer> examsOfConsultant = new HashMap<>();
        /** Of each consultant the exams passed on a day: competency and day. */
        final Map<String, List<int[]>> passedByConsultant = new HashMap<>();

        final List<int[]> competencies = new ArrayList<>();
        final Map<String, Integer> enrolledOn = new HashMap<>();
        final Map<String, Integer> registeredOn = new HashMap<>();
        final Set<String> redeemedOfferings = new HashSet<>();
        int trainedOn = Oracle.ABSENT;
    }

    private static final class Enrollment {
        String customer;
        int first;
        int last;
        int activatedOn = Oracle.ABSENT;
        final Ledger ledger = new Ledger();
    }

    private static final class Voucher {
        /** Null for one that was never stated. */
        Enrollment enrollment;

        int numberInLedger;
        String offering;
        int serviceLevel;
        int status;
        int createdOn;
        int assignedOn = Oracle.ABSENT;
        int lastStepOn;
        int redeemedOn = Oracle.ABSENT;
        int approvedOn = Oracle.ABSENT;
        int paidOn = Oracle.ABSENT;
        /** The number of the partner of the last reservation. */
        int lastReservingPartner;

        int deliveryCountry;
        String engagement;
        String division;
        String product;
        /** The request that holds it, or null. */
        String request;
    }

    private void take(Line line) {
        switch (line.text("type")) {
            case "enrollment" -> enrollment(line);
            case "partner" -> partner(line);
            case "location", "competency", "consultant", "compliance-training" -> partnerFact(line);
            case "exam-passed", "agreement-signed", "profile-published" -> partnerFact(line);
            case "partner-enrolled" -> partnerEnrolled(line);
            case "payment-tool-registered" -> registered(line);
            case "benefit-activated", "days-accrued", "days-converted" -> enrollmentFact(line);
            case "voucher-created" -> created(line);
            case "payment-requested" -> paymentRequested(line);
            case "payment-approved" -> paymentStep(line, Oracle.APPROVE_PAYMENT);
            case "payment-rejected" -> paymentStep(line, Oracle.REJECT_PAYMENT);
            case "payment-made" -> paymentStep(line, Oracle.MAKE_PAYMENT);
            default -> voucherStep(line, stepOf(line.text("type")));
        }
    }

    private static int stepOf(String type) {
        return switch (type) {
            case "voucher-assigned" -> Oracle.ASSIGN;
            case "voucher-reassigned" -> Oracle.REASSIGN;
            case "voucher-reserved" -> Oracle.RESERVE;
            case "reservation-cancelled" -> Oracle.CANCEL_RESERVATION;
            case "engagement-rescheduled" -> Oracle.RESCHEDULE;
            case "engagement-started" -> Oracle.START;
            case "engagement-completed" -> Oracle.COMPLETE;
            case "completion-report-submitted" -> Oracle.REPORT;
            case "voucher-redeemed" -> Oracle.REDEEM;
            case "voucher-expired" -> Oracle.EXPIRE;
            case "voucher-revoked" -> Oracle.REVOKE;
            default -> throw new IllegalArgumentException(type);
        };
    }

    // Facts: "How a journal is audited", 4 and 6.

    private void enrollment(Line line) {
        if (enrollments.containsKey(line.text("enrollment"))) {
            find(line, 1L << Oracle.LIF_01, 0);
            return;
        }
        Enrollment enrollment = new Enrollment();
        enrollment.customer = line.text("customer");
        enrollment.first = line.date("startsOn");
        enrollment.last = line.date("endsOn");
        enrollment.ledger.open(validityFrom, enrollment.last);
        enrollments.put(line.text("enrollment"), enrollment);
    }

    private void partner(Line line) {
        if (partners.containsKey(line.text("partner"))) {
            find(line, 1L << Oracle.LIF_01, 0);
            return;
        }
        partners.put(line.text("partner"), new Partner());
    }

    private void partnerFact(Line line) {
        Partner partner = partners.get(line.text("partner"));
        if (partner == null) {
            find(line, 1L << Oracle.LIF_03, 0);
            return;
        }
        switch (line.text("type")) {
            case "location" -> partner.countryOfLocation.put(line.text("location"), country(line.text("country")));
            case "consultant" -> partner.examsOfConsultant.put(line.text("consultant"), exams(line));
            case "competency" -> competency(line, partner);
            case "exam-passed" -> examPassed(line, partner);
            case "agreement-signed", "profile-published" -> {
                // tells where the partner stands (ELG-01), and no rule reads it
            }
            default -> partner.trainedOn = partner.trainedOn == Oracle.ABSENT ? line.day() : partner.trainedOn;
        }
    }

    private static void competency(Line line, Partner partner) {
        int competency = Oracle.competency(line.text("competency"));
        if (competency >= 0) {
            int level = line.text("level").equals("gold") ? Oracle.GOLD : Oracle.SILVER;
            int until = line.json().has("until") ? line.date("until") : Oracle.OPEN_END;
            partner.competencies.add(new int[] {competency, level, line.date("from"), until});
        }
    }

    /** Of an exam, the consultant has to be the partner's; a code that no table has counts for nothing. */
    private void examPassed(Line line, Partner partner) {
        String consultant = line.text("consultant");
        if (!partner.examsOfConsultant.containsKey(consultant)) {
            find(line, 1L << Oracle.LIF_03, 0);
            return;
        }
        int competency = Oracle.competency(line.text("competency"));
        if (competency >= 0) {
            partner.passedByConsultant
                    .computeIfAbsent(consultant, any -> new ArrayList<>())
                    .add(new int[] {competency, line.day()});
        }
    }

    private static int exams(Line line) {
        int exams = 0;
        for (JsonNode code : line.json().get("competencies")) {
            int competency = Oracle.competency(code.textValue());
            if (competency >= 0) {
                exams |= 1 << competency;
            }
        }
        return exams;
    }

    /** The formats' two capital letters as a number that is not 0. */
    private static int country(String code) {
        return code.charAt(0) << 16 | code.charAt(1);
    }

    private void partnerEnrolled(Line line) {
        partnerStep(line, Oracle.ENROL_PARTNER, partner -> partner.enrolledOn.put(line.text("offering"), line.day()));
    }

    private void registered(Line line) {
        partnerStep(
                line, Oracle.REGISTER, partner -> partner.registeredOn.putIfAbsent(line.text("offering"), line.day()));
    }

    private void partnerStep(Line line, int step, Consumer<Partner> take) {
        Partner partner = partners.get(line.text("partner"));
        if (partner == null) {
            find(line, 1L << Oracle.LIF_03, 0);
            return;
        }
        ask(line, step);
        asked.offering = Oracle.offering(line.text("offering"));
        fillTaker(line.text("partner"), line.text("offering"));
        Oracle.ask(asked);
        find(line, asked.refused, asked.unknown);
        take.accept(partner);
    }

    private void enrollmentFact(Line line) {
        Enrollment enrollment = enrollments.get(line.text("enrollment"));
        if (enrollment == null) {
            find(line, 1L << Oracle.LIF_03, 0);
            return;
        }
        switch (line.text("type")) {
            case "days-accrued" -> {
                ask(line, Oracle.ACCRUE_DAYS);
                Oracle.ask(asked);
                find(line, asked.refused, asked.unknown);
                if (asked.refused == 0) {
                    enrollment.ledger.accrue(line.day(), line.number("days"));
                }
            }
            case "days-converted" -> {
                ask(line, Oracle.CONVERT_DAYS);
                Oracle.ask(asked);
                find(line, asked.refused, asked.unknown);
                if (asked.refused == 0) {
                    enrollment.ledger.convert(line.day(), line.number("planningDays"));
                }
            }
            default ->
                enrollment.activatedOn = enrollment.activatedOn == Oracle.ABSENT ? line.day() : enrollment.activatedOn;
        }
    }

    // Vouchers: "How a journal is audited", 2, 3 and 5.

    private void created(Line line) {
        String number = line.text("voucher");
        Enrollment enrollment = enrollments.get(line.text("enrollment"));
        ask(line, Oracle.CREATE);
        asked.status = vouchers.containsKey(number) ? vouchers.get(number).status : Oracle.NEVER_CREATED;
        asked.offering = Oracle.offering(line.text("offering"));
        asked.serviceLevel = line.number("serviceLevel");
        fillEnrollment(enrollment);
        if (!judge(line)) {
            return;
        }
        Voucher voucher = new Voucher();
        voucher.enrollment = enrollment;
        voucher.offering = line.text("offering");
        voucher.serviceLevel = line.number("serviceLevel");
        voucher.status = Oracle.CREATED;
        voucher.createdOn = line.day();
        voucher.lastStepOn = line.day();
        if (enrollment != null) {
            voucher.numberInLedger = enrollment.ledger.create(line.day(), voucher.serviceLevel);
        }
        vouchers.put(number, voucher);
    }

    private void voucherStep(Line line, int step) {
        Voucher voucher = vouchers.get(line.text("voucher"));
        ask(line, step);
        if (voucher != null) {
            fillVoucher(voucher);
            fillEnrollment(voucher.enrollment);
            String partner = line.optional("partner");
            if (partner != null) {
                fillTaker(partner, voucher.offering);
            }
            fillStep(line, step, voucher);
        }
        if (judge(line)) {
            apply(line, step, voucher);
        }
    }

    /** What the record says about the step. */
    private void fillStep(Line line, int step, Voucher voucher) {
        String role = line.optional("role");
        asked.role = role == null ? Oracle.ROLE_UNKNOWN : Oracle.role(role);
        switch (step) {
            case Oracle.RESERVE -> {
                fillLocation(line);
                asked.deliveryCountry = country(line.text("deliveryCountry"));
                asked.engagement = Oracle.engagement(line.text("engagement"));
                asked.plannedStart = line.date("plannedStart");
                asked.cloud =
                        line.json().has("cloud") && line.json().get("cloud").booleanValue();
                fillRival(line, voucher);
            }
            case Oracle.RESCHEDULE -> asked.plannedStart = line.date("plannedStart");
            case Oracle.START -> fillConsultant(line);
            case Oracle.COMPLETE -> {
                asked.deliveredDays = line.number("deliveredDays");
                asked.offsiteDays = line.number("offsiteDays");
            }
            case Oracle.REPORT ->
                asked.deliverableBlank = line.text("deliverable").isBlank();
            case Oracle.REDEEM -> fillLocation(line);
            default -> {}
        }
    }

    private void apply(Line line, int step, Voucher voucher) {
        int day = line.day();
        voucher.status = Oracle.leadsTo(step);
        voucher.lastStepOn = day;
        switch (step) {
            case Oracle.ASSIGN -> {
                voucher.assignedOn = day;
                if (voucher.enrollment != null) {
                    voucher.enrollment.ledger.assign(day, voucher.numberInLedger);
                }
            }
            case Oracle.RESERVE -> {
                voucher.lastReservingPartner = partnerNumber(line.text("partner"));
                voucher.deliveryCountry = country(line.text("deliveryCountry"));
                voucher.engagement = line.text("engagement");
                voucher.division = line.optional("division");
                voucher.product = line.optional("product");
            }
            case Oracle.REDEEM -> {
                voucher.redeemedOn = day;
                Partner taker = partners.get(line.text("partner"));
                if (taker != null) {
                    taker.redeemedOfferings.add(voucher.offering);
                }
                if (voucher.enrollment != null) {
                    voucher.enrollment.ledger.redeem(day, voucher.numberInLedger);
                }
            }
            case Oracle.REVOKE -> {
                if (voucher.enrollment != null) {
                    voucher.enrollment.ledger.revoke(day, voucher.numberInLedger);
                }
            }
            default -> {}
        }
    }

    // Payments.

    private void paymentRequested(Line line) {
        String request = line.text("request");
        List<String> numbers = new ArrayList<>();
        line.json().get("vouchers").forEach(node -> numbers.add(node.textValue()));
        boolean several = numbers.stream()
                        .filter(vouchers::containsKey)
                        .map(number -> vouchers.get(number).deliveryCountry)
                        .distinct()
                        .count()
                > 1;
        long refused = 0;
        long unknown = 0;
        for (String number : numbers) {
            Voucher voucher = vouchers.get(number);
            ask(line, Oracle.REQUEST_PAYMENT);
            asked.requestUsed = requests.containsKey(request);
            asked.severalCountries = several;
            if (voucher != null) {
                fillVoucher(voucher);
                fillTaker(line.text("partner"), voucher.offering);
                fillLocation(line);
            }
            Oracle.ask(asked);
            refused |= asked.refused;
            unknown |= asked.unknown;
        }
        if (judge(line, refused, unknown)) {
            List<Voucher> covered = numbers.stream().map(vouchers::get).toList();
            requests.put(request, covered);
            for (Voucher voucher : covered) {
                voucher.status = Oracle.PAYMENT_REQUESTED;
                voucher.lastStepOn = line.day();
                voucher.request = request;
            }
        }
    }

    private void paymentStep(Line line, int step) {
        String request = line.text("request");
        List<Voucher> covered = requests.get(request);
        if (covered == null) {
            find(line, 1L << Oracle.LIF_03, 0);
            return;
        }
        long refused = 0;
        long unknown = 0;
        for (Voucher voucher : covered) {
            ask(line, step);
            fillVoucher(voucher);
            asked.requestUsed = true;
            asked.requestHolds = request.equals(voucher.request);
            Oracle.ask(asked);
            refused |= asked.refused;
            unknown |= asked.unknown;
        }
        if (judge(line, refused, unknown)) {
            for (Voucher voucher : covered) {
                applyPayment(step, line.day(), voucher);
            }
        }
    }

    private static void applyPayment(int step, int day, Voucher voucher) {
        voucher.status = Oracle.leadsTo(step);
        voucher.lastStepOn = day;
        switch (step) {
            case Oracle.APPROVE_PAYMENT -> voucher.approvedOn = day;
            case Oracle.REJECT_PAYMENT -> voucher.request = null;
            default -> voucher.paidOn = day;
        }
    }

    // Filling the form.

    private void ask(Line line, int step) {
        asked.clear();
        asked.step = step;
        asked.day = line.day();
        asked.validityFrom = validityFrom;
    }

    private void fillVoucher(Voucher voucher) {
        asked.status = voucher.status;
        asked.createdOn = voucher.createdOn;
        asked.assignedOn = voucher.assignedOn;
        asked.lastStepOn = voucher.lastStepOn;
        asked.redeemedOn = voucher.redeemedOn;
        asked.offering = Oracle.offering(voucher.offering);
        asked.serviceLevel = voucher.serviceLevel;
        asked.holder = voucher.lastReservingPartner;
        asked.deliveryCountry = voucher.deliveryCountry;
        asked.reservedEngagement =
                voucher.engagement == null ? Oracle.NOT_IN_CATALOG : Oracle.engagement(voucher.engagement);
    }

    private void fillEnrollment(Enrollment enrollment) {
        if (enrollment == null) {
            return;
        }
        enrollment.ledger.on(asked.day);
        asked.enrollmentKnown = true;
        asked.enrollmentFirst = enrollment.first;
        asked.enrollmentLast = enrollment.last;
        asked.activatedOn = enrollment.activatedOn;
        asked.remainingKnown = true;
        asked.remaining = enrollment.ledger.remaining;
        asked.customerVouchersKnown = true;
    }

    private void fillTaker(String name, String offering) {
        asked.taker = partnerNumber(name);
        Partner partner = partners.get(name);
        if (partner == null) {
            return;
        }
        asked.partnerKnown = true;
        asked.redemptionsKnown = true;
        asked.enrolledOn = partner.enrolledOn.getOrDefault(offering, Oracle.ABSENT);
        asked.registeredOn = partner.registeredOn.getOrDefault(offering, Oracle.ABSENT);
        asked.trainedOn = partner.trainedOn;
        if (partner.redeemedOfferings.contains(offering)) {
            asked.redeemedOfferings = 1 << Oracle.offering(offering);
        }
        for (int[] held : partner.competencies) {
            asked.hold(held[0], held[1], held[2], held[3]);
        }
    }

    private int partnerNumber(String name) {
        return partnerNumbers.computeIfAbsent(name, any -> partnerNumbers.size() + 1);
    }

    private void fillLocation(Line line) {
        Partner partner = partners.get(line.text("partner"));
        if (partner != null) {
            asked.locationCountry =
                    partner.countryOfLocation.getOrDefault(line.text("location"), Oracle.NOT_THE_PARTNERS);
        }
    }

    private void fillConsultant(Line line) {
        Partner partner = partners.get(line.text("partner"));
        if (partner != null && partner.examsOfConsultant.containsKey(line.text("consultant"))) {
            asked.consultantIsPartners = true;
            asked.exams = partner.examsOfConsultant.get(line.text("consultant"));
            partner.passedByConsultant
                    .getOrDefault(line.text("consultant"), List.of())
                    .forEach(exam -> asked.pass(exam[0], exam[1]));
        }
    }

    /** Row ENG-08: among the vouchers of the customer's stated enrollments, one of the same kind that counts. */
    private void fillRival(Line line, Voucher voucher) {
        if (voucher.enrollment == null) {
            return;
        }
        for (Voucher other : vouchers.values()) {
            if (other != voucher && sameKind(line, voucher, other) && counts(line.day(), other)) {
                asked.rival = true;
                asked.rivalStatus = other.status;
                asked.rivalCreatedOn = other.createdOn;
                asked.rivalAssignedOn = other.assignedOn;
            }
        }
    }

    private static boolean sameKind(Line line, Voucher voucher, Voucher other) {
        return other.enrollment != null
                && other.enrollment.customer.equals(voucher.enrollment.customer)
                && other.serviceLevel == 15
                && line.text("engagement").equals(other.engagement)
                && Objects.equals(line.optional("division"), other.division)
                && Objects.equals(line.optional("product"), other.product);
    }

    private boolean counts(int day, Voucher other) {
        return Oracle.rivalCounts(validityFrom, day, other.status, other.createdOn, other.assignedOn);
    }

    /** Asks the form, reports what it answers, and tells whether the record is applied. */
    private boolean judge(Line line) {
        Oracle.ask(asked);
        return judge(line, asked.refused, asked.unknown);
    }

    private boolean judge(Line line, long refused, long unknown) {
        long whole = Oracle.wholeRefused(refused);
        find(line, whole, Oracle.wholeUnknown(refused, unknown));
        return (whole & NOT_APPLIED) == 0;
    }

    // The report.

    private void find(Line line, long refused, long unknown) {
        if ((refused | unknown) != 0) {
            ObjectNode finding = NODES.objectNode();
            finding.put("line", line.number());
            finding.set("rules", ids(refused));
            finding.set("unverifiable", ids(unknown));
            findings.put(line.number(), finding);
        }
    }

    private static ArrayNode ids(long rules) {
        List<String> ids = new ArrayList<>();
        for (int rule = 0; rule < Oracle.RULES; rule++) {
            if ((rules >> rule & 1) != 0) {
                ids.add(Oracle.id(rule));
            }
        }
        ids.sort(Comparator.naturalOrder());
        ArrayNode array = NODES.arrayNode();
        ids.forEach(array::add);
        return array;
    }

    private ObjectNode report(LocalDate day) {
        ObjectNode report = NODES.objectNode();
        report.put("asOf", day.toString());
        report.put("validityFrom", validityFrom == Oracle.CREATION ? "creation" : "assignment");
        report.putArray("findings").addAll(findings.values());
        ArrayNode voucherRows = report.putArray("vouchers");
        vouchers.forEach((number, voucher) -> voucherRows.add(row(number, voucher)));
        ArrayNode enrollmentRows = report.putArray("enrollments");
        enrollments.forEach((number, enrollment) -> enrollmentRows.add(row(number, enrollment.ledger)));
        return report;
    }

    private ObjectNode row(String number, Voucher voucher) {
        ObjectNode row = NODES.objectNode();
        row.put("voucher", number);
        row.put("status", Oracle.status(voucher.status));
        row.put(
                "standing",
                Oracle.standing(Oracle.standing(
                        validityFrom,
                        asOf,
                        voucher.status,
                        voucher.createdOn,
                        voucher.assignedOn,
                        voucher.redeemedOn)));
        row.put("lastValidDay", date(Oracle.lastValidDay(validityFrom, voucher.createdOn, voucher.assignedOn)));
        row.put("redeemBy", date(Oracle.redeemBy(validityFrom, voucher.createdOn, voucher.assignedOn)));
        row.put("paymentRequestBy", date(Oracle.paymentRequestBy(voucher.redeemedOn)));
        row.put("payBy", date(Oracle.payBy(voucher.approvedOn)));
        ArrayNode missed = row.putArray("missedDeadlines");
        long rules = Oracle.missed(asOf, voucher.status, voucher.redeemedOn, voucher.approvedOn, voucher.paidOn);
        if ((rules >> Oracle.TIM_07 & 1) != 0) {
            missed.addObject().put("rule", "TIM-07").put("due", date(Oracle.paymentRequestBy(voucher.redeemedOn)));
        }
        if ((rules >> Oracle.PAY_07 & 1) != 0) {
            missed.addObject().put("rule", "PAY-07").put("due", date(Oracle.payBy(voucher.approvedOn)));
        }
        return row;
    }

    private ObjectNode row(String number, Ledger ledger) {
        ledger.on(asOf);
        return NODES.objectNode()
                .put("enrollment", number)
                .put("accrued", ledger.accrued)
                .put("converted", ledger.converted)
                .put("overdrawn", ledger.overdrawn)
                .put("held", ledger.held)
                .put("spent", ledger.spent)
                .put("lost", ledger.lost)
                .put("removed", ledger.removed)
                .put("remaining", ledger.remaining);
    }

    /** A day as the report writes it, null where there is none. */
    private static String date(int day) {
        return day == Oracle.ABSENT ? null : LocalDate.ofEpochDay(day).toString();
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
