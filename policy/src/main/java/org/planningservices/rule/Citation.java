package org.planningservices.rule;

/**
 * Where something is said: a document, its address, its date, and whether it is second-hand. Immutable.
 *
 * @param document  the document
 * @param address  its address, which a reader can follow
 * @param date  its date or age, as far as it is known
 * @param isSecondHand  whether somebody else than Microsoft says so
 */
public record Citation(String document, String address, String date, boolean isSecondHand) {

    /**
     * Returns a citation of Microsoft's own words.
     *
     * @param document  the document
     * @param address  its address
     * @param date  its date or age
     * @return the citation
     */
    public static Citation of(String document, String address, String date) {
        return new Citation(document, address, date, false);
    }

    /**
     * Returns a citation of somebody else.
     *
     * @param document  the document
     * @param address  its address
     * @param date  its date or age
     * @return the citation
     */
    public static Citation secondHand(String document, String address, String date) {
        return new Citation(document, address, date, true);
    }

    /** Returns all of it on one line. */
    @Override
    public String toString() {
        return document + " (" + address + "; " + date + (isSecondHand ? "; second-hand)" : ")");
    }
}
