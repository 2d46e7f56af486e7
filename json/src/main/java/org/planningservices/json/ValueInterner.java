package org.planningservices.json;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;

/** The values that were read from a file, each only once. */
final class ValueInterner {

    private final Map<Kind.Single<?>, ValueTable> tables = new HashMap<>();
    private final IdentityHashMap<PartnerId, Operator> operators = new IdentityHashMap<>();
    private final IdentityHashMap<PartnerId, IdentityHashMap<OperatorRole, Operator>> operatorsInRoles =
            new IdentityHashMap<>();

    /** Returns the values of a kind, by the bytes that they are written in. */
    ValueTable table(Kind.Single<?> kind) {
        return tables.computeIfAbsent(kind, any -> new ValueTable());
    }

    /** Returns the value of this kind and text that was given first. */
    @SuppressWarnings("unchecked") // a table has values of one kind
    <V> V first(Kind.Single<V> kind, String text, V value) {
        return (V) table(kind).first(text, value);
    }

    /** Returns the operator with this role; both are values from here. */
    Operator operator(PartnerId partner, Optional<OperatorRole> role) {
        return role.isEmpty()
                ? operators.computeIfAbsent(partner, Operator::of)
                : operatorsInRoles
                        .computeIfAbsent(partner, any -> new IdentityHashMap<>(2))
                        .computeIfAbsent(role.get(), known -> new Operator(partner, role));
    }
}
