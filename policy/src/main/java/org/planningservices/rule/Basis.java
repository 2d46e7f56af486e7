package org.planningservices.rule;

/** What a rule rests on. */
public enum Basis {
    /** A source states it. */
    STATED,
    /** It follows from what a source states. */
    IMPLIED,
    /** The sources conflict or are silent; it is the reading the rulebook chose. */
    INTERPRETED
}
