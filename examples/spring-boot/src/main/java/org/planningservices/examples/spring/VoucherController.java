package org.planningservices.examples.spring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Engagement;
import org.planningservices.json.Answer;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.spring.web.Problems;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vouchers: their state, next steps, deadlines and notes, and the steps that clients submit. */
@RestController
@RequestMapping("/vouchers/{voucher}")
class VoucherController {

    private final VoucherDesk desk;
    private final NotedSteps steps;

    VoucherController(VoucherDesk desk, NotedSteps steps) {
        this.desk = desk;
        this.steps = steps;
    }

    @PostMapping("/steps")
    CommandResult submit(
            CommandId command,
            @PathVariable VoucherId voucher,
            @RequestBody VoucherStep step,
            @RequestParam(defaultValue = "") String note) {
        return steps.submit(command, voucher, step, note);
    }

    @GetMapping
    Answer voucher(@PathVariable VoucherId voucher) {
        return Answer.of(found(voucher), desk.today());
    }

    @GetMapping("/deadlines")
    List<Deadline> deadlines(@PathVariable VoucherId voucher) {
        return desk.upcomingDeadlines(voucher).orElseThrow(() -> Problems.unknown(voucher));
    }

    @GetMapping("/notes")
    List<NotedSteps.Note> notes(@PathVariable VoucherId voucher) {
        return steps.notes(voucher);
    }

    /** Returns the next steps for the plans in the parameters. What is left out is listed as an open question. */
    @GetMapping("/next-steps")
    List<NextStep> nextSteps(
            @PathVariable VoucherId voucher,
            @RequestParam Optional<PartnerId> partner,
            @RequestParam Optional<OperatorRole> role,
            @RequestParam Optional<LocationId> location,
            @RequestParam Optional<Engagement> engagement,
            @RequestParam Optional<Country> deliveryCountry,
            @RequestParam Optional<LocalDate> plannedStart,
            @RequestParam Optional<ConsultantId> consultant,
            @RequestParam Optional<Integer> deliveredDays,
            @RequestParam Optional<Integer> offsiteDays,
            @RequestParam Optional<String> deliverable) {
        Intent intent = Intent.builder()
                .partnerId(partner)
                .operator(partner.flatMap(id -> role.map(one -> Operator.of(id).withRole(one))))
                .locationId(location)
                .engagement(engagement)
                .deliveryCountry(deliveryCountry)
                .plannedStart(plannedStart)
                .consultantId(consultant)
                .deliveredDays(optional(deliveredDays))
                .offsiteDays(optional(offsiteDays))
                .deliverable(deliverable)
                .build();
        return desk.nextSteps(voucher, intent).orElseThrow(() -> Problems.unknown(voucher));
    }

    private Voucher found(VoucherId voucher) {
        return desk.findVoucher(voucher).orElseThrow(() -> Problems.unknown(voucher));
    }

    private static OptionalInt optional(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
