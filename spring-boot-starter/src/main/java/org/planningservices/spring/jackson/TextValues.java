package org.planningservices.spring.jackson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.Requirement;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.next.Stage;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.Basis;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;
import org.planningservices.step.Actor;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PoolAction;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Reads the values that are one text in a request: ids, codes, actions and statuses. Spaces are not trimmed, and case counts.
 */
public final class TextValues {

    /** The prefix of the desk's own command ids, such as that of the expiry of a voucher: no client may take one. */
    public static final String RESERVED = "planning-services:";

    /** The enums that are written as codes. */
    private static final List<Class<? extends Enum<?>>> CODES = List.of(
            CompetencyLevel.class,
            Actor.class,
            ValidityStart.class,
            FactKind.class,
            StepArgument.class,
            Requirement.class,
            Basis.class,
            Stage.class,
            Stage.Progress.class,
            NextStep.State.class,
            Derivation.Origin.class);

    private static final Map<Class<?>, Reading> READINGS = readings();

    private TextValues() {}

    /** How the text of one type is read, and what is accepted, in words. */
    private record Reading(String accepted, Function<String, ?> read) {}

    /**
     * Returns the types whose values are one text.
     *
     * @return the classes
     */
    public static Set<Class<?>> types() {
        return READINGS.keySet();
    }

    /**
     * Reads a text.
     *
     * @param type  one of the {@link #types()}
     * @param text  the text
     * @param <T>  the type
     * @return the value
     * @throws InputFormatException if the text is not a value of the type
     * @throws IllegalArgumentException if the type is not one of the {@link #types()}
     */
    public static <T> T read(Class<T> type, String text) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        Reading reading = reading(type);
        try {
            return type.cast(reading.read.apply(text));
        } catch (IllegalArgumentException e) {
            throw InputFormatException.ofText(reading.accepted, text);
        }
    }

    /** Returns in words what is accepted for a type. */
    static String accepted(Class<?> type) {
        return reading(type).accepted;
    }

    private static Reading reading(Class<?> type) {
        Reading reading = READINGS.get(type);
        if (reading == null) {
            throw new IllegalArgumentException(
                    "a type whose values are one text was expected, found `" + type.getName() + "`");
        }
        return reading;
    }

    private static Map<Class<?>, Reading> readings() {
        Map<Class<?>, Reading> all = new LinkedHashMap<>();
        all.put(VoucherId.class, text("a voucher id", VoucherId::of));
        all.put(EnrollmentId.class, text("an enrollment id", EnrollmentId::of));
        all.put(CustomerId.class, text("a customer id", CustomerId::of));
        all.put(PartnerId.class, text("a partner id", PartnerId::of));
        all.put(LocationId.class, text("a location id", LocationId::of));
        all.put(ConsultantId.class, text("a consultant id", ConsultantId::of));
        all.put(PaymentRequestId.class, text("a payment request id", PaymentRequestId::of));
        all.put(
                CommandId.class,
                new Reading(
                        "a command id: a text that is not blank and does not begin with `" + RESERVED + "`",
                        TextValues::command));
        all.put(Offering.class, text("an offering", Offering::of));
        all.put(Engagement.class, text("an engagement", Engagement::of));
        all.put(Competency.class, text("a competency", Competency::of));
        all.put(OperatorRole.class, text("an operator role", OperatorRole::of));
        all.put(Country.class, new Reading("a country: two letters from `A` to `Z`", Country::of));
        all.put(RuleId.class, new Reading("the id of a rule, such as `TIM-06` or `ACME-01`", RuleId::of));
        all.put(VoucherStatus.class, oneOf("a status", Arrays.asList(VoucherStatus.values()), VoucherStatus::name));
        all.put(Standing.class, oneOf("a standing", Arrays.asList(Standing.values()), Standing::name));
        all.put(Validity.class, oneOf("a validity", Arrays.asList(Validity.values()), Validity::name));
        for (Class<? extends Enum<?>> codes : CODES) {
            all.put(codes, oneOf("a code", Arrays.asList(codes.getEnumConstants()), code -> code(code)));
        }
        all.put(VoucherAction.class, action(VoucherAction.values()));
        all.put(PartnerAction.class, action(PartnerAction.values()));
        all.put(PoolAction.class, action(PoolAction.values()));
        List<Action> actions = new ArrayList<>(Arrays.asList(VoucherAction.values()));
        actions.addAll(Arrays.asList(PartnerAction.values()));
        actions.addAll(Arrays.asList(PoolAction.values()));
        all.put(Action.class, oneOf("an action", actions, action -> code(action)));
        return Collections.unmodifiableMap(all);
    }

    /** Returns the code of a constant that is not an action: its name in lower case with hyphens. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the code of an action: its title with hyphens. */
    static String code(Action action) {
        return action.title().replace(' ', '-');
    }

    private static CommandId command(String text) {
        if (text.startsWith(RESERVED)) {
            throw new IllegalArgumentException(text);
        }
        return CommandId.of(text);
    }

    private static Reading action(Action... actions) {
        return oneOf("an action", Arrays.asList(actions), action -> code(action));
    }

    private static Reading text(String name, Function<String, ?> read) {
        return new Reading(name + ": a text of at most 1,000 characters that is not blank", read);
    }

    private static <V> Reading oneOf(String name, List<V> values, Function<? super V, String> code) {
        Map<String, V> byCode = new LinkedHashMap<>();
        values.forEach(value -> byCode.put(code.apply(value), value));
        String codes = byCode.keySet().stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
        return new Reading(name + ", one of " + codes, text -> {
            V value = byCode.get(text);
            if (value == null) {
                throw new IllegalArgumentException(text);
            }
            return value;
        });
    }
}
