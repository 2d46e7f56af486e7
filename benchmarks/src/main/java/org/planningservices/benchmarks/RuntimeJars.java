package org.planningservices.benchmarks;

import io.vavr.control.Either;
import io.vavr.match.annotation.Unapply;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.voucher.Voucher;
import org.threeten.extra.LocalDateRange;

/** The jars that an application of core and policy needs. */
final class RuntimeJars {

    private RuntimeJars() {}

    /** Returns the jars, as this JVM has them. */
    static List<Path> all() {
        return Stream.of(Voucher.class, VoucherProgram.class, Either.class, Unapply.class, LocalDateRange.class)
                .map(RuntimeJars::jar)
                .toList();
    }

    private static Path jar(Class<?> inside) {
        Path jar = source(inside);
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(
                    "a jar was expected, found the classes in `" + jar + "`: package them first");
        }
        return jar;
    }

    /** Returns the jar or the folder that a class came from. */
    static Path source(Class<?> inside) {
        return Path.of(URI.create(
                inside.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
