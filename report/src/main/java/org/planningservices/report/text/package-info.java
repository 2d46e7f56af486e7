/** Texts in English and Dutch, ids of elements, and characters made visible. */
@NullMarked
package org.planningservices.report.text;

import org.jspecify.annotations.NullMarked;
