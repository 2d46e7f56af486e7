package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherStep;

/** A step is read from the JSON that answers write, and every fault is reported at its field. */
class StepReaderTest {

    @Test
    void readsAStep() {
        VoucherStep step = StepReader.readVoucherStep("""
                {"action": "redeem", "partner": "tailspin", "location": "utrecht", "role": "mpn-admin"}""");

        assertThat(step)
                .isEqualTo(new Redeem(
                        Operator.of(PartnerId.of("tailspin")).withRole(OperatorRole.of("mpn-admin")),
                        LocationId.of("utrecht")));
    }

    @Test
    void readsFieldsInAnyOrder() {
        assertThat(StepReader.readVoucherStep(
                        "{\"plannedStart\":\"2020-03-10\",\"partner\":\"fabrikam\",\"action\":\"reschedule\"}"))
                .isEqualTo(Reschedule.of(PartnerId.of("fabrikam"), LocalDate.of(2020, 3, 10)));
    }

    @Test
    void readsAStepThatTheRulesRefuse() {
        Step step = StepReader.read(
                "{\"action\":\"complete-engagement\",\"partner\":\"fabrikam\",\"deliveredDays\":0,\"offsiteDays\":5}");

        assertThat(step)
                .isEqualTo(CompleteEngagement.builder()
                        .partnerId(PartnerId.of("fabrikam"))
                        .deliveredDays(0)
                        .offsiteDays(5)
                        .buildRecorded());
    }

    @Test
    void readsAPaymentStep() {
        assertThat(StepReader.readPaymentStep("{\"action\":\"make-payment\",\"request\":\"R-1\"}"))
                .isEqualTo(MakePayment.of(PaymentRequestId.of("R-1")));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void readsEveryStepOfAJournal(@ForAll("steps") Step step) {
        String json = written(step);

        assertThat(StepReader.read(json)).isEqualTo(step);
        assertThat(readByKind(step, json)).isEqualTo(step);
    }

    @Provide
    Arbitrary<Step> steps() {
        return new AnyRecord(AnyRecord.days(1990, 2099), AnyRecord.numbers(100_000))
                .ofEveryType()
                .map(JournalRecord::findStep)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    @ParameterizedTest
    @MethodSource("stepTypes")
    void knowsTheStepsOfEveryTypeOfRecord(RecordType<?> type) {
        assertThat(StepReader.types(Step.class)).containsValue(type);
    }

    static Stream<RecordType<?>> stepTypes() {
        return RecordTypes.ALL.stream().filter(type -> Step.class.isAssignableFrom(type.particulars()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "nonsense | line 1: expected JSON, found `nonsense`",
                "[] | line 1: expected a JSON object, found a list",
                "{} | line 1, field `action`: expected a text, found no such field",
                "{'action':null} | line 1, field `action`: expected a value, found `null`",
                "{'action':'expires'} | line 1, field `action`: expected one of `create`, `assign`, `reassign`, `reserve`,"
                        + " `cancel-reservation`, `reschedule`, `start-engagement`, `complete-engagement`,"
                        + " `submit-completion-report`, `redeem`, `expire`, `revoke`, found `expires`",
                "{'action':'assign'} | line 1, field `projectManager`: expected a text, found no such field",
                "{'action':'assign','projectManager':5} | line 1, field `projectManager`: expected a text, found the number `5`",
                "{'action':'assign','projectManager':' '} | line 1, field `projectManager`: expected a text that is not blank,"
                        + " found ` `",
                "{'action':'expire','action':'expire'} | line 1, field `action`: expected the field once, found it twice",
                "{'action':'expire','on':'2020-01-01'} | line 1, field `on`: expected only `action`, found another field",
                "{'action':'expire','voucher':'V-1'} | line 1, field `voucher`: expected only `action`, found another field",
                "{'action':'reschedule','partner':'p','plannedStart':'2020-02-30'} | line 1, field `plannedStart`: expected a"
                        + " day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2020-02-30`, which does not exist",
                "{'action':'expire'} {} | line 1: expected nothing after the object, found `{\"action\":\"expire\"} {}`",
            })
    void reportsTheFaultOfAVoucherStep(String json, String message) {
        assertThatThrownBy(() -> StepReader.readVoucherStep(json.replace('\'', '"')))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void reportsTheLineOfAField() {
        assertThatThrownBy(() -> StepReader.readPoolStep(
                        "{\n  \"action\": \"accrue-days\",\n  \"enrollment\": \"E-1\",\n  \"days\": -1\n}"))
                .hasMessage(
                        "line 4, field `days`: expected a number from 0 to 100000, in digits alone, found the number `-1`");
    }

    @Test
    void refusesAStepOfAnotherKind() {
        assertThatThrownBy(() -> StepReader.readPoolStep("{\"action\":\"expire\"}"))
                .hasMessage(
                        "line 1, field `action`: expected one of `accrue-days`, `convert-training-days`, found `expire`");
        assertThatThrownBy(() -> StepReader.readPartnerStep("{\"action\":\"expire\"}"))
                .hasMessage(
                        "line 1, field `action`: expected one of `enroll-partner`, `register-for-payment-tool`, found"
                                + " `expire`");
        assertThatThrownBy(() -> StepReader.readPaymentStep("{\"action\":\"expire\"}"))
                .hasMessage(
                        "line 1, field `action`: expected one of `request-payment`, `approve-payment`, `reject-payment`,"
                                + " `make-payment`, found `expire`");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThatThrownBy(() -> StepReader.readVoucherStep(" ".repeat(1 << 20) + "{\"action\":\"expire\"}"))
                .hasMessage("line 1: expected a step of at most 1048576 bytes, found a longer one");
    }

    private static Step readByKind(Step step, String json) {
        if (step instanceof VoucherStep) {
            return StepReader.readVoucherStep(json);
        }
        if (step instanceof PaymentStep) {
            return StepReader.readPaymentStep(json);
        }
        return step instanceof PartnerStep ? StepReader.readPartnerStep(json) : readPoolStep(step, json);
    }

    private static Step readPoolStep(Step step, String json) {
        assertThat(step).isInstanceOf(PoolStep.class);
        return StepReader.readPoolStep(json);
    }

    static String written(Step step) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Jackson.writing().createGenerator(text)) {
            ValueForms.STEP.write(step, json, Locale.ENGLISH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
