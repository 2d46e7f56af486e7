package org.planningservices.party;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planningservices.require.Require;
import org.planningservices.require.TypedText;

/**
 * A country, by its ISO 3166-1 alpha-2 code.
 *
 * <p>Two capital letters; whether the code is assigned is not checked. For example, {@code Country.of("NL")}. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class Country extends TypedText<Country> implements Comparable<Country> {

    private static final int LETTERS = 26;

    /** The countries created so far, by code. Two threads may create the same one; the two are equal. */
    private static final @Nullable Country[] KNOWN = new Country[LETTERS * LETTERS];

    private Country(String code) {
        super(code);
    }

    /**
     * Returns the country with this code.
     *
     * @param code  two letters from A to Z
     * @return the country
     * @throws IllegalArgumentException if the code is anything else
     */
    public static Country of(String code) {
        Objects.requireNonNull(code, "code");
        if (!isCode(code)) {
            throw Require.refused(code, "country must be two letters from A to Z");
        }
        Country known = KNOWN[index(code)];
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

    /**
     * Returns the code.
     *
     * @return two letters from A to Z
     */
    public String code() {
        return text();
    }
}
