package org.planningservices.policy.lazy;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list that makes an element anew whenever it is read. Immutable if its sources are.
 *
 * @param <S>  the type of the sources, one for each element
 * @param <E>  the type of the elements
 */
public final class LazyList<S, E> extends AbstractList<E> implements RandomAccess {

    private final List<S> sources;
    private final Function<? super S, ? extends E> element;

    /** Creates a list from the sources of its elements, and the function that makes an element of a source. */
    public LazyList(Collection<S> sources, Function<? super S, ? extends E> element) {
        this.sources = List.copyOf(sources);
        this.element = element;
    }

    /** Returns an immutable copy of a list; a lazy list is returned as it is. */
    public static <E> List<E> copyOf(List<E> list) {
        return list instanceof LazyList ? list : List.copyOf(list);
    }

    @Override
    public E get(int index) {
        return element.apply(sources.get(index));
    }

    @Override
    public int size() {
        return sources.size();
    }
}
