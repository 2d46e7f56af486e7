package org.planningservices.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures several ways of doing the same in one JVM, in short turns: each has one in every round, and each round begins
 * with another. So what makes the machine slower for a while makes all of them slower, and the ratios of the rounds stay.
 */
public final class RoundRobin {

    private final Map<String, double[]> scores = new LinkedHashMap<>();

    /** A way of doing it. */
    @FunctionalInterface
    public interface Way {

        /**
         * Has one turn.
         *
         * @return its score
         * @throws Exception if it fails
         */
        double turn() throws Exception;
    }

    private RoundRobin() {}

    /**
     * Measures.
     *
     * @param warmUp  how many rounds come before those that count
     * @param rounds  how many rounds count
     * @param ways  the ways by their names
     * @return the scores
     * @throws Exception if a turn fails
     */
    public static RoundRobin measure(int warmUp, int rounds, Map<String, Way> ways) throws Exception {
        RoundRobin measured = new RoundRobin();
        ways.keySet().forEach(name -> measured.scores.put(name, new double[rounds]));
        List<Map.Entry<String, Way>> order = new ArrayList<>(ways.entrySet());
        for (int round = -warmUp; round < rounds; round++) {
            for (Map.Entry<String, Way> one : order) {
                double score = one.getValue().turn();
                if (round >= 0) {
                    measured.scores(one.getKey())[round] = score;
                }
            }
            Collections.rotate(order, 1);
        }
        return measured;
    }

    private double[] scores(String name) {
        return Objects.requireNonNull(scores.get(name), name);
    }

    /**
     * Returns the median of the scores of a way.
     *
     * @param name  the name of the variant
     * @return the median
     */
    public double median(String name) {
        return quantile(0.5, scores(name));
    }

    /**
     * Prints the median of the ratios of the rounds, and the quartiles between which half of them lie.
     *
     * @param figure  the name of the ratio
     * @param one  the name of a way
     * @param other  the name of the variant that its scores are divided by
     */
    public void printRatio(String figure, String one, String other) {
        double[] ratios = scores(one).clone();
        Arrays.setAll(ratios, round -> ratios[round] / scores(other)[round]);
        Figure.printRatio(figure, quantile(0.5, ratios));
        Figure.printRatio(figure + ", lower quartile", quantile(0.25, ratios));
        Figure.printRatio(figure + ", upper quartile", quantile(0.75, ratios));
    }

    private static double quantile(double share, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
