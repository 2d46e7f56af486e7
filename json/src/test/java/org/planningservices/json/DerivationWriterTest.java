package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.Voucher;

/** How a last day came about is written whole: each part with its rule or provision, and what that rests on. */
class DerivationWriterTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 1);

    @Test
    void writesEachPartWithItsSources() throws IOException {
        assertThat(written(derivation(RuleId.TIM_05)))
                .startsWith("{\"from\":\"created\",\"on\":\"2020-01-15\",\"by\":\"TIM-02\",\"basis\":\"interpreted\","
                        + "\"secondHand\":false,\"sources\":[{\"document\":\"")
                .contains(
                        "\"additions\":[{\"amount\":180,\"unit\":\"days\",\"by\":\"TIM-01\",\"basis\":\"stated\",\"secondHand\":false,"
                                + "\"sources\":[{\"document\":\"")
                .contains("{\"amount\":0,\"unit\":\"days\",\"by\":\"TIM-03\",\"basis\":\"interpreted\",")
                .contains("{\"amount\":90,\"unit\":\"days\",\"by\":\"TIM-14\",\"basis\":\"stated\",\"secondHand\":true,"
                        + "\"sources\":[{\"document\":\"Blog of a Microsoft employee\",\"address\":\"")
                .endsWith("\"secondHand\":true}]}]}");
    }

    @Test
    void writesADayOfTheProgramWithoutAdditions() throws IOException {
        assertThat(written(derivation(RuleId.TIM_08)))
                .startsWith("{\"from\":\"program\",\"on\":\"2021-06-30\",\"by\":\"TIM-08\",\"basis\":\"stated\",")
                .endsWith("\"additions\":[]}");
    }

    /** Returns how the last day of a voucher made on 2020-01-15 came about. */
    private static Derivation derivation(RuleId rule) {
        VoucherProgram program = VoucherProgram.planningServices();
        Voucher voucher =
                program.audit(GoodJournal.read("""
                        {"type": "enrollment", "enrollment": "E", "customer": "C", "startsOn": "2019-01-01", "endsOn": "2022-12-31"}
                        {"type": "voucher-created", "voucher": "V", "enrollment": "E", "offering": "DDPS", "serviceLevel": 5, "on": "2020-01-15"}
                        """), DAY).vouchers().get(0).voucher();
        return program.on(DAY).upcomingDeadlines(voucher).stream()
                .filter(deadline -> deadline.rule().id() == rule)
                .map(Deadline::derivation)
                .findFirst()
                .orElseThrow();
    }

    private static String written(Derivation derivation) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DerivationWriter.write(derivation, json);
        }
        return text.toString();
    }
}
