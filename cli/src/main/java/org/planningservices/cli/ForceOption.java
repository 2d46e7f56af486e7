package org.planningservices.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Option;

/** Whether a command may replace files. Every command that writes files has this option. */
final class ForceOption {

    @Option(names = "--force", description = "Replaces files that exist. Without it: a file that exists is an error.")
    private boolean force;

    /** Opens a file to write it. */
    OutputStream open(Path file) throws IOException {
        return force
                ? Files.newOutputStream(file)
                : Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    }

    /** Fails if a file exists that may not be replaced. */
    void check(Path file) throws IOException {
        if (!force && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }

    /** Moves a draft to its place. */
    void move(Path draft, Path file) throws IOException {
        check(file);
        CopyOption[] options = force ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0];
        Files.move(draft, file, options);
    }
}
