package org.planningservices.testkit.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.Citation;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.rule.Sources;

/**
 * Compares {@code docs/RULEBOOK.md} with the code: the document has a row for each rule and provision and for nothing else,
 * says of each what the program says, and has every id and every section that the code names.
 */
class RulebookDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");
    private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]+)\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]]+)\\](?![(:])");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[([^\\]]+)\\]: (.+)$");
    private static final Pattern ID =
            Pattern.compile("\\b(?:(?:LIF|VCH|TIM|ACT|ENT|ENG|ELG|PAY|SAT)-[0-9]{2}|EX-[0-9]{2})\\b");
    private static final Pattern PART = Pattern.compile("\\bPart I{1,2}\\b");
    private static final Pattern SECTION = Pattern.compile("\\bsection (?:\"([^\"]+)\"|([0-9]+))");

    private static String document = "";

    @BeforeAll
    static void readDocument() throws IOException {
        document = Files.readString(ROOT.resolve("docs/RULEBOOK.md"));
    }

    @Test
    void hasARowForEachRuleInItsOrder() {
        assertThat(anchors(section("Decision rules by step")))
                .containsExactlyElementsOf(texts(RuleId.published().toArray(new RulebookId[0])));
        assertThat(basisRows().keySet())
                .containsExactlyElementsOf(texts(RuleId.published().toArray(new RulebookId[0])));
    }

    @Test
    void hasARowForEachProvisionInItsOrder() {
        assertThat(anchors(section("Provisions"))).containsExactlyElementsOf(texts(ProvisionId.values()));
    }

    @Test
    void anchorsNothingThatTheCodeLacks() {
        assertThat(anchors(document))
                .allSatisfy(id -> assertThat(RulebookId.find(id)).isPresent());
    }

    private static List<String> texts(RulebookId[] ids) {
        return Arrays.stream(ids).map(RulebookId::toString).toList();
    }

    @Test
    void statesBasisAndSourcesOfEachRow() {
        Map<String, List<String>> rules = basisRows();
        Map<String, List<String>> provisions = rows(section("Provisions"));
        SoftAssertions softly = new SoftAssertions();
        for (RulebookId id : ids()) {
            boolean isRule = id instanceof RuleId;
            List<String> cells = isRule ? rules.get(id.toString()) : provisions.get(id.toString());
            assertThat(cells).as(id + ": row").isNotNull();
            softly.assertThat(cells.get(isRule ? 1 : 2)).as(id + ": basis").isEqualTo(basis(row(id)));
            softly.assertThat(cited(cells.get(isRule ? 2 : 3)))
                    .as(id + ": sources")
                    .isEqualTo(addresses(id));
        }
        softly.assertAll();
    }

    @Test
    void statesTheDaysInForceOfEachRule() {
        Map<String, List<String>> rows = rows(section("Decision rules by step"));
        SoftAssertions softly = new SoftAssertions();
        for (RuleId id : RuleId.published()) {
            assertThat(rows).containsKey(id.toString());
            softly.assertThat(inForce(rows.get(id.toString()).get(2)))
                    .as(id + ": days in force")
                    .isEqualTo(((Rule) row(id)).days());
        }
        softly.assertAll();
    }

    private static DayRange inForce(String text) {
        List<LocalDate> days = all(Pattern.compile("\\d{4}-\\d\\d-\\d\\d"), text, MatchResult::group).stream()
                .map(LocalDate::parse)
                .toList();
        if (text.equals("always")) {
            return DayRange.always();
        }
        if (days.size() == 2) {
            return DayRange.of(days.get(0), days.get(1));
        }
        LocalDate day = days.get(0);
        return text.startsWith("from ")
                ? DayRange.from(day)
                : DayRange.through(text.startsWith("before ") ? day.minusDays(1) : day);
    }

    @Test
    void hasARowForEachIdThatItOrTheCodeNames() throws IOException {
        Set<String> named = new TreeSet<>(all(ID, document, MatchResult::group));
        for (String source : sources()) {
            named.addAll(all(ID, source, MatchResult::group));
        }
        named.removeIf(id -> id.endsWith("-99")); // tests name them because they do not exist
        assertThat(rows(document).keySet()).containsAll(named);
    }

    @Test
    void hasEachPartAndSectionThatTheCodeNames() throws IOException {
        Set<String> parts = new TreeSet<>();
        Set<String> sections = new TreeSet<>();
        for (String source : sources()) {
            parts.addAll(all(PART, source, MatchResult::group));
            for (String sentence : source.split("(?<=[.;])\\s", -1)) {
                if (sentence.toLowerCase(Locale.ROOT).contains("rulebook")) {
                    sections.addAll(all(
                            SECTION,
                            sentence,
                            match -> match.group(1) == null ? match.group(2) + "." : match.group(1)));
                }
            }
        }
        assertThat(parts).isNotEmpty();
        assertThat(sections).isNotEmpty();
        SoftAssertions softly = new SoftAssertions();
        parts.forEach(
                part -> softly.assertThat(headings()).as(part).anyMatch(heading -> heading.startsWith(part + ".")));
        sections.forEach(section -> softly.assertThat(headings())
                .as(section)
                .anyMatch(heading -> heading.equals(section) || heading.startsWith(section + " ")));
        softly.assertAll();
    }

    @Test
    void linksOnlyToWhatItHas() {
        Set<String> targets =
                headings().stream().map(RulebookDocumentTest::anchor).collect(Collectors.toSet());
        targets.addAll(anchors(document));
        assertThat(targets).containsAll(all(LINK, document, match -> match.group(1)));
        String text = DEFINITION.matcher(document).replaceAll("");
        assertThat(definitions().keySet())
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(all(REFERENCE, text, match -> match.group(1))));
    }

    @Test
    void hasTheAddressOfEachSource() throws IllegalAccessException {
        Set<String> addresses =
                definitions().values().stream().map(RulebookDocumentTest::plain).collect(Collectors.toSet());
        for (Field field : Sources.class.getFields()) {
            String address = ((Citation) field.get(null)).address();
            if (address.startsWith("http")) {
                assertThat(addresses).as(field.getName()).contains(plain(address));
            }
        }
    }

    private static List<RulebookId> ids() {
        return Stream.<RulebookId>concat(RuleId.published().stream(), Arrays.stream(ProvisionId.values()))
                .toList();
    }

    /** Returns what the program says of a row: Planning Services, or Training Vouchers where they alone have it. */
    private static RulebookRow row(RulebookId id) {
        return program(id, Terms.planningServices().validityFrom()).find(id).orElseThrow();
    }

    private static VoucherProgram program(RulebookId id, ValidityStart validityFrom) {
        VoucherProgram published = VoucherProgram.under(Terms.planningServices().withValidityFrom(validityFrom));
        return published.find(id).isPresent() ? published : VoucherProgram.trainingVouchers();
    }

    private static String basis(RulebookRow row) {
        return row.basis().toString().toLowerCase(Locale.ROOT) + (row.isSecondHand() ? ", second-hand" : "");
    }

    /** Returns the addresses of a row in all validity starts; the document names those of TIM-02 together. */
    private static Set<String> addresses(RulebookId id) {
        return Arrays.stream(ValidityStart.values())
                .flatMap(validityFrom -> program(id, validityFrom).find(id).orElseThrow().sources().stream())
                .map(Citation::address)
                .filter(address -> address.startsWith("http"))
                .map(RulebookDocumentTest::plain)
                .collect(Collectors.toSet());
    }

    private static Set<String> cited(String cell) {
        Map<String, String> definitions = definitions();
        return all(REFERENCE, cell, match -> match.group(1)).stream()
                .map(name -> plain(definitions.getOrDefault(name, name)))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> definitions() {
        Map<String, String> definitions = new LinkedHashMap<>();
        DEFINITION.matcher(document).results().forEach(match -> definitions.put(match.group(1), match.group(2)));
        return definitions;
    }

    private static String plain(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "");
    }

    private static Map<String, List<String>> basisRows() {
        return rows(section("Basis and sources"));
    }

    /** Returns the cells of the table rows that begin with an id, by that id. The first row of an id counts. */
    private static Map<String, List<String>> rows(String text) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : text.lines().filter(line -> line.startsWith("| ")).toList()) {
            List<String> cells = Arrays.stream(line.substring(1).split("\\|", -1))
                    .map(String::strip)
                    .toList();
            String id = ANCHOR.matcher(cells.get(0)).replaceAll("").split(" ", 2)[0];
            rows.putIfAbsent(id, cells);
        }
        rows.keySet().removeIf(id -> !ID.matcher(id).matches());
        return rows;
    }

    private static List<String> anchors(String text) {
        return all(ANCHOR, text, match -> match.group(1));
    }

    private static String section(String title) {
        String start = "\n## " + title + "\n";
        int from = document.indexOf(start);
        assertThat(from).as(title).isNotNegative();
        return document.substring(from, document.indexOf("\n## ", from + 1));
    }

    private static List<String> headings() {
        return document.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", ""))
                .toList();
    }

    /** Returns where a heading is found in its page. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    /** Returns the text of each Java file, with comments of several lines as one. */
    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(RulebookDocumentTest::isSource).toList()) {
                sources.add(Files.readString(file).replaceAll("\\s*\\R\\s*(?:\\*(?!/)|//)?\\s*", " "));
            }
        }
        return sources;
    }

    private static boolean isSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && !path.contains("/target/");
    }

    private static <T> List<T> all(Pattern pattern, String text, Function<MatchResult, T> part) {
        return pattern.matcher(text).results().map(part).toList();
    }
}
