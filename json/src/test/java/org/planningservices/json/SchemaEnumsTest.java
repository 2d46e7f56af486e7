package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.Requirement;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.next.Stage;
import org.planningservices.policy.next.StageRequirement;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.UnusedDays;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.Basis;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;
import org.planningservices.step.Actor;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PoolAction;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;

/** Every list of codes in the shipped schemas is that of the code, and none is missing. */
class SchemaEnumsTest {

    private static final List<String> RULES =
            RuleId.published().stream().map(RuleId::toString).toList();
    private static final List<String> ROWS = Stream.concat(
                    RULES.stream(), Arrays.stream(ProvisionId.values()).map(ProvisionId::toString))
            .toList();
    private static final List<String> TYPES =
            GoodJournal.records().stream().map(AnyRecord::typeOf).toList();
    private static final List<String> ACTIONS = Stream.<Action>concat(
                    Arrays.stream(VoucherAction.values()),
                    Stream.concat(Arrays.stream(PartnerAction.values()), Arrays.stream(PoolAction.values())))
            .map(action -> action.title().replace(' ', '-'))
            .toList();

    @Test
    void listsTheTypesOfRecords() {
        for (String schema : List.of("journal", "decision-log", "stored-record")) {
            Map<String, List<String>> enums = enums(schema);

            assertThat(enums.remove("/properties/type")).isEqualTo(TYPES);
            assertThat(enums.remove("/$defs/competency/properties/level")).isEqualTo(codes(CompetencyLevel.class));
            enums.values().forEach(outcome -> assertThat(outcome).isEqualTo(codes(RecordedOutcome.class)));
            assertThat(enums.keySet()).allMatch(place -> place.endsWith("/properties/outcome"));
            assertThat(enums).hasSize(schema.equals("decision-log") ? ACTIONS.size() : 0);
        }
    }

    @Test
    void listsTheActionsOfSteps() {
        assertThat(enums("step")).isEqualTo(Map.of("/properties/action", ACTIONS));
    }

    @Test
    void listsTheCodesOfReports() {
        assertThat(enums("report"))
                .isEqualTo(Map.of(
                        "/properties/validityFrom", codes(ValidityStart.class),
                        "/$defs/rule/anyOf/0", RULES,
                        "/$defs/voucher/properties/status", names(VoucherStatus.class),
                        "/$defs/voucher/properties/standing", names(Standing.class)));
    }

    @Test
    void listsTheCodesOfTerms() {
        Map<String, List<String>> enums = enums("terms");

        int row = 0;
        for (VoucherAction action : VoucherAction.values()) {
            assertThat(enums.remove("/$defs/row/allOf/" + row++ + "/then/properties/to"))
                    .isEqualTo(names(Lifecycle.statusesOf(action)));
        }
        assertThat(enums)
                .isEqualTo(Map.ofEntries(
                        Map.entry("/properties/validityFrom", codes(ValidityStart.class)),
                        Map.entry("/properties/rules/properties/value/items", RULES),
                        Map.entry("/properties/daysInForce/propertyNames", RULES),
                        Map.entry("/properties/evidence/propertyNames", ROWS),
                        Map.entry("/properties/revocationPolicy/properties/value", codes(RevocationPolicy.class)),
                        Map.entry("/properties/unusedDays/properties/value", codes(UnusedDays.class)),
                        Map.entry("/$defs/basis", codes(Basis.class)),
                        Map.entry("/$defs/qualification/properties/level", codes(CompetencyLevel.class)),
                        Map.entry("/$defs/lifecycle/properties/ends/items", names(statusesThatEnd())),
                        Map.entry("/$defs/row/properties/action", codes(VoucherAction.class)),
                        Map.entry("/$defs/row/properties/from/items", names(statusesBeforeTheEnd())),
                        Map.entry("/$defs/row/properties/to", names(VoucherStatus.class)),
                        Map.entry("/$defs/row/properties/actor", codes(Actor.class))));
    }

