package org.planningservices.cli;

import picocli.CommandLine.Option;

/** The option of commands that print text or JSON. */
final class FormatOption {

    @Option(names = "--format", paramLabel = "text|json", description = "What to print. Without it: text.")
    private Output.Format format = Output.Format.TEXT;

    Output.Format get() {
        return format;
    }
}
