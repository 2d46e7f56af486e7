package org.planningservices.json;

import io.vavr.control.Either;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Provision;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;

/**
 * An answer of each kind, about three vouchers on a few days: V-1 is reported and can be redeemed, V-2 is redeemed and can be
 * claimed, V-3 is assigned.
 */
final class AnswerSamples {

    /** Values of an application's own that are hard to write. */
    static final String HOSTILE = "\"\\\u0000\u001B[31m\u007F\uD800 \uDC00\uD83D\uDE00\u2028\u202E</script><!--";

    private static final String JOURNAL = """
            {"type":"enrollment","enrollment":"E-1","customer":"contoso","startsOn":"2019-07-01","endsOn":"2022-06-30"}
            {"type":"partner","partner":"tailspin"}
            {"type":"location","location":"utrecht","partner":"tailspin","country":"NL"}
            {"type":"location","location":"gent","partner":"tailspin","country":"BE"}
            {"type":"competency","partner":"tailspin","competency":"windows-and-devices","level":"silver","from":"2018-01-01"}
            {"type":"consultant","consultant":"okafor","partner":"tailspin","competencies":["windows-and-devices"]}
            {"type":"benefit-activated","on":"2019-07-08","enrollment":"E-1"}
            {"type":"days-accrued","on":"2019-07-15","enrollment":"E-1","days":40}
            {"type":"compliance-training","on":"2019-08-01","partner":"tailspin"}
            {"type":"partner-enrolled","on":"2020-02-03","partner":"tailspin","offering":"DDPS"}
            {"type":"voucher-created","on":"2020-03-02","voucher":"V-1","enrollment":"E-1","offering":"DDPS","serviceLevel":5,"administrator":"silva@contoso.example"}
            {"type":"voucher-assigned","on":"2020-03-02","voucher":"V-1","projectManager":"lund@contoso.example"}
            {"type":"voucher-reserved","on":"2020-03-10","voucher":"V-1","partner":"tailspin","location":"utrecht","engagement":"mobile-productivity-deployment","deliveryCountry":"NL","plannedStart":"2020-04-06","role":"mpn-admin"}
            {"type":"engagement-started","on":"2020-04-06","voucher":"V-1","partner":"tailspin","consultant":"okafor"}
            {"type":"engagement-completed","on":"2020-04-17","voucher":"V-1","partner":"tailspin","deliveredDays":5,"offsiteDays":1}
            {"type":"completion-report-submitted","on":"2020-04-20","voucher":"V-1","partner":"tailspin","deliverable":"plan"}
            {"type":"voucher-created","on":"2020-03-02","voucher":"V-2","enrollment":"E-1","offering":"DDPS","serviceLevel":10}
            {"type":"voucher-assigned","on":"2020-03-02","voucher":"V-2","projectManager":"lund@contoso.example"}
            {"type":"voucher-reserved","on":"2020-03-10","voucher":"V-2","partner":"tailspin","location":"utrecht","engagement":"windows-and-office-deployment","deliveryCountry":"NL","plannedStart":"2020-04-06","role":"mpn-admin"}
            {"type":"engagement-started","on":"2020-04-06","voucher":"V-2","partner":"tailspin","consultant":"okafor"}
            {"type":"engagement-completed","on":"2020-04-17","voucher":"V-2","partner":"tailspin","deliveredDays":10,"offsiteDays":0}
            {"type":"completion-report-submitted","on":"2020-04-20","voucher":"V-2","partner":"tailspin","deliverable":"plan"}
            {"type":"voucher-redeemed","on":"2020-04-22","voucher":"V-2","partner":"tailspin","location":"utrecht","role":"mpn-admin"}
            {"type":"payment-tool-registered","on":"2020-04-27","partner":"tailspin","offering":"DDPS"}
            {"type":"voucher-created","on":"2020-04-01","voucher":"V-3","enrollment":"E-1","offering":"DDPS","serviceLevel":15}
            {"type":"voucher-assigned","on":"2020-04-02","voucher":"V-3","projectManager":"lund@contoso.example"}
            """;

    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();
    private static final ProgramDay DAY = PROGRAM.on(LocalDate.of(2020, 5, 4));
    private static final ProgramDay TOO_LATE = PROGRAM.on(LocalDate.of(2020, 11, 28));
    private static final AuditReport REPORT = PROGRAM.audit(GoodJournal.read(JOURNAL), DAY.date());
    private static final PartnerId TAILSPIN = PartnerId.of("tailspin");
    private static final Operator ADMIN = Operator.of(TAILSPIN).withRole(OperatorRole.of("mpn-admin"));
    private static final LocationId UTRECHT = LocationId.of("utrecht");

    private AnswerSamples() {}

