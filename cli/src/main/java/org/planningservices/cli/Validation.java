package org.planningservices.cli;

import java.time.LocalDate;
import org.planningservices.json.Answer;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.rule.Provision;
import org.planningservices.rule.ProvisionId;
import org.planningservices.step.VoucherId;

/** The answer to a partner that validates a voucher. It shows nothing else about the voucher. */
record Validation(LocalDate on, VoucherId voucher, Validity validity, Provision provision) {

    static Validation of(VoucherProgram program, LocalDate on, VoucherId voucher, Validity validity) {
        return program.provisions().stream()
                .filter(one -> one.id() == ProvisionId.VCH_07)
                .findFirst()
                .map(one -> new Validation(on, voucher, validity, one))
                .orElseThrow();
    }

    int print(Output.Format format, Output out) {
        switch (format) {
            case TEXT -> print(out);
            case JSON -> out.json(Answer.ofValidation(on, voucher, validity, provision));
        }
        out.check();
        return Main.NOTHING_FOUND;
    }

    private void print(Output out) {
        out.text("validation.head", voucher, on, RecordLine.of(validity));
        out.line("  " + validity.message(Texts.current().locale()));
        out.line("  " + provision.id() + ", " + provision.sources().get(0));
    }
}
