package org.planningservices.step;

import org.planningservices.require.TypedText;

/**
 * The id of a payment request (PAY-05).
 *
 * <p>An opaque text, compared as written. For example, {@code PaymentRequestId.of("R-1")}. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class PaymentRequestId extends TypedText<PaymentRequestId> implements Comparable<PaymentRequestId> {

    private PaymentRequestId(String value) {
        super(requireNotBlank(value, "value", "payment request id"));
    }

    /**
     * Returns the payment request id with this text.
     *
     * @param value  the text: at most 1,000 code points, not blank
     * @return the payment request id
     * @throws IllegalArgumentException if the text is anything else
     */
    public static PaymentRequestId of(String value) {
        return new PaymentRequestId(value);
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
