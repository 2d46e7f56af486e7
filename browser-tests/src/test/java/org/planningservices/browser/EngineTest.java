package org.planningservices.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.explorer.Explorer;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.testkit.conformance.ConformanceCase;
import org.planningservices.testkit.conformance.ConformanceCases;

/** The engine of the explorer gives the same answers in a browser as on the JVM. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineTest {

    private static final String TERMS = "planning-services";
    private static final String TERMS_FROM_ASSIGNMENT = "planning-services-from-assignment";

    private Browser browser;

    @BeforeAll
    void start() throws IOException {
        browser = Browser.start();
        browser.open("about:blank");
        browser.run("const exports = window.planningServices = {};"
                + Files.readString(Path.of("../explorer/target/js/engine.js")));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyConformanceReportIsEqual() throws IOException {
        List<String> different = new ArrayList<>();
        List<ConformanceCase> cases = ConformanceCases.shipped();
        for (ConformanceCase one : cases) {
            String found = browser.text(
                    """
                    const opened = planningServices.open(arguments[0], arguments[1], 'terms', arguments[2]);
                    return JSON.parse(opened).fault ? opened : planningServices.audit(arguments[3]);
                    """,
                    one.name(),
                    one.journal(),
                    one.validityFrom() == ValidityStart.CREATION ? TERMS : TERMS_FROM_ASSIGNMENT,
                    one.asOf().toString());
            one.compare(found).ifPresent(failure -> different.add(failure.toString()));
        }

        assertThat(different).isEmpty();
        assertThat(cases).hasSizeGreaterThan(700);
    }

    @ParameterizedTest
    @CsvSource({
        "en, " + TERMS,
        "nl, " + TERMS,
        "en, " + TERMS_FROM_ASSIGNMENT,
        "nl, " + TERMS_FROM_ASSIGNMENT,
    })
    void everyPositionOfTheSliderIsEqual(String language, String terms) throws IOException {
        String journal = Files.readString(Path.of("../examples/journals/three-vouchers.journal.jsonl"));
        List<String> days = Stream.iterate(LocalDate.of(2020, 8, 20), day -> day.plusDays(1))
                .limit(500)
                .map(LocalDate::toString)
                .toList();
        assertThat(Explorer.open("journal", journal, "terms", terms)).doesNotContain("\"fault\"");
        List<String> expected = days.stream()
                .flatMap(day -> Stream.of("V-1", "V-2", "V-3")
                        .flatMap(voucher -> Stream.of(
                                Explorer.next(voucher, day, "", "", language),
                                Explorer.voucher(voucher, day, language),
                                Explorer.deadlines(day, language))))
                .toList();

        List<?> found = Objects.requireNonNull((List<?>) browser.run("""
                const [journal, terms, language, days] = arguments;
                planningServices.open('journal', journal, 'terms', terms);
                return days.flatMap(day => ['V-1', 'V-2', 'V-3'].flatMap(voucher => [
                    planningServices.next(voucher, day, '', '', language),
                    planningServices.voucher(voucher, day, language),
                    planningServices.deadlines(day, language)]));
                """, journal, terms, language, days));

        assertThat(found).hasSize(500 * 9).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "terms"})
    void everyFaultIsEqual(String kind) throws IOException {
        String sample = Files.readString(Path.of("../examples/journals/one-voucher.journal.jsonl"));
        List<String> different = new ArrayList<>();
        try (Stream<Path> corpus = Files.list(Path.of("../json/src/test/resources/corpus", kind))) {
            for (Path file : corpus.sorted().toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String journal = kind.equals("journal") ? bytes : sample;
                String terms = kind.equals("journal") ? TERMS : Files.readString(file, StandardCharsets.ISO_8859_1);

                String found = browser.text(
                        "return planningServices.openBytes(...arguments);", "journal", journal, "terms", terms);
                if (!found.equals(Explorer.openBytes("journal", journal, "terms", terms))) {
                    different.add(
                            file + ": " + found + " not " + Explorer.openBytes("journal", journal, "terms", terms));
                }
            }
        }

        assertThat(different).isEmpty();
    }
}
