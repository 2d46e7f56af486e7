package org.planningservices.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.planningservices.engagement.Offering;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.Create;
import org.planningservices.step.Reassign;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.VoucherStatus;

class SweepProperties {

    /** Something tried on a voucher after some days; of two desks one may sweep before. */
    record Try(int daysLater, VoucherId voucher, int step, boolean sweeps) {}

    @Property(tries = 500)
    void noAnswerDependsOnASweep(
            @ForAll("terms") Terms terms, @ForAll("tries") List<Try> tries, @ForAll("levels") int level) {
        Office sweeping = new Office(terms).withDays(2 * level);
        Office resting = new Office(terms).withDays(2 * level);

        for (Try one : tries) {
            VoucherStep step = steps(sweeping, level).get(one.step);
            sweeping.later(one.daysLater);
            resting.later(one.daysLater);
            if (one.sweeps) {
                sweeping.desk.sweep();
            }

            assertThat(told(sweeping.submit(one.voucher, step))).isEqualTo(told(resting.submit(one.voucher, step)));
            assertThat(sweeping.desk.findPool(Office.E_1)).isEqualTo(resting.desk.findPool(Office.E_1));
        }
    }

    @Property(tries = 500)
    void aSweepLeavesNothingThatLapsedAndCannotChange(@ForAll("tries") List<Try> tries, @ForAll("levels") int level) {
        Office office = new Office(shortLived()).withDays(4 * level);
        for (Try one : tries) {
            office.later(one.daysLater).submit(one.voucher, steps(office, level).get(one.step));
        }

        SweepResult swept = office.later(40).desk.sweep();

        assertThat(swept.left()).isZero();
        assertThat(office.desk.vouchersOf(Office.E_1))
                .allMatch(voucher -> voucher.status() == VoucherStatus.EXPIRED
                        || voucher.status() == VoucherStatus.RESERVED
                        || voucher.status().isRedeemed());
        assertThat(office.desk.sweep()).isEqualTo(new SweepResult(0, 0));
    }

    private static List<VoucherStep> steps(Office office, int level) {
        Reserve reserve = Reserve.builder()
                .from(Office.reserve())
                .plannedStart(office.desk.today().date())
                .build();
        return List.of(
                Create.of(Office.E_1, Offering.DDPS, level),
                Assign.of("m.devries"),
                reserve,
                reserve,
                Office.start(),
                Office.complete(),
                Office.report(),
                Office.redeem(),
                Office.redeem(),
                Reassign.of("somebody else"),
                CancelReservation.of(Office.operator()),
                Revoke.of());
    }

    private static String told(CommandResult answer) {
        return answer instanceof CommandResult.Refused refused
                ? refused.refusal().violations() + " " + refused.refusal().undecided()
                : answer.toString();
    }

    private static Terms shortLived() {
        return Terms.builder(Terms.planningServices())
                .validityDays(Sourced.assumed(30))
                .build();
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Arbitraries.of(
                shortLived(),
                shortLived().withValidityFrom(ValidityStart.ASSIGNMENT),
                Terms.builder(shortLived())
                        .revocationPolicy(Sourced.assumed(RevocationPolicy.PERMITTED))
                        .build());
    }

    @Provide
    Arbitrary<Integer> levels() {
        return Arbitraries.of(5, 15);
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(0)),
                                Tuple.of(2, Arbitraries.integers().between(1, 10)),
                                Tuple.of(1, Arbitraries.integers().between(29, 33))),
                        Arbitraries.of("V-1", "V-2", "V-3").map(VoucherId::of),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(true, false))
                .as(Try::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }
}
