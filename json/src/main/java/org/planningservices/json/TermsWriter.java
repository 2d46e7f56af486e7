package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;

/**
 * Writes terms as JSON, with all their values and sources, in the form that {@link TermsReader} reads.
 *
 * <p>Equal terms are written alike: what has no order of its own is written in the order of its codes.
 */
public final class TermsWriter {

    private static final RulebookId[] ROWS = Stream.<RulebookId>concat(
                    RuleId.published().stream(), Arrays.stream(ProvisionId.values()))
            .toArray(RulebookId[]::new);

    private final JsonGenerator json;

    private TermsWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes one kind of value. */
    private interface Part<T> {

        void write(T value) throws IOException;
    }

    /**
     * Writes terms in UTF-8.
     *
     * @param terms  the terms
     * @param out  where to; the stream is flushed and left open
     * @throws IOException if they cannot be written
     */
    public static void write(Terms terms, OutputStream out) throws IOException {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(out, "out");
        IndentedJson.write(json -> new TermsWriter(json).write(terms), out);
    }

    /**
     * Writes terms as text.
     *
     * @param terms  the terms
     * @param out  where to; it is flushed and left open
     * @throws IOException if they cannot be written
     */
    public static void write(Terms terms, Writer out) throws IOException {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(out, "out");
        IndentedJson.write(json -> new TermsWriter(json).write(terms), out);
    }

    private void write(Terms terms) throws IOException {
        json.writeStartObject();
        json.writeStringField("program", terms.program());
        json.writeStringField("validityFrom", terms.validityFrom().code());
        evidence("validityFromEvidence", ValidityStart.values(), terms.validityFromEvidence(), ValidityStart::code);
        cited("rules", terms.rules(), this::codes);
        json.writeFieldName("daysInForce");
        byCode(terms.daysInForce(), this::daysInForce);
        evidence("evidence", ROWS, terms.evidence(), RulebookId::toString);
        cited("validityDays", terms.validityDays(), json::writeNumber);
        cited("extension", terms.extension(), this::extension);
        cited("extendedIfValidOn", terms.extendedIfValidOn(), this::day);
        cited("lastCreationDay", terms.lastCreationDay(), this::day);
        cited("lastRedemptionDay", terms.lastRedemptionDay(), this::day);
        cited("paymentRequestWindowDays", terms.paymentRequestWindowDays(), json::writeNumber);
        cited("paymentDueDays", terms.paymentDueDays(), json::writeNumber);
        cited("offerings", terms.offerings(), this::codes);
        cited("offeringsCompleteFrom", terms.offeringsCompleteFrom(), this::optionalDay);
        cited("serviceLevels", terms.serviceLevels(), this::serviceLevels);
        cited("exclusiveServiceLevel", terms.exclusiveServiceLevel(), level -> json.writeNumber(level.days()));
        cited("firstDayWithoutCloud", terms.firstDayWithoutCloud(), this::day);
        cited("maxDeliveryDays", terms.maxDeliveryDays(), json::writeNumber);
        cited("maxOffsiteDays", terms.maxOffsiteDays(), json::writeNumber);
        cited("firstRemoteDay", terms.firstRemoteDay(), this::day);
        cited("lastRemoteDay", terms.lastRemoteDay(), this::day);
        cited("firstDayWithoutConversion", terms.firstDayWithoutConversion(), this::day);
        cited("firstDayWithoutAccrual", terms.firstDayWithoutAccrual(), this::day);
        cited("poolsEmptiedOn", terms.poolsEmptiedOn(), this::day);
        cited("toolRolesBefore2019", terms.toolRolesBefore2019(), this::codes);
        cited("toolRoles", terms.toolRoles(), this::codes);
        cited("catalog", terms.catalog(), this::catalog);
        cited("catalogCompleteFrom", terms.catalogCompleteFrom(), this::optionalDay);
        cited(
                "qualificationsBefore2020",
                terms.qualificationsBefore2020(),
                table -> byCode(table, this::qualifications));
        cited("engagementServiceLevels", terms.engagementServiceLevels(), table -> byCode(table, this::serviceLevels));
        cited("revocationPolicy", terms.revocationPolicy(), this::word);
        cited("lifecycle", terms.lifecycle(), this::lifecycle);
        cited("unusedDays", terms.unusedDays(), this::word);
        json.writeEndObject();
    }

