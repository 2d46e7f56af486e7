/** Texts that the other packages share. */
@NullMarked
package org.planningservices.testkit.wording;

import org.jspecify.annotations.NullMarked;
