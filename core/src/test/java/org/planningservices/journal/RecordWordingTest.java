package org.planningservices.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Operator;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.Expire;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.Reschedule;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/** The text of every kind of record and of every step. */
class RecordWordingTest {

    @Test
    void wordsEveryKindOfRecord() {
        assertThat(RecordSamples.all().stream().map(RecordWording::of))
                .containsExactly(
                        "enrollment E-1",
                        "partner fabrikam",
                        "location fabrikam-nl of fabrikam",
                        "competency data-platform of fabrikam",
                        "consultant jansen of fabrikam",
                        "benefit activated for E-1",
                        "compliance training passed by fabrikam",
                        "exam for messaging passed by jansen of fabrikam",
                        "program agreement signed by fabrikam",
                        "business profile published by fabrikam",
                        "accrue 5 days for E-1",
                        "enroll partner fabrikam: DDPS",
                        "reserve V-1 by fabrikam as mpn-admin at fabrikam-nl: windows-and-office-deployment in the cloud in NL,"
                                + " to start on 2020-06-08, division sales, product Windows 10",
                        "request payment R-1 by fabrikam at fabrikam-nl for V-1, V-2");
    }

    @Test
    void aTextHasTheVoucherAndAllArguments() {
        assertThat(text(RecordSamples.reserve()))
                .isEqualTo("reserve V-1 by fabrikam as mpn-admin at fabrikam-nl: windows-and-office-deployment in the"
                        + " cloud in NL, to start on 2020-06-08, division sales, product Windows 10");
        assertThat(text(Create.of(RecordSamples.E_1, Offering.DDPS, 5).withAdministrator("a@contoso.com")))
                .isEqualTo("create V-1, DDPS, 5 days from E-1, administered by a@contoso.com");
        assertThat(text(CancelReservation.of(RecordSamples.ADMIN).withReason("no staff")))
                .isEqualTo("cancel reservation V-1 by fabrikam as mpn-admin: no staff");
        assertThat(text(Redeem.of(Operator.of(RecordSamples.FABRIKAM), RecordSamples.SITE)))
                .isEqualTo("redeem V-1 by fabrikam in no known role at fabrikam-nl");
    }

    @Test
    void wordsEveryOtherStep() {
        List<VoucherStep> steps = List.of(
                new Create(
                        RecordSamples.E_1,
                        Offering.DDPS,
                        org.planningservices.engagement.ServiceLevel.ofDays(5),
                        Optional.empty()),
                Assign.of("bakker"),
                Reassign.of("smit"),
                CancelReservation.of(RecordSamples.ADMIN).withReason("no staff"),
                Reschedule.of(RecordSamples.FABRIKAM, RecordSamples.DAY),
                StartEngagement.of(RecordSamples.FABRIKAM, ConsultantId.of("jansen")),
                CompleteEngagement.builder()
                        .partnerId(RecordSamples.FABRIKAM)
                        .deliveredDays(3)
                        .offsiteDays(1)
                        .build(),
                SubmitCompletionReport.of(RecordSamples.FABRIKAM, "plan.docx"),
                Redeem.of(RecordSamples.ADMIN, RecordSamples.SITE),
                Expire.of());

        assertThat(steps.stream().map(RecordWordingTest::text))
                .containsExactly(
                        "create V-1, DDPS, 5 days from E-1",
                        "assign V-1 to bakker",
                        "reassign V-1 to smit",
                        "cancel reservation V-1 by fabrikam as mpn-admin: no staff",
                        "reschedule V-1 by fabrikam, to start on 2020-06-01",
                        "start engagement V-1 by fabrikam with jansen",
                        "complete engagement V-1 by fabrikam: 3 days, 1 of them off site",
                        "submit completion report V-1 by fabrikam: plan.docx",
                        "redeem V-1 by fabrikam as mpn-admin at fabrikam-nl",
                        "expire V-1");
        assertThat(RecordWording.of(
                        new PaymentStepTaken(RecordSamples.DAY, ApprovePayment.of(PaymentRequestId.of("R-1")))))
                .isEqualTo("approve payment R-1");
        assertThat(RecordWording.of(new DaysAdded(
                        RecordSamples.DAY,
                        ConvertTrainingDays.builder()
                                .enrollmentId(RecordSamples.E_1)
                                .trainingDays(9)
                                .planningDays(3)
                                .build())))
                .isEqualTo("convert training days into 3 days for E-1");
    }

    private static String text(VoucherStep step) {
        return RecordWording.of(new VoucherStepTaken(RecordSamples.DAY, VoucherId.of("V-1"), step));
    }
}
