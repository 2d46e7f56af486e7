/** Locks that TeaVM lacks; a page has one thread. */
@NullMarked
package org.teavm.classlib.java.util.concurrent.locks;

import org.jspecify.annotations.NullMarked;