    private <T> void cited(String name, Sourced<T> cited, Part<? super T> part) throws IOException {
        json.writeFieldName(name);
        cited(cited, part);
    }

    private <T> void cited(Sourced<T> cited, Part<? super T> part) throws IOException {
        json.writeStartObject();
        json.writeFieldName("value");
        part.write(cited.value());
        EvidenceFields.write(cited.evidence(), json);
        json.writeEndObject();
    }

    /** Writes what some of these things rest on, in the order of these. */
    private <K> void evidence(String name, K[] order, Map<K, Evidence> evidence, Function<K, String> code)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (K key : order) {
            Evidence found = evidence.get(key);
            if (found != null) {
                json.writeObjectFieldStart(code.apply(key));
                EvidenceFields.write(found, json);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void daysInForce(Sourced<DayRange> days) throws IOException {
        cited(days, this::range);
    }

    private void extension(Optional<Extension> extension) throws IOException {
        if (extension.isEmpty()) {
            json.writeString("none");
            return;
        }
        json.writeStartObject();
        day("createdBefore", extension.get().createdBefore());
        json.writeNumberField("days", extension.get().days());
        json.writeEndObject();
    }

    private void range(DayRange range) throws IOException {
        json.writeStartObject();
        day("from", range.firstDay());
        day("through", range.lastDay());
        json.writeEndObject();
    }

    private void optionalDay(Optional<LocalDate> day) throws IOException {
        json.writeString(day.map(LocalDate::toString).orElse(TermsReader.ALWAYS));
    }

    private void lifecycle(Lifecycle lifecycle) throws IOException {
        json.writeStartObject();
        list("rows", lifecycle.rows(), this::row);
        list("ends", lifecycle.ends(), this::status);
        json.writeEndObject();
    }

    private void row(Lifecycle.Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("action", EnumCodes.of(row.action()));
        list("from", row.from(), this::status);
        json.writeStringField("to", row.to().name());
        json.writeStringField("actor", EnumCodes.of(row.actor()));
        if (row.reason().isPresent()) {
            json.writeStringField("reason", row.reason().get());
        }
        json.writeEndObject();
    }

    private void status(VoucherStatus status) throws IOException {
        json.writeString(status.name());
    }

    private void catalog(Catalog catalog) throws IOException {
        json.writeStartObject();
        for (CatalogEntry entry : catalog.entries()) {
            json.writeObjectFieldStart(entry.engagement().code());
            json.writeStringField("offering", entry.offering().code());
            list("qualifications", entry.qualifications(), this::qualification);
            day("joinedOn", entry.joinedOn());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void qualifications(List<Qualification> qualifications) throws IOException {
        list(qualifications, this::qualification);
    }

    private void qualification(Qualification qualification) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", EnumCodes.of(qualification.level()));
        list("competencies", qualification.competencies(), competency -> json.writeString(competency.code()));
        json.writeEndObject();
    }

    private void serviceLevels(Set<ServiceLevel> levels) throws IOException {
        list(sorted(levels), level -> json.writeNumber(level.days()));
    }

    private <T extends Comparable<? super T>> void codes(Set<T> codes) throws IOException {
        list(sorted(codes), code -> json.writeString(code.toString()));
    }

    private static <T extends Comparable<? super T>> List<T> sorted(Set<T> set) {
        return set.stream().sorted().toList();
    }

    private <K extends Comparable<? super K>, V> void byCode(Map<K, V> table, Part<? super V> part) throws IOException {
        json.writeStartObject();
        for (Map.Entry<K, V> row : new TreeMap<>(table).entrySet()) {
            json.writeFieldName(row.getKey().toString());
            part.write(row.getValue());
        }
        json.writeEndObject();
    }

    private <T> void list(String name, Collection<T> list, Part<? super T> part) throws IOException {
        json.writeFieldName(name);
        list(list, part);
    }

    private <T> void list(Collection<T> list, Part<? super T> part) throws IOException {
        json.writeStartArray();
        for (T element : list) {
            part.write(element);
        }
        json.writeEndArray();
    }

    private void day(LocalDate day) throws IOException {
        json.writeString(day.toString());
    }

    private void day(String name, LocalDate day) throws IOException {
        json.writeStringField(name, day.toString());
    }

    private void day(String name, Optional<LocalDate> day) throws IOException {
        if (day.isPresent()) {
            day(name, day.get());
        }
    }

    private void word(Enum<?> constant) throws IOException {
        json.writeString(EnumCodes.of(constant));
    }
}
