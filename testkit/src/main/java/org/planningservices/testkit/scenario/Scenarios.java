package org.planningservices.testkit.scenario;

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
 * The words in which a scenario is told; import them statically.
 *
 * <p>{@link #given()} begins. {@link #enrollment} and {@link #partner} say who is there. All others are deeds, and say both
 * what happened and what is asked; what they leave out is as the rules want it, and each tells how.
 */
public final class Scenarios {

    private static final String PROJECT_MANAGER = "project manager";

    private Scenarios() {}

    /**
     * Begins a scenario under the published program, counting from creation.
     *
     * @return a scenario in which nothing happened
     */
    public static Scenario given() {
        return given(VoucherProgram.planningServices());
    }

    /**
     * Begins a scenario under a program.
     *
     * @param program  the program
     * @return a scenario in which nothing happened
     */
    public static Scenario given(VoucherProgram program) {
        return Scenario.of(program);
    }

    /**
     * Returns an enrolment that is as the rules want it, to be changed where it should not be.
     *
     * @param number  its number; {@code E-1} is that of the one always given
     * @return the enrolment
     */
    public static GivenEnrollment enrollment(String number) {
        return GivenEnrollment.of(number);
    }

    /**
     * Returns a partner that is eligible for everything in the Netherlands, to be changed where it should not be.
     *
     * @param name  its name; {@code fabrikam} is that of the one always given
     * @return the partner
     */
    public static GivenPartner partner(String name) {
        return GivenPartner.of(name);
    }

    /**
     * Returns the creation of a voucher: of 5 days, for DDPS, from the enrolment {@code E-1}.
     *
     * @param voucher  its number
     * @return the deed
     */
    public static CreateStep create(String voucher) {
        return new CreateStep(Draft.of("create " + voucher, RecordFactories.create(VoucherId.of(voucher))));
    }

    /**
     * Returns the assignment of a voucher to a project manager.
     *
     * @param voucher  its number
     * @return the deed
     */
    public static ScenarioStep assign(String voucher) {
        return voucher("assign", voucher, Assign.of(PROJECT_MANAGER));
    }

    /**
     * Returns the assignment of a voucher to another project manager.
     *
     * @param voucher  its number
     * @return the deed
     */
    public static ScenarioStep reassign(String voucher) {
        return voucher("reassign", voucher, Reassign.of("another " + PROJECT_MANAGER));
    }

    /**
     * Returns the reservation of a voucher by {@code fabrikam}, in the Netherlands.
     *
     * @param voucher  its number
     * @return the deed
     */
    public static ReserveStep reserve(String voucher) {
        return new ReserveStep(Draft.of("reserve " + voucher, RecordFactories.reserve(VoucherId.of(voucher))));
    }

    /**
     * Returns the cancellation of a reservation by its holder.
     *
     * @param voucher  the number of the voucher
     * @return the deed
     */
    public static StepByOperator cancelReservation(String voucher) {
        return new StepByOperator(
                Draft.of("cancel reservation " + voucher, RecordFactories.cancelReservation(VoucherId.of(voucher))));
    }

    /**
     * Returns the move of the planned start, by the holder.
     *
     * @param voucher  the number of the voucher
     * @param plannedStart  the day on which the engagement is now planned to start
     * @return the deed
     */
    public static StepByPartner reschedule(String voucher, String plannedStart) {
        return byPartner("reschedule", voucher, partner -> Reschedule.of(partner, ScenarioContext.day(plannedStart)));
    }

    /**
     * Returns the start of the engagement, by the holder through its consultant with all exams.
     *
     * @param voucher  the number of the voucher
     * @return the deed
     */
    public static StepByPartner start(String voucher) {
        return new StepByPartner(Draft.of("start " + voucher, RecordFactories.start(VoucherId.of(voucher))));
    }

    /**
     * Returns the start of the engagement, by the holder through a consultant.
     *
     * @param voucher  the number of the voucher
     * @param consultant  the consultant
     * @return the deed
     */
    public static StepByPartner start(String voucher, String consultant) {
        return new StepByPartner(
                Draft.of("start " + voucher, RecordFactories.start(VoucherId.of(voucher), partner -> consultant)));
    }

    /**
     * Returns the completion of the engagement, by the holder: as many days as the service level, all on site.
     *
     * @param voucher  the number of the voucher
     * @return the deed
     */
    public static StepByPartner complete(String voucher) {
        return new StepByPartner(Draft.of("complete " + voucher, RecordFactories.complete(VoucherId.of(voucher))));
    }

    /**
     * Returns the completion of the engagement, by the holder.
     *
     * @param voucher  the number of the voucher
     * @param deliveredDays  the days delivered
     * @param offsiteDays  how many of them off site
     * @return the deed
     */
    public static StepByPartner complete(String voucher, int deliveredDays, int offsiteDays) {
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
     * @param voucher  the number of the voucher
     * @return the deed
     */
    public static StepByPartner report(String voucher) {
        return report(voucher, "deployment plan");
    }

    /**
     * Returns the completion report, by the holder.
     *
     * @param voucher  the number of the voucher
     * @param deliverable  the customer deliverable; may be empty (ENG-07)
     * @return the deed
     */
    public static StepByPartner report(String voucher, String deliverable) {
        return byPartner("report", voucher, partner -> SubmitCompletionReport.of(partner, deliverable));
    }

    /**
     * Returns the redemption of a voucher, by the holder at the location of the reservation.
     *
     * @param voucher  its number
     * @return the deed
     */
    public static RedeemStep redeem(String voucher) {
        return new RedeemStep(Draft.of("redeem " + voucher, RecordFactories.redeem(VoucherId.of(voucher))));
    }

    /**
     * Returns the payment request, by the holder of the first voucher at the location of that reservation.
     *
     * @param request  its number
     * @param voucher  the first voucher it covers
     * @param vouchers  the others
     * @return the deed
     */
    public static PaymentRequestStep requestPayment(String request, String voucher, String... vouchers) {
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
     * @param request  its number
     * @return the deed
     */
    public static ScenarioStep approvePayment(String request) {
        return payment("approve payment", ApprovePayment.of(PaymentRequestId.of(request)));
    }

    /**
     * Returns the rejection of a payment request.
     *
     * @param request  its number
     * @return the deed
     */
    public static ScenarioStep rejectPayment(String request) {
        return payment("reject payment", RejectPayment.of(PaymentRequestId.of(request), "not in order"));
    }

    /**
     * Returns the payment of a payment request.
     *
     * @param request  its number
     * @return the deed
     */
    public static ScenarioStep makePayment(String request) {
        return payment("make payment", MakePayment.of(PaymentRequestId.of(request)));
    }

    /**
     * Returns the record that a voucher expired.
     *
     * @param voucher  its number
     * @return the deed
     */
    public static ScenarioStep expire(String voucher) {
        return voucher("expire", voucher, new Expire());
    }

    /**
     * Returns the revocation of a voucher.
     *
     * @param voucher  its number
     * @return the deed
     */
    public static ScenarioStep revoke(String voucher) {
        return voucher("revoke", voucher, new Revoke());
    }

    /**
     * Returns the enrolment of a partner in an offering, or its renewal.
     *
     * @param partner  the partner
     * @param offering  the offering, such as {@code DDPS}
     * @return the deed
     */
    public static ScenarioStep enroll(String partner, String offering) {
        return new ScenarioStep(Draft.of(
                "enroll " + partner,
                RecordFactories.partner(EnrollInOffering.of(PartnerId.of(partner), Offering.of(offering)))));
    }

    /**
     * Returns the registration of a partner in the payment tool, for an offering.
     *
     * @param partner  the partner
     * @param offering  the offering, such as {@code DDPS}
     * @return the deed
     */
    public static ScenarioStep register(String partner, String offering) {
        return new ScenarioStep(Draft.of(
                "register " + partner,
                RecordFactories.partner(RegisterForPaymentTool.of(PartnerId.of(partner), Offering.of(offering)))));
    }

    /**
     * Returns the accrual of days.
     *
     * @param enrollment  the enrolment that earns them
     * @param days  how many
     * @return the deed
     */
    public static ScenarioStep accrue(String enrollment, int days) {
        return new ScenarioStep(Draft.of(
                "accrue " + enrollment, RecordFactories.enrollment(AccrueDays.of(EnrollmentId.of(enrollment), days))));
    }

    /**
     * Returns the conversion of training days.
     *
     * @param enrollment  the enrolment
     * @param trainingDays  how many are converted
     * @param planningDays  into how many
     * @return the deed
     */
    public static ScenarioStep convert(String enrollment, int trainingDays, int planningDays) {
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