    /** Returns the answers by the name of their file. */
    static Map<String, Answer> all() {
        Map<String, Answer> all = new LinkedHashMap<>();
        all.put("accepted", Answer.of(DAY.decide(voucher("V-1"), Redeem.of(ADMIN, UTRECHT), known())));
        all.put("accepted-payment", Answer.of(DAY.decide(requestPayment("V-2"), List.of(voucher("V-2")), known())));
        all.put(
                "accepted-pool-step",
                Answer.of(DAY.decide(AccrueDays.of(voucher("V-1").enrollmentId(), 10))));
        all.put("refused", Answer.of(TOO_LATE.decide(voucher("V-1"), Redeem.of(ADMIN, UTRECHT), known())));
        all.put("refused-with-remedy", Answer.of(DAY.decide(voucher("V-3"), reserve(), known())));
        all.put(
                "refused-payment",
                Answer.of(DAY.decide(
                        requestPayment("V-1", "V-2"), List.of(voucher("V-1"), voucher("V-2")), Facts.none())));
        all.put("undecided", Answer.of(DAY.decide(voucher("V-1"), Redeem.of(ADMIN, UTRECHT), Facts.none())));
        all.put("refused-by-own-rule", Answer.of(own(known().with(OwnRule.OPEN_RESERVATIONS, 7))));
        all.put("undecided-own-fact", Answer.of(own(known())));
        all.put("violation", Answer.of(hostile()));
        all.put("next-steps", Answer.ofNextSteps(voucher("V-3"), DAY, nextSteps()));
        all.put("deadlines", Answer.ofDeadlines(voucher("V-2"), DAY));
        all.put(
                "eligibility",
                Answer.ofAll(
                        DAY.partnersFor(
                                Engagement.of("exchange-deployment"),
                                List.of(
                                        partner(),
                                        Partner.builder()
                                                .id(PartnerId.of("wingtip"))
                                                .build())),
                        Answer::of));
        all.put("stages", Answer.ofAll(DAY.stages(partner(), Offering.of("DDPS")), Answer::of));
        all.put("milestones", Answer.ofAll(PROGRAM.milestones(), Answer::of));
        all.put("voucher", Answer.of(voucher("V-1")));
        all.put("voucher-on-a-day", Answer.of(voucher("V-3"), DAY));
        all.put("validation", Answer.ofValidation(DAY.date(), VoucherId.of("V-1"), Validity.HELD, validating()));
        all.put("pool", pool());
        all.put("pool-balance", Answer.of(REPORT.enrollments().get(0).pool()));
        all.put("accepted-command", Answer.ofAcceptedCommand("C-1", lastRecord(), List.of(voucher("V-1"))));
        all.put("reused-command-id", Answer.ofReusedCommandId("C-1", lastRecord()));
        all.put("clock-behind", Answer.ofClockBehind(LocalDate.of(2020, 5, 4), LocalDate.of(2020, 5, 5)));
        all.put("contended", Answer.ofContention(5));
        return all;
    }

    static Voucher voucher(String id) {
        return REPORT.vouchers().stream()
                .map(VoucherReport::voucher)
                .filter(voucher -> voucher.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Partner partner() {
        return REPORT.partners().get(0);
    }

    private static Facts known() {
        return Facts.none()
                .withPartner(partner())
                .withCustomerVouchers(
                        REPORT.vouchers().stream().map(VoucherReport::voucher).collect(Collectors.toList()));
    }

    private static Reserve reserve() {
        return Reserve.builder()
                .operator(Operator.of(TAILSPIN).withRole(OperatorRole.of("intern")))
                .locationId(UTRECHT)
                .engagement(Engagement.of("windows-and-office-deployment"))
                .deliveryCountry(Country.of("BE"))
                .plannedStart(DAY.date().minusDays(3))
                .division("logistics")
                .build();
    }

    private static Either<Refusal, Transition> own(Facts facts) {
        return PROGRAM.with(new OwnRule()).on(DAY.date()).decide(voucher("V-1"), Redeem.of(ADMIN, UTRECHT), facts);
    }

    private static RequestPayment requestPayment(String... vouchers) {
        return RequestPayment.of(
                PaymentRequestId.of("R-1"),
                TAILSPIN,
                UTRECHT,
                Stream.of(vouchers).map(VoucherId::of).toArray(VoucherId[]::new));
    }

    private static List<NextStep> nextSteps() {
        Intent intent = Intent.builder()
                .operator(ADMIN)
                .locationId(UTRECHT)
                .deliveryCountry(Country.of("NL"))
                .build();
        return DAY.nextSteps(voucher("V-3"), intent, known());
    }

    private static Answer pool() {
        EnrollmentReport report = REPORT.enrollments().get(0);
        return Answer.of(report.enrollment(), report.pool());
    }

    private static Provision validating() {
        return PROGRAM.provisions().stream()
                .filter(one -> one.id() == ProvisionId.VCH_07)
                .findFirst()
                .orElseThrow();
    }

    private static JournalRecord lastRecord() {
        List<JournalEntry> history = REPORT.vouchers().get(0).history();
        return history.get(history.size() - 1).record();
    }

    /** Returns a violation as an application's own rule may have it: with values of every type, and texts of its own. */
    static Violation hostile() {
        List<ComparedValue> compared = new ArrayList<>();
        compared.add(ComparedValue.of("own", HOSTILE));
        compared.add(ComparedValue.of("own", URI.create("urn:acme:1")));
        compared.add(ComparedValue.of("count", Long.MAX_VALUE));
        compared.add(ComparedValue.of("share", 0.25));
        compared.add(ComparedValue.of("none", Double.NaN));
        compared.add(ComparedValue.of("flag", true));
        compared.add(ComparedValue.of("weekday", DayOfWeek.MONDAY));
        compared.add(ComparedValue.of("list", List.of(TAILSPIN, List.of(), LocalDate.of(2020, 5, 4))));
        return new Hostile(PROGRAM.rule(RuleId.TIM_06), compared);
    }

    private record Hostile(Rule rule, List<ComparedValue> compared) implements Violation {

        @Override
        public String key() {
            return "ACME-01";
        }

        @Override
        public Optional<VoucherId> voucherId() {
            return Optional.of(VoucherId.of("V</script>"));
        }

        @Override
        public DaySet days() {
            return new DaySet(List.of());
        }

        @Override
        public Optional<Remedy> remedy() {
            return Optional.empty();
        }

        @Override
        public String message(Locale locale) {
            return locale.getLanguage() + HOSTILE;
        }
    }
}
