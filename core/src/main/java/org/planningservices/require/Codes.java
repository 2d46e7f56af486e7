package org.planningservices.require;

import java.util.HashMap;
import java.util.Map;

/** The known codes of an open vocabulary: any code is a value, and each known code is a single instance. */
public final class Codes {

    private Codes() {}

    /**
     * Returns the known values by code, so that a factory can return the constant for its code.
     *
     * @param <T>  the type of the values, whose text is the code
     * @param known  the constants, no code twice
     * @return the constants, each under its code; not to be changed
     */
    @SafeVarargs
    public static <T> Map<String, T> of(T... known) {
        Map<String, T> byCode = new HashMap<>();
        for (T value : known) {
            byCode.put(value.toString(), value);
        }
        return byCode;
    }
}
