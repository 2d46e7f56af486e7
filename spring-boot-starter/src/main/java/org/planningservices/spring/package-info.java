/**
 * The desk of a Spring Boot application.
 *
 * <p>The auto-configurations of this package make beans of a program, a clock, a repository, a partner directory and a {@link
 * org.planningservices.desk.VoucherDesk}, whose commands have transactions of their own. The application can replace each by a bean of
 * its own type. {@link org.planningservices.spring.JoiningDesk} is the desk inside the transactions of the application. A sweep on a
 * schedule, metrics, observations, a health indicator and an endpoint are added if properties and the class path ask for them.
 */
@NullMarked
package org.planningservices.spring;

import org.jspecify.annotations.NullMarked;
