package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/** A step as an object: its action, and its arguments with the fields that its record has in a journal. */
final class StepShape implements Shape<Step> {

    private static final LocalDate SOME_DAY = LocalDate.of(2020, 1, 1);
    private static final VoucherId SOME_VOUCHER = VoucherId.of("none");

    @Override
    public String description() {
        return "an object [step](#step)";
    }

    @Override
    public void write(Step step, JsonGenerator json, Locale locale) throws IOException {
        json.writeStartObject();
        json.writeFieldName("action");
        ValueForms.ACTION.write(step.action(), json, locale);
        writeArguments(recordOf(step), json);
        json.writeEndObject();
    }

    private static void writeArguments(JournalRecord record, JsonGenerator json) throws IOException {
        for (RecordType.Part<?> part : RecordTypes.of(record).parts()) {
            if (!RecordTypes.isOutsideTheStep(part.field())) {
                part.write(record, json, Limits.NONE);
            }
        }
    }

    private static JournalRecord recordOf(Step step) {
        if (step instanceof VoucherStep one) {
            return new VoucherStepTaken(SOME_DAY, SOME_VOUCHER, one);
        }
        if (step instanceof PaymentStep one) {
            return new PaymentStepTaken(SOME_DAY, one);
        }
        if (step instanceof PartnerStep one) {
            return new PartnerStepTaken(SOME_DAY, one);
        }
        if (step instanceof PoolStep one) {
            return new DaysAdded(SOME_DAY, one);
        }
        throw new IllegalArgumentException("a step of the library was expected, found `" + step + "`");
    }
}
