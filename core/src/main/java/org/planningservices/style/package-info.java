/** How the values of all modules are generated. */
@NullMarked
package org.planningservices.style;

import org.jspecify.annotations.NullMarked;
