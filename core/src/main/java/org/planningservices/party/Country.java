package org.planningservices.party;

import org.planningservices.require.Require;

/**
 * A country, by its ISO 3166-1 alpha-2 code.
 *
 * <p>Two capital letters; whether the code is assigned is not asked. For example, {@code Country.of("NL")}. Immutable.
 *
 * @param code  two letters from A to Z
 */
public record Country(String code) implements Comparable<Country> {

    /**
     * Checks the code.
     *
     * @param code  two letters from A to Z
     * @throws IllegalArgumentException if it is anything else
     */
    public Country {
        if (code.length() != 2 || !isCapital(code.charAt(0)) || !isCapital(code.charAt(1))) {
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
        return new Country(code);
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    /** Compares as texts, by UTF-16 code unit. */
    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
