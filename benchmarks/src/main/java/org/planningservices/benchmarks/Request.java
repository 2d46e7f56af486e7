package org.planningservices.benchmarks;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.benchmarks.byhand.Conversion;
import org.planningservices.benchmarks.byhand.Question;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;

/** What the library is asked: a step of a voucher, of a voucher that is not there, or of a payment request. */
sealed interface Request {

    /** Decides without an interface call: a caller of the library knows which of its three methods to call. */
    static Either<Refusal, ? extends Acceptance> decide(Request request) {
        if (request instanceof OfVoucher one) {
            return one.decide();
        }
        return request instanceof OfPayment one ? one.decide() : ((OfNumber) request).decide();
    }

    /** Returns what is known besides the voucher. */
    Facts facts();

    /** Returns the same question for the rules written by hand. */
    Question byHand(Conversion conversion);

    /** Returns the same request of another program. */
    Request in(VoucherProgram program);

    /** A step of a voucher. */
    record OfVoucher(ProgramDay day, Voucher voucher, VoucherStep step, Facts facts) implements Request {

        private Either<Refusal, ? extends Acceptance> decide() {
            return day.decide(voucher, step, facts);
        }

        @Override
        public Request in(VoucherProgram program) {
            return new OfVoucher(program.on(day.date()), voucher, step, facts);
        }

        @Override
        public Question byHand(Conversion conversion) {
            return conversion.question(day.date(), voucher.id(), voucher, step, null, List.of(), facts);
        }
    }

    /** A creation, or another step that names a voucher which is not there. */
    record OfNumber(ProgramDay day, VoucherId id, VoucherStep step, Facts facts) implements Request {

        private Either<Refusal, ? extends Acceptance> decide() {
            return day.decide(id, step, facts);
        }

        @Override
        public Request in(VoucherProgram program) {
            return new OfNumber(program.on(day.date()), id, step, facts);
        }

        @Override
        public Question byHand(Conversion conversion) {
            return conversion.question(day.date(), id, null, step, null, List.of(), facts);
        }
    }

    /** A step of a payment request. */
    record OfPayment(
            ProgramDay day,
            VoucherId id,
            PaymentStep step,
            Optional<PaymentRequest> made,
            List<Voucher> covered,
            Facts facts)
            implements Request {

        private Either<Refusal, ? extends Acceptance> decide() {
            return day.decide(step, made, covered, facts);
        }

        @Override
        public Request in(VoucherProgram program) {
            return new OfPayment(program.on(day.date()), id, step, made, covered, facts);
        }

        @Override
        public Question byHand(Conversion conversion) {
            @Nullable PaymentRequest request = made.orElse(null);
            return conversion.question(day.date(), id, null, step, request, covered, facts);
        }
    }
}
