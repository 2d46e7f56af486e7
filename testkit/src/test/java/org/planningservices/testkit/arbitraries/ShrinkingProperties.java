package org.planningservices.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.rule.RuleId;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.Redeem;

/** False properties, to check how far jqwik shrinks a history that falsifies them. */
class ShrinkingProperties {

    /** The size and the days of the shrunk history. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @AddLifecycleHook(IsFalse.class)
    @interface ShrinksTo {
        int records();

        String[] days();
    }

    static final class IsFalse implements AroundPropertyHook {

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            ShrinksTo expected = context.targetMethod().getAnnotation(ShrinksTo.class);

            PropertyExecutionResult result = property.execute();

            Object shrunk = result.falsifiedParameters().orElseThrow().get(0);
            Journal journal = shrunk instanceof ViolatingHistory broken ? broken.journal() : (Journal) shrunk;
            assertThat(journal.entries()).as(shrunk.toString()).hasSize(expected.records());
            assertThat(days(journal)).as(shrunk.toString()).containsExactlyInAnyOrder(expected.days());
            return result.mapToSuccessful();
        }

        private static Set<String> days(Journal journal) {
            return journal.entries().stream()
                    .map(JournalEntry::record)
                    .filter(Occurrence.class::isInstance)
                    .map(record -> ((Occurrence) record).on().toString())
                    .collect(Collectors.toSet());
        }
    }

    @ShrinksTo(records = 4, days = "2020-09-15")
    @Property(seed = "20210630", shrinking = ShrinkingMode.FULL, afterFailure = AfterFailureMode.RANDOM_SEED)
    void thereIsNoHistory(@ForAll("compliant") Journal journal) {
        assertThat(journal.entries()).isEmpty();
    }

    @ShrinksTo(records = 16, days = "2020-09-15")
    @Property(seed = "20210630", shrinking = ShrinkingMode.FULL, afterFailure = AfterFailureMode.RANDOM_SEED)
    void nothingIsRedeemed(@ForAll("compliant") Journal journal) {
        assertThat(has(journal, Redeem.class)).isFalse();
    }

    @ShrinksTo(records = 20, days = "2020-09-15")
    @Property(seed = "20210630", shrinking = ShrinkingMode.FULL, afterFailure = AfterFailureMode.RANDOM_SEED)
    void nothingIsPaid(@ForAll("compliant") Journal journal) {
        assertThat(has(journal, MakePayment.class)).isFalse();
    }

    @ShrinksTo(
            records = 16,
            days = {"2020-09-15", "2021-03-15"})
    @Property(seed = "20210630", shrinking = ShrinkingMode.FULL, afterFailure = AfterFailureMode.RANDOM_SEED)
    void nothingIsRedeemedLate(@ForAll("late") ViolatingHistory broken) {
        assertThat(broken.journal().entries()).isEmpty();
    }

    @ShrinksTo(
            records = 11,
            days = {"2020-09-14", "2020-09-15"})
    @Property(seed = "20210630", shrinking = ShrinkingMode.FULL, afterFailure = AfterFailureMode.RANDOM_SEED)
    void nobodyReservesWithoutTheCompetency(@ForAll("unqualified") ViolatingHistory broken) {
        assertThat(broken.journal().entries()).isEmpty();
    }

    @ShrinksTo(records = 3, days = "2020-09-15")
    @Property(seed = "20210630", shrinking = ShrinkingMode.FULL, afterFailure = AfterFailureMode.RANDOM_SEED)
    void noPoolIsOverdrawn(@ForAll("overdrawn") ViolatingHistory broken) {
        assertThat(broken.journal().entries()).isEmpty();
    }

    private static boolean has(Journal journal, Class<? extends LifecycleStep> kind) {
        return journal.entries().stream()
                .map(JournalEntry::record)
                .anyMatch(record -> (record instanceof VoucherStepTaken taken && kind.isInstance(taken.step()))
                        || (record instanceof PaymentStepTaken paid && kind.isInstance(paid.step())));
    }

    @Provide
    Arbitrary<Journal> compliant() {
        return Journals.compliant();
    }

    @Provide
    Arbitrary<ViolatingHistory> late() {
        return Journals.breaking(RuleId.TIM_06);
    }

    @Provide
    Arbitrary<ViolatingHistory> unqualified() {
        return Journals.breaking(RuleId.ELG_16);
    }

    @Provide
    Arbitrary<ViolatingHistory> overdrawn() {
        return Journals.breaking(RuleId.ENT_06);
    }
}
