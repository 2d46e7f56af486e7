package org.planningservices.benchmarks.packed;

import org.jspecify.annotations.Nullable;

/** The offset of a part from the start of the whole. A list starts with its length. */
final class Layout {

    /** Marks an absent value; no code is negative. */
    static final int NONE = -1;

    // a question; its vouchers follow it, one after the other
    static final int KIND = 0;
    static final int DAY = 1;
    static final int VOUCHERS = 2;
    static final int PARTNER = 3;
    static final int CUSTOMER = 4;
    static final int STARTS_ON = 5;
    static final int ENDS_ON = 6;
    static final int ACTIVATED_ON = 7;
    static final int REMAINING_DAYS = 8;
    static final int NAMED_VOUCHERS = 9;
    static final int MADE_VOUCHERS = 10;
    // its step
    static final int ACTING = 11;
    static final int ROLE = 12;
    static final int LOCATION = 13;
    static final int PLANNED_START = 14;
    static final int CONSULTANT = 15;
    static final int ENGAGEMENT = 16;
    static final int WORK = 17;
    static final int COUNTRY = 18;
    static final int CLOUD = 19;
    static final int OFFERING = 20;
    static final int SERVICE_LEVEL = 21;
    static final int DELIVERED_DAYS = 22;
    static final int OFFSITE_DAYS = 23;
    static final int DELIVERABLE_LENGTH = 24;
    static final int REQUEST = 25;
    static final int QUESTION_SIZE = 26;

    // a voucher
    static final int STATUS = 0;
    static final int CREATED_ON = 1;
    static final int LAST_STEP_ON = 2;
    static final int VOUCHER_OFFERING = 3;
    static final int VOUCHER_LEVEL = 4;
    static final int HOLDER = 5;
    static final int RESERVED_ENGAGEMENT = 6;
    static final int RESERVED_WORK = 7;
    static final int RESERVED_COUNTRY = 8;
    static final int REDEEMED_ON = 9;
    static final int PAYMENT_REQUEST = 10;
    static final int NUMBER = 11;
    static final int VOUCHER_SIZE = 12;

    // a partner: where its lists start, and for each competency and offering where a list of its own does
    static final int LOCATIONS = 0;
    static final int CONSULTANTS = 1;
    static final int COMPETENCIES = 2;
    static final int ENROLLMENTS = 18;
    static final int REGISTRATIONS = 24;
    static final int PARTNER_SIZE = 30;

    // a location, a consultant: a code and what belongs to it: a country, or where the exams start, for each competency
    // the
    // day from which on one counts
    static final int PAIR_SIZE = 2;

    // a term in which a competency is held
    static final int LEVEL = 0;
    static final int FIRST_DAY = 1;
    static final int LAST_DAY = 2;
    static final int TERM_SIZE = 3;

    // a qualification: a level and a bit for each competency
    static final int ASKED_COMPETENCIES = 1;
    static final int QUALIFICATION_SIZE = 2;

    private Layout() {}

    @SuppressWarnings("EnumOrdinal") // packed and read in one run
    static int number(@Nullable Enum<?> constant) {
        return constant == null ? NONE : constant.ordinal();
    }
}
