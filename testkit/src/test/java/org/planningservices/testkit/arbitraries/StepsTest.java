package org.planningservices.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.Reserve;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherAction;

class StepsTest {

    @Example
    void aStepIsOfTheActionAskedFor() {
        for (VoucherAction action : VoucherAction.values()) {
            assertThat(Samples.of(Steps.of(action), 20))
                    .extracting(LifecycleStep::action)
                    .containsOnly(action);
        }
    }

    @Example
    void everyActionIsOfAVoucherOrOfAPayment() {
        Set<VoucherAction> seen = Stream.concat(
                        Samples.of(Steps.ofVouchers(), 300).stream(), Samples.of(Steps.ofPayments(), 50).stream())
                .map(LifecycleStep::action)
                .collect(Collectors.toSet());

        assertThat(seen).isEqualTo(EnumSet.allOf(VoucherAction.class));
    }

    @Example
    void whatARuleMayRefuseOccurs() {
        List<Reserve> reservations = Samples.of(Steps.of(VoucherAction.RESERVE), 100).stream()
                .map(Reserve.class::cast)
                .toList();

        assertThat(reservations).extracting(Reserve::cloud).contains(true, false);
        assertThat(reservations).anyMatch(one -> one.operator().role().isEmpty());
        assertThat(reservations).anyMatch(one -> one.engagement().code().equals("time-travel"));
        assertThat(Samples.of(Steps.of(VoucherAction.CREATE), 50))
                .extracting(step -> ((Create) step).administrator().isPresent())
                .contains(true, false);
        assertThat(Samples.of(Steps.of(VoucherAction.COMPLETE_ENGAGEMENT), 50))
                .map(CompleteEngagement.class::cast)
                .anyMatch(completed -> completed.offsiteDays() > completed.deliveredDays());
        assertThat(Samples.of(Steps.of(VoucherAction.SUBMIT_COMPLETION_REPORT), 50))
                .anyMatch(step -> ((SubmitCompletionReport) step).deliverable().isBlank());
    }
}
