/** What the library says of a record, in lines for a reader. */
@NullMarked
package org.planningservices.testkit.wording;

import org.jspecify.annotations.NullMarked;
