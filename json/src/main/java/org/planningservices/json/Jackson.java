package org.planningservices.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.PackageVersion;

/**
 * The Jackson that is there at run time, which another build may manage. Each use of it begins here, so that a version that
 * is too old is reported each time, and not once as a method that is missing and then as a class that is.
 */
final class Jackson {

    /** The first version in which the length of a name has a limit, and one that can be set. */
    private static final int OLDEST_MINOR = 16;

    private static final boolean TOO_OLD = isTooOld(PackageVersion.VERSION);

    private Jackson() {}

    /** Loaded only when Jackson is recent enough. */
    private static final class Reading {

        /** Keeps no table of names: names made to collide would break it for all that is read later. */
        static final JsonFactory JSON = JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(Lines.LONGEST)
                        .maxNameLength(Lines.LONGEST)
                        .build())
                .build();
    }

    /** Loaded only when Jackson is recent enough. */
    private static final class Writing {

        static final JsonFactory JSON = new JsonFactory();
    }

    /**
     * Returns what makes parsers.
     *
     * @throws IllegalStateException if Jackson is too old
     */
    static JsonFactory reading() {
        check();
        return Reading.JSON;
    }

    /**
     * Returns what makes generators.
     *
     * @throws IllegalStateException if Jackson is too old
     */
    static JsonFactory writing() {
        check();
        return Writing.JSON;
    }

    /**
     * Checks the version.
     *
     * @throws IllegalStateException if Jackson is too old
     */
    static void check() {
        if (TOO_OLD) {
            throw new IllegalStateException(
                    "jackson-core must be `2." + OLDEST_MINOR + "` or later, found `" + PackageVersion.VERSION + "`");
        }
    }

    private static boolean isTooOld(Version version) {
        return version.getMajorVersion() == 2 && version.getMinorVersion() < OLDEST_MINOR;
    }
}
