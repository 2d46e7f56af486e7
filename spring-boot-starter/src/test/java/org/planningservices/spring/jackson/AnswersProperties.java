package org.planningservices.spring.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planningservices.journal.Journal;
import org.planningservices.json.Answer;
import org.planningservices.json.AnswerWriter;
import org.planningservices.json.ReportWriter;
import org.planningservices.party.Partner;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.step.VoucherStep;
import org.planningservices.testkit.arbitraries.Journals;
import org.planningservices.testkit.arbitraries.Steps;
import org.planningservices.testkit.arbitraries.Vouchers;
import org.planningservices.voucher.Voucher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What Jackson 3 writes of any answer is what the library's own writer writes, in both languages and wherever the answer is. */
class AnswersProperties {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));
    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new PlanningServicesJacksonModule()).build();
    private static final ObjectMapper PLAIN = new ObjectMapper();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2018, 1, 1).toEpochDay(),
                        LocalDate.of(2022, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Voucher> vouchers() {
        return Vouchers.any();
    }

    @Provide
    Arbitrary<VoucherStep> steps() {
        return Steps.ofVouchers();
    }

    @Provide
    Arbitrary<Journal> journals() {
        return Journals.portfolio();
    }

    @Property(tries = 300)
    void writesDecisions(
            @ForAll("vouchers") Voucher voucher, @ForAll("steps") VoucherStep step, @ForAll("days") LocalDate day) {
        Either<Refusal, Transition> decision = PROGRAM.on(day).decide(voucher, step, Facts.none());

        check(decision, Answer.of(decision));
        check(step, Answer.of(step));
        check(voucher, Answer.of(voucher));
    }

    @Property(tries = 15)
    void writesWhatIsKnownOfAJournal(@ForAll("journals") Journal journal, @ForAll("days") LocalDate on) {
        ProgramDay day = PROGRAM.on(on);
        AuditReport report = PROGRAM.audit(journal, on);
        check(report);
        report.findings().forEach(finding -> {
            check(finding.violations(), Answer.ofAll(finding.violations(), Answer::of));
            check(finding.undecided(), Answer.ofAll(finding.undecided(), Answer::of));
        });
        for (EnrollmentReport enrollment : report.enrollments()) {
            check(enrollment.pool(), Answer.of(enrollment.pool()));
        }
        for (VoucherReport one : report.vouchers()) {
            Voucher voucher = one.voucher();
            check(day.upcomingDeadlines(voucher), Answer.ofAll(day.upcomingDeadlines(voucher), Answer::of));
            for (Partner partner : report.partners().stream().limit(2).toList()) {
                Intent intent = Intent.builder().partnerId(partner.id()).build();
                var next = day.nextSteps(voucher, intent, Facts.none().withPartner(partner));
                check(next, Answer.ofAll(next, Answer::of));
                check(day.stages(partner, voucher), Answer.ofAll(day.stages(partner, voucher), Answer::of));
                check(day.engagementsFor(partner), Answer.ofAll(day.engagementsFor(partner), Answer::of));
            }
        }
    }

    private static void check(AuditReport report) {
        try {
            StringWriter json = new StringWriter();
            ReportWriter.write(report, json);
            assertThat(PLAIN.readTree(JSON.writeValueAsString(report))).isEqualTo(PLAIN.readTree(json.toString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void check(Object value, Answer answer) {
        for (Locale language : LANGUAGES) {
            String expected = AnswerWriter.in(language).toString(answer);
            JsonNode tree = PLAIN.readTree(expected);
            var writer = JSON.writer().with(language);

            // no answer has a text with a `<`, which is the one character that the library escapes by itself
            assertThat(writer.writeValueAsString(value)).isEqualTo(expected.replace("\\u003C", "<"));
            assertThat(PLAIN.readTree(writer.withDefaultPrettyPrinter().writeValueAsString(value)))
                    .isEqualTo(tree);
            assertThat(PLAIN.readTree(writer.writeValueAsString(
                            new Own("x", value, List.of(value), Optional.of(value), Map.of("k", value)))))
                    .isEqualTo(PLAIN.createObjectNode()
                            .put("name", "x")
                            .set("value", tree)
                            .set("list", PLAIN.createArrayNode().add(tree))
                            .set("optional", tree)
                            .set("map", PLAIN.createObjectNode().set("k", tree)));
        }
    }

    /** An object of an application, with answers in its fields. */
    record Own(String name, Object value, List<Object> list, Optional<Object> optional, Map<String, Object> map) {}
}
