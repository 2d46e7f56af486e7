package org.planningservices.party;

import org.planningservices.require.TypedText;

/**
 * The id of an enrollment, the agreement that the benefit belongs to (ACT-01).
 *
 * <p>An opaque text, compared as written. For example, {@code EnrollmentId.of("E-4711")}. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class EnrollmentId extends TypedText<EnrollmentId> implements Comparable<EnrollmentId> {

    private EnrollmentId(String value) {
        super(requireNotBlank(value, "value", "enrollment id"));
    }

    /**
     * Returns the enrollment id with this text.
     *
     * @param value  the text: at most 1,000 code points, not blank
     * @return the enrollment id
     * @throws IllegalArgumentException if the text is anything else
     */
    public static EnrollmentId of(String value) {
        return new EnrollmentId(value);
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
