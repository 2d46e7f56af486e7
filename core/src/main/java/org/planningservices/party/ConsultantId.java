package org.planningservices.party;

import org.planningservices.require.TypedText;

/**
 * The id of a consultant, who leads an engagement for a partner (ACT-06).
 *
 * <p>An opaque text, compared as written. For example, {@code ConsultantId.of("jansen")}. Immutable.
 */
@SuppressWarnings("exports") // the supertype adds nothing that users call by its name
public final class ConsultantId extends TypedText<ConsultantId> implements Comparable<ConsultantId> {

    private ConsultantId(String value) {
        super(requireNotBlank(value, "value", "consultant id"));
    }

    /**
     * Returns the consultant id with this text.
     *
     * @param value  the text: at most 1,000 code points, not blank
     * @return the consultant id
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ConsultantId of(String value) {
        return new ConsultantId(value);
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
