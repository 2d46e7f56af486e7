package org.planningservices.policy.next;

import java.util.Locale;
import java.util.Objects;
import org.planningservices.rule.Text;

/**
 * A step of a partner in the program, eight of them in their order (ELG-01). The first three are for new partners, the others
 * repeat with every engagement.
 */
public enum Stage {
    /** Hold a competency that qualifies for some engagement of the offering, and pass the training (ELG-03, ELG-05, ELG-06). */
    VERIFY_ELIGIBILITY,
    /** Sign the program agreement, enroll in the offering, and renew (ELG-01, ELG-11, ELG-08). */
    ENROLL,
    /** Publish a business profile. */
    PUBLISH_PROFILE,
    /** The customer creates a voucher and assigns it. */
    RECEIVE_VOUCHER,
    /** Validate the voucher and reserve it (VCH-07). */
    VALIDATE_AND_RESERVE,
    /** Deliver the engagement. */
    DELIVER,
    /** Redeem the voucher. */
    REDEEM,
    /** Register in the payment tool and request payment (PAY-02). */
    REQUEST_PAYMENT;

    /**
     * Tells whether the stage is for new partners alone; the others repeat with every engagement.
     *
     * @return true for the first three
     */
    public boolean isForNewPartners() {
        return compareTo(PUBLISH_PROFILE) <= 0;
    }

    /**
     * Returns what the stage is called, in English.
     *
     * @return the title, such as {@code validate and reserve}
     */
    public String title() {
        return title(Locale.ENGLISH);
    }

    /**
     * Returns what the stage is called, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return the title
     */
    public String title(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return text("title", locale);
    }

    /**
     * Returns who takes the step, in English.
     *
     * @return the roles
     */
    public String who() {
        return who(Locale.ENGLISH);
    }

    /**
     * Returns who takes the step, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return the roles
     */
    public String who(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return text("who", locale);
    }

    /**
     * Returns where the step is taken, in English.
     *
     * @return the tool or the place
     */
    public String where() {
        return where(Locale.ENGLISH);
    }

    /**
     * Returns where the step is taken, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return the tool or the place
     */
    public String where(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return text("where", locale);
    }

    /**
     * Returns what the sources ask, in our own words, in English.
     *
     * @return one sentence
     */
    public String asks() {
        return asks(Locale.ENGLISH);
    }

    /**
     * Returns what the sources ask, in our own words, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return one sentence
     */
    public String asks(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return text("asks", locale);
    }

    private String text(String part, Locale locale) {
        return Text.of("stage." + name() + "." + part).message(locale);
    }

    /** How far a partner is with a stage. */
    public enum Progress {
        /** Every requirement is fulfilled. */
        DONE,
        /** A requirement is missing. */
        NOT_DONE,
        /** No requirement is missing, but the facts for some are not known. */
        NOT_KNOWN
    }
}
