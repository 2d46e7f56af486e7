package org.planningservices.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.Cases;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerDeclared;

/** A record calls the method for its kind, and has a day and a step where its kind has them. */
class JournalRecordTest {

    static List<JournalRecord> records() {
        return RecordSamples.all();
    }

    @ParameterizedTest
    @MethodSource("records")
    void callsTheMethodForItsKind(JournalRecord record) {
        @SuppressWarnings("unchecked")
        Cases<String> names = (Cases<String>) Proxy.newProxyInstance(
                Cases.class.getClassLoader(),
                new Class<?>[] {Cases.class},
                (proxy, method, arguments) -> arguments[0] == record ? method.getName() : "another record");
        String kind = record.getClass().getSimpleName();

        assertThat(record.match(names)).isEqualTo(kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1));
    }

    @Test
    void theSamplesHaveEveryKind() {
        assertThat(records())
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Declaration.class, Occurrence.class)
                        .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void anOccurrenceHasADay(JournalRecord record) {
        assertThat(record.findDay().isPresent()).isEqualTo(record instanceof Occurrence);
        assertThat(record.findDay()).isIn(java.util.Optional.empty(), java.util.Optional.of(RecordSamples.DAY));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordOfAStepHasTheStep(JournalRecord record) throws ReflectiveOperationException {
        boolean hasStep = Stream.of(record.getClass().getRecordComponents())
                .anyMatch(component -> component.getName().equals("step"));

        assertThat(record.findStep().isPresent()).isEqualTo(hasStep);
        if (hasStep) {
            assertThat(record.findStep()).contains((org.planningservices.step.Step)
                    record.getClass().getMethod("step").invoke(record));
        }
    }

    @Test
    @SuppressWarnings("NullAway") // the test passes a null on purpose
    void rejectsANullPartByName() {
        assertThatThrownBy(() -> new BenefitActivated(RecordSamples.DAY, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("enrollmentId");
        assertThatThrownBy(() -> new PartnerDeclared(RecordSamples.FABRIKAM).match((Cases<String>) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("cases");
    }
}
