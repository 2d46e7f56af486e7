package org.planningservices.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.TermsReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import picocli.CommandLine.Option;

/** The program whose rules apply. */
final class ProgramOptions {

    @Option(
            names = "--validity-from",
            paramLabel = "creation|assignment",
            description = "The day from which a voucher's validity counts. Without it: creation, or as the terms say.")
    private @Nullable ValidityStart validityFrom;

    @Option(
            names = "--program",
            paramLabel = "planning-services|training-vouchers",
            description = "The program whose rules apply. Without it: planning-services.")
    private @Nullable KnownProgram program;

    @Option(
            names = "--terms",
            paramLabel = "FILE",
            description = "A file with the terms that apply, as the command `terms` prints them; `-` is the"
                    + " standard input.")
    private @Nullable Path file;

    VoucherProgram program() {
        if (program != null && file != null) {
            throw new UserError("`--program` and `--terms` cannot both be given: terms name a program of their own");
        }
        Terms found = file == null
                ? Objects.requireNonNullElse(program, KnownProgram.PLANNING_SERVICES)
                        .terms()
                : AuditCommand.read(file, TermsReader::read);
        return VoucherProgram.under(validityFrom == null ? found : found.withValidityFrom(validityFrom));
    }
}
