package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.testkit.arbitraries.Plan.Extra;

/** Provides what an enrollment needs for the creation of a voucher: that it runs, its activated benefit, and its days. */
final class PoolFacts {

    private final JournalDraft telling;
    private final Participants cast;
    private final Plan plan;
    private final VoucherSimulation life;

    PoolFacts(JournalDraft telling, Participants cast, Plan plan, VoucherSimulation life) {
        this.telling = telling;
        this.cast = cast;
        this.plan = plan;
        this.life = life;
    }

    /**
     * Returns the day on which the enrollment begins and gets its days: today or earlier, and before days can no longer
     * be accrued or converted.
     */
    LocalDate begins() {
        LocalDate end = plan.has(Extra.CONVERTED)
                ? Published.TERMS.firstDayWithoutConversion().value()
                : Published.TERMS.firstDayWithoutAccrual().value();
        return VoucherSimulation.earlier(life.today().minusDays(plan.lead().began()), end.minusDays(1));
    }

    void activate(LocalDate on) {
        telling.add(new BenefitActivated(on, cast.enrollment()));
    }

    void run() {
        run(begins(), life.today().plusDays(plan.lead().lasts()));
    }

    void run(LocalDate first, LocalDate last) {
        telling.runs(cast.enrollment(), cast.customer(), first, last);
    }

    void accrue(int days) {
        telling.add(new DaysAdded(
                begins(),
                plan.has(Extra.CONVERTED)
                        ? ConvertTrainingDays.builder()
                                .enrollmentId(cast.enrollment())
                                .trainingDays(3 * days)
                                .planningDays(days)
                                .build()
                        : AccrueDays.of(cast.enrollment(), days)));
    }
}
