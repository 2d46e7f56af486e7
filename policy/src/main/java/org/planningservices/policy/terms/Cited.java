package org.planningservices.policy.terms;

import java.util.List;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Sources;

/**
 * A value of the terms, with who says so. Immutable.
 *
 * @param <T>  the kind of value
 * @param value  the value
 * @param sources  one source or more, the best first
 */
public record Cited<T>(T value, List<Citation> sources) {

    /**
     * Copies the sources and checks that there is one.
     *
     * @param value  the value
     * @param sources  one source or more, the best first
     * @throws IllegalArgumentException if one of them is not accepted
     */
    public Cited {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a term must have a source, found none for `" + value + "`");
        }
    }

    /**
     * Returns a value with its sources.
     *
     * @param <T>  the kind of value
     * @param value  the value
     * @param sources  one source or more, the best first
     * @return the two
     * @throws IllegalArgumentException if there is no source
     */
    public static <T> Cited<T> of(T value, Citation... sources) {
        return new Cited<>(value, List.of(sources));
    }

    /**
     * Returns a value that nobody states, for a what-if.
     *
     * @param <T>  the kind of value
     * @param value  the value
     * @return the value, cited as an assumption
     */
    public static <T> Cited<T> assumed(T value) {
        return of(value, Sources.ASSUMPTION);
    }
}
