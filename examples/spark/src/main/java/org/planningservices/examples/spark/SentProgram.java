package org.planningservices.examples.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.planningservices.json.TermsReader;
import org.planningservices.json.TermsWriter;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.terms.Terms;

/**
 * A program on a day, as it is sent to executors.
 *
 * @param terms  its terms as JSON
 * @param day  the day
 */
record SentProgram(String terms, LocalDate day) implements Serializable {

    private static final long serialVersionUID = 1;

    static SentProgram of(Terms terms, LocalDate day) {
        StringWriter text = new StringWriter();
        try {
            TermsWriter.write(terms, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SentProgram(text.toString(), day);
    }

    /** Builds the program. It takes milliseconds: once for a partition, not for a voucher. */
    ProgramDay built() {
        try {
            Terms read = TermsReader.read(new ByteArrayInputStream(terms.getBytes(StandardCharsets.UTF_8)));
            return VoucherProgram.under(read).on(day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
