package org.planningservices.policy.lazy;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list in the order of the keys of its elements, each key once, that makes an element anew whenever it is read. Immutable if its
 * sources are.
 *
 * @param <S>  the type of the sources, one for each element
 * @param <K>  the type of the keys
 * @param <E>  the type of the elements
 */
public final class LazyList<S, K extends Comparable<? super K>, E> extends AbstractList<E> implements RandomAccess {

    private final List<S> sources;
    private final Function<? super S, K> key;
    private final Function<? super S, ? extends E> element;

    /**
     * Creates a list.
     *
     * @param sources  the sources of the elements, in the order of their keys
     * @param key  returns the key of a source
     * @param element  makes the element of a source
     */
    public LazyList(Collection<S> sources, Function<? super S, K> key, Function<? super S, ? extends E> element) {
        this.sources = List.copyOf(sources);
        this.key = key;
        this.element = element;
    }

    /**
     * Returns an immutable copy of a list; a lazy list is returned as it is.
     *
     * @param list  the list; if it is lazy, its keys are those of this key
     * @param key  returns the key of an element
     * @throws IllegalArgumentException if the elements are not in the order of their keys, each key once
     */
    @SuppressWarnings("unchecked") // a lazy list is given only with the same keys
    public static <K extends Comparable<? super K>, E> LazyList<?, K, E> copyOf(List<E> list, Function<E, K> key) {
        return list instanceof LazyList<?, ?, E> lazy
                ? (LazyList<?, K, E>) lazy
                : new LazyList<>(list, key, Function.<E>identity()).requireOrder();
    }

    private LazyList<S, K, E> requireOrder() {
        for (int i = 1; i < sources.size(); i++) {
            if (keyAt(i - 1).compareTo(keyAt(i)) >= 0) {
                throw new IllegalArgumentException("must be in the order of the ids, each id once, found `" + keyAt(i)
                        + "` after `" + keyAt(i - 1) + "`");
            }
        }
        return this;
    }

    /** Returns the key of an element, without making the element. */
    public K keyAt(int index) {
        return key.apply(sources.get(index));
    }

    /** Finds the element that has a key. */
    public Optional<E> find(K wanted) {
        int low = 0;
        int high = sources.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = keyAt(middle).compareTo(wanted);
            if (order == 0) {
                return Optional.of(get(middle));
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
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
