package org.planningservices.party;

import org.planningservices.require.TypedText;

/**
 * The id of a partner location (ACT-05).
 *
 * <p>An opaque text, compared as written. For example, {@code LocationId.of("fabrikam-nl")}. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class LocationId extends TypedText<LocationId> implements Comparable<LocationId> {

    private LocationId(String value) {
        super(requireNotBlank(value, "value", "location id"));
    }

    /**
     * Returns the location id with this text.
     *
     * @param value  the text: at most 1,000 code points, not blank
     * @return the location id
     * @throws IllegalArgumentException if the text is anything else
     */
    public static LocationId of(String value) {
        return new LocationId(value);
    }

    /**
     * Returns the text.
     *
     * @return the text
     */
    public String value() {
        return text();
    }
}
