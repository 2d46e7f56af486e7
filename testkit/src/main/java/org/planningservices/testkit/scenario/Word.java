package org.planningservices.testkit.scenario;

/** The details of a step that a test can set. */
enum Word {
    PARTNER,
    ROLE,
    LOCATION,
    ENROLLMENT,
    OFFERING,
    DAYS,
    ADMINISTRATOR,
    ENGAGEMENT,
    COUNTRY,
    PLANNED_START,
    CLOUD,
    DIVISION,
    PRODUCT
}
