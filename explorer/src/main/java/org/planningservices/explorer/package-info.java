/** The explorer: one HTML page that decides by the rules, offline. */
@NullMarked
package org.planningservices.explorer;

import org.jspecify.annotations.NullMarked;
