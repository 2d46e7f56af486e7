package org.planningservices.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Writes a file completely or not at all: first a draft beside it, which is then moved to the place of the file. */
final class Draft {

    /** Writes the content of a file. */
    interface Content {

        void write(OutputStream out) throws IOException;
    }

    private Draft() {}

    /** Writes a file. One that exists is replaced only if the command may. */
    static void write(Path file, ForceOption force, Content content) {
        if (Input.isStandard(file)) {
            throw new UserError("`--out`: expected a file, found `-`, the standard output");
        }
        Path name = Objects.requireNonNullElse(file.getFileName(), file);
        Path draft = file.resolveSibling(name + "." + ProcessHandle.current().pid() + ".tmp");
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UserError(file + ": cannot be written: there is no folder `" + folder.getFileName() + "`");
        }
        try {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "it is a folder");
            }
            force.check(file);
            try {
                try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
                    content.write(out);
                }
                force.move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UserError(file + ": cannot be written: " + AuditCommand.reason(e));
        }
    }
}
