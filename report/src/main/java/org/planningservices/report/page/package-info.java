/** The values that the templates of the HTML report show. */
@NullMarked
package org.planningservices.report.page;

import org.jspecify.annotations.NullMarked;
