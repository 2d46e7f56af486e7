package org.planningservices.testkit.scenario;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningservices.engagement.Offering;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Revoke;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/**
 * The words of scenarios; import them statically.
 *
 * <p>{@link #given()} begins a scenario. {@link #enrollment} and {@link #partner} describe enrollments and partners.
 * All other methods return steps, both for the history and for the question. Details that a test does not set comply
 * with the rules; the Javadoc of each method gives the defaults.
 */
public final class Scenarios {

    private static final String PROJECT_MANAGER = "project manager";

    private Scenarios() {}

    /**
     * Begins a scenario under the published program, with validity counted from creation.
     *
     * @return a scenario with an empty history
     */
    public static Scenario given() {
        return given(VoucherProgram.planningServices());
    }

    /**
     * Begins a scenario under a program.
     *
     * @param program  the program
     * @return a scenario with an empty history
     */
    public static Scenario given(VoucherProgram program) {
        Objects.requireNonNull(program, "program");
        return Scenario.of(program);
    }

    /**
     * Returns an enrollment that complies with the rules. Its methods change what should not comply.
     *
     * @param number  its id; {@code E-1} replaces the default enrollment
     * @return the enrollment
     */
    public static GivenEnrollment enrollment(String number) {
        Objects.requireNonNull(number, "number");
        return GivenEnrollment.of(number);
    }

    /**
     * Returns a partner that is eligible for everything in the Netherlands. Its methods change what should not be.
     *
     * @param name  its name; {@code fabrikam} replaces the default partner
     * @return the partner
     */
    public static GivenPartner partner(String name) {
        Objects.requireNonNull(name, "name");
        return GivenPartner.of(name);
    }

    /**
     * Returns the creation of a voucher: of 5 days, for DDPS, from the enrollment {@code E-1}.
     *
     * @param voucher  its id
     * @return the step
     */
    public static CreateStep create(String voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return new CreateStep(Draft.of("create " + voucher, RecordFactories.create(VoucherId.of(voucher))));
    }

    /**
     * Returns the assignment of a voucher to a project manager.
     *
     * @param voucher  its id
     * @return the step
     */
    public static ScenarioStep assign(String voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return voucher("assign", voucher, Assign.of(PROJECT_MANAGER));
    }

    /**
     * Returns the assignment of a voucher to another project manager.
     *
     * @param voucher  its id
     * @return the step
     */
    public static ScenarioStep reassign(String voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return voucher("reassign", voucher, Reassign.of("another " + PROJECT_MANAGER));
    }

    /**
     * Returns the reservation of a voucher by {@code fabrikam}, in the Netherlands.
     *
     * @param voucher  its id
     * @return the step
     */
    public static ReserveStep reserve(String voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return new ReserveStep(Draft.of("reserve " + voucher, RecordFactories.reserve(VoucherId.of(voucher))));
    }

    /**
     * Returns the cancellation of a reservation by its holder.
     *
     * @param voucher  the id of the voucher
     * @return the step
     */
    public static StepByOperator cancelReservation(String voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return new StepByOperator(
                Draft.of("cancel reservation " + voucher, RecordFactories.cancelReservation(VoucherId.of(voucher))));
    }

