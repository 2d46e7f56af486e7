package org.planningservices.benchmarks.byhand;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules written by hand work on. */
public final class Model {

    private Model() {}

    public enum Offering {
        DDPS,
        DYDPS,
        PVDPS,
        SDPS,
        S_EDPS,
        SSDPS;

        final String code = name().replace('_', '-');

        List<Engagement> engagements() {
            return Engagement.BY_OFFERING.getOrDefault(this, List.of());
        }
    }

    public enum Level {
        SILVER,
        GOLD
    }

    public enum Competency {
        WINDOWS_AND_DEVICES,
        ENTERPRISE_MOBILITY_MANAGEMENT,
        CLOUD_BUSINESS_APPLICATIONS,
        CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT,
        ENTERPRISE_RESOURCE_PLANNING,
        DATACENTER,
        COLLABORATION_AND_CONTENT,
        PROJECT_AND_PORTFOLIO_MANAGEMENT,
        MESSAGING,
        COMMUNICATIONS,
        DATA_ANALYTICS,
        DATA_PLATFORM,
        DEVICES_AND_DEPLOYMENT,
        MANAGEMENT_AND_VIRTUALIZATION,
        SERVER_PLATFORM,
        BUSINESS_INTELLIGENCE;

        final String code = codeOf(this);
    }

    /** The level covers every competency named; any one is enough. */
    public record Qualification(Level level, List<Competency> competencies) {

        static Qualification silver(Competency... competencies) {
            return new Qualification(Level.SILVER, List.of(competencies));
        }

        static Qualification gold(Competency... competencies) {
            return new Qualification(Level.GOLD, List.of(competencies));
        }
    }

    public enum Engagement {
        WINDOWS_AND_OFFICE_DEPLOYMENT(Offering.DDPS, Qualification.silver(Competency.WINDOWS_AND_DEVICES)),
        MOBILE_PRODUCTIVITY_DEPLOYMENT(
                Offering.DDPS,
                Qualification.silver(Competency.ENTERPRISE_MOBILITY_MANAGEMENT, Competency.WINDOWS_AND_DEVICES)),
        ENTERPRISE_SECURITY_PROOF_OF_CONCEPT(
                Offering.DDPS, Qualification.silver(Competency.ENTERPRISE_MOBILITY_MANAGEMENT)),
        DYNAMICS_CUSTOMER_ENGAGEMENT_UPGRADE(
                Offering.DYDPS,
                Qualification.silver(
                        Competency.CLOUD_BUSINESS_APPLICATIONS, Competency.CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT)),
        DYNAMICS_CUSTOMER_ENGAGEMENT_MIGRATION(
                Offering.DYDPS,
                Qualification.silver(
                        Competency.CLOUD_BUSINESS_APPLICATIONS, Competency.CLOUD_CUSTOMER_RELATIONSHIP_MANAGEMENT)),
        DYNAMICS_FINANCE_AND_OPERATIONS_UPGRADE(
                Offering.DYDPS, Qualification.gold(Competency.ENTERPRISE_RESOURCE_PLANNING)),
        WINDOWS_SERVER_MODERNIZATION(Offering.PVDPS, Qualification.silver(Competency.DATACENTER)),
        SHAREPOINT_DEPLOYMENT(Offering.SDPS, Qualification.silver(Competency.COLLABORATION_AND_CONTENT)),
        PROJECT_AND_PORTFOLIO_MANAGEMENT(
                Offering.SDPS, Qualification.silver(Competency.PROJECT_AND_PORTFOLIO_MANAGEMENT)),
        EXCHANGE_DEPLOYMENT(Offering.S_EDPS, Qualification.silver(Competency.MESSAGING)),
        SKYPE_FOR_BUSINESS_DEPLOYMENT(Offering.S_EDPS, Qualification.silver(Competency.COMMUNICATIONS)),
        DATA_ESTATE_MODERNIZATION(
                Offering.SSDPS, Qualification.gold(Competency.DATA_ANALYTICS, Competency.DATA_PLATFORM));

        private static final Map<Offering, List<Engagement>> BY_OFFERING = Stream.of(values())
                .collect(Collectors.groupingBy(
                        engagement -> engagement.offering, () -> new EnumMap<>(Offering.class), Collectors.toList()));

        final String code = codeOf(this);
        public final Offering offering;

        @SuppressWarnings("ImmutableEnumChecker") // a list of records that nobody can change
        public final List<Qualification> qualifications;

        Engagement(Offering offering, Qualification qualification) {
            this.offering = offering;
            this.qualifications = List.of(qualification);
        }
    }

    public enum Role {
        LOCATION_CONTACT,
        MPN_ADMIN,
        GLOBAL_ADMIN;

        final String code = codeOf(this);
    }

