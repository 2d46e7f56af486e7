package org.planningservices.spring.samples;

import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.CommandId;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The README's sample of a controller. */
@RestController
class StepController {

    private final VoucherDesk desk;

    StepController(VoucherDesk desk) {
        this.desk = desk;
    }

    // tag::controller[]
    @PostMapping("/vouchers/{voucher}/steps")
    CommandResult submit(CommandId command, @PathVariable VoucherId voucher, @RequestBody VoucherStep step) {
        return desk.submit(command, voucher, step);
    }
    // end::controller[]
}
