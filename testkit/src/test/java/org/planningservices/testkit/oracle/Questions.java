package org.planningservices.testkit.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Questions to the oracle for its tests. Each complies with every rule except in what a test changes. */
final class Questions {

    static final int NL = 1;
    static final int DE = 2;
    static final int A = 7;
    static final int B = 8;

    private Questions() {}

    static Consumer<Asked> onDay(int step, String day) {
        return a -> {
            a.step = step;
            a.day = day(day);
        };
    }

    static Consumer<Asked> newVoucher(String day, int serviceLevel, int remaining) {
        return onDay(Oracle.CREATE, day).andThen(a -> {
            a.offering = Oracle.offering("SDPS");
            a.serviceLevel = serviceLevel;
            a.enrollmentKnown = true;
            a.enrollmentFirst = day("2018-01-01");
            a.enrollmentLast = day("2022-12-31");
            a.activatedOn = day("2018-01-01");
            a.remainingKnown = true;
            a.remaining = remaining;
        });
    }

    /** A voucher of 15 days with everything in order for the partner B. */
    static Consumer<Asked> step(int step, int status, String createdOn, String day) {
        return onDay(step, day).andThen(a -> {
            a.status = status;
            a.createdOn = day(createdOn);
            a.assignedOn = status == Oracle.CREATED ? Oracle.ABSENT : day(createdOn);
            a.lastStepOn = day(createdOn);
            a.offering = Oracle.offering("SDPS");
            a.serviceLevel = 15;
            a.enrollmentKnown = true;
            a.customerVouchersKnown = true;
            a.holder = B;
            a.taker = B;
            a.role = Oracle.ROLE_MPN_ADMIN;
            a.deliveryCountry = NL;
            a.locationCountry = NL;
            a.engagement = Oracle.engagement("sharepoint-deployment");
            a.reservedEngagement = a.engagement;
            a.plannedStart = day(day);
            a.partnerKnown = true;
            a.enrolledOn = day(createdOn);
            a.hold(Oracle.competency("collaboration-and-content"), Oracle.SILVER, day("2010-01-01"), Oracle.OPEN_END);
        });
    }

    static Consumer<Asked> assign(String createdOn, String day) {
        return step(Oracle.ASSIGN, Oracle.CREATED, createdOn, day);
    }

    static Consumer<Asked> reserve(String createdOn, String day, Consumer<Asked> change) {
        return step(Oracle.RESERVE, Oracle.ASSIGNED, createdOn, day).andThen(change);
    }

    static Consumer<Asked> cancel(String createdOn, String day) {
        return step(Oracle.CANCEL_RESERVATION, Oracle.RESERVED, createdOn, day)
                .andThen(a -> a.role = Oracle.ROLE_LOCATION_CONTACT);
    }

    static Consumer<Asked> complete(String createdOn, String day, int offsiteDays) {
        return step(Oracle.COMPLETE, Oracle.IN_DELIVERY, createdOn, day).andThen(a -> {
            a.deliveredDays = 10;
            a.offsiteDays = offsiteDays;
        });
    }

    static Consumer<Asked> redeem(String createdOn, String day) {
        return step(Oracle.REDEEM, Oracle.REPORTED, createdOn, day);
    }

    static Consumer<Asked> deliver(String engagement, String competency, int level) {
        return reserve("2020-10-01", "2020-10-20", a -> {
            a.engagement = Oracle.engagement(engagement);
            a.offering = Oracle.offering(offeringOf(engagement));
            a.periods = 0;
            a.hold(Oracle.competency(competency), level, day("2020-10-20"), day("2020-10-20"));
        });
    }

    static String offeringOf(String engagement) {
        return switch (engagement) {
            case "data-estate-modernization" -> "SSDPS";
            case "dynamics-finance-and-operations-upgrade" -> "DYDPS";
            default -> "DDPS";
        };
    }

    static void rival(Asked a, boolean ofTheSameKind) {
        a.rival = ofTheSameKind;
        a.rivalStatus = Oracle.RESERVED;
        a.rivalCreatedOn = day("2020-06-01");
        a.rivalAssignedOn = day("2020-06-01");
    }

    static Consumer<Asked> register(String offering, int redeemedOfferings) {
        return onDay(Oracle.REGISTER, "2020-10-20").andThen(a -> {
            a.offering = Oracle.offering(offering);
            a.redemptionsKnown = true;
            a.redeemedOfferings = redeemedOfferings;
        });
    }

    static Consumer<Asked> enroll(String day) {
        return onDay(Oracle.ENROL_PARTNER, day).andThen(a -> {
            a.offering = Oracle.offering("S-EDPS");
            a.partnerKnown = true;
            a.hold(Oracle.competency("messaging"), Oracle.SILVER, day("2010-01-01"), Oracle.OPEN_END);
        });
    }

    static List<String> ids(long rules) {
        return IntStream.range(0, Oracle.RULES)
                .filter(rule -> (rules >> rule & 1) != 0)
                .mapToObj(Oracle::id)
                .toList();
    }

    static int day(String date) {
        return day(LocalDate.parse(date));
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
