package org.planningservices.spring.test.sample;

import org.springframework.stereotype.Component;

/** A component that has nothing to do with the desk. */
@Component
class Mailer {}
