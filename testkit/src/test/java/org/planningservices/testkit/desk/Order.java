package org.planningservices.testkit.desk;

import io.vavr.control.Either;
import java.util.Optional;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/** A command to a desk, without its id. */
sealed interface Order {

    CommandResult give(VoucherDesk desk, CommandId id);

    /** Asks a desk to decide the command without recording it; empty if a desk does not decide commands of the kind. */
    default Optional<Either<Refusal, ?>> decide(VoucherDesk desk) {
        return Optional.empty();
    }

    /** Returns the title of the action. */
    String title();

    /** A command to take a step. */
    sealed interface OfStep extends Order {

        Step step();

        @Override
        default String title() {
            return step().action().title();
        }
    }

    record OfVoucher(VoucherId voucher, VoucherStep step) implements OfStep {

        @Override
        public CommandResult give(VoucherDesk desk, CommandId id) {
            return desk.submit(id, voucher, step);
        }

        @Override
        public Optional<Either<Refusal, ?>> decide(VoucherDesk desk) {
            return Optional.of(desk.decide(voucher, step));
        }
    }

    record OfPayment(PaymentStep step) implements OfStep {

        @Override
        public CommandResult give(VoucherDesk desk, CommandId id) {
            return desk.submit(id, step);
        }

        @Override
        public Optional<Either<Refusal, ?>> decide(VoucherDesk desk) {
            return Optional.of(desk.decide(step));
        }
    }

    record OfEnrollment(PoolStep step) implements OfStep {

        @Override
        public CommandResult give(VoucherDesk desk, CommandId id) {
            return desk.submit(id, step);
        }

        @Override
        public Optional<Either<Refusal, ?>> decide(VoucherDesk desk) {
            return Optional.of(desk.decide(step));
        }
    }

    record Opening(Enrollment enrollment) implements Order {

        @Override
        public CommandResult give(VoucherDesk desk, CommandId id) {
            return desk.open(id, enrollment);
        }

        @Override
        public String title() {
            return "open enrollment";
        }
    }

    record Activation(EnrollmentId enrollment) implements Order {

        @Override
        public CommandResult give(VoucherDesk desk, CommandId id) {
            return desk.activateBenefit(id, enrollment);
        }

        @Override
        public String title() {
            return "activate benefit";
        }
    }
}
