package org.planningservices.policy.terms;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A set of few values in the order given, most often asked about one of the very instances in it: those are found by
 * identity, before any value is looked up. Immutable.
 *
 * @param <T>  the kind of value
 */
final class SmallSet<T> extends AbstractSet<T> {

    private final Set<T> all;
    private final Object[] values;

    SmallSet(Set<T> values) {
        all = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        this.values = all.toArray();
    }

    @Override
    public boolean contains(Object value) {
        boolean found = false;
        for (Object known : values) { // no early exit: it would be a branch that cannot be predicted
            found |= known == value;
        }
        return found || all.contains(value);
    }

    @Override
    public Iterator<T> iterator() {
        return all.iterator();
    }

    @Override
    public int size() {
        return values.length;
    }
}
