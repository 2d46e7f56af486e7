/** Preconditions that all values share. Not part of the public API. */
@NullMarked
package org.planningservices.require;

import org.jspecify.annotations.NullMarked;
