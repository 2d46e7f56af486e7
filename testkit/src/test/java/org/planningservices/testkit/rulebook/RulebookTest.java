package org.planningservices.testkit.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.Basis;
import org.planningservices.rule.Citation;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Provision;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.rule.Sources;

/** The program says of each rule and provision what the rulebook says of it, which was written down by itself. */
class RulebookTest {

    private static final Path README = Path.of("../README.md");

    /** The addresses of what the rulebook names without one. */
    private static final Map<String, String> OTHERS =
            Map.of("STEPS", Sources.STEPS.address(), "PPLS", Sources.TRAINING_COMPANY_POLICIES.address());

    private static final VoucherProgram PUBLISHED = VoucherProgram.planningServices();

    /** A row of the rulebook; without sources where the rulebook names none. */
    private record Row(
            String id, String kind, Basis basis, Optional<Set<String>> addresses, boolean secondHand, DayRange days) {}

    @Test
    void hasTheRulesAndProvisionsOfTheRulebookInItsOrder() throws IOException {
        assertThat(PUBLISHED.rules()).extracting(rule -> rule.id().toString()).containsExactlyElementsOf(ids("rule"));
        assertThat(PUBLISHED.provisions())
                .extracting(provision -> provision.id().toString())
                .containsExactlyElementsOf(ids("provision"));
    }

    private static List<String> ids(String kind) throws IOException {
        return rows().stream()
                .filter(row -> row.kind().equals(kind))
                .map(Row::id)
                .toList();
    }

    @Test
    void saysOfEachWhatTheRulebookSays() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Row row : rows()) {
            RulebookRow ours =
                    PUBLISHED.find(RulebookId.find(row.id()).orElseThrow()).orElseThrow();
            softly.assertThat(ours.basis()).as(row.id() + ": basis").isEqualTo(row.basis());
            row.addresses()
                    .ifPresent(addresses -> softly.assertThat(addresses(ours.id()))
                            .as(row.id() + ": sources")
                            .isEqualTo(addresses));
            softly.assertThat(ours.isSecondHand())
                    .as(row.id() + ": second-hand")
                    .isEqualTo(row.secondHand());
            softly.assertThat(ours instanceof Rule rule ? rule.days() : DayRange.always())
                    .as(row.id() + ": days in force")
                    .isEqualTo(row.days());
        }
        softly.assertAll();
    }

    /** Returns the addresses of a row in all validity starts: the rulebook names those of TIM-02 together. */
    private static Set<String> addresses(RulebookId id) {
        return Arrays.stream(ValidityStart.values())
                .map(validityFrom ->
                        VoucherProgram.under(Terms.planningServices().withValidityFrom(validityFrom)))
                .flatMap(program -> program.find(id).orElseThrow().sources().stream())
                .map(source -> plain(source.address()))
                .collect(Collectors.toSet());
    }

    static Stream<Terms> programs() {
        return Stream.of(Terms.planningServices(), Terms.trainingVouchers());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void citesOnlyWhatAReaderCanFollow(Terms terms) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, Evidence> cited : evidence(terms).entrySet()) {
            for (Citation source : cited.getValue().sources()) {
                softly.assertThat(canBeFollowed(source.address()))
                        .as(cited.getKey() + ": " + source)
                        .isTrue();
                softly.assertThat(source.toString().toLowerCase(Locale.ROOT))
                        .as(cited.getKey())
                        .doesNotContain("rulebook", "part ii");
            }
        }
        softly.assertAll();
    }

    /** Returns what everything that a program says rests on, under what it is for. */
    private static Map<String, Evidence> evidence(Terms terms) {
        VoucherProgram program = VoucherProgram.under(terms);
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        for (Rule rule : program.rules()) {
            evidence.put(rule.id().toString(), rule.evidence());
        }
        for (Provision provision : program.provisions()) {
            evidence.put(provision.id().toString(), provision.evidence());
        }
        terms.validityFromEvidence()
                .forEach((validityFrom, found) -> evidence.put("validity start " + validityFrom, found));
        terms.evidence().forEach((id, found) -> evidence.put("evidence of " + id, found));
        terms.daysInForce().forEach((rule, days) -> evidence.put("days of " + rule, days.evidence()));
        values(terms).forEach((name, value) -> evidence.put(name, value.evidence()));
        return evidence;
    }

    /** Returns the values of the terms, by name. */
    private static Map<String, Sourced<?>> values(Terms terms) {
        Map<String, Sourced<?>> values = new LinkedHashMap<>();
        Arrays.stream(Terms.class.getMethods())
                .filter(method -> method.getReturnType() == Sourced.class && method.getParameterCount() == 0)
                .forEach(method -> {
                    try {
                        values.put(method.getName(), (Sourced<?>) Objects.requireNonNull(method.invoke(terms)));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return values;
    }

    private static boolean canBeFollowed(String address) throws IOException {
        if (address.startsWith("README.md#")) {
            String anchor = address.substring("README.md#".length());
            return Files.readString(README)
                    .lines()
                    .filter(line -> line.startsWith("#"))
                    .map(RulebookTest::anchor)
                    .anyMatch(anchor::equals);
        }
        return address.startsWith("http://") || address.startsWith("https://");
    }

    /** Returns where a heading is found in its page. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }

    private static List<Row> rows() throws IOException {
        Map<String, String> addresses = new LinkedHashMap<>(OTHERS);
        for (String[] source : table("sources.tsv")) {
            if (!source[3].isEmpty()) {
                addresses.put(source[0], source[3]);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (String[] row : table("rules.tsv")) {
            rows.add(new Row(
                    row[0],
                    row[1],
                    Basis.valueOf(row[2]),
                    row[3].isEmpty()
                            ? Optional.empty()
                            : Optional.of(Arrays.stream(row[3].split(" "))
                                    .map(key -> plain(Objects.requireNonNull(addresses.get(key), key)))
                                    .collect(Collectors.toSet())),
                    row[4].equals("yes"),
                    new DayRange(day(row[5]), day(row[6]))));
        }
        return rows;
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** Returns an address as the rulebook writes it, which names neither scheme nor `www`. */
    private static String plain(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "");
    }

    private static List<String[]> table(String name) throws IOException {
        String text = new String(
                Objects.requireNonNull(RulebookTest.class.getResourceAsStream(name))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
