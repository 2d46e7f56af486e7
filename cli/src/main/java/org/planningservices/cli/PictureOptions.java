package org.planningservices.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a picture to the file that an option names, or to the standard output. */
final class PictureOptions {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes to this file; `-` is the standard output. Without it: prints it.")
    private @Nullable Path file;

    @Mixin
    private ForceOption force = new ForceOption();

    void write(String picture, PrintWriter out) {
        if (file != null && !Input.isStandard(file)) {
            Draft.write(file, force, to -> to.write(picture.getBytes(StandardCharsets.UTF_8)));
            return;
        }
        out.print(picture);
        if (out.checkError()) {
            throw new UserError("the picture cannot be printed");
        }
    }
}
