/** What every value asks of its parts. Not part of the public API. */
@NullMarked
package org.planningservices.require;

import org.jspecify.annotations.NullMarked;
