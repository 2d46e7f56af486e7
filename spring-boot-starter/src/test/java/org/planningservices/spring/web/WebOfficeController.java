package org.planningservices.spring.web;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.spring.JoiningDesk;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller of an application, which returns what the desk returns. */
@RestController
class WebOfficeController {

    private final VoucherDesk desk;
    private final Results results;

    WebOfficeController(VoucherDesk desk, Results results) {
        this.desk = desk;
        this.results = results;
    }

    /** Results that a desk returns rarely. */
    interface Results {

        CommandResult named(String name);
    }

    /** An object of the application with a step in it. */
    record Order(VoucherId voucher, VoucherStep step) {}

    @PostMapping("/vouchers/{voucher}/steps")
    CommandResult submit(CommandId command, @PathVariable VoucherId voucher, @RequestBody VoucherStep step) {
        return desk.submit(command, voucher, step);
    }

    @PostMapping("/entity/{voucher}")
    ResponseEntity<?> entity(CommandId command, @PathVariable VoucherId voucher, @RequestBody VoucherStep step) {
        return ResponseEntity.accepted().body(desk.submit(command, voucher, step));
    }

    @PostMapping("/orders")
    CommandResult order(Optional<CommandId> command, @RequestBody Order order) {
        return desk.submit(command.orElse(CommandId.of("own")), order.voucher(), order.step());
    }

    @PostMapping("/vouchers/{voucher}/decisions")
    Either<Refusal, Transition> decide(@PathVariable VoucherId voucher, @RequestBody VoucherStep step) {
        return desk.decide(voucher, step);
    }

    @GetMapping("/vouchers/{voucher}")
    Voucher voucher(@PathVariable VoucherId voucher) {
        return desk.findVoucher(voucher).orElseThrow(() -> Problems.unknown(voucher));
    }

    @GetMapping("/vouchers/{voucher}/next")
    List<NextStep> next(@PathVariable VoucherId voucher, @RequestParam(required = false) PartnerId partner) {
        Intent.Builder intent = Intent.builder();
        if (partner != null) {
            intent.partnerId(partner);
        }
        return desk.nextSteps(voucher, intent.build()).orElseThrow(() -> Problems.unknown(voucher));
    }

    @GetMapping("/vouchers/{voucher}/deadlines")
    Optional<List<Deadline>> deadlines(@PathVariable VoucherId voucher) {
        return desk.upcomingDeadlines(voucher);
    }

    @GetMapping("/statuses/{status}")
    VoucherStatus status(@PathVariable VoucherStatus status) {
        return status;
    }

    @GetMapping("/results/{name}")
    CommandResult result(@PathVariable String name) {
        return results.named(name);
    }

    @GetMapping("/required/{name}")
    CommandResult required(@PathVariable String name) {
        return JoiningDesk.of(desk).require(any -> results.named(name));
    }

    @GetMapping("/unknown/{kind}")
    Voucher unknown(@PathVariable String kind) {
        throw switch (kind) {
            case "enrollment" -> Problems.unknown(EnrollmentId.of("E-1"));
            case "partner" -> Problems.unknown(PartnerId.of("P-1"));
            default -> Problems.unknown(PaymentRequestId.of("R-1"));
        };
    }

    @GetMapping("/broken")
    Voucher broken() {
        throw new RepositoryException(RepositoryException.Outcome.NOTHING_ADDED, "password of the database", null);
    }
}
