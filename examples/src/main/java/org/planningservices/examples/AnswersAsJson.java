package org.planningservices.examples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.planningservices.engagement.Offering;
import org.planningservices.json.Answer;
import org.planningservices.json.AnswerWriter;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** Writes answers as JSON, such as the body of an HTTP response. */
public final class AnswersAsJson {

    private AnswersAsJson() {}

    /**
     * Prints a voucher on one line, and a refusal in lines.
     *
     * @param args  not used
     * @throws IOException if they cannot be printed
     */
    public static void main(String[] args) throws IOException {
        Create create = Create.of(EnrollmentId.of("E-4711"), Offering.DDPS, 5);
        Voucher voucher = Voucher.create(VoucherEvent.of(VoucherId.of("V-1001"), create, LocalDate.of(2021, 6, 30)));
        Assign assign = Assign.of("m.devries@contoso.example");
        // tag::answers[]
        ProgramDay nextDay = VoucherProgram.planningServices().on(LocalDate.of(2021, 7, 1));
        AnswerWriter answers = AnswerWriter.in(Locale.ENGLISH);

        Answer usable = Answer.of(voucher, nextDay);
        System.out.println(answers.toString(usable)); // or toBytes(usable), the body of an HTTP response

        Answer decision = Answer.of(nextDay.decide(voucher, assign, Facts.none()));
        JsonGenerator json = new JsonFactory().createGenerator(System.out).useDefaultPrettyPrinter();
        answers.write(decision, json);
        json.flush();
        System.out.println();
        // end::answers[]
    }
}
