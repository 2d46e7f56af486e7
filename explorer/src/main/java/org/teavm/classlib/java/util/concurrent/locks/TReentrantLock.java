package org.teavm.classlib.java.util.concurrent.locks;

/** Replaces {@link java.util.concurrent.locks.ReentrantLock} in a page, which has one thread. */
public class TReentrantLock {

    /** Does nothing. */
    public void lock() {}

    /** Returns true. */
    public boolean tryLock() {
        return true;
    }

    /** Does nothing. */
    public void unlock() {}
}
