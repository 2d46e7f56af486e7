package org.planningservices.party;

import org.planningservices.require.TypedText;

/**
 * The id of a partner organization (ACT-04).
 *
 * <p>An opaque text, compared as written. For example, {@code PartnerId.of("fabrikam")}. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class PartnerId extends TypedText<PartnerId> implements Comparable<PartnerId> {

    private PartnerId(String value) {
        super(requireNotBlank(value, "value", "partner id"));
    }

    /**
     * Returns the partner id with this text.
     *
     * @param value  the text: at most 1,000 code points, not blank
     * @return the partner id
     * @throws IllegalArgumentException if the text is anything else
     */
    public static PartnerId of(String value) {
        return new PartnerId(value);
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
