/** Texts in English and Dutch, and ids of elements, for the pictures and the page. */
@NullMarked
package org.planningservices.report.text;

import org.jspecify.annotations.NullMarked;
