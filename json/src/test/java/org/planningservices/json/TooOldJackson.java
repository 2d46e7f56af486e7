package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.PackageVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.terms.Terms;

/**
 * What all readers and writers answer where Jackson is older than they need. The project {@code src/it/jackson} runs it with
 * such a version; the module's own build, which has a recent one, does not.
 */
class TooOldJackson {

    private static final JournalRecord RECORD = new PartnerDeclared(PartnerId.of("P"));
    private static final Answer ANSWER = Answer.ofContention(1);
    private static final AnswerWriter WRITER = AnswerWriter.in(Locale.ENGLISH);
    private static final AuditReport REPORT =
            VoucherProgram.planningServices().audit(new Journal(List.of()), LocalDate.of(2022, 6, 1));

    @Test
    void jacksonIsOld() {
        assertThat(PackageVersion.VERSION.getMinorVersion()).isLessThan(16);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entryPoints")
    void everyCallTellsWhichVersionIsNeeded(String name, ThrowingCallable call) {
        for (int times = 0; times < 2; times++) {
            assertThatIllegalStateException()
                    .isThrownBy(call)
                    .withMessage("jackson-core must be `2.16` or later, found `" + PackageVersion.VERSION + "`")
                    .withNoCause();
        }
    }

    static Stream<Arguments> entryPoints() {
        return Stream.of(
                arguments("read a journal", call(() -> JournalReader.read(in("{}")))),
                arguments("read a plain journal", call(() -> JournalReader.read(in(GoodJournal.TEXT)))),
                arguments("read a log", call(() -> DecisionLogReader.read(in("{}")))),
                arguments("read terms", call(() -> TermsReader.read(in("{}")))),
                arguments("read a stored record", call(() -> StoredRecords.read("{}"))),
                arguments("write a stored record", call(() -> StoredRecords.write(RECORD))),
                arguments("write a journal", call(() -> JournalWriter.write(List.of(RECORD), out()))),
                arguments("write a report", call(() -> ReportWriter.write(REPORT, out()))),
                arguments("write a report as text", call(() -> ReportWriter.write(REPORT, new StringWriter()))),
                arguments("write terms", call(() -> TermsWriter.write(Terms.planningServices(), out()))),
                arguments(
                        "write terms as text",
                        call(() -> TermsWriter.write(Terms.planningServices(), new StringWriter()))),
                arguments("write an answer", call(() -> WRITER.write(ANSWER, out()))),
                arguments("write an answer as text", call(() -> WRITER.toString(ANSWER))),
                arguments(
                        "write an answer into other JSON",
                        call(() -> WRITER.write(ANSWER, new JsonFactory().createGenerator(out())))));
    }

    private static ThrowingCallable call(ThrowingCallable call) {
        return call;
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteArrayOutputStream out() {
        return new ByteArrayOutputStream();
    }
}
