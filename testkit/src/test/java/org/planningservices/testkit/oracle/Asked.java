package org.planningservices.testkit.oracle;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One question to the {@link Oracle}, and its answer: a form of integers that is filled in, asked, and used again.
 *
 * <p>{@link #clear()} gives the empty form: nothing has happened, nothing is known. A field that the rules of the step do
 * not read may hold anything. Days are epoch days; {@link Oracle#ABSENT} stands for a day that there is not. Whatever
 * else a field may hold is a constant of {@link Oracle}, or a number that only has to be equal where the things are equal
 * (partners, countries).
 */
public final class Asked {

    // What is asked.

    /** The step: {@link Oracle#CREATE} to {@link Oracle#ACCRUE_DAYS}. */
    public int step;

    /** The day of the step. */
    public int day;

    /** {@link Oracle#CREATION} or {@link Oracle#ASSIGNMENT}. */
    public int validityFrom;

    /** Whether the program is that of Training Vouchers; read by ELG-05 and ELG-06 alone. */
    public boolean trainingVouchers;

    /**
     * The day on which the terms let the project and portfolio management engagement join the catalog; absent in the
     * published terms, whose catalog is the same on every day.
     */
    public int projectsJoinOn;

    /** Whether the validity start permits revocation (VCH-20); the two named validity starts do not. */
    public boolean revocationPermitted;

    /** The partner that takes the step ("the partner" of the table). */
    public int taker;

    /** The operator's role: {@link Oracle#ROLE_UNKNOWN} to {@link Oracle#ROLE_OTHER}. */
    public int role;

    /** The country of the location named by the step; {@link Oracle#NOT_THE_PARTNERS} where it is none of the taker's. */
    public int locationCountry;

    /** The delivery country: of the reservation that is asked about, for every later step the voucher's. */
    public int deliveryCountry;

    /** The engagement that a reservation asks for: {@link Oracle#NOT_IN_CATALOG} or 1 to 12. */
    public int engagement;

    /** Whether that engagement is a cloud engagement (ENG-13). */
    public boolean cloud;

    /** Whether the engagement has a data sheet that does not allow the voucher's service level (ENG-04). */
    public boolean levelNotAllowed;

    /** The planned start that a reservation or a rescheduling names. */
    public int plannedStart;

    /** The days delivered, told by a completion. */
    public int deliveredDays;

    /** The days delivered off site, told by a completion. */
    public int offsiteDays;

    /** Whether a report names no deliverable: empty or blank. */
    public boolean deliverableBlank;

    // The voucher. Of a creation only the offering and the service level are read, of an enrollment in an offering and
    // of
    // a registration for the payment tool only the offering.

    /** The status: {@link Oracle#NEVER_CREATED} or one of the twelve. */
    public int status;

    /** The day of creation. */
    public int createdOn;

    /** The day of the assignment, which a reassignment does not move; absent before. */
    public int assignedOn;

    /** The day of the voucher's latest step (LIF-02). */
    public int lastStepOn;

    /** The day of redemption; absent before. */
    public int redeemedOn;

    /** The offering: {@link Oracle#OTHER_OFFERING} or 1 to 6. */
    public int offering;

    /** The service level in days. */
    public int serviceLevel;

    /** The partner of the voucher's last reservation. */
    public int holder;

    /** The engagement of the voucher's last reservation, as {@link #engagement}. */
    public int reservedEngagement;

    // The payment request.

    /** Whether a request of this number was ever made (and applied). */
    public boolean requestUsed;

    /** Whether that request is the one that holds the voucher: not rejected since. */
    public boolean requestHolds;

    /** Whether the request covers vouchers of more than one delivery country (PAY-04). */
    public boolean severalCountries;

    // The enrollment of the voucher.

    /** Whether the enrollment is known: its days, its activation and its customer. */
    public boolean enrollmentKnown;

    /** Its first day. */
    public int enrollmentFirst;

    /** Its last day. */
    public int enrollmentLast;

    /** The day of the first activation of the benefit; absent where there was none. */
    public int activatedOn;

    /** Whether the days remaining are known; read only where the enrollment is known. */
    public boolean remainingKnown;

    /** The days remaining in the enrollment's pool before the step. */
    public int remaining;

    /** Whether the vouchers of the customer are known (ENG-08); read only where the enrollment is known. */
    public boolean customerVouchersKnown;

    /**
     * Whether the same customer has another 15-day voucher whose last reservation names the same engagement, division and
     * product. Whether it counts is decided from the four fields that follow. Of several rivals, ask for each and OR the
     * answers, or give only one for which {@link Oracle#rivalCounts} holds.
     */
    public boolean rival;

    /** The rival's status. */
    public int rivalStatus;

    /** The rival's day of creation. */
    public int rivalCreatedOn;

    /** The rival's day of assignment. */
    public int rivalAssignedOn;

    // The taker.

    /** Whether the partner is known: locations, competencies, consultants, trainings, enrollments and registrations. */
    public boolean partnerKnown;

    /** Its latest enrollment or renewal in the offering on or before the day; absent or after the day where there is none. */
    public int enrolledOn;

    /** Its first compliance training; absent where there was none. */
    public int trainedOn;

    /** Its first registration in the payment tool for the offering; absent where there was none. */
    public int registeredOn;

    /** The exams of the consultant named without a day, bit n for competency n; read only where the consultant is the partner's. */
    public int exams;

    /**
     * The earliest day on which the consultant named passed the exam for each of the competencies 0 to 15; absent where
     * there is none with a day. Read only where the consultant is the partner's.
     */
    public final int[] examPassedOn =
            IntStream.generate(() -> Oracle.ABSENT).limit(16).toArray();

    /** Whether the consultant named is one of the taker's. */
    public boolean consultantIsPartners;

    /** Whether the partner's redemptions are known. */
    public boolean redemptionsKnown;

    /** The offerings of which the partner redeemed a voucher so far: bit n for offering n, bit 0 for the one that is asked about and none of the six. */
    public int redeemedOfferings;

    /** How many competency periods there are; set to 0 to start again. */
    public int periods;

    /** Of each period the competency, 0 to 15. */
    public int[] periodCompetency = new int[64];

    /** Of each period the level: {@link Oracle#SILVER} or {@link Oracle#GOLD}. */
    public int[] periodLevel = new int[64];

    /** Of each period the first day, inclusive. */
    public int[] periodFrom = new int[64];

    /** Of each period the last day, inclusive; {@link Oracle#OPEN_END} where there is none. */
    public int[] periodUntil = new int[64];

    // The answer.

    /** The rules that said no: bit n for rule n of {@link Oracle#id}. */
    public long refused;

    /** The rules that could not be answered for want of a fact; none of them is in {@link #refused}. */
    public long unknown;

    /** Adds an exam that the consultant named passed on a day; of several for one competency the earliest day counts. */
    public void pass(int competency, int day) {
        int before = examPassedOn[competency];
        examPassedOn[competency] = before == Oracle.ABSENT ? day : Math.min(before, day);
    }

    /** Adds a period in which the partner holds a competency. */
    public void hold(int competency, int level, int from, int until) {
        if (periods == periodCompetency.length) {
            periodCompetency = Arrays.copyOf(periodCompetency, 2 * periods);
            periodLevel = Arrays.copyOf(periodLevel, 2 * periods);
            periodFrom = Arrays.copyOf(periodFrom, 2 * periods);
            periodUntil = Arrays.copyOf(periodUntil, 2 * periods);
        }
        periodCompetency[periods] = competency;
        periodLevel[periods] = level;
        periodFrom[periods] = from;
        periodUntil[periods] = until;
        periods++;
    }

    /** Empties the form: days absent, flags false, numbers 0. */
    public void clear() {
        step = 0;
        day = 0;
        validityFrom = Oracle.CREATION;
        trainingVouchers = false;
        projectsJoinOn = Oracle.ABSENT;
        revocationPermitted = false;
        taker = 0;
        role = Oracle.ROLE_UNKNOWN;
        locationCountry = Oracle.NOT_THE_PARTNERS;
        deliveryCountry = 0;
        engagement = Oracle.NOT_IN_CATALOG;
        cloud = false;
        levelNotAllowed = false;
        plannedStart = Oracle.ABSENT;
        deliveredDays = 0;
        offsiteDays = 0;
        deliverableBlank = false;
        clearVoucher();
        requestUsed = false;
        requestHolds = false;
        severalCountries = false;
        clearEnrollment();
        clearPartner();
        refused = 0;
        unknown = 0;
    }

    private void clearVoucher() {
        status = Oracle.NEVER_CREATED;
        createdOn = Oracle.ABSENT;
        assignedOn = Oracle.ABSENT;
        lastStepOn = Oracle.ABSENT;
        redeemedOn = Oracle.ABSENT;
        offering = Oracle.OTHER_OFFERING;
        serviceLevel = 0;
        holder = 0;
        reservedEngagement = Oracle.NOT_IN_CATALOG;
    }

    private void clearEnrollment() {
        enrollmentKnown = false;
        enrollmentFirst = Oracle.ABSENT;
        enrollmentLast = Oracle.ABSENT;
        activatedOn = Oracle.ABSENT;
        remainingKnown = false;
        remaining = 0;
        customerVouchersKnown = false;
        rival = false;
        rivalStatus = Oracle.NEVER_CREATED;
        rivalCreatedOn = Oracle.ABSENT;
        rivalAssignedOn = Oracle.ABSENT;
    }

    private void clearPartner() {
        partnerKnown = false;
        enrolledOn = Oracle.ABSENT;
        trainedOn = Oracle.ABSENT;
        registeredOn = Oracle.ABSENT;
        exams = 0;
        Arrays.fill(examPassedOn, Oracle.ABSENT);
        consultantIsPartners = false;
        redemptionsKnown = false;
        redeemedOfferings = 0;
        periods = 0;
    }
}
