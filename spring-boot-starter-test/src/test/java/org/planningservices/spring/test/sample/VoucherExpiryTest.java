package org.planningservices.spring.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Offering;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.spring.test.PlanningServicesTest;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.springframework.beans.factory.annotation.Autowired;
import org.threeten.extra.MutableClock;

// tag::slice[]
@PlanningServicesTest(day = "2021-01-04")
class VoucherExpiryTest {

    @Autowired
    VoucherDesk desk;

    @Autowired
    MutableClock clock;

    EnrollmentId enrollment = EnrollmentId.of("E-4711");
    VoucherId voucher = VoucherId.of("V-1001");

    @BeforeEach
    void openTheEnrollment() {
        LocalDate start = LocalDate.of(2019, 1, 1);
        desk.open(CommandId.of("open"), Enrollment.of(enrollment, CustomerId.of("contoso"), start, start.plusYears(3)));
        desk.activateBenefit(CommandId.of("activate"), enrollment);
        desk.submit(CommandId.of("accrue"), AccrueDays.of(enrollment, 20));
    }

    CommandResult create() {
        return desk.submit(CommandId.of("create"), voucher, Create.of(enrollment, Offering.DDPS, 5));
    }

    @Test
    void aVoucherLapsesAfter180Days() {
        create();

        clock.add(Period.ofDays(180));
        assertThat(desk.sweep().expired()).isZero();

        clock.add(Period.ofDays(1));
        assertThat(desk.sweep().expired()).isEqualTo(1);
    }

    @Test
    void aHouseRuleRefusesCreationsInDecember() {
        clock.set(LocalDate.of(2020, 12, 1));

        assertThat(create()).asString().contains("ACME-01");
    }
}
// end::slice[]
