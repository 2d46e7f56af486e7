package org.planningservices.testkit.arbitraries;

import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ConvertTrainingDays;

/** Breaks the rules ENT: the benefit, and the days of the pool. */
final class EntitlementBreaks extends BreakSeries {

    EntitlementBreaks(BreakSetup setup) {
        super(setup);
    }

    void notActivated() {
        life.pool().accrue(life.serviceLevel());
        life.pool().run();
        oneOf(() -> {}, () -> life.pool().activate(plan.createdOn().plusDays(late)));
        life.breakWith(life.creation());
        goOn();
    }

    void tooFewDays() {
        int missing = 1 + way % life.serviceLevel();
        life.pool().activate(life.pool().begins());
        if (missing < life.serviceLevel()) {
            life.pool().accrue(life.serviceLevel() - missing);
        }
        life.pool().run();
        life.breakWith(life.creation());
        goOn();
    }

    void convertedAfterTheEnd() {
        life.create();
        goOn();
        telling.breakWith(new DaysAdded(
                plan.createdOn(),
                ConvertTrainingDays.builder()
                        .enrollmentId(cast.enrollment())
                        .trainingDays(3 * late)
                        .planningDays(late)
                        .build()));
    }

    void accruedAfterTheEnd() {
        life.create();
        goOn();
        telling.breakWith(new DaysAdded(plan.createdOn(), AccrueDays.of(cast.enrollment(), late)));
    }
}
