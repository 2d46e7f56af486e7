package org.planningservices.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which day it is. */
final class DayOption {

    @Option(names = "--on", paramLabel = "DAY", description = "The day, as YYYY-MM-DD. Without it: today.")
    private @Nullable LocalDate on;

    Clock clock() {
        return on == null
                ? Clock.system(ZoneId.systemDefault())
                : Clock.fixed(on.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
}
