package org.planningservices.examples.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.FormatException;
import org.planningservices.json.TermsReader;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.policy.terms.Terms;
import picocli.CommandLine.Option;

/** By whose rules vouchers are judged. */
final class ProgramOptions {

    @Option(
            names = "--terms",
            paramLabel = "FILE",
            description = "Judges by the terms in a file, as the command `terms` of the examples prints them."
                    + " Without it: by the published ones.")
    private @Nullable Path file;

    @Option(
            names = "--validity-from",
            paramLabel = "creation|assignment",
            description = "From which day a voucher's validity counts. Without it: creation, or what the terms say.")
    private @Nullable ValidityStart validityFrom;

    Terms terms() {
        Terms found = file == null ? Terms.planningServices() : read(file);
        return validityFrom == null ? found : found.withValidityFrom(validityFrom);
    }

    private static Terms read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return TermsReader.read(in);
        } catch (NoSuchFileException e) {
            throw new UserError(file + ": there is no such file");
        } catch (IOException | FormatException e) {
            throw new UserError(file + ": " + e.getMessage());
        }
    }
}
