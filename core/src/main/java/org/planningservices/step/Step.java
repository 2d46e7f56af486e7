package org.planningservices.step;

/** An action with its arguments. The day is supplied separately. */
public interface Step {

    /**
     * Returns its action.
     *
     * @return the action
     */
    Action action();
}
