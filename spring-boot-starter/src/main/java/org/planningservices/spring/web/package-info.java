/**
 * A web layer for controllers, off by default. {@code planning-services.web.enabled=true} turns commands that a desk does not accept into
 * problem details, and makes the header {@code Idempotency-Key} the id of a command.
 */
@NullMarked
package org.planningservices.spring.web;

import org.jspecify.annotations.NullMarked;
