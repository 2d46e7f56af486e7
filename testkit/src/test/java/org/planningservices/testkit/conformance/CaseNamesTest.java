package org.planningservices.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.PlanningServices;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;

/** A conformance case is called what it shows, so that a red one says what went wrong. */
class CaseNamesTest {

    private static final Path CASES = Path.of("src/main/resources/org/planningservices/testkit/conformance/cases");
    private static final String JOURNAL = ".journal.jsonl";
    private static final String REPORT = ".report.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The folders that are about more than one rule. */
    private static final Set<String> MIXED = Set.of("pool", "validity", "audit");

    private static final Map<RuleId, String> WITHOUT_CASES =
            Map.of(RuleId.LIF_02, "an audit takes the records in the order of their days");
    private static final Map<RuleId, String> NEVER_ACCEPTS = Map.of(
            RuleId.VCH_20, "no published edition permits a revocation",
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

    @Test
    void everyReportIsOfOneJournalAndEveryJournalHasOne() {
        assertThat(ALL).noneMatch(one -> one.reports().isEmpty());
        List<Path> journals = paths(JOURNAL);
        assertThat(paths(REPORT))
                .allSatisfy(report -> assertThat(journals)
                        .filteredOn(journal -> isOf(report, journal))
                        .hasSize(1));
    }

    private static List<RuleId> shownRules() {
        return PlanningServices.published().rules().stream()
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
        List<Path> reports = paths(REPORT);
        List<Case> cases = new ArrayList<>();
        for (Path journal : paths(JOURNAL)) {
            cases.add(new Case(
                    file(journal.getParent()),
                    stem(journal),
                    reports.stream()
                            .filter(report -> isOf(report, journal))
                            .map(CaseNamesTest::json)
                            .toList()));
        }
        return cases;
    }

    private static boolean isOf(Path report, Path journal) {
        return report.getParent().equals(journal.getParent()) && file(report).startsWith(stem(journal));
    }

    private static String stem(Path journal) {
        String file = file(journal);
        return file.substring(0, file.length() - JOURNAL.length());
    }

    private static String file(Path path) {
        return path.getFileName().toString();
    }

    private static List<Path> paths(String ending) {
        Predicate<Path> ends = path -> file(path).endsWith(ending);
        try (Stream<Path> found = Files.walk(CASES)) {
            return found.filter(ends).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path report) {
        try {
            return JSON.readTree(report.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
