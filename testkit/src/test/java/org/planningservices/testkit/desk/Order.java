package org.planningservices.testkit.desk;

import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/** What a desk can be given under the id of a command. */
sealed interface Order {

    CommandResult give(VoucherDesk desk, CommandId id);

    /** Returns what is asked for, in words. */
    String title();

    record OfVoucher(VoucherId voucher, VoucherStep step) implements Order {

        @Override
        public CommandResult give(VoucherDesk desk, CommandId id) {
            return desk.submit(id, voucher, step);
        }

        @Override
        public String title() {
            return step.action().title();
        }
    }

    record OfPayment(PaymentStep step) implements Order {

        @Override
        public CommandResult give(VoucherDesk desk, CommandId id) {
            return desk.submit(id, step);
        }

        @Override
        public String title() {
            return step.action().title();
        }
    }

    record OfEnrollment(PoolStep step) implements Order {

        @Override
        public CommandResult give(VoucherDesk desk, CommandId id) {
            return desk.submit(id, step);
        }

        @Override
        public String title() {
            return step.action().title();
        }
    }

    record Opening(Enrollment enrollment) implements Order {

        @Override
        public CommandResult give(VoucherDesk desk, CommandId id) {
            return desk.open(id, enrollment);
        }

        @Override
        public String title() {
            return "open enrolment";
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
