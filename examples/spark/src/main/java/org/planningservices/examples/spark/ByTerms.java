package org.planningservices.examples.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.FormatException;
import org.planningservices.json.TermsReader;
import org.planningservices.policy.terms.Edition;
import org.planningservices.policy.terms.Terms;
import picocli.CommandLine.Option;

/** By whose rules vouchers are judged. */
final class ByTerms {

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
    private @Nullable Edition edition;

    Terms terms() {
        Terms found = file == null ? Terms.published() : read(file);
        return edition == null ? found : found.withEdition(edition);
    }

    private static Terms read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return TermsReader.read(in);
        } catch (NoSuchFileException e) {
            throw new CannotDo(file + ": there is no such file");
        } catch (IOException | FormatException e) {
            throw new CannotDo(file + ": " + e.getMessage());
        }
    }
}
