package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.RulebookId;
import org.planningservices.step.Action;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/**
 * A type of the values that rules compare and that remedies name. A value without a type of its own, such as one that only an
 * application's own rules compare, is a {@code code} if it is a constant of an enum, and otherwise a {@code text}.
 *
 * @param code  the code of the type
 * @param type  the class of the values
 * @param shape  how they are written
 */
record ValueType<V>(String code, Class<V> type, Shape<? super V> shape) {

    /** A value with its type. */
    static final Form<Object> TYPED = Form.<Object>of("typed value")
            .with("type", Shape.text("a [type](#types-of-values)"), value -> of(value).code)
            .with(
                    "value",
                    Shape.of(
                            "as the type says",
                            (value, json, locale) -> of(value).write(value, json, locale)),
                    value -> value);

    /** The types, in the order of the documentation. A value is of the first whose class it has. */
    static final List<ValueType<?>> ALL = List.of(
            new ValueType<>("day", LocalDate.class, Shape.DAY),
            new ValueType<>("range", DayRange.class, ValueForms.RANGE),
            new ValueType<>("days", DaySet.class, ValueForms.DAYS),
            new ValueType<>("number", Number.class, Shape.of("a number", ValueType::writeNumber)),
            new ValueType<>("flag", Boolean.class, Shape.FLAG),
            new ValueType<>("service-level", ServiceLevel.class, ValueForms.SERVICE_LEVEL),
            new ValueType<>("action", Action.class, ValueForms.ACTION),
            new ValueType<>("status", VoucherStatus.class, ValueForms.STATUS),
            new ValueType<>("derivation", Derivation.class, ValueForms.DERIVATION),
            new ValueType<>("origin", Derivation.Origin.class, ValueForms.ORIGIN),
            new ValueType<>("level", CompetencyLevel.class, ValueForms.LEVEL),
            new ValueType<>("qualification", Qualification.class, ValueForms.QUALIFICATION),
            named("rule", RulebookId.class, "the id of a rule or provision"),
            named("voucher", VoucherId.class, "the id of a voucher"),
            named("payment-request", PaymentRequestId.class, "the id of a payment request"),
            named("enrollment", EnrollmentId.class, "the id of an enrollment"),
            named("customer", CustomerId.class, "the id of a customer"),
            named("partner", PartnerId.class, "the id of a partner"),
            named("location", LocationId.class, "the id of a location"),
            named("consultant", ConsultantId.class, "the id of a consultant"),
            named("country", Country.class, "the code of a country"),
            named("role", OperatorRole.class, "the code of a role in the voucher tool"),
            named("competency", Competency.class, "the code of a competency"),
            named("offering", Offering.class, "the code of an offering"),
            named("engagement", Engagement.class, "the code of an engagement"),
            new ValueType<>(
                    "list", Collection.class, Shape.of("a list, each " + TYPED.description(), ValueType::writeAll)),
            new ValueType<>("code", Enum.class, Shape.code("a code of an application's own", EnumCodes::of)),
            named("text", Object.class, "a text"));

    private static final ValueType<?> TEXT = ALL.get(ALL.size() - 1);

    private static <V> ValueType<V> named(String code, Class<V> type, String description) {
        return new ValueType<>(code, type, Shape.text(description));
    }

    /** Returns the type of a value. */
    static ValueType<?> of(Object value) {
        if (value instanceof Number number && decimal(number).isEmpty()) {
            return TEXT;
        }
        return ALL.stream()
                .filter(one -> one.type.isInstance(value))
                .findFirst()
                .orElse(TEXT);
    }

    private void write(Object value, JsonGenerator json, Locale locale) throws IOException {
        shape.write(type.cast(value), json, locale);
    }

    private static void writeAll(Collection<?> values, JsonGenerator json, Locale locale) throws IOException {
        json.writeStartArray();
        for (Object value : values) {
            TYPED.write(value, json, locale);
        }
        json.writeEndArray();
    }

    private static void writeNumber(Number number, JsonGenerator json, Locale locale) throws IOException {
        json.writeNumber(decimal(number).orElseThrow());
    }

    /** Returns a number as JSON has it; empty for one that JSON does not have, such as infinity. */
    private static Optional<BigDecimal> decimal(Number number) {
        try {
            return Optional.of(new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