    public enum Status {
        CREATED,
        ASSIGNED,
        RESERVED,
        IN_DELIVERY,
        DELIVERED,
        REPORTED,
        REDEEMED,
        PAYMENT_REQUESTED,
        PAYMENT_APPROVED,
        PAID,
        EXPIRED,
        REVOKED
    }

    public enum StepKind {
        CREATE("create", EnumSet.noneOf(Status.class)),
        ASSIGN("assign", EnumSet.of(Status.CREATED)),
        REASSIGN("reassign", EnumSet.of(Status.ASSIGNED)),
        RESERVE("reserve", EnumSet.of(Status.ASSIGNED)),
        CANCEL_RESERVATION("cancel reservation", EnumSet.of(Status.RESERVED)),
        RESCHEDULE("reschedule", EnumSet.of(Status.RESERVED)),
        START_ENGAGEMENT("start engagement", EnumSet.of(Status.RESERVED)),
        COMPLETE_ENGAGEMENT("complete engagement", EnumSet.of(Status.IN_DELIVERY)),
        SUBMIT_COMPLETION_REPORT("submit completion report", EnumSet.of(Status.DELIVERED)),
        REDEEM("redeem", EnumSet.of(Status.REPORTED)),
        REQUEST_PAYMENT("request payment", EnumSet.of(Status.REDEEMED)),
        APPROVE_PAYMENT("approve payment", EnumSet.of(Status.PAYMENT_REQUESTED)),
        REJECT_PAYMENT("reject payment", EnumSet.of(Status.PAYMENT_REQUESTED)),
        MAKE_PAYMENT("make payment", EnumSet.of(Status.PAYMENT_APPROVED)),
        EXPIRE("expire", EnumSet.range(Status.CREATED, Status.REPORTED)),
        REVOKE("revoke", EnumSet.of(Status.CREATED, Status.ASSIGNED));

        public final String title;

        @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
        public final Set<Status> from;

        StepKind(String title, Set<Status> from) {
            this.title = title;
            this.from = from;
        }
    }

    /** A step; each kind has its class. */
    public interface Step {
        StepKind kind();
    }

    /** A code that the program does not know has no enum constant: it is null beside the text as written. */
    public record Create(
            String enrollmentId,
            @Nullable String administrator,
            String offeringCode,
            @Nullable Offering offering,
            int serviceLevel)
            implements Step {
        @Override
        public StepKind kind() {
            return StepKind.CREATE;
        }
    }

    public record Reserve(
            String partner,
            String roleCode,
            @Nullable Role role,
            String locationId,
            String engagementCode,
            @Nullable Engagement engagement,
            String deliveryCountry,
            LocalDate plannedStart,
            boolean cloud,
            @Nullable String division,
            @Nullable String product)
            implements Step {
        @Override
        public StepKind kind() {
            return StepKind.RESERVE;
        }
    }

