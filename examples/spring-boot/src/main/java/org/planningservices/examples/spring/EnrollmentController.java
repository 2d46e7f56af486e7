package org.planningservices.examples.spring;

import java.time.LocalDate;
import java.util.List;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.json.Answer;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.spring.web.Problems;
import org.planningservices.voucher.Voucher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An enrollment of a customer, its days and its vouchers. */
@RestController
@RequestMapping("/enrollments/{enrollment}")
class EnrollmentController {

    private final VoucherDesk desk;

    EnrollmentController(VoucherDesk desk) {
        this.desk = desk;
    }

    /** The body of a request that opens an enrollment. */
    record NewEnrollment(CustomerId customer, LocalDate startsOn, LocalDate endsOn) {}

    @PostMapping
    CommandResult open(CommandId command, @PathVariable EnrollmentId enrollment, @RequestBody NewEnrollment opened) {
        return desk.open(command, Enrollment.of(enrollment, opened.customer(), opened.startsOn(), opened.endsOn()));
    }

    @PostMapping("/activation")
    CommandResult activate(CommandId command, @PathVariable EnrollmentId enrollment) {
        return desk.activateBenefit(command, enrollment);
    }

    @GetMapping
    Answer enrollment(@PathVariable EnrollmentId enrollment) {
        return Answer.of(
                desk.findEnrollment(enrollment).orElseThrow(() -> Problems.unknown(enrollment)),
                desk.findPool(enrollment).orElseThrow(() -> Problems.unknown(enrollment)));
    }

    @GetMapping("/vouchers")
    List<Voucher> vouchers(@PathVariable EnrollmentId enrollment) {
        return desk.vouchersOf(enrollment);
    }
}
