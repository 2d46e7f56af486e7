package org.teavm.classlib.java.util.concurrent.atomic;

import org.jspecify.annotations.Nullable;

/**
 * Replaces {@link java.util.concurrent.atomic.AtomicReferenceArray} in a page, which has one thread.
 *
 * @param <E>  the type of the elements
 */
public class TAtomicReferenceArray<E> {

    private final @Nullable Object[] elements;

    /** Makes an array of nulls. */
    public TAtomicReferenceArray(int length) {
        elements = new @Nullable Object[length];
    }

    /** Returns how many elements there are. */
    public int length() {
        return elements.length;
    }

    /** Returns an element. */
    @SuppressWarnings("unchecked") // only elements of the type are put there
    public @Nullable E get(int i) {
        return (E) elements[i];
    }

    /** Sets an element. */
    public void set(int i, @Nullable E value) {
        elements[i] = value;
    }

    /** Sets an element, and returns the one before. */
    public @Nullable E getAndSet(int i, @Nullable E value) {
        E before = get(i);
        elements[i] = value;
        return before;
    }

    /** Sets an element if it is the expected one. */
    public boolean compareAndSet(int i, @Nullable E expected, @Nullable E value) {
        if (elements[i] != expected) {
            return false;
        }
        elements[i] = value;
        return true;
    }
}
