/** Atomic values that TeaVM lacks; a page has one thread. */
@NullMarked
package org.teavm.classlib.java.util.concurrent.atomic;

import org.jspecify.annotations.NullMarked;
