/** A list whose elements are made when they are read. Reports use it, so that their elements do not fill the memory. */
@NullMarked
package org.planningservices.policy.lazy;

import org.jspecify.annotations.NullMarked;
