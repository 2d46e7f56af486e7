/** Audits as HTML pages. */
@NullMarked
package org.planningservices.report.html;

import org.jspecify.annotations.NullMarked;
