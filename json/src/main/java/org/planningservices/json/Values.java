package org.planningservices.json;

import java.time.LocalDate;
import java.util.Optional;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;

/** The values of the fields of one record, taken one by one. Equal values of one file are one instance. */
abstract class Values {

    /** Takes the value of a field that must be there. */
    abstract <V> V get(Field<V> field);

    /** Takes the value of a field, if it is there. */
    abstract <V> Optional<V> find(Field<V> field);

    /** Returns the operator with this role; both have been taken from these values. */
    abstract Operator operator(PartnerId partner, Optional<OperatorRole> role);

    /** Refuses a last day before the first. */
    abstract void inOrder(Field<LocalDate> lastField, LocalDate first, LocalDate last);

    /** Refuses the fields that nobody took. */
    abstract void end();
}
