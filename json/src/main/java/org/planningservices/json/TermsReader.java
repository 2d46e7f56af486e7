package org.planningservices.json;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
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
import org.planningservices.rule.Basis;
import org.planningservices.rule.Citation;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;

/**
 * Reads terms: a UTF-8 file of at most 1 MiB, one JSON object.
 *
 * <p>Every value of {@link Terms} is a field, under its name there, and none may be left out. To begin, write the
 * published terms with {@link TermsWriter} and change what differs. A file is read whole, or a {@link FormatException}
 * tells its first fault.
 *
 * <p>A value is an object: the {@code value}, its {@code basis}, which is {@code stated}, {@code implied} or
 * {@code interpreted}, and its {@code sources}. A source has {@code document}, {@code address} and {@code date}, and
 * {@code "secondHand": true} where it is not by Microsoft. {@code daysInForce} has such an object under the number of each
 * rule that is not always in force; {@code evidence} has basis and sources under the number of a rule or a provision, and
 * {@code validityFromEvidence} under each validity start. {@code lifecycle} has a row for each step, with {@code action},
 * {@code from}, {@code to}, {@code actor} and perhaps {@code reason}, and the statuses that are its {@code ends}. Where a day may be absent, its value is the word {@code always}.
 */
public final class TermsReader {

    /** The word in place of a day from which something counts, where it always did. */
    static final String ALWAYS = "always";

    private static final String VALUE = "value";

    private TermsReader() {}

    /**
     * Reads terms.
     *
     * @param in  the bytes, which are read to their end; the stream is left open
     * @return the terms
     * @throws FormatException if the file does not give terms
     * @throws IOException if the bytes cannot be read
     */
    public static Terms read(InputStream in) throws IOException {
        Objects.requireNonNull(in, "in");
        Fields fields = new Fields(Value.ofFile(Lines.all(in)), Limits.FILE, new ValueInterner());
        Terms terms = terms(fields);
        fields.end();
        return terms;
    }

    private static Terms terms(Fields fields) {
        Terms.Builder terms = Terms.builder(Terms.planningServices());
        terms.program(fields.text("program"));
        terms.validityFrom(fields.oneOf("validityFrom", EnumCodes.of(ValidityStart.class)));
        terms.validityFromEvidence(fields.object("validityFromEvidence", TermsReader::validityFromEvidence));
        Sourced<Set<RuleId>> rules = cited(fields, "rules", TermsReader::rules);
        terms.rules(rules);
        terms.daysInForce(daysInForce(fields, "daysInForce"));
        terms.evidence(fields.object("evidence", TermsReader::rows));
        terms.validityDays(number(fields, "validityDays"));
        terms.extension(cited(fields, "extension", value -> value.objectOr("none", VALUE, TermsReader::extension)));
        terms.extendedIfValidOn(day(fields, "extendedIfValidOn"));
        terms.lastCreationDay(day(fields, "lastCreationDay"));
        terms.lastRedemptionDay(day(fields, "lastRedemptionDay"));
        terms.paymentRequestWindowDays(number(fields, "paymentRequestWindowDays"));
        terms.paymentDueDays(number(fields, "paymentDueDays"));
        terms.offerings(cited(fields, "offerings", value -> codes(value, Offering::of)));
        terms.offeringsCompleteFrom(optionalDay(fields, "offeringsCompleteFrom"));
        terms.serviceLevels(cited(fields, "serviceLevels", value -> serviceLevels(value, VALUE)));
        terms.exclusiveServiceLevel(
                cited(fields, "exclusiveServiceLevel", value -> ServiceLevel.ofDays(value.number(VALUE))));
        terms.firstDayWithoutCloud(day(fields, "firstDayWithoutCloud"));
        terms.maxDeliveryDays(number(fields, "maxDeliveryDays"));
        terms.maxOffsiteDays(number(fields, "maxOffsiteDays"));
        Sourced<LocalDate> firstRemoteDay = day(fields, "firstRemoteDay");
        terms.firstRemoteDay(firstRemoteDay);
        terms.lastRemoteDay(cited(fields, "lastRemoteDay", value -> lastDay(value, firstRemoteDay.value())));
        terms.firstDayWithoutConversion(day(fields, "firstDayWithoutConversion"));
        terms.firstDayWithoutAccrual(day(fields, "firstDayWithoutAccrual"));
        terms.poolsEmptiedOn(day(fields, "poolsEmptiedOn"));
        terms.toolRolesBefore2019(roles(fields, "toolRolesBefore2019"));
        terms.toolRoles(roles(fields, "toolRoles"));
        terms.catalog(cited(fields, "catalog", value -> value.object(VALUE, TermsReader::catalog)));
        terms.catalogCompleteFrom(optionalDay(fields, "catalogCompleteFrom"));
        terms.qualificationsBefore2020(cited(
                fields,
                "qualificationsBefore2020",
                value ->
                        value.object(VALUE, table -> table.byName(Offering::of, name -> qualifications(table, name)))));
        terms.engagementServiceLevels(cited(
                fields,
                "engagementServiceLevels",
                value -> value.object(
                        VALUE, table -> table.byName(Engagement::of, name -> serviceLevels(table, name)))));
        terms.revocationPolicy(word(fields, "revocationPolicy", RevocationPolicy.class));
        terms.lifecycle(cited(
                fields,
                "lifecycle",
                value -> value.object(VALUE, table -> LifecycleReader.read(table, rules.value()))));
        terms.unusedDays(word(fields, "unusedDays", UnusedDays.class));

        // all else that terms refuse is refused above
        return fields.made("rules", terms::build);
    }

