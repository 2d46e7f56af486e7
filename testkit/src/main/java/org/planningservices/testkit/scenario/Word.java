package org.planningservices.testkit.scenario;

/** What can be said with a deed besides its number. */
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
