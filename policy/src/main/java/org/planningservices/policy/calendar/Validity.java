package org.planningservices.policy.calendar;

import java.util.Locale;
import org.planningservices.rule.Text;

/** Whether a voucher is usable: the answer to a partner that validates it (VCH-07). */
public enum Validity {
    /** Assigned, free, and in time: it can be reserved. */
    USABLE,
    /** Held by a partner, and in time: only that partner can use it. */
    HELD,
    /** Not assigned yet. */
    UNASSIGNED,
    /** Used: it was redeemed. */
    REDEEMED,
    /** Too late: it was not redeemed in time, or recorded as expired. */
    LAPSED,
    /** The customer took it back. */
    REVOKED,
    /**
     * No voucher has the id, or the administrator's e-mail is not that of the voucher. The answer is the same for both, so
     * that a caller cannot find out which of the two it was.
     */
    NOT_FOUND;

    /**
     * Returns what the answer means, in English.
     *
     * @return one line
     */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * Returns what the answer means, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return one line
     */
    public String message(Locale locale) {
        return Text.of("validity." + name()).message(locale);
    }
}
