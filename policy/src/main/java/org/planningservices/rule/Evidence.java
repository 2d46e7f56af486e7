package org.planningservices.rule;

import java.util.List;
import java.util.Objects;

/**
 * What a rule, a provision or a value of the terms rests on: its basis and its sources. Immutable.
 *
 * @param basis  the basis
 * @param sources  one source or more, the best first
 */
public record Evidence(Basis basis, List<Citation> sources) {

    /**
     * Copies the sources and checks that there is one.
     *
     * @param basis  the basis
     * @param sources  one source or more, the best first
     * @throws IllegalArgumentException if there is no source
     */
    public Evidence {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(sources, "sources");
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("evidence must have a source, found none");
        }
    }

    /**
     * Returns evidence of what sources say.
     *
     * @param sources  one source or more, the best first
     * @return the evidence
     * @throws IllegalArgumentException if there is no source
     */
    public static Evidence stated(Citation... sources) {
        return new Evidence(Basis.STATED, List.of(sources));
    }

    /**
     * Returns evidence of what follows from sources.
     *
     * @param sources  one source or more, the best first
     * @return the evidence
     * @throws IllegalArgumentException if there is no source
     */
    public static Evidence implied(Citation... sources) {
        return new Evidence(Basis.IMPLIED, List.of(sources));
    }

    /**
     * Returns evidence of a reading that was chosen, since the sources conflict or are silent.
     *
     * @param sources  one source or more, the best first
     * @return the evidence
     * @throws IllegalArgumentException if there is no source
     */
    public static Evidence interpreted(Citation... sources) {
        return new Evidence(Basis.INTERPRETED, List.of(sources));
    }

    /**
     * Tells whether only a second hand says so.
     *
     * @return true if no source is by Microsoft
     */
    public boolean isSecondHand() {
        for (Citation source : sources) {
            if (!source.isSecondHand()) {
                return false;
            }
        }
        return true;
    }
}
