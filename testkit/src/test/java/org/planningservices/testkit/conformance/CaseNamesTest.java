package org.planningservices.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;

/** The name of a conformance case says what it shows, so that a failure can be understood from its name. */
class CaseNamesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The folders that are about more than one rule. */
    private static final Set<String> MIXED = Set.of("pool", "validity", "audit", "samples");

    private static final Map<RuleId, String> WITHOUT_CASES =
            Map.of(RuleId.LIF_02, "an audit takes the records in the order of their days");
    private static final Map<RuleId, String> NEVER_ACCEPTS = Map.of(
            RuleId.VCH_20, "no published validity start permits a revocation",
            RuleId.PAY_07, "it is an obligation, and is met or missed");
    private static final Map<RuleId, String> NEVER_REFUSES = Map.of(
            RuleId.ENG_04, "no published data sheet says which levels an engagement allows",
            RuleId.PAY_07, "it is an obligation, and is met or missed");
    private static final Set<RuleId> DEADLINES = Set.of(RuleId.TIM_07, RuleId.PAY_07);

    private static final List<Case> ALL = readAll();

    /** A journal with its reports; {@code name} says what happens in it. */
    private record Case(String folder, String name, List<JsonNode> reports) {

        boolean is(String prefix) {
            return name.startsWith(prefix);
        }

        boolean refuses() {
            return finds("rules");
        }

        boolean cannotTell() {
            return finds("unverifiable");
        }

        boolean misses() {
            return reports.stream()
                    .flatMap(report -> report.get("vouchers").valueStream())
                    .flatMap(voucher -> voucher.get("missedDeadlines").valueStream())
                    .anyMatch(missed -> missed.get("rule").asText().equals(folder));
        }

        private boolean finds(String kind) {
            return reports.stream()
                    .flatMap(report -> report.get("findings").valueStream())
                    .flatMap(finding -> finding.get(kind).valueStream())
                    .anyMatch(rule -> rule.asText().equals(folder));
        }

        @Override
        public String toString() {
            return folder + "/" + name;
        }
    }

    @Test
    void everyRuleHasAFolderAndEveryFolderARule() {
        Set<String> expected = new HashSet<>(MIXED);
        shownRules().forEach(id -> expected.add(id.toString()));

        assertThat(ALL.stream().map(Case::folder).distinct()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyRuleAcceptsAndRefuses() {
        for (RuleId id : shownRules()) {
            assertThat(count(id, "accepts-") == 0).as(id + " accepts").isEqualTo(NEVER_ACCEPTS.containsKey(id));
            assertThat(count(id, "refuses-") == 0).as(id + " refuses").isEqualTo(NEVER_REFUSES.containsKey(id));
        }
    }

    @Test
    void everyDeadlineIsMetAndMissed() {
        for (RuleId id : shownRules()) {
            assertThat(count(id, "meets-") > 0).as(id + " is met").isEqualTo(DEADLINES.contains(id));
            assertThat(count(id, "misses-") > 0).as(id + " is missed").isEqualTo(DEADLINES.contains(id));
        }
    }

    @Test
    void aNameSaysWhatTheRuleDoes() {
        assertThat(ofRules())
                .allMatch(one -> Stream.of("accepts-", "refuses-", "cannot-tell-", "not-asked-", "meets-", "misses-")
                        .anyMatch(one::is));
    }

    @Test
    void whatRefusesIsFound() {
        assertThat(named("refuses-")).allMatch(Case::refuses);
    }

    @Test
    void whatIsAcceptedOrNotAskedIsNotFound() {
        assertThat(named("accepts-")).noneMatch(Case::refuses).noneMatch(Case::cannotTell);
        assertThat(named("not-asked-")).noneMatch(Case::refuses).noneMatch(Case::cannotTell);
    }

    @Test
    void whatCannotBeToldIsUnverifiable() {
        assertThat(named("cannot-tell-")).allMatch(Case::cannotTell);
    }

    @Test
    void whatIsMissedIsReported() {
        assertThat(named("misses-")).allMatch(Case::misses);
        assertThat(named("meets-")).noneMatch(Case::misses);
    }

    private static List<RuleId> shownRules() {
        return VoucherProgram.planningServices().rules().stream()
                .map(Rule::id)
                .filter(id -> !WITHOUT_CASES.containsKey(id))
                .toList();
    }

    private static long count(RuleId id, String prefix) {
        return named(prefix).stream()
                .filter(one -> one.folder().equals(id.toString()))
                .count();
    }

    private static List<Case> named(String prefix) {
        return ofRules().stream().filter(one -> one.is(prefix)).toList();
    }

    private static List<Case> ofRules() {
        return ALL.stream().filter(one -> !MIXED.contains(one.folder())).toList();
    }

    private static List<Case> readAll() {
        Map<String, List<JsonNode>> reports = new TreeMap<>();
        try {
            for (ConformanceCase one : ConformanceCases.shipped()) {
                reports.computeIfAbsent(one.journalFile(), journal -> new ArrayList<>())
                        .add(JSON.readTree(one.report()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Case> cases = new ArrayList<>();
        reports.forEach((journal, all) -> {
            int slash = journal.indexOf('/');
            cases.add(new Case(journal.substring(0, slash), journal.substring(slash + 1), all));
        });
        return cases;
    }
}
