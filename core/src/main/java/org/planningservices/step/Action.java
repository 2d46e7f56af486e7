package org.planningservices.step;

/** What somebody may do in the program: a step of a voucher, of a partner or of an enrollment. */
public interface Action {

    /**
     * Returns the name of the action in the rulebook, such as {@code redeem}.
     *
     * @return the title
     */
    String title();

    /**
     * Returns who takes a step of this action.
     *
     * @return the actor
     */
    Actor actor();
}
