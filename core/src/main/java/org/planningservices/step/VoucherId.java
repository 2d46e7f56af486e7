package org.planningservices.step;

import org.planningservices.require.TypedText;

/**
 * The id of a voucher.
 *
 * <p>An opaque text, compared as written. For example, {@code VoucherId.of("V-1001")}. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class VoucherId extends TypedText<VoucherId> implements Comparable<VoucherId> {

    private VoucherId(String value) {
        super(requireNotBlank(value, "value", "voucher id"));
    }

    /**
     * Returns the voucher id with this text.
     *
     * @param value  the text: at most 1,000 code points, not blank
     * @return the voucher id
     * @throws IllegalArgumentException if the text is anything else
     */
    public static VoucherId of(String value) {
        return new VoucherId(value);
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
