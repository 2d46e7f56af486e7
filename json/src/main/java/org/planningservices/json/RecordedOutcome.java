package org.planningservices.json;

/** What a system answered to somebody who wanted to take a step. */
public enum RecordedOutcome {
    /** It took the step: the step happened. */
    ACCEPTED,
    /** It did not take the step: nothing happened. */
    REFUSED
}
