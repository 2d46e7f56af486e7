package org.planningservices.party;

import org.jspecify.annotations.Nullable;
import org.planningservices.require.Require;

/**
 * A country, by its ISO 3166-1 alpha-2 code.
 *
 * <p>Two capital letters; whether the code is assigned is not asked. For example, {@code Country.of("NL")}. Immutable.
 *
 * @param code  two letters from A to Z
 */
public record Country(String code) implements Comparable<Country> {

    private static final int LETTERS = 26;

    /** The countries made so far, by code. Two threads may make the same one; they are equal. */
    private static final @Nullable Country[] KNOWN = new Country[LETTERS * LETTERS];

    /**
     * Checks the code.
     *
     * @param code  two letters from A to Z
     * @throws IllegalArgumentException if it is anything else
     */
    public Country {
        if (!isCode(code)) {
            throw Require.refused(code, "country must be two letters from A to Z");
        }
    }

    /**
     * Returns the country with this code.
     *
     * @param code  two letters from A to Z
     * @return the country
     * @throws IllegalArgumentException if the code is anything else
     */
    public static Country of(String code) {
        Country known = isCode(code) ? KNOWN[index(code)] : null;
        if (known == null) {
            known = new Country(code);
            KNOWN[index(code)] = known;
        }
        return known;
    }

    private static int index(String code) {
        return (code.charAt(0) - 'A') * LETTERS + code.charAt(1) - 'A';
    }

    private static boolean isCode(String code) {
        return code.length() == 2 && isCapital(code.charAt(0)) && isCapital(code.charAt(1));
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    /** Compares as texts, by UTF-16 code unit. */
    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    // Written by hand, as is the hash code: those of a record are linked at first use, in the first decision.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Country that && code.equals(that.code));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
