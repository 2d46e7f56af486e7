package org.planningservices.benchmarks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What was measured: numbers by name, each with its unit, in the order in which they came. */
final class Scores {

    private final Map<String, Score> scores = new LinkedHashMap<>();

    /**
     * A number with its unit.
     *
     * @param value  the number
     * @param unit  such as {@code ns}, {@code bytes}, or nothing for a ratio
     */
    record Score(double value, String unit) {}

    void put(String name, double value, String unit) {
        scores.put(name, new Score(value, unit));
    }

    void putAll(Scores others) {
        scores.putAll(others.scores);
    }

    /** Takes a line of three fields, as {@link #print} prints it; another line is not for here. */
    void read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length == 3) {
            put(fields[0], Double.parseDouble(fields[1]), fields[2]);
        }
    }

    double of(String name) {
        return Objects.requireNonNull(scores.get(name), () -> "`" + name + "` was not measured, but " + scores.keySet())
                .value();
    }

    boolean has(String name) {
        return scores.containsKey(name);
    }

    Map<String, Score> all() {
        return Collections.unmodifiableMap(scores);
    }

    /** Prints a line of name, value and unit for each, set apart by tabs. */
    void print() {
        scores.forEach((name, score) -> System.out.println(
                name + '\t' + String.format(Locale.ROOT, "%.4f", score.value()) + '\t' + score.unit()));
    }
}
