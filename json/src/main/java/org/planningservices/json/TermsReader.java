package org.planningservices.json;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
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

/**
 * Reads terms: a UTF-8 file of at most 1 MiB, one JSON object.
 *
 * <p>Every value of {@link Terms} is a field, under its name there, and none may be left out. To begin, write the
 * published terms with {@link TermsWriter} and change what differs. A file is read whole, or a {@link FormatException}
 * tells its first fault.
 */
public final class TermsReader {

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
        Fields fields = new Fields(Value.ofFile(Lines.all(in)), Limits.FILE, new Shared());
        Terms terms = terms(fields);
        fields.end();
        return terms;
    }

    private static Terms terms(Fields fields) {
        Terms.Builder terms = Terms.builder(Terms.published());
        terms.program(fields.text("program"));
        terms.edition(fields.oneOf("edition", Words.of(Edition.class)));
        terms.rules(cited(fields, "rules", TermsReader::rules));
        terms.validityDays(number(fields, "validityDays"));
        terms.extension(cited(fields, "extension", value -> value.objectOr("none", VALUE, TermsReader::extension)));
        terms.lastCreationDay(day(fields, "lastCreationDay"));
        terms.lastRedemptionDay(day(fields, "lastRedemptionDay"));
        terms.paymentRequestDays(number(fields, "paymentRequestDays"));
        terms.paymentDays(number(fields, "paymentDays"));
        terms.offerings(cited(fields, "offerings", value -> codes(value, Offering::of)));
        terms.serviceLevels(cited(fields, "serviceLevels", value -> serviceLevels(value, VALUE)));
        terms.singleServiceLevel(
                cited(fields, "singleServiceLevel", value -> ServiceLevel.ofDays(value.number(VALUE))));
        terms.cloudEnd(day(fields, "cloudEnd"));
        terms.longestDelivery(number(fields, "longestDelivery"));
        terms.longestOffsite(number(fields, "longestOffsite"));
        terms.remoteWaiver(cited(fields, "remoteWaiver", value -> value.object(VALUE, TermsReader::range)));
        terms.conversionEnd(day(fields, "conversionEnd"));
        terms.accrualEnd(day(fields, "accrualEnd"));
        terms.poolsEmptiedOn(day(fields, "poolsEmptiedOn"));
        terms.toolRoles(toolRoles(fields, "toolRoles"));
        terms.catalogue(cited(fields, "catalogue", value -> value.object(VALUE, TermsReader::catalogue)));
        terms.earlierQualifications(cited(
                fields,
                "earlierQualifications",
                value ->
                        value.object(VALUE, table -> table.byName(Offering::of, name -> qualifications(table, name)))));
        terms.engagementServiceLevels(cited(
                fields,
                "engagementServiceLevels",
                value -> value.object(
                        VALUE, table -> table.byName(Engagement::of, name -> serviceLevels(table, name)))));
        terms.revocation(word(fields, "revocation", Revocation.class));
        terms.completionReport(word(fields, "completionReport", CompletionReport.class));
        terms.surplus(word(fields, "surplus", Surplus.class));

        // all else that terms refuse is refused above
        return fields.made("rules", terms::build);
    }

    private static Cited<Integer> number(Fields fields, String name) {
        return cited(fields, name, value -> value.number(VALUE));
    }

    private static Cited<LocalDate> day(Fields fields, String name) {
        return cited(fields, name, value -> value.day(VALUE));
    }

    private static <E extends Enum<E>> Cited<E> word(Fields fields, String name, Class<E> type) {
        return cited(fields, name, value -> value.oneOf(VALUE, Words.of(type)));
    }

    private static <T> Cited<T> cited(Fields fields, String name, Function<Fields, T> reader) {
        return fields.object(name, cited -> cited(cited, reader));
    }

    private static <T> Cited<T> cited(Fields cited, Function<Fields, T> reader) {
        T value = reader.apply(cited);
        return new Cited<>(value, cited.notEmpty("sources", cited.objects("sources", TermsReader::source)));
    }

    private static Citation source(Fields fields) {
        return new Citation(fields.text("document"), fields.text("place"), fields.text("date"));
    }

    private static Set<RuleId> rules(Fields fields) {
        return fields.made(VALUE, () -> codes(fields, TermsReader::rule));
    }

    private static RuleId rule(String id) {
        return RuleId.find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected the numbers of rules, such as `TIM-06`, found " + Found.quoted(id)));
    }

    private static Extension extension(Fields fields) {
        return new Extension(fields.day("createdBefore"), fields.day("stillValidOn"), fields.number("days"));
    }

    private static LocalDateRange range(Fields fields) {
        LocalDate from = fields.day("from");
        LocalDate through = fields.day("through");
        fields.inOrder("through", from, through);
        return LocalDateRange.ofClosed(from, through);
    }

    private static Dated<Set<OperatorRole>> toolRoles(Fields fields, String name) {
        List<Span<Set<OperatorRole>>> spans = fields.objects(name, TermsReader::roles);
        return fields.made(name, () -> new Dated<>(spans));
    }

    private static Span<Set<OperatorRole>> roles(Fields fields) {
        return new Span<>(days(fields), cited(fields, value -> codes(value, OperatorRole::of)));
    }

    private static DayRange days(Fields fields) {
        Optional<LocalDate> from = fields.findDay("from");
        Optional<LocalDate> through = fields.findDay("through");
        from.ifPresent(first -> through.ifPresent(last -> fields.inOrder("through", first, last)));
        return new DayRange(from, through);
    }

    private static Catalogue catalogue(Fields fields) {
        return Catalogue.of(fields.byName(
                        Engagement::of, name -> fields.object(name, row -> entry(Engagement.of(name), row)))
                .values()
                .toArray(CatalogueEntry[]::new));
    }

    private static CatalogueEntry entry(Engagement engagement, Fields fields) {
        return CatalogueEntry.builder()
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
                fields.oneOf("level", Words.of(CompetencyLevel.class)),
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
