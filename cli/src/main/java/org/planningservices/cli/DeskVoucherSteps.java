package org.planningservices.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The steps of a voucher at the desk: each method is a command. */
@Command
final class DeskVoucherSteps {

    private DeskVoucherSteps() {}

    /** The voucher, and what all commands at the desk have. */
    static final class OfVoucher {

        @Mixin
        private DeskSubmission submission = new DeskSubmission();

        @Mixin
        private DayOption day = new DayOption();

        @Parameters(index = "0", paramLabel = "VOUCHER", description = "The id of the voucher.")
        private VoucherId voucher = VoucherId.of("none");

        int submit(Supplier<VoucherStep> step) {
            return submission.submit(day, on -> new VoucherStepTaken(on, voucher, step.get()));
        }
    }

    /** The partner that acts. */
    static final class ByPartner {

        @Option(names = "--partner", required = true, paramLabel = "PARTNER", description = "The partner that acts.")
        private PartnerId partner = PartnerId.of("none");

        PartnerId id() {
            return partner;
        }
    }

    /** The partner that acts, and the role in which its operator works in the voucher tool. */
    static final class ByOperator {

        @Mixin
        private ByPartner by = new ByPartner();

        @Option(names = "--role", paramLabel = "ROLE", description = "The operator's role, such as mpn-admin.")
        private @Nullable OperatorRole role;

        Operator operator() {
            Operator operator = Operator.of(by.id());
            return role == null ? operator : operator.withRole(role);
        }
    }

    /** A location of the partner that acts. */
    static final class AtLocation {

        @Option(names = "--location", required = true, paramLabel = "LOCATION", description = "The partner's location.")
        private LocationId location = LocationId.of("none");

        LocationId id() {
            return location;
        }
    }

    @Command(name = "create", description = "Creates a voucher from the days of an enrollment.")
    static int create(
            @Mixin OfVoucher voucher,
            @Option(
                            names = "--enrollment",
                            required = true,
                            paramLabel = "ENROLLMENT",
                            description = "The enrollment whose days the voucher takes.")
                    EnrollmentId enrollment,
            @Option(
                            names = "--offering",
                            required = true,
                            paramLabel = "OFFERING",
                            description = "The offering, such as S-EDPS.")
                    Offering offering,
            @Option(
                            names = "--days",
                            required = true,
                            paramLabel = "DAYS",
                            converter = Arguments.Count.class,
                            description = "The days of the engagement: the service level.")
                    int days,
            @Option(
                            names = "--administrator",
                            paramLabel = "EMAIL",
                            description = "The e-mail of the customer's benefits administrator.")
                    @Nullable
                    String administrator) {
        return voucher.submit(() -> {
            Create create = Create.of(enrollment, offering, days);
            return administrator == null ? create : create.withAdministrator(administrator);
        });
    }

    @Command(name = "assign", description = "Assigns a created voucher to a project manager of the customer.")
    static int assign(
            @Mixin OfVoucher voucher,
            @Option(
                            names = "--project-manager",
                            required = true,
                            paramLabel = "EMAIL",
                            description = "The project manager.")
                    String projectManager) {
        return voucher.submit(() -> Assign.of(projectManager));
    }

    @Command(name = "reassign", description = "Assigns a voucher to another project manager of the customer.")
    static int reassign(
            @Mixin OfVoucher voucher,
            @Option(
                            names = "--project-manager",
                            required = true,
                            paramLabel = "EMAIL",
                            description = "The new project manager.")
                    String projectManager) {
        return voucher.submit(() -> Reassign.of(projectManager));
    }