    public record CancelReservation(
            String partner, String roleCode, @Nullable Role role) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.CANCEL_RESERVATION;
        }
    }

    public record Reschedule(String partner, LocalDate plannedStart) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.RESCHEDULE;
        }
    }

    public record Start(String partner, String consultant) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.START_ENGAGEMENT;
        }
    }

    public record Complete(String partner, int deliveredDays, int offsiteDays) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.COMPLETE_ENGAGEMENT;
        }
    }

    public record Report(String partner, String deliverable) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.SUBMIT_COMPLETION_REPORT;
        }
    }

    public record Redeem(
            String partner, String roleCode, @Nullable Role role, String locationId) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.REDEEM;
        }
    }

    /** Assign, reassign. */
    public record Assign(StepKind kind, String projectManager) implements Step {}

    /** Expire, revoke: there is no more than the kind. */
    public record PlainStep(StepKind kind) implements Step {}

    public record RequestPayment(String request, String partnerId, String locationId, List<String> voucherIds)
            implements Step {
        @Override
        public StepKind kind() {
            return StepKind.REQUEST_PAYMENT;
        }
    }

    /** Approve, reject, make payment. */
    public record SettlePayment(StepKind kind, String request) implements Step {}

    /** A voucher; each step makes another. */
    public record Voucher(
            String id,
            String enrollmentId,
            @Nullable String administrator,
            Offering offering,
            int serviceLevel,
            LocalDate createdOn,
            Status status,
            int revision,
            LocalDate lastStepOn,
            @Nullable LocalDate assignedOn,
            @Nullable String projectManager,
            @Nullable Reserve reservation,
            @Nullable LocalDate plannedStart,
            @Nullable LocalDate redeemedOn,
            @Nullable String paymentRequestId,
            @Nullable LocalDate paymentApprovedOn,
            @Nullable LocalDate paidOn) {

        static Voucher created(String id, Create create, LocalDate on) {
            return new Voucher(
                    id,
                    create.enrollmentId(),
                    create.administrator(),
                    Objects.requireNonNull(create.offering()),
                    create.serviceLevel(),
                    on,
                    Status.CREATED,
                    1,
                    on,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        Voucher moved(Status status, LocalDate on) {
            return new Voucher(
                    id,
                    enrollmentId,
                    administrator,
                    offering,
                    serviceLevel,
                    createdOn,
                    status,
                    revision + 1,
                    on,
                    assignedOn,
                    projectManager,
                    reservation,
                    plannedStart,
                    redeemedOn,
                    paymentRequestId,
                    paymentApprovedOn,
                    paidOn);
        }

        Voucher assigned(String projectManager, LocalDate on) {
            return new Voucher(
                    id,
                    enrollmentId,
                    administrator,
                    offering,
                    serviceLevel,
                    createdOn,
                    Status.ASSIGNED,
                    revision + 1,
                    on,
                    on,
                    projectManager,
                    reservation,
                    plannedStart,
                    redeemedOn,
                    paymentRequestId,
                    paymentApprovedOn,
                    paidOn);
        }

        Voucher reassigned(String projectManager, LocalDate on) {
            return new Voucher(
                    id,
                    enrollmentId,
                    administrator,
                    offering,
                    serviceLevel,
                    createdOn,
                    status,
                    revision + 1,
                    on,
                    assignedOn,
                    projectManager,
                    reservation,
                    plannedStart,
                    redeemedOn,
                    paymentRequestId,
                    paymentApprovedOn,
                    paidOn);
        }

        Voucher reserved(Reserve reservation, LocalDate on) {
            return new Voucher(
                    id,
                    enrollmentId,
                    administrator,
                    offering,
                    serviceLevel,
                    createdOn,
                    Status.RESERVED,
                    revision + 1,
                    on,
                    assignedOn,
                    projectManager,
                    reservation,
                    reservation.plannedStart(),
                    redeemedOn,
                    paymentRequestId,
                    paymentApprovedOn,
                    paidOn);
        }

        Voucher planned(Status status, @Nullable LocalDate plannedStart, LocalDate on) {
            return new Voucher(
                    id,
                    enrollmentId,
                    administrator,
                    offering,
                    serviceLevel,
                    createdOn,
                    status,
                    revision + 1,
                    on,
                    assignedOn,
                    projectManager,
                    reservation,
                    plannedStart,
                    redeemedOn,
                    paymentRequestId,
                    paymentApprovedOn,
                    paidOn);
        }

        Voucher redeemed(LocalDate on) {
            return new Voucher(
                    id,
                    enrollmentId,
                    administrator,
                    offering,
                    serviceLevel,
                    createdOn,
                    Status.REDEEMED,
                    revision + 1,
                    on,
                    assignedOn,
                    projectManager,
                    reservation,
                    plannedStart,
                    on,
                    paymentRequestId,
                    paymentApprovedOn,
                    paidOn);
        }

        Voucher requested(Status status, @Nullable String paymentRequest, LocalDate on) {
            return new Voucher(
                    id,
                    enrollmentId,
                    administrator,
                    offering,
                    serviceLevel,
                    createdOn,
                    status,
                    revision + 1,
                    on,
                    assignedOn,
                    projectManager,
                    reservation,
                    plannedStart,
                    redeemedOn,
                    paymentRequest,
                    paymentApprovedOn,
                    paidOn);
        }

        Voucher approved(LocalDate on) {
            return new Voucher(
                    id,
                    enrollmentId,
                    administrator,
                    offering,
                    serviceLevel,
                    createdOn,
                    Status.PAYMENT_APPROVED,
                    revision + 1,
                    on,
                    assignedOn,
                    projectManager,
                    reservation,
                    plannedStart,
                    redeemedOn,
                    paymentRequestId,
                    on,
                    paidOn);
        }

        Voucher paid(LocalDate on) {
            return new Voucher(
                    id,
                    enrollmentId,
                    administrator,
                    offering,
                    serviceLevel,
                    createdOn,
                    Status.PAID,
                    revision + 1,
                    on,
                    assignedOn,
                    projectManager,
                    reservation,
                    plannedStart,
                    redeemedOn,
                    paymentRequestId,
                    paymentApprovedOn,
                    on);
        }
    }

    public record Term(
            Level level, LocalDate firstDay, @Nullable LocalDate lastDay) {}

    public record Partner(
            String id,
            Map<String, String> countryByLocation,
            Map<Competency, List<Term>> held,
            Map<String, Map<Competency, LocalDate>> examsByConsultant,
            Map<Offering, NavigableSet<LocalDate>> enrolledOn,
            Map<Offering, NavigableSet<LocalDate>> registeredOn,
            NavigableSet<LocalDate> trainedOn) {}

    public record Enrollment(
            LocalDate startsOn, LocalDate endsOn, @Nullable LocalDate activatedOn) {}

    public record Facts(Partner partner, Enrollment enrollment, long remainingDays, List<Voucher> customerVouchers) {}

    private static String codeOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
