package org.planningservices.policy.terms;

import java.util.List;
import java.util.Objects;
import org.planningservices.rule.Basis;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Sources;

/**
 * A value of the terms, with what it rests on. Immutable.
 *
 * @param <T>  the kind of value
 * @param value  the value
 * @param evidence  its basis and sources
 */
public record Sourced<T>(T value, Evidence evidence) {
    /**
     * Checks that no part is null.
     *
     * @param value  the value
     * @param evidence  its basis and sources
     */
    public Sourced {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(evidence, "evidence");
    }

    /**
     * Returns a value that sources state.
     *
     * @param <T>  the kind of value
     * @param value  the value
     * @param sources  one source or more, the best first
     * @return the two
     * @throws IllegalArgumentException if there is no source
     */
    public static <T> Sourced<T> of(T value, Citation... sources) {
        Objects.requireNonNull(value, "value");
        return new Sourced<>(value, Evidence.stated(sources));
    }

    /**
     * Returns a value that follows from sources.
     *
     * @param <T>  the kind of value
     * @param value  the value
     * @param sources  one source or more, the best first
     * @return the two
     * @throws IllegalArgumentException if there is no source
     */
    public static <T> Sourced<T> implied(T value, Citation... sources) {
        Objects.requireNonNull(value, "value");
        return new Sourced<>(value, Evidence.implied(sources));
    }

    /**
     * Returns a value that is a reading, since the sources conflict or are silent.
     *
     * @param <T>  the kind of value
     * @param value  the value
     * @param sources  one source or more, the best first
     * @return the two
     * @throws IllegalArgumentException if there is no source
     */
    public static <T> Sourced<T> interpreted(T value, Citation... sources) {
        Objects.requireNonNull(value, "value");
        return new Sourced<>(value, Evidence.interpreted(sources));
    }

    /**
     * Returns a value that nobody states, for a what-if.
     *
     * @param <T>  the kind of value
     * @param value  the value
     * @return the value, cited as an assumption
     */
    public static <T> Sourced<T> assumed(T value) {
        Objects.requireNonNull(value, "value");
        return interpreted(value, Sources.ASSUMPTION);
    }

    /**
     * Returns the basis of the value.
     *
     * @return the basis
     */
    public Basis basis() {
        return evidence.basis();
    }

    /**
     * Returns the sources.
     *
     * @return one source or more, the best first
     */
    public List<Citation> sources() {
        return evidence.sources();
    }
}