    @Command(name = "reserve", description = "Reserves an assigned voucher for an engagement.")
    static int reserve(
            @Mixin OfVoucher voucher,
            @Mixin ByOperator by,
            @Mixin AtLocation location,
            @Option(
                            names = "--engagement",
                            required = true,
                            paramLabel = "ENGAGEMENT",
                            description = "The engagement to deliver.")
                    Engagement engagement,
            @Option(
                            names = "--delivery-country",
                            required = true,
                            paramLabel = "COUNTRY",
                            description = "Where to deliver: two capital letters.")
                    Country deliveryCountry,
            @Option(
                            names = "--planned-start",
                            required = true,
                            paramLabel = "DAY",
                            description = "The day on which to start.")
                    LocalDate plannedStart,
            @Option(names = "--cloud", description = "The engagement moves the customer to the cloud.") boolean cloud,
            @Option(names = "--division", paramLabel = "TEXT", description = "The division of the customer.") @Nullable
                    String division,
            @Option(names = "--product", paramLabel = "TEXT", description = "The product.") @Nullable String product) {
        return voucher.submit(() -> Reserve.builder()
                .operator(by.operator())
                .locationId(location.id())
                .engagement(engagement)
                .deliveryCountry(deliveryCountry)
                .plannedStart(plannedStart)
                .cloud(cloud)
                .division(Optional.ofNullable(division))
                .product(Optional.ofNullable(product))
                .build());
    }

    @Command(
            name = "cancel-reservation",
            description = "Cancels the reservation of a voucher, which is assigned again.")
    static int cancelReservation(
            @Mixin OfVoucher voucher,
            @Mixin ByOperator by,
            @Option(names = "--reason", paramLabel = "TEXT", description = "The reason.") @Nullable String reason) {
        return voucher.submit(() -> {
            CancelReservation cancel = CancelReservation.of(by.operator());
            return reason == null ? cancel : cancel.withReason(reason);
        });
    }

    @Command(name = "reschedule", description = "Moves the planned start of a reserved engagement.")
    static int reschedule(
            @Mixin OfVoucher voucher,
            @Mixin ByPartner by,
            @Option(
                            names = "--planned-start",
                            required = true,
                            paramLabel = "DAY",
                            description = "The new day on which to start.")
                    LocalDate plannedStart) {
        return voucher.submit(() -> Reschedule.of(by.id(), plannedStart));
    }

    @Command(name = "start", description = "Starts the engagement of a reserved voucher.")
    static int start(
            @Mixin OfVoucher voucher,
            @Mixin ByPartner by,
            @Option(
                            names = "--consultant",
                            required = true,
                            paramLabel = "CONSULTANT",
                            description = "The consultant who delivers.")
                    ConsultantId consultant) {
        return voucher.submit(() -> StartEngagement.of(by.id(), consultant));
    }

    @Command(name = "complete", description = "Completes the engagement of a voucher.")
    static int complete(
            @Mixin OfVoucher voucher,
            @Mixin ByPartner by,
            @Option(
                            names = "--delivered-days",
                            required = true,
                            paramLabel = "DAYS",
                            converter = Arguments.Count.class,
                            description = "The days delivered.")
                    int deliveredDays,
            @Option(
                            names = "--offsite-days",
                            required = true,
                            paramLabel = "DAYS",
                            converter = Arguments.Count.class,
                            description = "The days among them that were delivered off site.")
                    int offsiteDays) {
        return voucher.submit(() -> CompleteEngagement.builder()
                .partnerId(by.id())
                .deliveredDays(deliveredDays)
                .offsiteDays(offsiteDays)
                .build());
    }

    @Command(name = "report", description = "Submits the completion report of an engagement.")
    static int report(
            @Mixin OfVoucher voucher,
            @Mixin ByPartner by,
            @Option(
                            names = "--deliverable",
                            required = true,
                            paramLabel = "TEXT",
                            description = "The deliverable that the customer received.")
                    String deliverable) {
        return voucher.submit(() -> SubmitCompletionReport.of(by.id(), deliverable));
    }

    @Command(name = "redeem", description = "Redeems a voucher that was reported.")
    static int redeem(@Mixin OfVoucher voucher, @Mixin ByOperator by, @Mixin AtLocation location) {
        return voucher.submit(() -> Redeem.of(by.operator(), location.id()));
    }

    @Command(
            name = "expire",
            description = "Records the expiry of one voucher; `sweep` records that of all that have lapsed.")
    static int expire(@Mixin OfVoucher voucher) {
        return voucher.submit(Expire::of);
    }

    @Command(name = "revoke", description = "Revokes a voucher, where the terms permit it.")
    static int revoke(@Mixin OfVoucher voucher) {
        return voucher.submit(Revoke::of);
    }
}
