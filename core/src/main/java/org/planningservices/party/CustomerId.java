package org.planningservices.party;

import org.planningservices.require.TypedText;

/**
 * The id of a customer, an organization with active Software Assurance (ACT-01).
 *
 * <p>An opaque text, compared as written. For example, {@code CustomerId.of("contoso")}. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class CustomerId extends TypedText<CustomerId> implements Comparable<CustomerId> {

    private CustomerId(String value) {
        super(requireNotBlank(value, "value", "customer id"));
    }

    /**
     * Returns the customer id with this text.
     *
     * @param value  the text: at most 1,000 code points, not blank
     * @return the customer id
     * @throws IllegalArgumentException if the text is anything else
     */
    public static CustomerId of(String value) {
        return new CustomerId(value);
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
