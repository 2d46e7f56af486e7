/** A web application that takes commands for vouchers. */
@NullMarked
package org.planningservices.examples.spring;

import org.jspecify.annotations.NullMarked;
