package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.json.GoodTerms.EVIDENCE;
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
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.UnusedDays;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.Citation;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;

/** What a file of terms may look like, and what the reader says of one that does not. */
class TermsReaderTest {

    private static final Citation SOURCE = Citation.of("Contract", "page 1", "2021");
    private static final Offering OWN = Offering.of("OWN");
    private static final Competency OWN_COMPETENCY = Competency.of("own");
    private static final int MEBIBYTE = 1_048_576;

    @Test
    void readsEveryValue() {
        Terms terms = read(TEXT);

        assertThat(terms).isEqualTo(expected());
        assertThat(terms.differencesFrom(Terms.planningServices()))
                .hasSize(TEXT.lines().toList().size() - 4);
    }

    private static Terms expected() {
        Terms.Builder terms = Terms.builder(Terms.planningServices());
        terms.program("my-program");
        terms.validityFrom(ValidityStart.ASSIGNMENT);
        terms.validityFromEvidence(Map.of(
                ValidityStart.CREATION,
                Evidence.stated(SOURCE),
                ValidityStart.ASSIGNMENT,
                Evidence.implied(Citation.secondHand("Blog", "page 2", "2022"))));
        terms.rules(Sourced.of(Set.of(RuleId.LIF_01, RuleId.LIF_03, RuleId.TIM_06), SOURCE));
        terms.daysInForce(Map.of(
                RuleId.ACT_07,
                Sourced.of(DayRange.through(day("2019-12-31")), SOURCE),
                RuleId.ACT_08,
                Sourced.of(DayRange.from(day("2020-01-01")), SOURCE),
                RuleId.ELG_15,
                Sourced.of(DayRange.through(day("2020-01-31")), SOURCE),
                RuleId.ELG_16,
                Sourced.of(DayRange.of(day("2020-02-01"), day("2029-12-31")), SOURCE),
                RuleId.ELG_03,
                Sourced.of(DayRange.always(), SOURCE)));
        terms.evidence(Map.of(RuleId.TIM_06, Evidence.stated(SOURCE), ProvisionId.ENT_14, Evidence.stated(SOURCE)));
        terms.validityDays(Sourced.of(90, SOURCE));
        terms.extension(Sourced.of(Optional.of(new Extension(day("2020-05-01"), 30)), SOURCE));
        terms.extendedIfValidOn(Sourced.of(day("2020-05-02"), SOURCE));
        terms.lastCreationDay(Sourced.of(day("2031-06-30"), SOURCE));
        terms.lastRedemptionDay(Sourced.of(day("2032-01-01"), SOURCE));
        terms.paymentRequestWindowDays(Sourced.of(45, SOURCE));
        terms.paymentDueDays(Sourced.of(14, SOURCE));
        terms.offerings(Sourced.of(Set.of(OWN, Offering.DDPS), SOURCE));
        terms.offeringsCompleteFrom(Sourced.of(Optional.of(day("2020-01-01")), SOURCE));
        terms.serviceLevels(Sourced.of(Set.of(ServiceLevel.ofDays(2), ServiceLevel.ofDays(4)), SOURCE));
        terms.exclusiveServiceLevel(Sourced.of(ServiceLevel.ofDays(4), SOURCE));
        terms.firstDayWithoutCloud(Sourced.of(day("2030-02-01"), SOURCE));
        terms.maxDeliveryDays(Sourced.of(4, SOURCE));
        terms.maxOffsiteDays(Sourced.of(1, SOURCE));
        terms.firstRemoteDay(Sourced.of(day("2020-04-02"), SOURCE));
        terms.lastRemoteDay(Sourced.of(day("2020-04-02"), SOURCE));
        terms.firstDayWithoutConversion(Sourced.of(day("2030-03-01"), SOURCE));
        terms.firstDayWithoutAccrual(Sourced.of(day("2031-02-01"), SOURCE));
        terms.poolsEmptiedOn(Sourced.of(day("2031-07-01"), SOURCE));
        terms.toolRolesBefore2019(Sourced.of(Set.of(OperatorRole.of("clerk")), SOURCE));
        terms.toolRoles(Sourced.of(Set.of(), SOURCE));
        terms.catalog(Sourced.of(
                Catalog.of(
                        CatalogEntry.builder()
                                .engagement(Engagement.of("own"))
                                .offering(OWN)
                                .addQualification(Qualification.gold(OWN_COMPETENCY, Competency.MESSAGING))
                                .joinedOn(day("2020-08-20"))
                                .build(),
                        CatalogEntry.builder()
                                .engagement(Engagement.of("other"))
                                .offering(Offering.DDPS)
                                .build()),
                SOURCE));
        terms.catalogCompleteFrom(Sourced.of(Optional.empty(), SOURCE));
        terms.qualificationsBefore2020(Sourced.of(
                Map.of(OWN, List.of(Qualification.silver(OWN_COMPETENCY)), Offering.DDPS, List.of()), SOURCE));
        terms.engagementServiceLevels(Sourced.of(
                Map.of(Engagement.of("own"), Set.of(ServiceLevel.ofDays(2)), Engagement.of("other"), Set.of()),
                SOURCE));
        terms.revocationPolicy(Sourced.of(RevocationPolicy.PERMITTED, SOURCE));
        terms.lifecycle(Sourced.of(GoodTerms.LIFECYCLE, SOURCE));
        terms.unusedDays(Sourced.of(UnusedDays.RETURNED, SOURCE));
        return terms.build();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void readsNoExtensionAndSeveralSources() {
        Terms terms = read(with(
                "extension",
                "{\"value\":\"none\",\"basis\":\"interpreted\","
                        + "\"sources\":[{\"document\":\"B\",\"address\":\"b\",\"date\":\"2\",\"secondHand\":true},"
                        + "{\"document\":\"A\",\"address\":\"a\",\"date\":\"1\",\"secondHand\":false}]}"));

        assertThat(terms.extension())
                .isEqualTo(Sourced.interpreted(
                        Optional.empty(), Citation.secondHand("B", "b", "2"), Citation.of("A", "a", "1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"validityDays", "paymentRequestWindowDays", "paymentDueDays", "maxDeliveryDays", "maxOffsiteDays"
            })
    void acceptsANumberOnTheEdges(String field) {
        for (String number : new String[] {"0", "100000"}) {
            assertThat(read(with(field, "{\"value\":" + number + "," + EVIDENCE + "}")))
                    .isNotEqualTo(expected());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "program",
                "validityFrom",
                "validityFromEvidence",
                "rules",
                "daysInForce",
                "evidence",
                "validityDays",
                "extension",
                "extendedIfValidOn",
                "lastCreationDay",
                "lastRedemptionDay",
                "paymentRequestWindowDays",
                "paymentDueDays",
                "offerings",
                "offeringsCompleteFrom",
                "serviceLevels",
                "exclusiveServiceLevel",
                "firstDayWithoutCloud",
                "maxDeliveryDays",
                "maxOffsiteDays",
                "firstRemoteDay",
                "lastRemoteDay",
                "firstDayWithoutConversion",
                "firstDayWithoutAccrual",
                "poolsEmptiedOn",
                "toolRolesBefore2019",
                "toolRoles",
                "catalog",
                "catalogCompleteFrom",
                "qualificationsBefore2020",
                "engagementServiceLevels",
                "revocationPolicy",
                "lifecycle",
                "unusedDays"
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
                    program         | "p","name":"x"                     | line 2, field `name`: expected only `program`, `validityFrom`, `validityFromEvidence`, `rules`, `daysInForce`, `evidence`, `validityDays`, `extension`, `extendedIfValidOn`, `lastCreationDay`, `lastRedemptionDay`, `paymentRequestWindowDays`, `paymentDueDays`, `offerings`, `offeringsCompleteFrom`, `serviceLevels`, `exclusiveServiceLevel`, `firstDayWithoutCloud`, `maxDeliveryDays`, `maxOffsiteDays`, `firstRemoteDay`, `lastRemoteDay`, `firstDayWithoutConversion`, `firstDayWithoutAccrual`, `poolsEmptiedOn`, `toolRolesBefore2019`, `toolRoles`, `catalog`, `catalogCompleteFrom`, `qualificationsBefore2020`, `engagementServiceLevels`, `revocationPolicy`, `lifecycle`, `unusedDays`, found another field
                    program         | "p","program":"p"                  | line 2, field `program`: expected the field once, found it twice
                    validityFrom         | "Creation"                         | line 3, field `validityFrom`: expected one of `creation`, `assignment`, found `Creation`

                    rules           | {"value":["LIF-01","TIM-99"],$}    | line 5, field `rules.value`: expected the number of a rule, such as `TIM-06`, found `TIM-99`
                    rules           | {"value":["LIF-01","TIM-06"],$}    | line 5, field `rules`: the rules must have LIF-01 and LIF-03 among them, found `[LIF-01, TIM-06]`
                    rules           | {"value":[],$}                     | line 5, field `rules`: the rules must have LIF-01 and LIF-03 among them, found `[]`
                    rules           | {"value":["LIF-01","LIF-01"],$}    | line 5, field `rules.value`: expected no element twice, found `LIF-01` twice
                    rules           | {"value":["LIF-01",5],$}           | line 5, field `rules.value`: expected a list of texts, found a list with something else in it
                    rules           | {"value":"LIF-01",$}               | line 5, field `rules.value`: expected a list of texts, found the text `LIF-01`
                    rules           | {"value":["LIF-01","ENT-14"],$}    | line 5, field `rules.value`: expected the number of a rule, such as `TIM-06`, found that of a provision, `ENT-14`
                    rules           | [{"value":["LIF-01"]}]             | line 5, field `rules`: expected an object, found a list with something else in it
                    validityFromEvidence | {"creation":{$}}                   | line 4, field `validityFromEvidence.assignment`: expected an object, found no such field
                    validityFromEvidence | {"creation":{$},"assignment":{$},"issue":{$}} | line 4, field `validityFromEvidence.issue`: expected only `creation`, `assignment`, found another field
                    validityFromEvidence | {"creation":{"value":1,$}}         | line 4, field `validityFromEvidence.creation.value`: expected only `basis`, `sources`, found another field

                    daysInForce     | []                                 | line 6, field `daysInForce`: expected an object, found a list
                    daysInForce     | {"TIM-99":{"value":{},$}}          | line 6, field `daysInForce.TIM-99`: expected the number of a rule, such as `TIM-06`, found `TIM-99`
                    daysInForce     | {"ENT-14":{"value":{},$}}          | line 6, field `daysInForce.ENT-14`: expected the number of a rule, such as `TIM-06`, found that of a provision, `ENT-14`
                    daysInForce     | {"TIM-06":{"value":{},$},"TIM-06":{"value":{},$}} | line 6, field `daysInForce.TIM-06`: expected the field once, found it twice
                    daysInForce     | {"TIM-06":{"value":"always",$}}    | line 6, field `daysInForce.TIM-06.value`: expected an object, found the text `always`
                    daysInForce     | {"TIM-06":{"value":{"until":"2020-01-01"},$}} | line 6, field `daysInForce.TIM-06.value.until`: expected only `from`, `through`, found another field
                    daysInForce     | {"TIM-06":{"value":{"from":"2020-01-02","through":"2020-01-01"},$}} | line 6, field `daysInForce.TIM-06.value.through`: expected `2020-01-02` or a later day, found `2020-01-01`
                    daysInForce     | {"LIF-01":{"value":{"from":"2020-01-01"},$}} | line 6, field `daysInForce`: LIF-01 must be in force always, found `from 2020-01-01`
                    daysInForce     | {}                                 | line 6, field `daysInForce`: ACT-08 must be in force from the day after the last of ACT-07, without overlap or gap, found `always`, then `always`
                    daysInForce     | {"ACT-07":{"value":{"through":"2019-12-31"},$},"ACT-08":{"value":{"from":"2020-01-02"},$}} | line 6, field `daysInForce`: ACT-08 must be in force from the day after the last of ACT-07, without overlap or gap, found `through 2019-12-31`, then `from 2020-01-02`
                    daysInForce     | {"ACT-07":{"value":{"through":"2019-12-31"},$},"ACT-08":{"value":{"from":"2020-01-01"},$},"ELG-15":{"value":{"through":"2020-01-01"},$},"ELG-16":{"value":{"from":"2020-01-01"},$}} | line 6, field `daysInForce`: ELG-16 must be in force from the day after the last of ELG-15, without overlap or gap, found `through 2020-01-01`, then `from 2020-01-01`

                    evidence        | {"ENT-99":{$}}                     | line 7, field `evidence.ENT-99`: expected the number of a rule or a provision, such as `TIM-06` or `ENT-14`, found `ENT-99`
                    evidence        | {"ENT-14":{"value":5,$}}           | line 7, field `evidence.ENT-14.value`: expected only `basis`, `sources`, found another field
                    evidence        | {"ENT-14":{"basis":"stated","sources":[]}} | line 7, field `evidence.ENT-14.sources`: expected one element or more, found an empty list

                    validityDays    | {"value":5,"basis":"STATED","sources":[]}  | line 8, field `validityDays.basis`: expected one of `stated`, `implied`, `interpreted`, found `STATED`
                    validityDays    | {"value":5,"sources":[]}           | line 8, field `validityDays.basis`: expected a text, found no such field
                    validityDays    | {"value":5,"basis":"stated","sources":[{"document":"a","address":"b","date":"c","secondHand":"yes"}]} | line 8, field `validityDays.sources[0].secondHand`: expected `true` or `false`, found the text `yes`
                    validityDays    | 180                                | line 8, field `validityDays`: expected an object, found the number `180`
                    validityDays    | {$}                                | line 8, field `validityDays.value`: expected a number from 0 to 100000, in digits alone, found no such field
                    validityDays    | {"value":null,$}                   | line 8, field `validityDays.value`: expected a value, found `null`
                    validityDays    | {"value":"180",$}                  | line 8, field `validityDays.value`: expected a number from 0 to 100000, in digits alone, found the text `180`
                    validityDays    | {"value":-1,$}                     | line 8, field `validityDays.value`: expected a number from 0 to 100000, in digits alone, found the number `-1`
                    validityDays    | {"value":1.0,$}                    | line 8, field `validityDays.value`: expected a number from 0 to 100000, in digits alone, found the number `1.0`
                    validityDays    | {"value":1e1,$}                    | line 8, field `validityDays.value`: expected a number from 0 to 100000, in digits alone, found the number `1e1`
                    validityDays    | {"value":100001,$}                 | line 8, field `validityDays.value`: expected a number from 0 to 100000, in digits alone, found the number `100001`
                    validityDays    | {"value":007,$}                    | line 8: expected JSON, found `"validityDays":{"value":007,"basis":"stated","sources":[{"do…`
                    validityDays    | {"value":5,"value":6,$}            | line 8, field `validityDays.value`: expected the field once, found it twice
                    validityDays    | {"value":5,$,"note":"new"}         | line 8, field `validityDays.note`: expected only `value`, `basis`, `sources`, found another field
                    validityDays    | {"value":5,"basis":"stated"}       | line 8, field `validityDays.sources`: expected a list of objects, found no such field
                    validityDays    | {"value":5,"basis":"stated","sources":[]}           | line 8, field `validityDays.sources`: expected one element or more, found an empty list
                    validityDays    | {"value":5,"basis":"stated","sources":{}}           | line 8, field `validityDays.sources`: expected a list of objects, found an object
                    validityDays    | {"value":5,"basis":"stated","sources":["Contract"]} | line 8, field `validityDays.sources[0]`: expected an object, found the text `Contract`
                    validityDays    | {"value":5,"basis":"stated","sources":[null]}       | line 8, field `validityDays.sources[0]`: expected an object, found `null`
                    validityDays    | {"value":5,"basis":"stated","sources":[{"document":"a","address":"b","date":"c"},{"document":"a","address":"b","date":"c"}]} | line 8, field `validityDays.sources[1]`: expected no element twice, found one that is there already
                    validityDays    | {"value":5,"basis":"stated","sources":[{"document":"a","address":" ","date":"c"}]}  | line 8, field `validityDays.sources[0].address`: expected a text that is not blank, found ` `
                    validityDays    | {"value":5,"basis":"stated","sources":[{"document":"a","address":"b","date":2021}]} | line 8, field `validityDays.sources[0].date`: expected a text, found the number `2021`
                    validityDays    | {"value":5,"basis":"stated","sources":[{"document":"a","address":"b"}]}             | line 8, field `validityDays.sources[0].date`: expected a text, found no such field
                    validityDays    | {"value":5,"basis":"stated","sources":[{"document":"a","address":"b","date":"c","d":1}]} | line 8, field `validityDays.sources[0].d`: expected only `document`, `address`, `date`, `secondHand`, found another field
                    validityDays    | {"value":5,"basis":"stated","sources":[{"document":"a","document":"b"}]}          | line 8, field `validityDays.sources[0].document`: expected the field once, found it twice

                    extension       | {"value":"None",$}                 | line 9, field `extension.value`: expected `none` or an object, found the text `None`
                    extension       | {"value":null,$}                   | line 9, field `extension.value`: expected a value, found `null`
                    extension       | {"value":[],$}                     | line 9, field `extension.value`: expected `none` or an object, found a list
                    extension       | {$}                                | line 9, field `extension.value`: expected `none` or an object, found no such field
                    extension       | {"value":{"createdBefore":"2020-04-01"},$}             | line 9, field `extension.value.days`: expected a number from 0 to 100000, in digits alone, found no such field
                    extension       | {"value":{"createdBefore":"2020-04-31","days":90},$}   | line 9, field `extension.value.createdBefore`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2020-04-31`, which does not exist

                    lastCreationDay | {"value":"2021-6-30",$}            | line 11, field `lastCreationDay.value`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2021-6-30`
                    lastCreationDay | {"value":"1989-12-31",$}           | line 11, field `lastCreationDay.value`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `1989-12-31`
                    lastCreationDay | {"value":"2100-01-01",$}           | line 11, field `lastCreationDay.value`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `2100-01-01`
                    lastCreationDay | {"value":20210630,$}               | line 11, field `lastCreationDay.value`: expected a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found the number `20210630`

                    offerings       | {"value":["DDPS",""],$}            | line 15, field `offerings.value`: expected a text that is not blank, found ``
                    offerings       | {"value":["DDPS","DDPS"],$}        | line 15, field `offerings.value`: expected no element twice, found `DDPS` twice
                    serviceLevels   | {"value":[1,1],$}                  | line 17, field `serviceLevels.value`: expected no element twice, found `1` twice
                    serviceLevels   | {"value":[1,"3"],$}                | line 17, field `serviceLevels.value`: expected a number from 0 to 100000, in digits alone, found the text `3`
                    serviceLevels   | {"value":3,$}                      | line 17, field `serviceLevels.value`: expected a list of numbers, found the number `3`


                    offeringsCompleteFrom | {"value":"never",$}          | line 16, field `offeringsCompleteFrom.value`: expected `always` or a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found `never`
                    offeringsCompleteFrom | {"value":5,$}                | line 16, field `offeringsCompleteFrom.value`: expected `always` or a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found the number `5`
                    offeringsCompleteFrom | {$}                          | line 16, field `offeringsCompleteFrom.value`: expected `always` or a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD, found no such field
                    lastRemoteDay   | {"value":"2020-04-01",$}           | line 23, field `lastRemoteDay.value`: expected `2020-04-02` or a later day, found `2020-04-01`
                    toolRoles       | {"value":["a","a"],$}              | line 28, field `toolRoles.value`: expected no element twice, found `a` twice

                    catalog       | {"value":[],$}                     | line 29, field `catalog.value`: expected an object, found a list
                    catalog       | {"value":{"own":{"offering":"OWN","qualifications":[]},"own":{}},$}                  | line 29, field `catalog.value.own`: expected the field once, found it twice
                    catalog       | {"value":{"":{"offering":"OWN","qualifications":[]}},$}                              | line 29, field `catalog.value.`: expected a text that is not blank, found ``
                    catalog       | {"value":{"own":{"qualifications":[]}},$}                                            | line 29, field `catalog.value.own.offering`: expected a text, found no such field
                    catalog       | {"value":{"own":{"offering":"OWN","qualifications":[{"level":"bronze","competencies":["a"]}]}},$}  | line 29, field `catalog.value.own.qualifications[0].level`: expected one of `silver`, `gold`, found `bronze`
                    catalog       | {"value":{"own":{"offering":"OWN","qualifications":[{"level":"gold","competencies":[]}]}},$}       | line 29, field `catalog.value.own.qualifications[0].competencies`: expected one element or more, found an empty list
                    catalog       | {"value":{"own":{"offering":"OWN","qualifications":[{"level":"gold","competencies":["a","a"]}]}},$}| line 29, field `catalog.value.own.qualifications[0].competencies`: expected no element twice, found `a` twice
                    catalog       | {"value":{"own":{"offering":"OWN","qualifications":[],"joinedOn":null}},$}           | line 29, field `catalog.value.own.joinedOn`: expected a value, found `null`
                    qualificationsBefore2020   | {"value":{"OWN":{}},$}     | line 31, field `qualificationsBefore2020.value.OWN`: expected a list of objects, found an object
                    engagementServiceLevels | {"value":{"own":["2"]},$}  | line 32, field `engagementServiceLevels.value.own`: expected a number from 0 to 100000, in digits alone, found the text `2`

                    revocationPolicy       | {"value":"allowed",$}             | line 33, field `revocationPolicy.value`: expected one of `permitted`, `refused`, found `allowed`
                    lifecycle           | {"value":"published",$}           | line 34, field `lifecycle.value`: expected an object, found the text `published`
                    unusedDays          | {"value":true,$}                  | line 35, field `unusedDays.value`: expected a text, found `true`
                    """)
    void refusesAField(String field, String json, String message) {
        FormatException fault = fault(with(field, json.replace("$", EVIDENCE)));

        assertThat(fault).hasMessage(message);
        assertThat(message).startsWith("line " + fault.line());
    }

    @Test
    void refusesHalfASurrogatePairInAName() {
        String json = "{\"value\":{\"\\ud83d\":[2]}," + EVIDENCE + "}";

        FormatException fault = fault(with("engagementServiceLevels", json));

        // Jackson 2.16 to 2.18 leave it to the reader of the field
        assertThat(fault.getMessage())
                .startsWith("line 32")
                .containsAnyOf("expected JSON, found", "found half a surrogate pair in");
        assertThat(fault.line()).isEqualTo(32);
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
                    {"program":"p"}               | line 1, field `validityFrom`: expected a text, found no such field
                    """)
    void refusesAFile(String file, String message) {
        FormatException fault = fault(file);

        assertThat(fault).hasMessage(message);
    }

    @Test
    void namesTheLineOfASlip() {
        assertThat(fault(TEXT.replace("\"paymentDueDays\":{\"value\":14,", "\"paymentDueDays\":{\"value\":14")))
                .hasMessage(
                        "line 14: expected JSON, found `\"paymentDueDays\":{\"value\":14\"basis\":\"stated\",\"sources\":[{\"do…`");
        assertThat(fault(TEXT + "\n\n{}")).hasMessage("line 39: expected nothing after the object, found `{}`");
        assertThat(fault(TEXT.replace("}\n}\n", "}\n")))
                .hasMessage("line 35: expected JSON, found the end of the file");
        assertThat(fault(TEXT.replace("\n", "\r\n").replace("\"value\":14", "\"value\":\"14\""))
                        .line())
                .isEqualTo(14);
        assertThat(fault(TEXT.replace("\"value\":14", "\n\n\"value\":\n\"14\"")).line())
                .isEqualTo(17);
    }

    @Test
    void namesThePathOfAFault() {
        assertThat(fault("[]").field()).isEmpty();
        assertThat(fault(with("toolRoles", "{\"value\":[],\"basis\":\"stated\",\"sources\":[{}]}"))
                        .field())
                .contains("toolRoles.sources[0].document");
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
        assertThat(fault(with("catalog", "{\"value\":{\"" + text + "\":{}}," + EVIDENCE + "}")))
                .hasMessage("line 29, field `catalog.value." + "a".repeat(106)
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
