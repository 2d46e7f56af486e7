package org.planningservices.step;

/** What somebody may do in the program: a step of a voucher, of a partner or of an enrollment. */
public interface Action {

    /**
     * Returns what the action is called in the rulebook, such as {@code redeem}.
     *
     * @return the title
     */
    String title();

    /**
     * Returns who takes it.
     *
     * @return the actor
     */
    Actor actor();
}
