package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.json.GoodTerms.TEXT;
import static org.planningservices.json.GoodTerms.fault;
import static org.planningservices.json.GoodTerms.read;
import static org.planningservices.json.GoodTerms.with;
import static org.planningservices.json.GoodTerms.without;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.terms.Catalogue;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Dated;
import org.planningservices.policy.terms.Dated.Span;
import org.planningservices.policy.terms.Edition;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.Revocation;
import org.planningservices.policy.terms.Surplus;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Citation;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.CompletionReport;
import org.threeten.extra.LocalDateRange;

/** What a file of terms may look like, and what the reader says of one that does not. */
class TermsReaderTest {

    private static final Citation SOURCE = new Citation("Contract", "page 1", "2021");
    private static final Offering OWN = Offering.of("OWN");
    private static final Competency OWN_COMPETENCY = Competency.of("own");
    private static final int MEBIBYTE = 1_048_576;

    @Test
    void readsEveryValue() {
        Terms terms = read(TEXT);

        assertThat(terms).isEqualTo(expected());
        assertThat(terms.differencesFrom(Terms.published()))
                .hasSize(TEXT.lines().toList().size() - 2);
    }

    private static Terms expected() {
        Terms.Builder terms = Terms.builder(Terms.published());
        terms.program("my-program");
        terms.edition(Edition.ASSIGNMENT);
        terms.rules(Cited.of(Set.of(RuleId.LIF_01, RuleId.LIF_03, RuleId.TIM_06), SOURCE));
        terms.validityDays(Cited.of(90, SOURCE));
        terms.extension(Cited.of(Optional.of(new Extension(day("2020-05-01"), day("2020-05-02"), 30)), SOURCE));
        terms.lastCreationDay(Cited.of(day("2031-06-30"), SOURCE));
        terms.lastRedemptionDay(Cited.of(day("2032-01-01"), SOURCE));
        terms.paymentRequestDays(Cited.of(45, SOURCE));
        terms.paymentDays(Cited.of(14, SOURCE));
        terms.offerings(Cited.of(Set.of(OWN, Offering.DDPS), SOURCE));
        terms.serviceLevels(Cited.of(Set.of(ServiceLevel.ofDays(2), ServiceLevel.ofDays(4)), SOURCE));
        terms.singleServiceLevel(Cited.of(ServiceLevel.ofDays(4), SOURCE));
        terms.cloudEnd(Cited.of(day("2030-02-01"), SOURCE));
        terms.longestDelivery(Cited.of(4, SOURCE));
        terms.longestOffsite(Cited.of(1, SOURCE));
        terms.remoteWaiver(Cited.of(LocalDateRange.ofClosed(day("2020-04-01"), day("2020-04-01")), SOURCE));
        terms.conversionEnd(Cited.of(day("2030-03-01"), SOURCE));
        terms.accrualEnd(Cited.of(day("2031-02-01"), SOURCE));
        terms.poolsEmptiedOn(Cited.of(day("2031-07-01"), SOURCE));
        terms.toolRoles(new Dated<>(List.of(
                Span.of(DayRange.through(day("2019-12-31")), Set.of(OperatorRole.of("clerk")), SOURCE),
                Span.of(DayRange.from(day("2020-01-01")), Set.of(), SOURCE))));
        terms.catalogue(Cited.of(
                Catalogue.of(
                        CatalogueEntry.builder()
                                .engagement(Engagement.of("own"))
                                .offering(OWN)
                                .addQualification(Qualification.gold(OWN_COMPETENCY, Competency.MESSAGING))
                                .joinedOn(day("2020-08-20"))
                                .build(),
                        CatalogueEntry.builder()
                                .engagement(Engagement.of("other"))
                                .offering(Offering.DDPS)
                                .build()),
                SOURCE));
        terms.earlierQualifications(
                Cited.of(Map.of(OWN, List.of(Qualification.silver(OWN_COMPETENCY)), Offering.DDPS, List.of()), SOURCE));
        terms.engagementServiceLevels(Cited.of(
                Map.of(Engagement.of("own"), Set.of(ServiceLevel.ofDays(2)), Engagement.of("other"), Set.of()),
                SOURCE));
        terms.revocation(Cited.of(Revocation.PERMITTED, SOURCE));
        terms.completionReport(Cited.of(CompletionReport.NOT_ASKED, SOURCE));
        terms.surplus(Cited.of(Surplus.RETURNED, SOURCE));
        return terms.build();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void readsNoExtensionAndSeveralSources() {
        Terms terms = read(with(
                "extension",
                "{\"value\":\"none\",\"sources\":[{\"document\":\"B\",\"place\":\"b\",\"date\":\"2\"},"
                        + "{\"document\":\"A\",\"place\":\"a\",\"date\":\"1\"}]}"));

        assertThat(terms.extension())
                .isEqualTo(Cited.of(Optional.empty(), new Citation("B", "b", "2"), new Citation("A", "a", "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"validityDays", "paymentRequestDays", "paymentDays", "longestDelivery", "longestOffsite"})
    void acceptsANumberOnTheEdges(String field) {
        for (String number : new String[] {"0", "100000"}) {
            assertThat(read(with(field, "{\"value\":" + number + "," + sources() + "}")))
                    .isNotEqualTo(expected());
        }
    }

    private static String sources() {
        return "\"sources\":[{\"document\":\"Contract\",\"place\":\"page 1\",\"date\":\"2021\"}]";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "program",
                "edition",
                "rules",
                "validityDays",
                "extension",
                "lastCreationDay",
                "lastRedemptionDay",
                "paymentRequestDays",
                "paymentDays",
                "offerings",
                "serviceLevels",
                "singleServiceLevel",
                "cloudEnd",
                "longestDelivery",
                "longestOffsite",
                "remoteWaiver",
                "conversionEnd",
                "accrualEnd",
                "poolsEmptiedOn",
                "toolRoles",
                "catalogue",
                "earlierQualifications",
                "engagementServiceLevels",
                "revocation",
                "completionReport",
                "surplus"
            })
    void asksForEveryField(String field) {
        FormatException fault = fault(without(field));

        assertThat(fault)
                .hasMessageStartingWith("line 1, field `" + field + "`: expected a")
                .hasMessageEndingWith(", found no such field");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    program         | ""                                 | line 2, field `program`: expected a text that is not blank, found ``
                    program         | 5                                  | line 2, field `program`: expected a text, found the number `5`
                    program         | null                               | line 2, field `program`: expected a value, found `null`
                    program         | "a\\ud83d"                         | line 2, field `program`: expected a text of whole characters, found half a surrogate pair in `a\\ud83d`
                    program         | "p","name":"x"                     | line 2, field `name`: expected only `program`, `edition`, `rules`, `validityDays`, `extension`, `lastCreationDay`, `lastRedemptionDay`, `paymentRequestDays`, `paymentDays`, `offerings`, `serviceLevels`, `singleServiceLevel`, `cloudEnd`, `longestDelivery`, `longestOffsite`, `remoteWaiver`, `conversionEnd`, `accrualEnd`, `poolsEmptiedOn`, `toolRoles`, `catalogue`, `earlierQualifications`, `engagementServiceLevels`, `revocation`, `completionReport`, `surplus`, found another field
                    program         | "p","program":"p"                  | line 2, field `program`: expected the field once, found it twice
                    edition         | "Creation"                         | line 3, field `edition`: expected one of `creation`, `assignment`, found `Creation`

                    rules           | {"value":["LIF-01","TIM-99"],$}    | line 4, field `rules.value`: expected the numbers of rules, such as `TIM-06`, found `TIM-99`
                    rules           | {"value":["LIF-01","TIM-06"],$}    | line 4, field `rules`: the rules must have LIF-01 and LIF-03 among them, found `[LIF-01, TIM-06]`
                    rules           | {"value":[],$}                     | line 4, field `rules`: the rules must have LIF-01 and LIF-03 among them, found `[]`
                    rules           | {"value":["LIF-01","LIF-01"],$}    | line 4, field `rules.value`: expected no element twice, found `LIF-01` twice
                    rules           | {"value":["LIF-01",5],$}           | line 4, field `rules.value`: expected a list of texts, found a list with something else in it
                    rules           | {"value":"LIF-01",$}               | line 4, field `rules.value`: expected a list of texts, found the text `LIF-01`
                    rules           | [{"value":["LIF-01"]}]             | line 4, field `rules`: expected an object, found a list with something else in it

                    validityDays    | 180                                | line 5, field `validityDays`: expected an object, found the number `180`
                    validityDays    | {$}                                | line 5, field `validityDays.value`: expected a number from 0 to 100000, in digits alone, found no such field
                    validityDays    | {"value":null,$}                   | line 5, field `validityDays.value`: expected a value, found `null`
                    validityDays    | {"value":"180",$}                  | line 5, field `validityDays.value`: expected a number from 0 to 100000, in digits alone, found the text `180`
                    validityDays    | {"value":-1,$}                     | line 5, field `validityDays.value`: expected a number from 0 to 100000, in digits alone, found the number `-1`
                    validityDays    | {"value":1.0,$}                    | line 5, field `validityDays.value`: expected a number from 0 to 100000, in digits alone, found the number `1.0`
                    validityDays    | {"value":1e1,$}                    | line 5, field `validityDays.value`: expected a number from 0 to 100000, in digits alone, found the number `1e1`
                    validityDays    | {"value":100001,$}                 | line 5, field `validityDays.value`: expected a number from 0 to 100000, in digits alone, found the number `100001`
                    validityDays    | {"value":007,$}                    | line 5: expected JSON, found `"validityDays":{"value":007,"sources":[{"document":"Contract…`
                    validityDays    | {"value":5,"value":6,$}            | line 5, field `validityDays.value`: expected the field once, found it twice
                    validityDays    | {"value":5,$,"basis":"stated"}     | line 5, field `validityDays.basis`: expected only `value`, `sources`, found another field
                    validityDays    | {"value":5}                        | line 5, field `validityDays.sources`: expected a list of objects, found no such field
                    validityDays    | {"value":5,"sources":[]}           | line 5, field `validityDays.sources`: expected one element or more, found an empty list
                    validityDays    | {"value":5,"sources":{}}           | line 5, field `validityDays.sources`: expected a list of objects, found an object
                    validityDays    | {"value":5,"sources":["Contract"]} | line 5, field `validityDays.sources[0]`: expected an object, found the text `Contract`
                    validityDays    | {"value":5,"sources":[null]}       | line 5, field `validityDays.sources[0]`: expected an object, found `null`
                    validityDays    | {"value":5,"sources":[{"document":"a","place":"b","date":"c"},{"document":"a","place":"b","date":"c"}]} | line 5, field `validityDays.sources[1]`: expected no element twice, found one that is there already
                    validityDays    | {"value":5,"sources":[{"document":"a","place":" ","date":"c"}]}  | line 5, field `validityDays.sources[0].place`: expected a text that is not blank, found ` `
                    validityDays    | {"value":5,"sources":[{"document":"a","place":"b","date":2021}]} | line 5, field `validityDays.sources[0].date`: expected a text, found the number `2021`
                    validityDays    | {"value":5,"sources":[{"document":"a","place":"b"}]}             | line 5, field `validityDays.sources[0].date`: expected a text, found no such field
                    validityDays    | {"value":5,"sources":[{"document":"a","place":"b","date":"c","d":1}]} | line 5, field `validityDays.sources[0].d`: expected only `document`, `place`, `date`, found another field
                    validityDays    | {"value":5,"sources":[{"document":"a","document":"b"}]}          | line 5, field `validityDays.sources[0].document`: expected the field once, found it twice

                    extension       | {"value":"None",$}                 | line 6, field `extension.value`: expected `none` or an object, found the text `None`
                    extension       | {"value":null,$}                   | line 6, field `extension.value`: expected a value, found `null`
                    extension       | {"value":[],$}                     | line 6, field `extension.value`: expected `none` or an object, found a list
                    extension       | {$}                                | line 6, field `extension.value`: expected `none` or an object, found no such field
                    extension       | {"value":{"createdBefore":"2020-04-01","stillValidOn":"2020-04-01"},$}             | line 6, field `extension.value.days`: expected a number from 0 to 100000, in digits alone, found no such field
                    extension       | {"value":{"createdBefore":"2020-04-31","stillValidOn":"2020-04-01","days":90},$}   | line 6, field `extension.value.createdBefore`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2020-04-31`, which does not exist

                    lastCreationDay | {"value":"2021-6-30",$}            | line 7, field `lastCreationDay.value`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2021-6-30`
                    lastCreationDay | {"value":"1989-12-31",$}           | line 7, field `lastCreationDay.value`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `1989-12-31`
                    lastCreationDay | {"value":"2100-01-01",$}           | line 7, field `lastCreationDay.value`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2100-01-01`
                    lastCreationDay | {"value":20210630,$}               | line 7, field `lastCreationDay.value`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found the number `20210630`

                    offerings       | {"value":["DDPS",""],$}            | line 11, field `offerings.value`: expected a text that is not blank, found ``
                    offerings       | {"value":["DDPS","DDPS"],$}        | line 11, field `offerings.value`: expected no element twice, found `DDPS` twice
                    serviceLevels   | {"value":[1,1],$}                  | line 12, field `serviceLevels.value`: expected no element twice, found `1` twice
                    serviceLevels   | {"value":[1,"3"],$}                | line 12, field `serviceLevels.value`: expected a number from 0 to 100000, in digits alone, found the text `3`
                    serviceLevels   | {"value":3,$}                      | line 12, field `serviceLevels.value`: expected a list of numbers, found the number `3`
                    remoteWaiver    | {"value":{"from":"2020-04-02","through":"2020-04-01"},$} | line 17, field `remoteWaiver.value.through`: expected `2020-04-02` or a later day, found `2020-04-01`
                    remoteWaiver    | {"value":{"from":"2020-04-02"},$}  | line 17, field `remoteWaiver.value.through`: expected a day, found no such field

                    toolRoles       | []                                 | line 21, field `toolRoles`: a dated term must have a value on some day, found none
                    toolRoles       | {"value":["clerk"],$}              | line 21, field `toolRoles`: expected a list of objects, found an object
                    toolRoles       | [{"from":"2020-01-02","through":"2020-01-01","value":[],$}] | line 21, field `toolRoles[0].through`: expected `2020-01-02` or a later day, found `2020-01-01`
                    toolRoles       | [{"value":[],$},{"from":"2020-01-02","value":[],$}]         | line 21, field `toolRoles`: the days of a dated term must follow each other, without overlap or gap, found `always`, then `from 2020-01-02`
                    toolRoles       | [{"through":"2020-01-01","value":[],$},{"from":"2020-01-03","value":[],$}] | line 21, field `toolRoles`: the days of a dated term must follow each other, without overlap or gap, found `through 2020-01-01`, then `from 2020-01-03`
                    toolRoles       | [{"value":["a"],$},{"value":["a"],$}] | line 21, field `toolRoles[1]`: expected no element twice, found one that is there already
                    toolRoles       | [{"until":"2020-01-01","value":[],$}] | line 21, field `toolRoles[0].until`: expected only `from`, `through`, `value`, `sources`, found another field

                    catalogue       | {"value":[],$}                     | line 22, field `catalogue.value`: expected an object, found a list
                    catalogue       | {"value":{"own":{"offering":"OWN","qualifications":[]},"own":{}},$}                  | line 22, field `catalogue.value.own`: expected the field once, found it twice
                    catalogue       | {"value":{"":{"offering":"OWN","qualifications":[]}},$}                              | line 22, field `catalogue.value.`: expected a text that is not blank, found ``
                    catalogue       | {"value":{"own":{"qualifications":[]}},$}                                            | line 22, field `catalogue.value.own.offering`: expected a text, found no such field
                    catalogue       | {"value":{"own":{"offering":"OWN","qualifications":[{"level":"bronze","competencies":["a"]}]}},$}  | line 22, field `catalogue.value.own.qualifications[0].level`: expected one of `silver`, `gold`, found `bronze`
                    catalogue       | {"value":{"own":{"offering":"OWN","qualifications":[{"level":"gold","competencies":[]}]}},$}       | line 22, field `catalogue.value.own.qualifications[0].competencies`: expected one element or more, found an empty list
                    catalogue       | {"value":{"own":{"offering":"OWN","qualifications":[{"level":"gold","competencies":["a","a"]}]}},$}| line 22, field `catalogue.value.own.qualifications[0].competencies`: expected no element twice, found `a` twice
                    catalogue       | {"value":{"own":{"offering":"OWN","qualifications":[],"joinedOn":null}},$}           | line 22, field `catalogue.value.own.joinedOn`: expected a value, found `null`
                    earlierQualifications   | {"value":{"OWN":{}},$}     | line 23, field `earlierQualifications.value.OWN`: expected a list of objects, found an object
                    engagementServiceLevels | {"value":{"own":["2"]},$}  | line 24, field `engagementServiceLevels.value.own`: expected a number from 0 to 100000, in digits alone, found the text `2`

                    revocation       | {"value":"allowed",$}             | line 25, field `revocation.value`: expected one of `permitted`, `refused`, found `allowed`
                    completionReport | {"value":"NOT_ASKED",$}           | line 26, field `completionReport.value`: expected one of `required`, `not-asked`, found `NOT_ASKED`
                    surplus          | {"value":true,$}                  | line 27, field `surplus.value`: expected a text, found `true`
                    """)
    void refusesAField(String field, String json, String message) {
        FormatException fault = fault(with(field, json.replace("$", sources())));

        assertThat(fault).hasMessage(message);
        assertThat(message).startsWith("line " + fault.line());
    }

    @Test
    void refusesHalfASurrogatePairInAName() {
        String json = "{\"value\":{\"\\ud83d\":[2]}," + sources() + "}";

        FormatException fault = fault(with("engagementServiceLevels", json));

        // Jackson 2.16 to 2.18 leave it to the reader of the field
        assertThat(fault.getMessage())
                .startsWith("line 24")
                .containsAnyOf("expected JSON, found", "found half a surrogate pair in");
        assertThat(fault.line()).isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                            | line 1: expected a JSON object, found nothing
                    []                            | line 1: expected a JSON object, found a list
                    null                          | line 1: expected a JSON object, found `null`
                    5                             | line 1: expected a JSON object, found the number `5`
                    {                             | line 1: expected JSON, found the end of the file
                    "abc                          | line 1: expected JSON, found the end of the file
                    terms                         | line 1: expected JSON, found `terms`
                    {"program":"p"} {}            | line 1: expected nothing after the object, found `{"program":"p"} {}`
                    {"program":"p"}]              | line 1: expected JSON, found `{"program":"p"}]`
                    {"program":"p",}              | line 1: expected JSON, found `{"program":"p",}`
                    {"program":"p" /* mine */}    | line 1: expected JSON, found `{"program":"p" /* mine */}`
                    {"program":"p"}               | line 1, field `edition`: expected a text, found no such field
                    """)
    void refusesAFile(String file, String message) {
        FormatException fault = fault(file);

        assertThat(fault).hasMessage(message);
    }

    @Test
    void namesTheLineOfASlip() {
        assertThat(fault(TEXT.replace("\"paymentDays\":{\"value\":14,", "\"paymentDays\":{\"value\":14")))
                .hasMessage(
                        "line 10: expected JSON, found `\"paymentDays\":{\"value\":14\"sources\":[{\"document\":\"Contract\",\"…`");
        assertThat(fault(TEXT + "\n\n{}")).hasMessage("line 31: expected nothing after the object, found `{}`");
        assertThat(fault(TEXT.replace("}\n}\n", "}\n")))
                .hasMessage("line 27: expected JSON, found the end of the file");
        assertThat(fault(TEXT.replace("\n", "\r\n").replace("\"value\":14", "\"value\":\"14\""))
                        .line())
                .isEqualTo(10);
        assertThat(fault(TEXT.replace("\"value\":14", "\n\n\"value\":\n\"14\"")).line())
                .isEqualTo(13);
    }

    @Test
    void namesThePathOfAFault() {
        assertThat(fault("[]").field()).isEmpty();
        assertThat(fault(with("toolRoles", "[{\"value\":[],\"sources\":[{}]}]")).field())
                .contains("toolRoles[0].sources[0].document");
    }

    @Test
    void skipsAMarkAndRefusesWhatIsNotUtf8() {
        assertThat(read("\uFEFF" + TEXT)).isEqualTo(expected());
        assertThat(fault(with("program", "\"\u00e9\"").getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("line 2: expected UTF-8, found bytes that are not");
    }

    @Test
    void refusesAFileOverAMebibyte() {
        String filler = " ".repeat(MEBIBYTE - TEXT.length());

        assertThat(read(TEXT + filler)).isEqualTo(expected());
        assertThat(fault(TEXT + filler + " "))
                .hasMessage("line 1: expected a file of at most 1048576 bytes, found a longer one");
    }

    @Test
    void refusesALongTextAndShowsItsBeginning() {
        String text = "a".repeat(1001);

        assertThat(fault(with("program", "\"" + text + "\"")))
                .hasMessage("line 2, field `program`: expected a text of at most 1000 characters, found a longer one, `"
                        + "a".repeat(60) + "…`");
        assertThat(fault(with("catalogue", "{\"value\":{\"" + text + "\":{}}," + sources() + "}")))
                .hasMessage("line 22, field `catalogue.value." + "a".repeat(104)
                        + "…`: expected a text of at most 1000 characters, found a longer one, `" + "a".repeat(60)
                        + "…`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesWhatIsDeep(String opening) {
        FormatException fault = fault(with("program", opening.repeat(100_000)));

        assertThat(fault).hasMessageStartingWith("line 2: expected JSON, found `\"program\":");
    }
}
