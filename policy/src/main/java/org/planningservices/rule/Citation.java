package org.planningservices.rule;

/**
 * Where something is said: a document, the place in it, and its date. Immutable.
 *
 * @param document  the document
 * @param place  its address or section
 * @param date  its date or age, as far as it is known
 */
public record Citation(String document, String place, String date) {

    /** Returns the three on one line. */
    @Override
    public String toString() {
        return document + " (" + place + "; " + date + ")";
    }
}
