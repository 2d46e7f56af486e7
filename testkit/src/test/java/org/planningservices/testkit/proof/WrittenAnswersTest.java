package org.planningservices.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.desk.CommandResult;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.json.Answer;
import org.planningservices.json.AnswerWriter;
import org.planningservices.json.JournalReader;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.voucher.Voucher;

/**
 * Every answer can be written as JSON, in both languages, and read back: no field is there twice, none is {@code null}, and no
 * object is without fields. The questions are those of {@link ExhaustiveTest}, each on one day, and random journals; the results
 * of commands are written by their parts.
 *
 * <p>The build takes one of ten questions, others on each day.
 */
class WrittenAnswersTest {

    private static final int SHARE = 10;
    private static final int JOURNALS = 50;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final List<AnswerWriter> WRITERS =
            List.of(AnswerWriter.in(Locale.ENGLISH), AnswerWriter.in(Locale.forLanguageTag("nl")));

    private final long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
    private final LongAdder written = new LongAdder();

    @Test
    void writesTheDecisions() {
        List<Supplier<Stream<Row>>> blocks = new ArrayList<>(Rows.axes());
        Rows.EDGE_STARTS.forEach(start -> blocks.add(() -> Rows.from(start)));

        blocks.parallelStream()
                .forEach(block -> block.get()
                        .filter(row -> Math.floorMod(row.name().hashCode() + today, SHARE) == 0)
                        .forEach(this::check));

        assertThat(written.sum()).isGreaterThan(1_000);
    }

    private void check(Row row) {
        int days = Programs.LAST_DAY - Programs.FIRST_DAY + 1;
        int day = Programs.FIRST_DAY + Math.floorMod(row.name().hashCode() / SHARE + today, days);
        Either<Refusal, ? extends Acceptance> decision = row.library().apply(Programs.on(row.program(), day));

        JsonNode json = read(Answer.of(decision), row.name() + ", on " + LocalDate.ofEpochDay(day));

        String answer = json.get("answer").asText();
        if (decision.isRight()) {
            assertThat(answer).isEqualTo("accepted");
            return;
        }
        Refusal refusal = decision.getLeft();
        assertThat(answer).isEqualTo(refusal.violations().isEmpty() ? "undecided" : "refused");
        assertThat(json.get("violations")).hasSameSizeAs(refusal.violations());
        assertThat(json.get("undecided")).hasSameSizeAs(refusal.undecided());
        assertThat(json.has("remedy")).isEqualTo(refusal.remedy().isPresent());
    }

    @Test
    void writesWhatIsKnownOfJournals() {
        LongStream.range(today * JOURNALS, (today + 1) * JOURNALS).parallel().forEach(this::check);

        assertThat(written.sum()).isGreaterThan(JOURNALS);
    }

    private void check(long seed) {
        int program = (int) (seed % 2);
        ProgramDay day = Programs.on(program, Programs.FIRST_DAY + (int) (seed * 101 % 1400));
        AuditReport report = Programs.program(program).audit(journal(seed), day.date());
        String name = "seed " + seed + ", on " + day.date();
        for (Finding finding : report.findings()) {
            read(Answer.ofAll(finding.violations(), Answer::of), name);
            read(Answer.ofAll(finding.undecided(), Answer::of), name);
        }
        for (VoucherReport voucher : report.vouchers()) {
            check(voucher.voucher(), day, report.partners(), name);
        }
        for (EnrollmentReport enrollment : report.enrollments()) {
            read(Answer.of(enrollment.enrollment(), enrollment.pool()), name);
        }
        for (Partner partner : report.partners()) {
            read(Answer.ofAll(day.engagementsFor(partner), Answer::of), name);
        }
    }

    private void check(Voucher voucher, ProgramDay day, List<Partner> partners, String name) {
        read(Answer.of(voucher), name);
        read(Answer.ofDeadlines(voucher, day), name);
        for (Partner partner : partners) {
            Intent intent = Intent.builder().partnerId(partner.id()).build();
            Facts facts = Facts.none().withPartner(partner);
            read(Answer.ofNextSteps(voucher, day, day.nextSteps(voucher, intent, facts)), name);
            read(Answer.ofAll(day.stages(partner, voucher), Answer::of), name);
        }
    }

    @Test
    void writesTheResultsOfCommands() {
        LocalDate day = LocalDate.of(2021, 6, 30);
        CommandId id = CommandId.of("C-1");
        JournalRecord record = new PartnerDeclared(PartnerId.of("fabrikam"));
        Refusal refusal = Programs.program(0).on(day).refuseUnopened(EnrollmentId.of("E-1"));
        List<CommandResult> results = List.of(
                new CommandResult.Accepted(id, record),
                new CommandResult.Refused(refusal),
                new CommandResult.CommandIdReused(id, record),
                new CommandResult.ClockBehind(day, day.plusDays(1)),
                new CommandResult.Contended(5));

        assertThat(results.stream().map(WrittenAnswersTest::answer))
                .extracting(answer -> read(answer, "command").get("answer").asText())
                .containsExactly("accepted", "refused", "command-id-reused", "clock-behind", "contended");
    }

    private static Answer answer(CommandResult result) {
        return result.match(
                accepted ->
                        Answer.ofAcceptedCommand(accepted.command().value(), accepted.record(), accepted.vouchers()),
                refused -> Answer.of(refused.refusal()),
                reused -> Answer.ofReusedCommandId(reused.command().value(), reused.record()),
                behind -> Answer.ofClockBehind(behind.today(), behind.recorded()),
                contended -> Answer.ofContention(contended.attempts()));
    }

    private static Journal journal(long seed) {
        try {
            return JournalReader.read(
                    new ByteArrayInputStream(RandomJournal.of(seed).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(Answer answer, String name) {
        try {
            JsonNode first = JSON.nullNode();
            for (AnswerWriter writer : WRITERS) {
                String text = writer.toString(answer);
                first = JSON.readTree(text);
                check(first, name + "\n" + text);
                written.increment();
            }
            return first;
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private static void check(JsonNode json, String name) {
        if (json.isNull() || (json.isObject() && json.isEmpty())) {
            throw new AssertionError("an object without fields, or `null`: " + name);
        }
        json.forEach(part -> check(part, name));
    }
}
