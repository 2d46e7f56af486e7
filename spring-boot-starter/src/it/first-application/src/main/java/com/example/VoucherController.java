package com.example;

import java.util.List;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.spring.web.Problems;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/vouchers/{voucher}")
public class VoucherController {
    private final VoucherDesk desk;

    public VoucherController(VoucherDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/steps")
    public CommandResult submit(CommandId command, @PathVariable VoucherId voucher, @RequestBody VoucherStep step) {
        return desk.submit(command, voucher, step);
    }

    @GetMapping("/next-steps")
    public List<NextStep> nextSteps(@PathVariable VoucherId voucher) {
        return desk.nextSteps(voucher, Intent.none()).orElseThrow(() -> Problems.unknown(voucher));
    }

    @GetMapping("/deadlines")
    public List<Deadline> deadlines(@PathVariable VoucherId voucher) {
        return desk.upcomingDeadlines(voucher).orElseThrow(() -> Problems.unknown(voucher));
    }
}
