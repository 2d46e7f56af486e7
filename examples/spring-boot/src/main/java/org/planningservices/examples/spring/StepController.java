package org.planningservices.examples.spring;

import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.CommandId;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Submits steps of payment requests, partners and pools. */
@RestController
class StepController {

    private final VoucherDesk desk;

    StepController(VoucherDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/payment-steps")
    CommandResult submit(CommandId command, @RequestBody PaymentStep step) {
        return desk.submit(command, step);
    }

    @PostMapping("/partner-steps")
    CommandResult submit(CommandId command, @RequestBody PartnerStep step) {
        return desk.submit(command, step);
    }

    @PostMapping("/pool-steps")
    CommandResult submit(CommandId command, @RequestBody PoolStep step) {
        return desk.submit(command, step);
    }
}
