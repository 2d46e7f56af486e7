package org.planningservices.benchmarks;

import java.util.Locale;

/** A line of what a program here measured: name, value and unit, set apart by tabs. */
final class Figure {

    private Figure() {}

    static void print(String name, double value, String unit) {
        System.out.println(name + '\t' + String.format(Locale.ROOT, "%.1f", value) + '\t' + unit);
    }

    static void print(String name, long value, String unit) {
        System.out.println(name + '\t' + value + '\t' + unit);
    }
}
