/** Tests of the HTML report and of the explorer in a browser. */
@NullMarked
package org.planningservices.browser;

import org.jspecify.annotations.NullMarked;
