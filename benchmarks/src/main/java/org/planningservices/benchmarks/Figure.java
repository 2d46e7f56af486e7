package org.planningservices.benchmarks;

import java.util.Locale;

/** A line of what a program here measured: name, value and unit, set apart by tabs. */
public final class Figure {

    private Figure() {}

    /**
     * Prints a figure, with one place behind the point.
     *
     * @param name  what was measured
     * @param value  its value
     * @param unit  the unit of the value
     */
    public static void print(String name, double value, String unit) {
        System.out.println(name + '\t' + String.format(Locale.ROOT, "%.1f", value) + '\t' + unit);
    }

    /**
     * Prints a ratio, with three places behind the point.
     *
     * @param name  what was measured, over what
     * @param value  the ratio
     */
    public static void printRatio(String name, double value) {
        System.out.println(name + '\t' + String.format(Locale.ROOT, "%.3f", value) + "\tratio");
    }

    static void print(String name, long value, String unit) {
        System.out.println(name + '\t' + value + '\t' + unit);
    }
}
