package org.planningservices.testkit.oracle;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules a second time, as tables over integers, to compare the library with.
 *
 * <p>It is written from Part I of the rulebook, row by row, and shares nothing with the library. Days are epoch days;
 * rules, steps, statuses and the rest are small numbers; a set of rules is a mask. {@link #ask} answers the question
 * written in an {@link Asked} without allocating anything. Nothing here can change, so threads may share it, each with an
 * {@code Asked} of its own.
 */
public final class Oracle {

    /** A day that there is not. */
    public static final int ABSENT = Integer.MIN_VALUE;

    /** The last day of a period without a last day. */
    public static final int OPEN_END = Integer.MAX_VALUE;

    // The rules, in the order of the table "Decision rules by step". The number is the bit in a mask.

    /** LIF-03: a voucher or payment request that was never created. */
    public static final int LIF_03 = 0;
    /** LIF-01: the step does not start from the status. */
    public static final int LIF_01 = 1;
    /** LIF-02: before the voucher's latest step. */
    public static final int LIF_02 = 2;
    /** VCH-02: the offering is not on the list of 2020-01-31. */
    public static final int VCH_02 = 3;
    /** VCH-03: the service level is none of the five. */
    public static final int VCH_03 = 4;
    /** TIM-08: create, assign, reassign after 2021-06-30. */
    public static final int TIM_08 = 5;
    /** ACT-01: outside the enrollment's days. */
    public static final int ACT_01 = 6;
    /** ENT-05: the benefit was not activated. */
    public static final int ENT_05 = 7;
    /** ENT-06: too few days remain. */
    public static final int ENT_06 = 8;
    /** TIM-05: after the last valid day. */
    public static final int TIM_05 = 9;
    /** VCH-23: planned to start before the day. */
    public static final int VCH_23 = 10;
    /** ACT-07: the role, before 2019-03-31. */
    public static final int ACT_07 = 11;
    /** ACT-08: the role, from 2019-03-31. */
    public static final int ACT_08 = 12;
    /** VCH-24: another partner than the holder. */
    public static final int VCH_24 = 13;
    /** ENG-09: the location. */
    public static final int ENG_09 = 14;
    /** ENG-16: in the catalog under another offering, or not at all. */
    public static final int ENG_16 = 15;
    /** ENG-13: a cloud engagement on a voucher of 2020-02-01 or later. */
    public static final int ENG_13 = 16;
    /** ENG-08: a second engagement of 15 days. */
    public static final int ENG_08 = 17;
    /** ELG-15: competency at reservation, older table. */
    public static final int ELG_15 = 18;
    /** ELG-16: competency at reservation. */
    public static final int ELG_16 = 19;
    /** ELG-11: never enrolled in the offering. */
    public static final int ELG_11 = 20;
    /** ELG-08: enrolled more than a year ago. */
    public static final int ELG_08 = 21;
    /** ELG-04: competency at the start. */
    public static final int ELG_04 = 22;
    /** ELG-13: the consultant's exam, passed on or before the day. */
    public static final int ELG_13 = 23;
    /** ENG-03: more than 15 days. */
    public static final int ENG_03 = 24;
    /** ENG-04: the data sheet of the engagement does not allow the service level; none is published. */
    public static final int ENG_04 = 25;
    /** ENG-12: more than 3 days off site. */
    public static final int ENG_12 = 26;
    /** ENG-07: no deliverable. */
    public static final int ENG_07 = 27;
    /** TIM-06: redeemed after the last valid day. */
    public static final int TIM_06 = 28;
    /** TIM-09: redeemed after 2022-01-01. */
    public static final int TIM_09 = 29;
    /** PAY-04: more than one delivery country. */
    public static final int PAY_04 = 30;
    /** TIM-07: more than 60 days after redemption. */
    public static final int TIM_07 = 31;
    /** PAY-02: both rows, request payment and register for payment tool. */
    public static final int PAY_02 = 32;
    /** PAY-07: an obligation, never in an answer; see {@link #missed}. */
    public static final int PAY_07 = 33;
    /** VCH-18: not lapsed. */
    public static final int VCH_18 = 34;
    /** VCH-20: revocation. */
    public static final int VCH_20 = 35;
    /** ELG-03: competency at enrollment in an offering. */
    public static final int ELG_03 = 36;
    /** ELG-05: compliance training, before 2020-01-31. */
    public static final int ELG_05 = 37;
    /** ELG-06: compliance training, 2020-01-31 to 2020-12-01. */
    public static final int ELG_06 = 38;
    /** ENT-11: conversion from 2020-02-01. */
    public static final int ENT_11 = 39;
    /** ENT-13: accrual from 2021-02-01. */
    public static final int ENT_13 = 40;

    /** How many rules there are. */
    public static final int RULES = 41;

    private static final List<String> IDS = List.of(
            "LIF-03", "LIF-01", "LIF-02", "VCH-02", "VCH-03", "TIM-08", "ACT-01", "ENT-05", "ENT-06", "TIM-05",
            "VCH-23", "ACT-07", "ACT-08", "VCH-24", "ENG-09", "ENG-16", "ENG-13", "ENG-08", "ELG-15", "ELG-16",
            "ELG-11", "ELG-08", "ELG-04", "ELG-13", "ENG-03", "ENG-04", "ENG-12", "ENG-07", "TIM-06", "TIM-09",
            "PAY-04", "TIM-07", "PAY-02", "PAY-07", "VCH-18", "VCH-20", "ELG-03", "ELG-05", "ELG-06", "ENT-11",
            "ENT-13");

    // The steps: the sixteen of the table of steps in its order, then the four of partners and enrollments.

    /** Step "create". */
    public static final int CREATE = 0;
    /** Step "assign". */
    public static final int ASSIGN = 1;
    /** Step "reassign". */
    public static final int REASSIGN = 2;
    /** Step "reserve". */
    public static final int RESERVE = 3;
    /** Step "cancel reservation". */
    public static final int CANCEL_RESERVATION = 4;
    /** Step "reschedule". */
    public static final int RESCHEDULE = 5;
    /** Step "start engagement". */
    public static final int START = 6;
    /** Step "complete engagement". */
    public static final int COMPLETE = 7;
    /** Step "submit completion report". */
    public static final int REPORT = 8;
    /** Step "redeem". */
    public static final int REDEEM = 9;
    /** Step "request payment". */
    public static final int REQUEST_PAYMENT = 10;
    /** Step "approve payment". */
    public static final int APPROVE_PAYMENT = 11;
    /** Step "reject payment". */
    public static final int REJECT_PAYMENT = 12;
    /** Step "make payment". */
    public static final int MAKE_PAYMENT = 13;
    /** Step "expire". */
    public static final int EXPIRE = 14;
    /** Step "revoke". */
    public static final int REVOKE = 15;
    /** Step "enroll partner". */
    public static final int ENROL_PARTNER = 16;
    /** Step "register for payment tool". */
    public static final int REGISTER = 17;
    /** Step "convert training days". */
    public static final int CONVERT_DAYS = 18;
    /** Step "accrue days". */
    public static final int ACCRUE_DAYS = 19;

    // The statuses.

    /** No voucher of that number. */
    public static final int NEVER_CREATED = 0;
    /** Status CREATED. */
    public static final int CREATED = 1;
    /** Status ASSIGNED. */
    public static final int ASSIGNED = 2;
    /** Status RESERVED. */
    public static final int RESERVED = 3;
    /** Status IN_DELIVERY. */
    public static final int IN_DELIVERY = 4;
    /** Status DELIVERED. */
    public static final int DELIVERED = 5;
    /** Status REPORTED. */
    public static final int REPORTED = 6;
    /** Status REDEEMED. */
    public static final int REDEEMED = 7;
    /** Status PAYMENT_REQUESTED. */
    public static final int PAYMENT_REQUESTED = 8;
    /** Status PAYMENT_APPROVED. */
    public static final int PAYMENT_APPROVED = 9;
    /** Status PAID. */
    public static final int PAID = 10;
    /** Status EXPIRED. */
    public static final int EXPIRED = 11;
    /** Status REVOKED. */
    public static final int REVOKED = 12;

    private static final List<String> STATUSES = List.of(
            "",
            "CREATED",
            "ASSIGNED",
            "RESERVED",
            "IN_DELIVERY",
            "DELIVERED",
            "REPORTED",
            "REDEEMED",
            "PAYMENT_REQUESTED",
            "PAYMENT_APPROVED",
            "PAID",
            "EXPIRED",
            "REVOKED");

    // Editions, roles, levels, standings.

    /** The validity start in which the 180 days start at creation. */
    public static final int CREATION = 0;
    /** The validity start in which the 180 days start at the assignment. */
    public static final int ASSIGNMENT = 1;

    /** The role was not told. */
    public static final int ROLE_UNKNOWN = 0;
    /** A location contact. */
    public static final int ROLE_LOCATION_CONTACT = 1;
    /** An MPN partner admin. */
    public static final int ROLE_MPN_ADMIN = 2;
    /** A global admin. */
    public static final int ROLE_GLOBAL_ADMIN = 3;
    /** Any other role. */
    public static final int ROLE_OTHER = 4;

    /** Level silver. */
    public static final int SILVER = 0;
    /** Level gold. */
    public static final int GOLD = 1;

    /** Standing OPEN. */
    public static final int STANDING_OPEN = 0;
    /** Standing LAPSED. */
    public static final int STANDING_LAPSED = 1;
    /** Standing SETTLED. */
    public static final int STANDING_SETTLED = 2;
    /** Standing REVOKED. */
    public static final int STANDING_REVOKED = 3;

    private static final List<String> STANDINGS = List.of("OPEN", "LAPSED", "SETTLED", "REVOKED");

    /** The country of a location that is none of the partner's; no country is 0. */
    public static final int NOT_THE_PARTNERS = 0;

    // Offerings, engagements, competencies: the order of the codes in the formats.

    /** Any offering but the six. */
    public static final int OTHER_OFFERING = 0;

    private static final List<String> OFFERINGS = List.of("", "DDPS", "DYDPS", "PVDPS", "SDPS", "S-EDPS", "SSDPS");

    private static final int DDPS = 1;
    private static final int DYDPS = 2;
    private static final int PVDPS = 3;
    private static final int SDPS = 4;
    private static final int S_EDPS = 5;
    private static final int SSDPS = 6;

    /** Any engagement but the twelve. */
    public static final int NOT_IN_CATALOG = 0;

    private static final List<String> ENGAGEMENTS = List.of(
            "",
            "windows-and-office-deployment",
            "mobile-productivity-deployment",
            "enterprise-security-proof-of-concept",
            "dynamics-customer-engagement-upgrade",
            "dynamics-customer-engagement-migration",
            "dynamics-finance-and-operations-upgrade",
            "windows-server-modernization",
            "sharepoint-deployment",
            "project-and-portfolio-management",
            "exchange-deployment",
            "skype-for-business-deployment",
            "data-estate-modernization");

    private static final int PROJECT_AND_PORTFOLIO = 9;

    private static final List<String> COMPETENCIES = List.of(
            "windows-and-devices",
            "enterprise-mobility-management",
            "cloud-business-applications",
            "cloud-customer-relationship-management",
            "enterprise-resource-planning",
            "datacenter",
            "collaboration-and-content",
            "project-and-portfolio-management",
            "messaging",
            "communications",
            "data-analytics",
            "data-platform",
            "devices-and-deployment",
            "management-and-virtualization",
            "server-platform",
            "business-intelligence");

    private static final int WINDOWS = 1;
    private static final int MOBILITY = 1 << 1;
    private static final int BUSINESS_APPLICATIONS = 1 << 2;
    private static final int CRM = 1 << 3;
    private static final int ERP = 1 << 4;
    private static final int DATACENTER = 1 << 5;
    private static final int COLLABORATION = 1 << 6;
    private static final int PROJECTS = 1 << 7;
    private static final int MESSAGING = 1 << 8;
    private static final int COMMUNICATIONS = 1 << 9;
    private static final int DATA_ANALYTICS = 1 << 10;
    private static final int DATA_PLATFORM = 1 << 11;
    private static final int DEVICES = 1 << 12;
    private static final int VIRTUALIZATION = 1 << 13;
    private static final int SERVER_PLATFORM = 1 << 14;
    private static final int BUSINESS_INTELLIGENCE = 1 << 15;

    /** ELG-16, column "offering", by engagement. */
    private static final int[] OFFERING_OF = {
        0, DDPS, DDPS, DDPS, DYDPS, DYDPS, DYDPS, PVDPS, SDPS, SDPS, S_EDPS, S_EDPS, SSDPS
    };

    /** ELG-16, column "competency", by engagement: what silver or gold of it will do. */
    private static final int[] SILVER_WILL_DO = {
        0,
        WINDOWS,
        MOBILITY | WINDOWS,
        MOBILITY,
        BUSINESS_APPLICATIONS | CRM,
        BUSINESS_APPLICATIONS | CRM,
        0,
        DATACENTER,
        COLLABORATION,
        PROJECTS,
        MESSAGING,
        COMMUNICATIONS,
        0
    };

    /** ELG-16, column "competency", by engagement: what only gold of it will do. */
    private static final int[] GOLD_ONLY = {0, 0, 0, 0, 0, 0, ERP, 0, 0, 0, 0, 0, DATA_ANALYTICS | DATA_PLATFORM};

    /** ELG-15 (formats, "older table"), by offering: what silver or gold of it will do. DYDPS has no table. */
    private static final int[] OLDER_SILVER = {0, DEVICES, 0, 0, COLLABORATION, COMMUNICATIONS | MESSAGING, 0};

    /** ELG-15 (formats, "older table"), by offering: what only gold of it will do. DYDPS has no table. */
    private static final int[] OLDER_GOLD = {
        0, 0, 0, VIRTUALIZATION | SERVER_PLATFORM, BUSINESS_INTELLIGENCE, 0, BUSINESS_INTELLIGENCE | DATA_PLATFORM
    };

    // The days that the rulebook names.

    /** TIM-08: the last day to create or assign. */
    private static final int LAST_CREATION = day(2021, 6, 30);

    /** ENT-14, ENT-15: the day the pools are emptied, from which nothing returns. */
    public static final int POOLS_EMPTIED = day(2021, 7, 1);

    /** TIM-09: the last day to redeem. */
    private static final int LAST_REDEMPTION = day(2022, 1, 1);

    /** TIM-14: created before it, and valid on it, a voucher gets 90 days more. */
    private static final int EXTENDED = day(2020, 4, 1);

    /** ENG-13, ENT-11: cloud engagements and conversions end. */
    private static final int CLOUD_RETIRED = day(2020, 2, 1);

    /** ENT-13: accruals end. */
    private static final int ACCRUAL_ENDED = day(2021, 2, 1);

    /** ELG-15, ELG-16: the first day of the table by engagement. */
    private static final int BY_ENGAGEMENT = day(2020, 1, 31);

    /** VCH-02, ENG-16: the day of the list. What it does not have is unknown before that day, and refused from it on. */
    private static final int LISTED = day(2020, 1, 31);

    /** Training Vouchers: the last day on which compliance training is asked, always by ELG-05. */
    private static final int LAST_TRAINING_OF_TRAINING_VOUCHERS = day(2020, 12, 8);

    /** ENG-12, ENG-14: first day of remote delivery. */
    private static final int REMOTE_FIRST = day(2020, 4, 1);

    /** ENG-12, ENG-14: last day of remote delivery. */
    private static final int REMOTE_LAST = day(2020, 6, 30);

    // The table of steps.

    /** Column "from": the statuses a step starts from, bit n for status n. */
    private static final int[] STARTS_FROM = {
        1 << NEVER_CREATED,
        1 << CREATED,
        1 << ASSIGNED,
        1 << ASSIGNED,
        1 << RESERVED,
        1 << RESERVED,
        1 << RESERVED,
        1 << IN_DELIVERY,
        1 << DELIVERED,
        1 << REPORTED,
        1 << REDEEMED,
        1 << PAYMENT_REQUESTED,
        1 << PAYMENT_REQUESTED,
        1 << PAYMENT_APPROVED,
        1 << CREATED | 1 << ASSIGNED | 1 << RESERVED | 1 << IN_DELIVERY | 1 << DELIVERED | 1 << REPORTED,
        1 << CREATED | 1 << ASSIGNED
    };

    /** Column "to": the status a step leads to. */
    private static final int[] LEADS_TO = {
        CREATED,
        ASSIGNED,
        ASSIGNED,
        RESERVED,
        ASSIGNED,
        RESERVED,
        IN_DELIVERY,
        DELIVERED,
        REPORTED,
        REDEEMED,
        PAYMENT_REQUESTED,
        PAYMENT_APPROVED,
        REDEEMED,
        PAID,
        EXPIRED,
        REVOKED
    };

    // The table of rules: what a rule governs, and the days on which it is in force.

    /** By step, the rules that govern it, apart from LIF-03 and LIF-01. */
    private static final long[] GOVERNED_BY = new long[20];

    /** By rule, the first day it is in force. */
    private static final int[] IN_FORCE_FROM = new int[RULES];

    /** By rule, the last day it is in force. */
    private static final int[] IN_FORCE_UNTIL = new int[RULES];

    static {
        for (int rule = 0; rule < RULES; rule++) {
            IN_FORCE_FROM[rule] = Integer.MIN_VALUE;
            IN_FORCE_UNTIL[rule] = Integer.MAX_VALUE;
        }
        for (int step = ASSIGN; step <= REVOKE; step++) {
            governs(LIF_02, step);
        }
        governs(VCH_02, CREATE, ENROL_PARTNER, REGISTER);
        governs(VCH_03, CREATE);
        governs(TIM_08, CREATE, ASSIGN, REASSIGN);
        governs(ACT_01, CREATE);
        governs(ENT_05, CREATE);
        governs(ENT_06, CREATE);
        governs(TIM_05, ASSIGN, REASSIGN, RESERVE, RESCHEDULE, START, COMPLETE, REPORT);
        governs(VCH_23, RESERVE, RESCHEDULE);
        governs(ACT_07, RESERVE, CANCEL_RESERVATION, REDEEM);
        IN_FORCE_UNTIL[ACT_07] = day(2019, 3, 30);
        governs(ACT_08, RESERVE, CANCEL_RESERVATION, REDEEM);
        IN_FORCE_FROM[ACT_08] = day(2019, 3, 31);
        governs(VCH_24, CANCEL_RESERVATION, RESCHEDULE, START, COMPLETE, REPORT, REDEEM, REQUEST_PAYMENT);
        governs(ENG_09, RESERVE, REDEEM, REQUEST_PAYMENT);
        governs(ENG_16, RESERVE);
        governs(ENG_13, RESERVE);
        governs(ENG_08, RESERVE);
        governs(ELG_15, RESERVE);
        IN_FORCE_UNTIL[ELG_15] = BY_ENGAGEMENT - 1;
        governs(ELG_16, RESERVE);
        IN_FORCE_FROM[ELG_16] = BY_ENGAGEMENT;
        governs(ELG_11, RESERVE);
        governs(ELG_08, RESERVE);
        IN_FORCE_UNTIL[ELG_08] = day(2021, 4, 6);
        governs(ELG_04, START);
        governs(ELG_13, START);
        governs(ENG_03, COMPLETE);
        governs(ENG_04, RESERVE);
        governs(ENG_12, COMPLETE);
        governs(ENG_07, REPORT);
        governs(TIM_06, REDEEM);
        governs(TIM_09, REDEEM);
        governs(PAY_04, REQUEST_PAYMENT);
        governs(TIM_07, REQUEST_PAYMENT);
        governs(PAY_02, REQUEST_PAYMENT, REGISTER);
        governs(VCH_18, EXPIRE);
        governs(VCH_20, REVOKE);
        governs(ELG_03, ENROL_PARTNER);
        governs(ELG_05, ENROL_PARTNER);
        IN_FORCE_UNTIL[ELG_05] = day(2020, 1, 30);
        governs(ELG_06, ENROL_PARTNER);
        IN_FORCE_FROM[ELG_06] = day(2020, 1, 31);
        IN_FORCE_UNTIL[ELG_06] = day(2020, 12, 1);
        governs(ENT_11, CONVERT_DAYS);
        governs(ENT_13, ACCRUE_DAYS);
    }

    private static void governs(int rule, int... steps) {
        for (int step : steps) {
            GOVERNED_BY[step] |= 1L << rule;
        }
    }

    /** The days of which the anniversary is kept in a table; others are worked out. */
    private static final int ANNIVERSARIES_FROM = day(1980, 1, 1);

    /** By day, the same day of the next year; of a 29 February the 28th (ELG-08). */
    private static final int[] ANNIVERSARIES = new int[day(2110, 1, 1) - ANNIVERSARIES_FROM];

    static {
        for (int i = 0; i < ANNIVERSARIES.length; i++) {
            ANNIVERSARIES[i] = workedOutAnniversary(ANNIVERSARIES_FROM + i);
        }
    }

    private static final int FINE = 0;
    private static final int NO = 1;
    private static final int UNKNOWN = 2;

    private Oracle() {}

    /**
     * Answers the question: sets {@link Asked#refused} and {@link Asked#unknown}.
     *
     * <p>Rulebook, the paragraph above the table: every rule that applies is asked; after LIF-03 or LIF-01 none other is.
     *
     * <p>A request, approval, rejection or payment of several vouchers is asked for each voucher, the masks of each kind
     * are ORed, and {@link #wholeRefused} and {@link #wholeUnknown} give the answer for the whole.
     */
    public static void ask(Asked a) {
        a.refused = lifeCycle(a);
        a.unknown = 0;
        if (a.refused != 0) {
            return;
        }
        long rules = GOVERNED_BY[a.step];
        while (rules != 0) {
            int rule = Long.numberOfTrailingZeros(rules);
            rules &= rules - 1;
            if (inForce(rule, a)) {
                int answer = answer(rule, a);
                if (answer == NO) {
                    a.refused |= 1L << rule;
                } else if (answer == UNKNOWN) {
                    a.unknown |= 1L << rule;
                }
            }
        }
    }

    /** Whether a rule is in force on the day. Of Training Vouchers only the days of ELG-05 and ELG-06 are known here. */
    private static boolean inForce(int rule, Asked a) {
        if (a.trainingVouchers && rule == ELG_05) {
            return a.day <= LAST_TRAINING_OF_TRAINING_VOUCHERS;
        }
        if (a.trainingVouchers && rule == ELG_06) {
            return false;
        }
        return IN_FORCE_FROM[rule] <= a.day && a.day <= IN_FORCE_UNTIL[rule];
    }

    /** The refusals of a step that names several vouchers, from those of each ORed: after LIF-03 or LIF-01 none other. */
    public static long wholeRefused(long refused) {
        if ((refused & 1L << LIF_03) != 0) {
            return 1L << LIF_03;
        }
        return (refused & 1L << LIF_01) != 0 ? 1L << LIF_01 : refused;
    }

    /** The unknowns of a step that names several vouchers: none beside LIF-03 or LIF-01, and none that is refused. */
    public static long wholeUnknown(long refused, long unknown) {
        return (refused & (1L << LIF_03 | 1L << LIF_01)) != 0 ? 0 : unknown & ~refused;
    }

    /** Rows LIF-03 and LIF-01, in this order. What partners and enrollments do names neither voucher nor request. */
    private static long lifeCycle(Asked a) {
        int step = a.step;
        if (step >= ENROL_PARTNER) {
            return 0;
        }
        boolean ofRequest = step == APPROVE_PAYMENT || step == REJECT_PAYMENT || step == MAKE_PAYMENT;
        if ((step != CREATE && a.status == NEVER_CREATED) || (ofRequest && !a.requestUsed)) {
            return 1L << LIF_03;
        }
        if ((STARTS_FROM[step] >> a.status & 1) == 0
                || (step == REQUEST_PAYMENT && a.requestUsed)
                || (ofRequest && !a.requestHolds)) {
            return 1L << LIF_01;
        }
        return 0;
    }

    /** One row of the table, on a day it is in force. A rule that is not asked is fine. */
    private static int answer(int rule, Asked a) {
        return switch (rule) {
            case LIF_02 -> no(a.lastStepOn != ABSENT && a.day < a.lastStepOn);
            case VCH_02 -> a.offering == OTHER_OFFERING ? notListed(a) : FINE;
            case VCH_03 -> no(!isServiceLevel(a.serviceLevel));
            case TIM_08 -> no(a.day > LAST_CREATION);
            case ACT_01 -> a.enrollmentKnown ? no(a.day < a.enrollmentFirst || a.day > a.enrollmentLast) : UNKNOWN;
            case ENT_05 -> a.enrollmentKnown ? no(!by(a.activatedOn, a.day)) : UNKNOWN;
            case ENT_06 -> a.enrollmentKnown && a.remainingKnown ? no(a.remaining < a.serviceLevel) : UNKNOWN;
            case TIM_05 -> no(tooLate(a));
            case VCH_23 -> no(a.plannedStart < a.day);
            case ACT_07 -> a.role == ROLE_UNKNOWN ? UNKNOWN : no(a.role == ROLE_OTHER);
            case ACT_08 ->
                a.role == ROLE_UNKNOWN ? UNKNOWN : no(a.role != ROLE_MPN_ADMIN && a.role != ROLE_GLOBAL_ADMIN);
            case VCH_24 -> no(a.taker != a.holder);
            case ENG_09 ->
                a.partnerKnown
                        ? no(a.locationCountry == NOT_THE_PARTNERS || a.locationCountry != a.deliveryCountry)
                        : UNKNOWN;
            case ENG_16 ->
                a.engagement == NOT_IN_CATALOG
                        ? notListed(a)
                        : no(underAnotherOffering(a.engagement, a.offering) || !joined(a.engagement, a));
            case ENG_13 -> no(a.cloud && a.createdOn >= CLOUD_RETIRED);
            case ENG_08 -> secondOfFifteen(a);
            case ELG_15 ->
                refusedBefore(a, ENG_16) ? FINE : competency(a, OLDER_SILVER[a.offering], OLDER_GOLD[a.offering]);
            case ELG_16 ->
                refusedBefore(a, ENG_16) ? FINE : competency(a, SILVER_WILL_DO[a.engagement], GOLD_ONLY[a.engagement]);
            case ELG_11 -> a.partnerKnown ? no(!by(a.enrolledOn, a.day)) : UNKNOWN;
            case ELG_08 -> renewal(a);
            case ELG_04 ->
                underAnotherOffering(a.reservedEngagement, a.offering)
                        ? FINE
                        : competency(a, silverAtStart(a), goldAtStart(a));
            case ELG_13 -> underAnotherOffering(a.reservedEngagement, a.offering) ? FINE : exam(a);
            case ENG_03 -> no(a.deliveredDays > 15);
            case ENG_04 -> no(a.levelNotAllowed);
            case ENG_12 -> no(a.offsiteDays > 3 && (a.day < REMOTE_FIRST || a.day > REMOTE_LAST));
            case ENG_07 -> no(a.deliverableBlank);
            case TIM_06 -> no(after(a.day, lastValidDay(a.validityFrom, a.createdOn, a.assignedOn)));
            case TIM_09 -> no(a.day > LAST_REDEMPTION);
            case PAY_04 -> no(a.severalCountries);
            case TIM_07 -> no(after(a.day, paymentRequestBy(a.redeemedOn)));
            case PAY_02 ->
                a.step == REGISTER ? registration(a) : a.partnerKnown ? no(!by(a.registeredOn, a.day)) : UNKNOWN;
            case VCH_18 -> no(!after(a.day, redeemBy(a.validityFrom, a.createdOn, a.assignedOn)));
            case VCH_20 -> no(!a.revocationPermitted);
            case ELG_03 -> refusedBefore(a, VCH_02) ? FINE : enrollment(a);
            case ELG_05, ELG_06 -> a.partnerKnown ? no(!by(a.trainedOn, a.day)) : UNKNOWN;
            case ENT_11 -> no(a.day >= CLOUD_RETIRED);
            case ENT_13 -> no(a.day >= ACCRUAL_ENDED);
            default -> FINE;
        };
    }

    private static int no(boolean refused) {
        return refused ? NO : FINE;
    }

    private static boolean refusedBefore(Asked a, int rule) {
        return (a.refused & 1L << rule) != 0;
    }

    /** Whether something happened, on or before the day. */
    private static boolean by(int happenedOn, int day) {
        return happenedOn != ABSENT && happenedOn <= day;
    }

    /** Whether there is a last day, and the day is after it. */
    private static boolean after(int day, int lastDay) {
        return lastDay != ABSENT && day > lastDay;
    }

    /** Row VCH-03. */
    private static boolean isServiceLevel(int days) {
        return days == 1 || days == 3 || days == 5 || days == 10 || days == 15;
    }

    /** Row TIM-05; without a last valid day it refuses nothing (Terms). */
    private static boolean tooLate(Asked a) {
        int last = lastValidDay(a.validityFrom, a.createdOn, a.assignedOn);
        boolean planned = a.step == RESERVE || a.step == RESCHEDULE;
        return after(a.day, last) || (planned && after(a.plannedStart, last));
    }

    /** Rows VCH-02 and ENG-16, for what the list does not have: others existed before the day of the list. */
    private static int notListed(Asked a) {
        return a.day < LISTED ? UNKNOWN : NO;
    }

    /** Whether an engagement has joined the catalog; of terms of one's own, one may join on a day (under the table). */
    private static boolean joined(int engagement, Asked a) {
        return engagement != PROJECT_AND_PORTFOLIO || a.projectsJoinOn == ABSENT || a.day >= a.projectsJoinOn;
    }

    /** Whether the catalog has the engagement under another offering (ENG-16). */
    private static boolean underAnotherOffering(int engagement, int offering) {
        return engagement != NOT_IN_CATALOG && OFFERING_OF[engagement] != offering;
    }

    /** Row ENG-08. */
    private static int secondOfFifteen(Asked a) {
        if (a.serviceLevel != 15) {
            return FINE;
        }
        if (!a.enrollmentKnown || !a.customerVouchersKnown) {
            return UNKNOWN;
        }
        return no(a.rival && rivalCounts(a.validityFrom, a.day, a.rivalStatus, a.rivalCreatedOn, a.rivalAssignedOn));
    }

    /** Row ENG-08: whether another voucher of the same kind counts on the day: RESERVED or later, and not lapsed unredeemed. */
    public static boolean rivalCounts(int validityFrom, int day, int status, int createdOn, int assignedOn) {
        if (status >= REDEEMED && status <= PAID) {
            return true;
        }
        return status >= RESERVED && status <= REPORTED && !after(day, redeemBy(validityFrom, createdOn, assignedOn));
    }

    /** Rows ELG-15, ELG-16, ELG-04 and ELG-03: no table, or no partner: unknown. */
    private static int competency(Asked a, int silverWillDo, int goldOnly) {
        if (!a.partnerKnown || (silverWillDo | goldOnly) == 0) {
            return UNKNOWN;
        }
        for (int i = 0; i < a.periods; i++) {
            int accepted = a.periodLevel[i] == GOLD ? silverWillDo | goldOnly : silverWillDo;
            if ((accepted >> a.periodCompetency[i] & 1) != 0 && a.periodFrom[i] <= a.day && a.day <= a.periodUntil[i]) {
                return FINE;
            }
        }
        return NO;
    }

    /** Row ELG-08: not asked when ELG-11 refuses, unknown where that is. */
    private static int renewal(Asked a) {
        if (!a.partnerKnown) {
            return UNKNOWN;
        }
        return refusedBefore(a, ELG_11) ? FINE : no(a.day > anniversary(a.enrolledOn));
    }

    /**
     * Row ELG-04: as ELG-15, by the offering, before 2020-01-31, as ELG-16 from then on; of an engagement that is not in the
     * catalog there is then no table. By terms of one's own it is asked also before the engagement joins.
     */
    private static int silverAtStart(Asked a) {
        return a.day < BY_ENGAGEMENT ? OLDER_SILVER[a.offering] : SILVER_WILL_DO[a.reservedEngagement];
    }

    private static int goldAtStart(Asked a) {
        return a.day < BY_ENGAGEMENT ? OLDER_GOLD[a.offering] : GOLD_ONLY[a.reservedEngagement];
    }

    /**
     * Row ELG-13: an exam counts from its day on, or always where it has none, and has no level. A consultant who is none of
     * the partner's has no exam that counts.
     */
    private static int exam(Asked a) {
        int askedFor = silverAtStart(a) | goldAtStart(a);
        if (!a.partnerKnown || askedFor == 0) {
            return UNKNOWN;
        }
        return no(!a.consultantIsPartners || (passedBy(a) & askedFor) == 0);
    }

    /** The exams that the consultant has passed, without a day or on or before the day: bit n for competency n. */
    private static int passedBy(Asked a) {
        int passed = a.exams;
        for (int competency = 0; competency < a.examPassedOn.length; competency++) {
            if (by(a.examPassedOn[competency], a.day)) {
                passed |= 1 << competency;
            }
        }
        return passed;
    }

    /** Row PAY-02, register for payment tool. */
    private static int registration(Asked a) {
        return a.redemptionsKnown ? no((a.redeemedOfferings >> a.offering & 1) == 0) : UNKNOWN;
    }

    /** Row ELG-03: the competencies of all engagements that the offering has; before 2020-01-31 the older table. */
    private static int enrollment(Asked a) {
        if (a.day < BY_ENGAGEMENT) {
            return competency(a, OLDER_SILVER[a.offering], OLDER_GOLD[a.offering]);
        }
        int silverWillDo = 0;
        int goldOnly = 0;
        for (int engagement = 1; engagement < OFFERING_OF.length; engagement++) {
            if (OFFERING_OF[engagement] == a.offering && joined(engagement, a)) {
                silverWillDo |= SILVER_WILL_DO[engagement];
                goldOnly |= GOLD_ONLY[engagement];
            }
        }
        return competency(a, silverWillDo, goldOnly);
    }

    // Deadlines and standing.

    /**
     * The last valid day, inclusive (Terms; TIM-01, TIM-02, TIM-03, TIM-14): 180 days after the start, and 90 more for a
     * voucher created before 2020-04-01 that is valid on that day without them; absent where there is no start.
     */
    public static int lastValidDay(int validityFrom, int createdOn, int assignedOn) {
        int start = validityFrom == CREATION ? createdOn : assignedOn;
        if (start == ABSENT) {
            return ABSENT;
        }
        int ordinary = start + 180;
        return createdOn < EXTENDED && ordinary >= EXTENDED ? ordinary + 90 : ordinary;
    }

    /** The redeem-by day, inclusive (Terms; TIM-09): the last valid day, at most 2022-01-01; absent where that is. */
    public static int redeemBy(int validityFrom, int createdOn, int assignedOn) {
        return Math.min(lastValidDay(validityFrom, createdOn, assignedOn), LAST_REDEMPTION);
    }

    /** The last day to request payment, inclusive (Terms; TIM-07): 60 days after the redemption; absent before. */
    public static int paymentRequestBy(int redeemedOn) {
        return redeemedOn == ABSENT ? ABSENT : redeemedOn + 60;
    }

    /** The last day to pay, inclusive (Terms; PAY-07): 30 days after the approval; absent before. */
    public static int payBy(int approvedOn) {
        return approvedOn == ABSENT ? ABSENT : approvedOn + 30;
    }

    /** Whether an unredeemed voucher has lapsed (Terms): its redeem-by day has passed, whatever was recorded. */
    public static boolean lapsed(int validityFrom, int day, int createdOn, int assignedOn) {
        return after(day, redeemBy(validityFrom, createdOn, assignedOn));
    }

    /** The standing of a voucher at the end of the day (formats, "Report"). */
    public static int standing(int validityFrom, int day, int status, int createdOn, int assignedOn, int redeemedOn) {
        return switch (status) {
            case PAID -> STANDING_SETTLED;
            case REVOKED -> STANDING_REVOKED;
            case EXPIRED -> STANDING_LAPSED;
            case REDEEMED -> after(day, paymentRequestBy(redeemedOn)) ? STANDING_LAPSED : STANDING_OPEN;
            case PAYMENT_REQUESTED, PAYMENT_APPROVED -> STANDING_OPEN;
            default -> lapsed(validityFrom, day, createdOn, assignedOn) ? STANDING_LAPSED : STANDING_OPEN;
        };
    }

    /**
     * The deadlines missed at the end of the day (formats, "Report"): a mask of {@link #TIM_07}, due on
     * {@link #paymentRequestBy}, and {@link #PAY_07}, due on {@link #payBy}.
     */
    public static long missed(int day, int status, int redeemedOn, int approvedOn, int paidOn) {
        if (status == REDEEMED && after(day, paymentRequestBy(redeemedOn))) {
            return 1L << TIM_07;
        }
        boolean late = (status == PAID && after(paidOn, payBy(approvedOn)))
                || (status == PAYMENT_APPROVED && after(day, payBy(approvedOn)));
        return late ? 1L << PAY_07 : 0;
    }

    /** The status that a step leads to (table of steps, column "to"). */
    public static int leadsTo(int step) {
        return LEADS_TO[step];
    }

    // Days and names.

    /** A date as a number. */
    public static int day(int year, int month, int dayOfMonth) {
        return Math.toIntExact(LocalDate.of(year, month, dayOfMonth).toEpochDay());
    }

    /** The same day of the next year; of a 29 February the 28th (ELG-08). */
    public static int anniversary(int day) {
        int i = day - ANNIVERSARIES_FROM;
        return i >= 0 && i < ANNIVERSARIES.length ? ANNIVERSARIES[i] : workedOutAnniversary(day);
    }

    private static int workedOutAnniversary(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        boolean leapDay = date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
        return day(date.getYear() + 1, date.getMonthValue(), leapDay ? 28 : date.getDayOfMonth());
    }

    /** The id of a rule, such as {@code TIM-06}. */
    public static String id(int rule) {
        return IDS.get(rule);
    }

    /** The name of a status; empty for a voucher never created. */
    public static String status(int status) {
        return STATUSES.get(status);
    }

    /** The name of a standing. */
    public static String standing(int standing) {
        return STANDINGS.get(standing);
    }

    /** The number of an offering code; {@link #OTHER_OFFERING} for any but the six. */
    public static int offering(String code) {
        return Math.max(OFFERINGS.indexOf(code), OTHER_OFFERING);
    }

    /** The number of an engagement code; {@link #NOT_IN_CATALOG} for any but the twelve. */
    public static int engagement(String code) {
        return Math.max(ENGAGEMENTS.indexOf(code), NOT_IN_CATALOG);
    }

    /** The offering that has an engagement (ELG-16); {@link #OTHER_OFFERING} for one that is not in the catalog. */
    public static int offeringOf(int engagement) {
        return OFFERING_OF[engagement];
    }

    /** The number of a competency code, 0 to 15; -1 for any other. */
    public static int competency(String code) {
        return COMPETENCIES.indexOf(code);
    }

    /** The code of an offering, 1 to 6. */
    public static String offeringCode(int offering) {
        return OFFERINGS.get(offering);
    }

    /** The code of an engagement, 1 to 12. */
    public static String engagementCode(int engagement) {
        return ENGAGEMENTS.get(engagement);
    }

    /** The code of a competency, 0 to 15. */
    public static String competencyCode(int competency) {
        return COMPETENCIES.get(competency);
    }

    /** The number of a role code, any but the known being {@link #ROLE_OTHER}. */
    public static int role(String code) {
        return switch (code) {
            case "location-contact" -> ROLE_LOCATION_CONTACT;
            case "mpn-admin" -> ROLE_MPN_ADMIN;
            case "global-admin" -> ROLE_GLOBAL_ADMIN;
            default -> ROLE_OTHER;
        };
    }
}
