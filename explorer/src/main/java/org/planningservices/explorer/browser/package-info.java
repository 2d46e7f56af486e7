/** Extensions of TeaVM, which compiles the rules to JavaScript, and replacements of parts of the JDK in a browser. */
@NullMarked
package org.planningservices.explorer.browser;

import org.jspecify.annotations.NullMarked;
