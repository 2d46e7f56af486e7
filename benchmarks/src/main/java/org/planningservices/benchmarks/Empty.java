package org.planningservices.benchmarks;

/** What a JVM does at the least. */
public final class Empty {

    private Empty() {}

    /**
     * Does nothing.
     *
     * @param args  none
     */
    public static void main(String[] args) {}
}
