package org.planningservices.cli;

import java.util.List;
import java.util.function.Supplier;
import org.planningservices.cli.DeskVoucherSteps.AtLocation;
import org.planningservices.cli.DeskVoucherSteps.ByPartner;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.VoucherId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The steps of a payment request at the desk: each method is a command. */
@Command
final class DeskPaymentSteps {

    private DeskPaymentSteps() {}

    /** The payment request, and what all commands at the desk have. */
    static final class OfRequest {

        @Mixin
        private DeskSubmission submission = new DeskSubmission();

        @Mixin
        private DayOption day = new DayOption();

        @Option(
                names = "--request",
                required = true,
                paramLabel = "REQUEST",
                description = "The number of the payment request.")
        private PaymentRequestId request = PaymentRequestId.of("none");

        PaymentRequestId id() {
            return request;
        }

        int submit(Supplier<PaymentStep> step) {
            return submission.submit(day, on -> new PaymentStepTaken(on, step.get()));
        }
    }

    @Command(name = "request-payment", description = "Requests the payment of redeemed vouchers.")
    static int requestPayment(
            @Mixin OfRequest request,
            @Mixin ByPartner by,
            @Mixin AtLocation location,
            @Parameters(arity = "1..*", paramLabel = "VOUCHER", description = "The numbers of the vouchers.")
                    List<VoucherId> vouchers) {
        return request.submit(() -> new RequestPayment(request.id(), by.id(), location.id(), vouchers));
    }

    @Command(name = "approve-payment", description = "Approves a payment request.")
    static int approvePayment(@Mixin OfRequest request) {
        return request.submit(() -> ApprovePayment.of(request.id()));
    }

    @Command(name = "reject-payment", description = "Rejects a payment request.")
    static int rejectPayment(
            @Mixin OfRequest request,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "The reason.")
                    String reason) {
        return request.submit(() -> RejectPayment.of(request.id(), reason));
    }

    @Command(name = "make-payment", description = "Pays an approved payment request.")
    static int makePayment(@Mixin OfRequest request) {
        return request.submit(() -> MakePayment.of(request.id()));
    }
}