    /**
     * Returns a change of the planned start, by the holder.
     *
     * @param voucher  the id of the voucher
     * @param plannedStart  the day on which the engagement is now planned to start
     * @return the step
     */
    public static StepByPartner reschedule(String voucher, String plannedStart) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(plannedStart, "plannedStart");
        return byPartner("reschedule", voucher, partner -> Reschedule.of(partner, ScenarioContext.day(plannedStart)));
    }

    /**
     * Returns the start of the engagement, by the holder through its consultant with all exams.
     *
     * @param voucher  the id of the voucher
     * @return the step
     */
    public static StepByPartner start(String voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return new StepByPartner(Draft.of("start " + voucher, RecordFactories.start(VoucherId.of(voucher))));
    }

    /**
     * Returns the start of the engagement, by the holder through a consultant.
     *
     * @param voucher  the id of the voucher
     * @param consultant  the consultant
     * @return the step
     */
    public static StepByPartner start(String voucher, String consultant) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(consultant, "consultant");
        return new StepByPartner(
                Draft.of("start " + voucher, RecordFactories.start(VoucherId.of(voucher), partner -> consultant)));
    }

    /**
     * Returns the completion of the engagement, by the holder: as many days as the service level, all on site.
     *
     * @param voucher  the id of the voucher
     * @return the step
     */
    public static StepByPartner complete(String voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return new StepByPartner(Draft.of("complete " + voucher, RecordFactories.complete(VoucherId.of(voucher))));
    }

    /**
     * Returns the completion of the engagement, by the holder.
     *
     * @param voucher  the id of the voucher
     * @param deliveredDays  the days delivered
     * @param offsiteDays  how many of them off site
     * @return the step
     */
    public static StepByPartner complete(String voucher, int deliveredDays, int offsiteDays) {
        Objects.requireNonNull(voucher, "voucher");
        return byPartner(
                "complete",
                voucher,
                partner -> CompleteEngagement.builder()
                        .partnerId(partner)
                        .deliveredDays(deliveredDays)
                        .offsiteDays(offsiteDays)
                        .build());
    }

    /**
     * Returns the completion report, by the holder, with a customer deliverable.
     *
     * @param voucher  the id of the voucher
     * @return the step
     */
    public static StepByPartner report(String voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return report(voucher, "deployment plan");
    }

    /**
     * Returns the completion report, by the holder.
     *
     * @param voucher  the id of the voucher
     * @param deliverable  the customer deliverable; may be empty (ENG-07)
     * @return the step
     */
    public static StepByPartner report(String voucher, String deliverable) {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(deliverable, "deliverable");
        return byPartner("report", voucher, partner -> SubmitCompletionReport.of(partner, deliverable));
    }

    /**
     * Returns the redemption of a voucher, by the holder at the location of the reservation.
     *
     * @param voucher  its id
     * @return the step
     */
    public static RedeemStep redeem(String voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return new RedeemStep(Draft.of("redeem " + voucher, RecordFactories.redeem(VoucherId.of(voucher))));
    }

    /**
     * Returns the payment request, by the holder of the first voucher at the location of that reservation.
     *
     * @param request  its id
     * @param voucher  the first voucher it covers
     * @param vouchers  the others
     * @return the step
     */
    public static PaymentRequestStep requestPayment(String request, String voucher, String... vouchers) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(voucher, "voucher");
        return new PaymentRequestStep(Draft.of(
                "request payment " + request,
                RecordFactories.requestPayment(
                        PaymentRequestId.of(request),
                        Stream.concat(Stream.of(voucher), Stream.of(vouchers))
                                .map(VoucherId::of)
                                .toList())));
    }

    /**
     * Returns the approval of a payment request.
     *
     * @param request  its id
     * @return the step
     */
    public static ScenarioStep approvePayment(String request) {
        Objects.requireNonNull(request, "request");
        return payment("approve payment", ApprovePayment.of(PaymentRequestId.of(request)));
    }

    /**
     * Returns the rejection of a payment request.
     *
     * @param request  its id
     * @return the step
     */
    public static ScenarioStep rejectPayment(String request) {
        Objects.requireNonNull(request, "request");
        return payment("reject payment", RejectPayment.of(PaymentRequestId.of(request), "not in order"));
    }

    /**
     * Returns the payment of a payment request.
     *
     * @param request  its id
     * @return the step
     */
    public static ScenarioStep makePayment(String request) {
        Objects.requireNonNull(request, "request");
        return payment("make payment", MakePayment.of(PaymentRequestId.of(request)));
    }

    /**
     * Returns the record that a voucher expired.
     *
     * @param voucher  its id
     * @return the step
     */
    public static ScenarioStep expire(String voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return voucher("expire", voucher, new Expire());
    }

    /**
     * Returns the revocation of a voucher.
     *
     * @param voucher  its id
     * @return the step
     */
    public static ScenarioStep revoke(String voucher) {
        Objects.requireNonNull(voucher, "voucher");
        return voucher("revoke", voucher, new Revoke());
    }

    /**
     * Returns the enrollment of a partner in an offering, or its renewal.
     *
     * @param partner  the partner
     * @param offering  the offering, such as {@code DDPS}
     * @return the step
     */
    public static ScenarioStep enroll(String partner, String offering) {
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(offering, "offering");
        return new ScenarioStep(Draft.of(
                "enroll " + partner,
                RecordFactories.partner(EnrollInOffering.of(PartnerId.of(partner), Offering.of(offering)))));
    }

    /**
     * Returns the registration of a partner in the payment tool, for an offering.
     *
     * @param partner  the partner
     * @param offering  the offering, such as {@code DDPS}
     * @return the step
     */
    public static ScenarioStep register(String partner, String offering) {
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(offering, "offering");
        return new ScenarioStep(Draft.of(
                "register " + partner,
                RecordFactories.partner(RegisterForPaymentTool.of(PartnerId.of(partner), Offering.of(offering)))));
    }

    /**
     * Returns the accrual of days.
     *
     * @param enrollment  the enrollment that earns them
     * @param days  how many
     * @return the step
     */
    public static ScenarioStep accrue(String enrollment, int days) {
        Objects.requireNonNull(enrollment, "enrollment");
        return new ScenarioStep(Draft.of(
                "accrue " + enrollment, RecordFactories.enrollment(AccrueDays.of(EnrollmentId.of(enrollment), days))));
    }

    /**
     * Returns the conversion of training days.
     *
     * @param enrollment  the enrollment
     * @param trainingDays  how many are converted
     * @param planningDays  into how many
     * @return the step
     */
    public static ScenarioStep convert(String enrollment, int trainingDays, int planningDays) {
        Objects.requireNonNull(enrollment, "enrollment");
        return new ScenarioStep(Draft.of(
                "convert " + enrollment,
                RecordFactories.enrollment(ConvertTrainingDays.builder()
                        .enrollmentId(EnrollmentId.of(enrollment))
                        .trainingDays(trainingDays)
                        .planningDays(planningDays)
                        .build())));
    }

    private static ScenarioStep voucher(String title, String voucher, VoucherStep step) {
        return new ScenarioStep(Draft.of(title + " " + voucher, RecordFactories.voucher(VoucherId.of(voucher), step)));
    }

    private static ScenarioStep payment(String title, PaymentStep step) {
        return new ScenarioStep(Draft.of(title + " " + step.requestId(), RecordFactories.payment(step)));
    }

    private static StepByPartner byPartner(String title, String voucher, Function<PartnerId, VoucherStep> step) {
        return new StepByPartner(
                Draft.of(title + " " + voucher, RecordFactories.byPartner(VoucherId.of(voucher), step)));
    }
}
