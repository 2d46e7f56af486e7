package org.planningservices.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.cli.DeskDatabase.Compaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compacts the file of an H2 database. */
@Command(
        name = "compact",
        description = {
            "Rewrites the file of an H2 database without the space that is no longer used, and prints its size before"
                    + " and after.",
            "The file grows by about 30 KB with every record, since a step that was accepted must survive a crash: 3,001"
                    + " records take 87 MiB, and 0.7 MiB after compacting. PostgreSQL needs no such command."
        })
final class DeskCompactCommand implements Callable<Integer> {

    private static final long KIB = 1024;

    @Mixin
    private DeskOptions at = new DeskOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Output out = new Output(AuditCommand.command(spec).getOut());
        return at.doing("; the database is as it was", (database, program) -> {
            Optional<Compaction> compaction = database.compact();
            out.line(compaction
                    .map(done -> "compacted " + done.file() + ": " + size(done.before()) + " before, "
                            + size(done.after()) + " after")
                    .orElse("nothing to do: only the file of an H2 database is compacted; PostgreSQL reclaims the"
                            + " space that is no longer used by itself"));
            out.check();
            return Main.NOTHING_FOUND;
        });
    }

    private static String size(long bytes) {
        return bytes < KIB * KIB
                ? (bytes + KIB - 1) / KIB + " KiB"
                : String.format(Locale.ROOT, "%.1f MiB", (double) bytes / KIB / KIB);
    }
}
