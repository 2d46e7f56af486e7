package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** What a person prints first says in one line what it is. */
class PrintedFormTest {

    private static final LocalDate DAY = day("2021-06-30");
    private static final Voucher CREATED = Voucher.create(VoucherEvent.of(V_1, Create.of(E_1, Offering.DDPS, 5), DAY));

    @Test
    void ofAProgramAndItsTerms() {
        assertThat(PUBLISHED).hasToString("planning-services, validity from creation");
        assertThat(Terms.planningServices()).hasToString("planning-services, validity from creation");
    }

    @Test
    void ofAProgramOnADay() {
        assertThat(PUBLISHED.on(DAY)).hasToString("planning-services, validity from creation, on 2021-06-30");
    }

    @Test
    void ofATransition() {
        assertThat(PUBLISHED
                        .on(DAY)
                        .decide(CREATED, Assign.of("m.devries@contoso.example"), Facts.none())
                        .get())
                .hasToString("assign accepted on 2021-06-30: V-1 is ASSIGNED");
    }

    @Test
    void ofARefusalItsViolationsAndItsRemedy() {
        var refusal =
                PUBLISHED.on(DAY).decide(CREATED, Expire.of(), Facts.none()).getLeft();
        String message = refusal.violations().get(0).message();

        assertThat(refusal.violations().get(0)).hasToString("VCH-18: " + message);
        assertThat(refusal).hasToString("refused on 2021-06-30: [VCH-18: " + message + "]");
        assertThat(refusal.remedy().orElseThrow()).hasToString("take the step on `2021-12-28` (on 2021-12-28)");
    }

    @Test
    void ofARefusedDeclaration() {
        var refusal = PUBLISHED.on(DAY).refuseUnopened(EnrollmentId.of("E-9"));

        assertThat(refusal)
                .hasToString("refused on 2021-06-30: [LIF-03: "
                        + refusal.violations().get(0).message() + "]");
    }

    @Test
    void ofANextStep() {
        NextStep assign = PUBLISHED
                .on(DAY)
                .nextSteps(CREATED, Intent.none(), Facts.none())
                .get(0);

        assertThat(assign.toString()).startsWith("assign: open").doesNotContain("@");
    }

    @Test
    void ofAnAuditReport() {
        AuditReport report = PUBLISHED.audit(
                Journal.of(List.of(
                        new VoucherStepTaken(DAY, V_1, Create.of(E_1, Offering.DDPS, 5)),
                        new VoucherStepTaken(DAY, V_1, Expire.of()))),
                DAY);

        assertThat(report).hasToString("audit as of 2021-06-30: 1 vouchers, 2 findings");
        assertThat(report.vouchers().get(0)).hasToString("V-1: EXPIRED, LAPSED");
        assertThat(report.findings().get(1).toString()).startsWith("line 2: VCH-18: ");
    }
}
