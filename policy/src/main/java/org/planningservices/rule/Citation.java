package org.planningservices.rule;

import java.util.Objects;

/**
 * A source: a document, its address, its date, and whether it is second-hand. Immutable.
 *
 * @param document  the document
 * @param address  its address, which a reader can follow
 * @param date  its date or age, as far as it is known
 * @param isSecondHand  whether the source is not by whoever made the rule: Microsoft, or the owner of an application's own rule
 */
public record Citation(String document, String address, String date, boolean isSecondHand) {
    /**
     * Checks that no part is null.
     *
     * @param document  the document
     * @param address  its address, which a reader can follow
     * @param date  its date or age, as far as it is known
     * @param isSecondHand  whether the source is not by whoever made the rule
     */
    public Citation {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(date, "date");
    }

    /**
     * Returns a citation of the words of whoever made the rule: Microsoft's, or the owner's of a rule of an application's own.
     *
     * @param document  the document
     * @param address  its address
     * @param date  its date or age
     * @return the citation
     */
    public static Citation of(String document, String address, String date) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(date, "date");
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
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(date, "date");
        return new Citation(document, address, date, true);
    }

    /** Returns all of it on one line. */
    @Override
    public String toString() {
        return document + " (" + address + "; " + date + (isSecondHand ? "; second-hand)" : ")");
    }
}
