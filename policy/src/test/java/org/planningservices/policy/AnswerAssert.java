package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;

/** What is expected of an answer. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Either<Refusal, ? extends Acceptance>> {

    private AnswerAssert(Either<Refusal, ? extends Acceptance> actual) {
        super(actual, AnswerAssert.class);
    }

    public static AnswerAssert assertAnswer(Either<Refusal, ? extends Acceptance> actual) {
        return new AnswerAssert(actual);
    }

    public AnswerAssert isAccepted() {
        assertThat(actual.isRight()).as("%s", actual).isTrue();
        return this;
    }

    /** Accepted, and these rules are among those that were asked. */
    public AnswerAssert isAcceptedBy(RuleId... ids) {
        isAccepted();
        assertThat(satisfied()).contains(ids);
        return this;
    }

    /** Refused by these rules and no others, and none lacked a fact. */
    public AnswerAssert isRefusedBy(RuleId... ids) {
        assertThat(violated()).as("%s", actual).containsExactly(ids);
        assertThat(refusal().undecided()).isEmpty();
        return this;
    }

    /** Neither accepted nor refused: these rules and no others lack a fact, all the same one. */
    public AnswerAssert lacks(FactKind missing, RuleId... ids) {
        assertThat(violated()).as("%s", actual).isEmpty();
        assertThat(refusal().undecided())
                .extracting(unknown -> unknown.rule().id(), Undecided::missing)
                .containsExactlyElementsOf(
                        Arrays.stream(ids).map(id -> tuple(id, missing)).toList());
        return this;
    }

    /** This rule was not asked: it neither said yes, nor no, nor lacked a fact. */
    public AnswerAssert didNotAsk(RuleId... ids) {
        List<RuleId> asked = actual.isRight() ? satisfied() : violated();
        assertThat(asked).as("%s", actual).doesNotContain(ids);
        if (actual.isLeft()) {
            assertThat(refusal().undecided())
                    .extracting(unknown -> unknown.rule().id())
                    .doesNotContain(ids);
        }
        return this;
    }

    /** This rule did not refuse, whatever others said. */
    public AnswerAssert didNotRefuseBy(RuleId id) {
        if (actual.isLeft()) {
            assertThat(violated()).as("%s", actual).doesNotContain(id);
        }
        return this;
    }

    /** The messages of the violations, in their order. */
    public AnswerAssert saying(String... messages) {
        assertThat(refusal().violations()).extracting(Violation::message).containsExactly(messages);
        return this;
    }

    /** The values that the only violation compared; how a day came about in words. */
    public AnswerAssert comparing(Map<String, Object> values) {
        assertThat(refusal().violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.compared().stream()
                                .collect(Collectors.toMap(ComparedValue::name, AnswerAssert::value)))
                        .isEqualTo(values));
        return this;
    }

    private static Object value(ComparedValue compared) {
        return compared.value() instanceof Derivation derivation ? derivation.message() : compared.value();
    }

    /** The vouchers that the violations name, in their order. */
    public AnswerAssert about(String... vouchers) {
        assertThat(refusal().violations())
                .extracting(violation -> violation.voucherId().orElseThrow().value())
                .containsExactly(vouchers);
        return this;
    }

    private List<RuleId> satisfied() {
        return actual.get().satisfied().stream().map(Rule::id).toList();
    }

    private List<RuleId> violated() {
        return refusal().violations().stream()
                .map(violation -> violation.rule().id())
                .toList();
    }

    private Refusal refusal() {
        assertThat(actual.isLeft()).as("%s", actual).isTrue();
        return actual.getLeft();
    }
}
