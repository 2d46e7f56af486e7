package org.planningservices.explorer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.planningservices.json.FormatException;
import org.planningservices.json.TermsReader;
import org.planningservices.json.TermsWriter;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;

/** The programs that the page names: by a word for terms of the library, or by the text of a terms file. */
final class Programs {

    /** The most programs that are kept: each value that somebody tries makes a new one. */
    private static final int MOST = 16;

    private final Map<String, VoucherProgram> known = new HashMap<>();

    /**
     * Returns a program.
     *
     * @param name  how a fault names the file
     * @param terms  the word, or the text of the file
     */
    VoucherProgram of(String name, String terms) {
        VoucherProgram program = known.get(terms);
        if (program == null) {
            program = VoucherProgram.under(terms(name, terms));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(terms, program);
        }
        return program;
    }

    private static Terms terms(String name, String terms) {
        return switch (terms) {
            case "planning-services" -> Terms.planningServices();
            case "planning-services-from-assignment" ->
                Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT);
            case "training-vouchers" -> Terms.trainingVouchers();
            default -> read(name, Bytes.ofText(terms));
        };
    }

    /** Reads a terms file. */
    static Terms read(String name, byte[] file) {
        try {
            return TermsReader.read(new ByteArrayInputStream(file));
        } catch (FormatException e) {
            throw new Fault(name + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }

    /** Returns terms as the text of a terms file. */
    static String text(Terms terms) {
        StringWriter text = new StringWriter();
        try {
            TermsWriter.write(terms, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }
}
