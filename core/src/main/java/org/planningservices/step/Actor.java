package org.planningservices.step;

/** Who takes a step. */
public enum Actor {
    /** The customer's benefits administrator (ACT-02). */
    BENEFITS_ADMINISTRATOR("customer's benefits administrator"),
    /** The customer. */
    CUSTOMER("customer"),
    /** A partner (ACT-04). */
    PARTNER("partner"),
    /** The partner that holds the reservation (VCH-24). */
    HOLDER("partner holding the reservation"),
    /** The partner, through a consultant (ACT-06). */
    CONSULTANT("partner, through a consultant"),
    /** Microsoft. */
    MICROSOFT("Microsoft"),
    /** The program, by itself. */
    PROGRAM("the program");

    private final String title;

    Actor(String title) {
        this.title = title;
    }

    /**
     * Returns what the rulebook calls the actor.
     *
     * @return the title
     */
    public String title() {
        return title;
    }
}