    private static Map<ValidityStart, Evidence> validityFromEvidence(Fields fields) {
        Map<ValidityStart, Evidence> evidence = new EnumMap<>(ValidityStart.class);
        EnumCodes.of(ValidityStart.class)
                .forEach((word, validityFrom) -> evidence.put(validityFrom, evidence(fields, word)));
        return evidence;
    }

    private static Map<RuleId, Sourced<DayRange>> daysInForce(Fields fields, String name) {
        Map<RuleId, Sourced<DayRange>> days = fields.object(
                name, table -> table.byName(TermsReader::rule, rule -> cited(table, rule, TermsReader::range)));

        // the rules that follow upon each other are all that published terms with these days can be refused for
        fields.made(name, Terms.builder(Terms.planningServices()).daysInForce(days)::build);
        return days;
    }

    private static DayRange range(Fields fields) {
        return fields.object(VALUE, TermsReader::days);
    }

    private static Map<RulebookId, Evidence> rows(Fields fields) {
        return fields.byName(TermsReader::row, name -> evidence(fields, name));
    }

    private static Evidence evidence(Fields fields, String name) {
        return fields.object(name, TermsReader::evidence);
    }

    private static Evidence evidence(Fields fields) {
        return new Evidence(
                fields.oneOf("basis", EnumCodes.of(Basis.class)),
                fields.notEmpty("sources", fields.objects("sources", TermsReader::source)));
    }

    private static Sourced<Integer> number(Fields fields, String name) {
        return cited(fields, name, value -> value.number(VALUE));
    }

    private static Sourced<LocalDate> day(Fields fields, String name) {
        return cited(fields, name, value -> value.day(VALUE));
    }

    private static <E extends Enum<E>> Sourced<E> word(Fields fields, String name, Class<E> type) {
        return cited(fields, name, value -> value.oneOf(VALUE, EnumCodes.of(type)));
    }

    private static Sourced<Optional<LocalDate>> optionalDay(Fields fields, String name) {
        return cited(fields, name, value -> value.dayOr(ALWAYS, VALUE));
    }

    private static LocalDate lastDay(Fields fields, LocalDate firstDay) {
        LocalDate lastDay = fields.day(VALUE);
        fields.inOrder(VALUE, firstDay, lastDay);
        return lastDay;
    }

    private static Sourced<Set<OperatorRole>> roles(Fields fields, String name) {
        return cited(fields, name, value -> codes(value, OperatorRole::of));
    }

    private static <T> Sourced<T> cited(Fields fields, String name, Function<Fields, T> reader) {
        return fields.object(name, cited -> new Sourced<>(reader.apply(cited), evidence(cited)));
    }

    private static Citation source(Fields fields) {
        return new Citation(
                fields.text("document"), fields.text("address"), fields.text("date"), fields.flag("secondHand"));
    }

    private static Set<RuleId> rules(Fields fields) {
        return fields.made(VALUE, () -> codes(fields, TermsReader::rule));
    }

    private static RuleId rule(String id) {
        return RuleId.find(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("expected the number of a rule, such as `TIM-06`, found "
                                + (ProvisionId.find(id).isPresent() ? "that of a provision, " : "")
                                + Excerpt.quoted(id)));
    }

    private static RulebookId row(String id) {
        return RulebookId.find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected the number of a rule or a provision, such as `TIM-06` or `ENT-14`, found "
                                + Excerpt.quoted(id)));
    }

    private static Extension extension(Fields fields) {
        return new Extension(fields.day("createdBefore"), fields.number("days"));
    }

    private static DayRange days(Fields fields) {
        Optional<LocalDate> from = fields.findDay("from");
        Optional<LocalDate> through = fields.findDay("through");
        from.ifPresent(first -> through.ifPresent(last -> fields.inOrder("through", first, last)));
        return new DayRange(from, through);
    }

    private static Catalog catalog(Fields fields) {
        return Catalog.of(fields.byName(
                        Engagement::of, name -> fields.object(name, row -> entry(Engagement.of(name), row)))
                .values()
                .toArray(CatalogEntry[]::new));
    }

    private static CatalogEntry entry(Engagement engagement, Fields fields) {
        return CatalogEntry.builder()
                .engagement(engagement)
                .offering(fields.value("offering", Offering::of))
                .qualifications(qualifications(fields, "qualifications"))
                .joinedOn(fields.findDay("joinedOn"))
                .build();
    }

    private static List<Qualification> qualifications(Fields fields, String name) {
        return fields.objects(name, TermsReader::qualification);
    }

    private static Qualification qualification(Fields fields) {
        return new Qualification(
                fields.oneOf("level", EnumCodes.of(CompetencyLevel.class)),
                fields.distinctValues("competencies", Competency::of));
    }

    private static <T> Set<T> codes(Fields fields, Function<String, T> constructor) {
        return set(fields.distinct(VALUE, fields.values(VALUE, constructor)));
    }

    private static Set<ServiceLevel> serviceLevels(Fields fields, String name) {
        return set(fields.distinct(name, fields.numbers(name)).stream()
                .map(ServiceLevel::ofDays)
                .toList());
    }

    private static <T> Set<T> set(List<T> list) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(list));
    }
}
