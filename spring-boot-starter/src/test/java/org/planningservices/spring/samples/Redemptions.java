package org.planningservices.spring.samples;

import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.CommandId;
import org.planningservices.step.Redeem;
import org.planningservices.step.VoucherId;
import org.springframework.stereotype.Service;

/** Code of an application that uses its desk. */
// tag::desk[]
@Service
class Redemptions {

    private final VoucherDesk desk;

    Redemptions(VoucherDesk desk) {
        this.desk = desk;
    }

    CommandResult redeem(String request, VoucherId voucher, Redeem step) {
        return desk.submit(CommandId.of(request), voucher, step);
    }
}
// end::desk[]