    private static EnumSet<VoucherStatus> statusesThatEnd() {
        EnumSet<VoucherStatus> ends = EnumSet.allOf(VoucherStatus.class);
        ends.removeIf(status -> status.compareTo(VoucherStatus.REDEEMED) < 0);
        return ends;
    }

    private static EnumSet<VoucherStatus> statusesBeforeTheEnd() {
        EnumSet<VoucherStatus> starts = EnumSet.allOf(VoucherStatus.class);
        starts.removeAll(EnumSet.of(VoucherStatus.PAID, VoucherStatus.EXPIRED, VoucherStatus.REVOKED));
        return starts;
    }

    /** The codes of answers, by the name of the field; some fields have other codes in other objects. */
    @Test
    void listsTheCodesOfAnswers() {
        Map<String, List<List<String>>> accepted = Map.ofEntries(
                Map.entry("action", List.of(ACTIONS)),
                Map.entry("actor", List.of(codes(Actor.class))),
                Map.entry("argument", List.of(codes(StepArgument.class))),
                Map.entry("basis", List.of(codes(Basis.class))),
                Map.entry("from", List.of(codes(Derivation.Origin.class))),
                Map.entry(
                        "kind",
                        List.of(List.of("wait-until", "take-first", "change-argument", "obtain", "obtain-own"))),
                Map.entry("level", List.of(codes(CompetencyLevel.class))),
                Map.entry("missing", List.of(codes(FactKind.class))),
                Map.entry("need", List.of(codes(Requirement.class))),
                Map.entry("progress", List.of(codes(Stage.Progress.class))),
                Map.entry("requirement", List.of(codes(StageRequirement.Kind.class))),
                Map.entry("stage", List.of(codes(Stage.class))),
                Map.entry("standing", List.of(names(Standing.class))),
                Map.entry("status", List.of(names(VoucherStatus.class))),
                Map.entry(
                        "type",
                        List.of(
                                TYPES,
                                ValueType.ALL.stream().map(ValueType::code).toList())),
                Map.entry("unit", List.of(List.of("days", "years"))),
                Map.entry("validity", List.of(names(Validity.class))),
                Map.entry(
                        "value",
                        List.of(
                                ACTIONS,
                                names(VoucherStatus.class),
                                codes(Derivation.Origin.class),
                                codes(CompetencyLevel.class))),
                Map.entry(
                        "answer",
                        List.of(
                                List.of("accepted"),
                                List.of("refused", "undecided"),
                                codes(NextStep.State.class),
                                List.of("eligible", "not-eligible", "undecided"),
                                List.of("command-id-reused"),
                                List.of("clock-behind"),
                                List.of("contended"))));

        Map<String, List<String>> enums = enums("answer");

        assertThat(enums.keySet().stream().map(SchemaEnumsTest::field).distinct())
                .containsExactlyInAnyOrderElementsOf(accepted.keySet());
        enums.forEach((place, codes) -> assertThat(sorted(Objects.requireNonNull(accepted.get(field(place)), place)))
                .as(place)
                .contains(codes.stream().sorted().toList()));
    }

    private static List<List<String>> sorted(List<List<String>> lists) {
        return lists.stream().map(list -> list.stream().sorted().toList()).toList();
    }

    private static String field(String place) {
        return place.replaceAll(".*/properties/([^/]*).*", "$1");
    }

    /** Returns the lists of codes of a shipped schema, by their places. */
    private static Map<String, List<String>> enums(String name) {
        JsonNode schema = JsonPlaces.tree(ShippedSchema.text(name));
        Map<String, List<String>> enums = new TreeMap<>();
        for (String place : JsonPlaces.of(schema)) {
            if (place.endsWith("/enum")) {
                enums.put(
                        place.substring(0, place.length() - "/enum".length()),
                        StreamSupport.stream(schema.at(place).spliterator(), false)
                                .map(JsonNode::asText)
                                .toList());
            }
        }
        return enums;
    }

    private static <E extends Enum<E>> List<String> codes(Class<E> type) {
        return new ArrayList<>(EnumCodes.of(type).keySet());
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return names(EnumSet.allOf(type));
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).toList();
    }
}
