package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.policy.VoucherProgram;

class DutchTest {

    private static final String ONE = "../examples/journals/one-voucher.journal.jsonl";
    private static final String MANY = "../examples/journals/portfolio-with-mistakes.journal.jsonl";

    private final StringWriter out = new StringWriter();

    private String run(String args) {
        out.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(out);
        Main.run(writer, writer, args.split(" ", -1));
        return out.toString();
    }

    @Test
    void auditsInDutch() {
        assertThat(run("audit --lang nl --as-of 2022-06-01 " + MANY).lines())
                .containsSubsequence(
                        "portfolio-with-mistakes, per 2022-06-01, geldigheid vanaf het aanmaken",
                        "Voucher V-1: DDPS, 5 dagen van inschrijving E-2001; betaald, afgehandeld",
                        "  2019-03-04  aanmaken",
                        "  2019-08-31  inwisselen door tailspin op locatie tailspin-utrecht",
                        "      probeer: laat een gebruiker met een van de rollen `mpn-admin`, `global-admin` de stap zetten",
                        "  2019-10-07  betaling afwijzen R-1",
                        "    ! PAY-07 niet gehaald: er wordt binnen 30 dagen na de goedkeuring betaald; dat moest"
                                + " uiterlijk op 2019-12-12",
                        "Inschrijving E-2002 van klant litware, 2019-07-01 tot en met 2022-06-30",
                        "Naast de vouchers",
                        "Samenvatting");
    }

    @Test
    void answersInDutch() {
        assertThat(run("--lang nl next --on 2020-05-20 " + MANY + " V-3").lines())
                .contains(
                        "opnieuw toewijzen, door voordelenbeheerder van de klant; mogelijk",
                        "  mogelijk      2020-03-02 tot en met 2020-11-01",
                        "  mogelijk      nooit",
                        "    er is geen mogelijkheid meer");
        assertThat(run("deadlines --lang nl --on 2020-10-30 " + MANY))
                .contains("Termijnen op 2020-10-30", "de laatste dag: een voucher wordt uiterlijk");
        assertThat(run("eligible --lang nl --on 2020-12-02 --partner wingtip --offering DDPS " + MANY))
                .contains("Opdrachten voor wingtip op 2020-12-02", "Stappen in aanbieding DDPS", "inwisselen: ");
        assertThat(run("path --lang nl --on 2020-12-02 --partner wingtip --offering DDPS " + MANY))
                .contains("1. geschiktheid controleren: klaar", "  wie      de globale beheerder");
        assertThat(run("validate --lang nl --on 2021-12-27 " + MANY + " V-5"))
                .startsWith("Voucher V-5 op 2021-12-27: gereserveerd")
                .contains("een partner heeft de voucher gereserveerd");
        assertThat(run("milestones --lang nl --on 2021-07-01"))
                .contains("Mijlpalen", "Stappen die op 2021-07-01 nog open zijn", "inwisselen");
        assertThat(run("rules --lang nl ENT-14")).contains("bepaalt", "wat er met dagen gebeurt; de bepaling weigert");
        assertThat(run("check --lang nl ../examples/journals/another-system.log.jsonl"))
                .contains("terwijl de regels de stap weigeren", "stappen in het logboek");
        assertThat(run("validate --lang nl " + ONE + " V-1")).contains("ligt na de laatste dag van het programma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit --as-of 2022-06-01 --format json " + MANY, "diagram --format json", "terms"})
    void printsTheSameJsonInBothLanguages(String command) {
        String english = run(command);

        assertThat(run(command + " --lang nl")).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "next --on 2020-05-20 --format json " + MANY + " V-3",
                "deadlines --on 2020-10-30 --format json " + MANY,
                "eligible --on 2020-12-02 --partner wingtip --offering DDPS --format json " + MANY,
                "path --on 2020-12-02 --partner wingtip --offering DDPS --format json " + MANY,
                "milestones --on 2021-07-01 --format json",
                "check --format json ../examples/journals/another-system.log.jsonl"
            })
    void printsTheSameCodesInBothLanguages(String command) {
        String english = run(command);
        String dutch = run(command + " --lang nl");

        assertThat(dutch).isNotEqualTo(english);
        assertThat(withoutTexts(dutch)).isEqualTo(withoutTexts(english));
    }

    private static String withoutTexts(String json) {
        return json.replaceAll("\"(title|message|who|where|asks)\" : \"([^\"\\\\]|\\\\.)*\"", "\"$1\"");
    }

    @Test
    void neverAsksForTheLocaleOfTheMachine() {
        String english = run("audit --as-of 2022-06-01 " + MANY);
        Locale before = Locale.getDefault();
        Locale.setDefault(Presentation.DUTCH);
        try {
            assertThat(run("audit --as-of 2022-06-01 " + MANY)).isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hasEachTextInBothLanguagesWithTheSameValues() throws IOException {
        assertThat(values("nl")).isEqualTo(values("en"));
        assertThat(VoucherProgram.supportedLocales()).containsExactly(Locale.ENGLISH, Presentation.DUTCH);
    }

    private static Map<String, String> values(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src/main/resources/org/planningservices/cli/texts_" + language + ".properties"))) {
            texts.load(file);
        }
        Map<String, String> values = new TreeMap<>();
        texts.stringPropertyNames()
                .forEach(key -> values.put(
                        key,
                        Pattern.compile("\\{\\d}")
                                .matcher(texts.getProperty(key))
                                .results()
                                .map(found -> found.group())
                                .sorted()
                                .toList()
                                .toString()));
        return values;
    }
}
