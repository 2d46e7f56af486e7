package org.planningservices.step;

/** An action with its particulars: what somebody wants to do, or has done, on a day that is told apart. */
public interface Step {

    /**
     * Returns which action it is.
     *
     * @return the action
     */
    Action action();
}
