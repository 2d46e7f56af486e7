package org.planningservices.policy.terms;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.OperatorRole;
import org.planningservices.require.Require;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.voucher.Lifecycle;

/**
 * The values that the rules read, each with its source.
 *
 * <p>Days are whole calendar days. A "last day" is inclusive; a "first day without" is the first day on which something is
 * over. For example, under the published terms a voucher is valid for 180 days, and the first day without accrual is
 * 2021-02-01. Immutable.
 *
 * <p>A what-if is a copy with other values: {@code Terms.builder(terms).validityDays(Sourced.assumed(200)).build()}.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract class Terms {

    private static final int MOST_DAYS = 100_000;

    Terms() {}

    /**
     * Returns what the program is called, such as {@code planning-services}.
     *
     * @return the name, not blank
     */
    public abstract String program();

    /**
     * Returns the ids of the rules that the program asks.
     *
     * @return the rules; LIF-01 and LIF-03, without which no voucher makes sense, are always among them
     */
    public abstract Sourced<Set<RuleId>> rules();

    /**
     * Returns from which day the validity counts (TIM-02).
     *
     * @return the validity start
     */
    public abstract ValidityStart validityFrom();

    /**
     * Returns what each validity start rests on (TIM-02).
     *
     * @return basis and sources of every validity start
     */
    public abstract Map<ValidityStart, Evidence> validityFromEvidence();

    /**
     * Returns a copy whose validity counts from another day.
     *
     * @param validityFrom  from which day the validity counts
     * @return the copy
     */
    public abstract Terms withValidityFrom(ValidityStart validityFrom);

    /**
     * Returns the days on which rules are in force; a rule that is not listed is always in force.
     *
     * @return the days, both ends inclusive, by rule
     */
    public abstract Map<RuleId, Sourced<DayRange>> daysInForce();

    /**
     * Returns basis and sources of the rules and provisions for which they differ from Planning Services.
     *
     * @return basis and sources, by id
     */
    public abstract Map<RulebookId, Evidence> evidence();

    /**
     * Returns for how many days after its start a voucher is valid, the last of them inclusive (TIM-01, TIM-03).
     *
     * @return the days
     */
    public abstract Sourced<Integer> validityDays();

    /**
     * Returns the extension of vouchers of early 2020 (TIM-14).
     *
     * @return the extension; without a value in a program that has none
     */
    public abstract Sourced<Optional<Extension>> extension();

    /**
     * Returns the day on which a voucher must still be valid to get the extension: its ordinary last valid day is on or after
     * it (TIM-14).
     *
     * @return the day
     */
    public abstract Sourced<LocalDate> extendedIfValidOn();

    /**
     * Returns the last day on which a voucher is made or assigned, inclusive (TIM-08).
     *
     * @return the last day
     */
    public abstract Sourced<LocalDate> lastCreationDay();

    /**
     * Returns the last day on which a voucher is redeemed, inclusive (TIM-09).
     *
     * @return the last day
     */
    public abstract Sourced<LocalDate> lastRedemptionDay();

    /**
     * Returns within how many days after the redemption payment can be requested, the last of them inclusive (TIM-07).
     *
     * @return the days
     */
    public abstract Sourced<Integer> paymentRequestWindowDays();

    /**
     * Returns within how many days after approval payment is made, the last of them inclusive (PAY-07).
     *
     * @return the days
     */
    public abstract Sourced<Integer> paymentDueDays();

    /**
     * Returns the offerings of the program (VCH-02).
     *
     * @return the offerings
     */
    public abstract Sourced<Set<Offering>> offerings();

    /**
     * Returns the first day on which the program has no other offerings than these. Before it there were others, so whether an
     * unknown code is an offering is undecided (VCH-02).
     *
     * @return the first day, inclusive; empty if it never had others
     */
    public abstract Sourced<Optional<LocalDate>> offeringsCompleteFrom();

    /**
     * Returns the service levels of the program (VCH-03).
     *
     * @return the service levels
     */
    public abstract Sourced<Set<ServiceLevel>> serviceLevels();

    /**
     * Returns the service level at which a customer may have only one engagement of a kind (ENG-08).
     *
     * @return the service level
     */
    public abstract Sourced<ServiceLevel> exclusiveServiceLevel();

    /**
     * Returns the first day whose vouchers no longer serve a cloud engagement (ENG-13).
     *
     * @return the end of cloud engagements
     */
    public abstract Sourced<LocalDate> firstDayWithoutCloud();

    /**
     * Returns how many days an engagement may take, inclusive (ENG-03).
     *
     * @return the days
     */
    public abstract Sourced<Integer> maxDeliveryDays();

    /**
     * Returns how many days may be delivered off site, inclusive (ENG-12).
     *
     * @return the days
     */
    public abstract Sourced<Integer> maxOffsiteDays();

    /**
     * Returns the first day on which an engagement may be completed regardless of off-site days (ENG-14).
     *
     * @return the first day, inclusive
     */
    public abstract Sourced<LocalDate> firstRemoteDay();

    /**
     * Returns the last day on which an engagement may be completed regardless of off-site days (ENG-14).
     *
     * @return the last day, inclusive; not before the first
     */
    public abstract Sourced<LocalDate> lastRemoteDay();

    /**
     * Returns the first day on which training days are no longer converted (ENT-11).
     *
     * @return the end of conversion
     */
    public abstract Sourced<LocalDate> firstDayWithoutConversion();

    /**
     * Returns the first day on which no days are earned (ENT-13).
     *
     * @return the end of accrual
     */
    public abstract Sourced<LocalDate> firstDayWithoutAccrual();

    /**
     * Returns the day on which the pools are emptied, and from which no day returns to one (ENT-14, ENT-15).
     *
     * @return the day
     */
    public abstract Sourced<LocalDate> poolsEmptiedOn();

    /**
     * Returns the roles that worked in the voucher tool while ACT-07 was in force.
     *
     * @return the roles
     */
    public abstract Sourced<Set<OperatorRole>> toolRolesBefore2019();

    /**
     * Returns the roles that work in the voucher tool since ACT-08 is in force.
     *
     * @return the roles
     */
    public abstract Sourced<Set<OperatorRole>> toolRoles();

    /**
     * Returns the engagements of the program, with what qualifies for each (ELG-16).
     *
     * @return the catalog
     */
    public abstract Sourced<Catalog> catalog();

    /**
     * Returns the first day on which there are no other engagements than those of the catalog; before it there were others, so
     * whether an unknown code is an engagement is undecided (ENG-16).
     *
     * @return the first day, inclusive; empty if there never were others
     */
    public abstract Sourced<Optional<LocalDate>> catalogCompleteFrom();

    /**
     * Returns what qualified for an offering while ELG-15 was in force; offerings whose qualifications are not known are left
     * out.
     *
     * @return the ways to qualify, by offering
     */
    public abstract Sourced<Map<Offering, List<Qualification>>> qualificationsBefore2020();

    /**
     * Returns the service levels that an engagement's data sheet allows (ENG-04); an engagement left out allows all.
     *
     * @return the service levels, by engagement; none is published
     */
    public abstract Sourced<Map<Engagement, Set<ServiceLevel>>> engagementServiceLevels();

    /**
     * Returns whether the customer may revoke a voucher (VCH-20).
     *
     * @return whether revocation is permitted
     */
    public abstract Sourced<RevocationPolicy> revocationPolicy();

    /**
     * Returns the transition table: the steps that the program has, from which status to which, and who takes them (LIF-01).
     *
     * <p>For example, Planning Services have a completion report between delivery and redemption (ENG-06), and Training Vouchers
     * have none (SAT-10). Each step must be limited in time by a rule of the program, or its row must have a reason;
     * {@link org.planningservices.policy.VoucherProgram#under} checks it.
     *
     * @return the lifecycle
     */
    public abstract Sourced<Lifecycle> lifecycle();

    /**
     * Returns what becomes of the days that a delivery did not take (VCH-22, SAT-06).
     *
     * @return what becomes of them
     */
    public abstract Sourced<UnusedDays> unusedDays();

    /**
     * Returns the values that differ from those of other terms. Basis and sources are not compared.
     *
     * @param others  the other terms
     * @return the values, in the order of this class
     */
    public List<TermDifference> differencesFrom(Terms others) {
        Objects.requireNonNull(others, "others");
        Map<String, Object> theirs = others.values();
        return values().entrySet().stream()
                .filter(ours -> !ours.getValue().equals(theirs.get(ours.getKey())))
                .map(ours -> new TermDifference(
                        ours.getKey(), ours.getValue(), Objects.requireNonNull(theirs.get(ours.getKey()))))
                .toList();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("program", program());
        values.put("validityFrom", validityFrom());
        values.put("rules", rules().value());
        values.put("daysInForce", daysOfRules());
        values.put("validityDays", validityDays().value());
        values.put("extension", extension().value());
        values.put("extendedIfValidOn", extendedIfValidOn().value());
        values.put("lastCreationDay", lastCreationDay().value());
        values.put("lastRedemptionDay", lastRedemptionDay().value());
        values.put("paymentRequestWindowDays", paymentRequestWindowDays().value());
        values.put("paymentDueDays", paymentDueDays().value());
        values.put("offerings", offerings().value());
        values.put("offeringsCompleteFrom", offeringsCompleteFrom().value());
        values.put("serviceLevels", serviceLevels().value());
        values.put("exclusiveServiceLevel", exclusiveServiceLevel().value());
        values.put("firstDayWithoutCloud", firstDayWithoutCloud().value());
        values.put("maxDeliveryDays", maxDeliveryDays().value());
        values.put("maxOffsiteDays", maxOffsiteDays().value());
        values.put("firstRemoteDay", firstRemoteDay().value());
        values.put("lastRemoteDay", lastRemoteDay().value());
        values.put("firstDayWithoutConversion", firstDayWithoutConversion().value());
        values.put("firstDayWithoutAccrual", firstDayWithoutAccrual().value());
        values.put("poolsEmptiedOn", poolsEmptiedOn().value());
        values.put("toolRolesBefore2019", toolRolesBefore2019().value());
        values.put("toolRoles", toolRoles().value());
        values.put("catalog", catalog().value());
        values.put("catalogCompleteFrom", catalogCompleteFrom().value());
        values.put("qualificationsBefore2020", qualificationsBefore2020().value());
        values.put("engagementServiceLevels", engagementServiceLevels().value());
        values.put("revocationPolicy", revocationPolicy().value());
        values.put("lifecycle", lifecycle().value());
        values.put("unusedDays", unusedDays().value());
        return values;
    }

    private Map<RuleId, DayRange> daysOfRules() {
        Map<RuleId, DayRange> days = new TreeMap<>();
        daysInForce().forEach((rule, range) -> days.put(rule, range.value()));
        return days;
    }

    /**
     * Returns the days on which a rule is in force.
     *
     * @param rule  the rule
     * @return the days; all there are, if the terms do not name any
     */
    public DayRange daysInForce(RuleId rule) {
        Objects.requireNonNull(rule, "rule");
        Sourced<DayRange> days = daysInForce().get(rule);
        return days == null ? DayRange.always() : days.value();
    }

    /** Returns the name of the program, and from which day the validity counts. */
    @Override
    public String toString() {
        return program() + ", validity from " + validityFrom().code();
    }

    @Value.Check
    void check() {
        Require.notBlank(program(), "the program's name");
        requireDays("validityDays", validityDays().value());
        requireDays("paymentRequestWindowDays", paymentRequestWindowDays().value());
        requireDays("paymentDueDays", paymentDueDays().value());
        Require.notNegative(maxDeliveryDays().value(), "maxDeliveryDays");
        Require.notNegative(maxOffsiteDays().value(), "maxOffsiteDays");
        requireYear("lastCreationDay", lastCreationDay());
        requireYear("lastRedemptionDay", lastRedemptionDay());
        requireYear("firstDayWithoutCloud", firstDayWithoutCloud());
        requireYear("firstDayWithoutConversion", firstDayWithoutConversion());
        requireYear("firstDayWithoutAccrual", firstDayWithoutAccrual());
        requireYear("poolsEmptiedOn", poolsEmptiedOn());
        for (Sourced<DayRange> days : daysInForce().values()) {
            days.value().firstDay().ifPresent(day -> requireYear("daysInForce", day));
            days.value().lastDay().ifPresent(day -> requireYear("daysInForce", day));
        }
        requireYear("extendedIfValidOn", extendedIfValidOn());
        requireYear("firstRemoteDay", firstRemoteDay());
        requireYear("lastRemoteDay", lastRemoteDay());
        requirePublished("rules", rules().value());
        requirePublished("daysInForce", daysInForce().keySet());
        if (!rules().value().containsAll(Set.of(RuleId.LIF_01, RuleId.LIF_03))) {
            throw new IllegalArgumentException(
                    "the rules must have LIF-01 and LIF-03 among them, found `" + rules().value() + "`");
        }
        if (lastRemoteDay().value().isBefore(firstRemoteDay().value())) {
            throw new IllegalArgumentException(
                    "lastRemoteDay must be `" + firstRemoteDay().value() + "` or a later day, found `"
                            + lastRemoteDay().value() + "`");
        }
        if (!validityFromEvidence().keySet().containsAll(EnumSet.allOf(ValidityStart.class))) {
            throw new IllegalArgumentException("validityFromEvidence must have every validity start, found `"
                    + validityFromEvidence().keySet() + "`");
        }
        requireAlways(RuleId.LIF_01);
        requireAlways(RuleId.LIF_03);
        requireSuccession(RuleId.ACT_07, RuleId.ACT_08);
        requireSuccession(RuleId.ELG_15, RuleId.ELG_16);
    }

    /** Requires a rule without which a step could not be recorded to be in force on every day. */
    private void requireAlways(RuleId rule) {
        if (!daysInForce(rule).equals(DayRange.always())) {
            throw new IllegalArgumentException(rule + " must be in force always, found `" + daysInForce(rule) + "`");
        }
    }

    /** Requires the second of two rules to come into force on the day after the first goes out of it. */
    private void requireSuccession(RuleId earlier, RuleId later) {
        LocalDate lastDay = daysInForce(earlier).lastDay().orElse(null);
        LocalDate firstDay = daysInForce(later).firstDay().orElse(null);
        if (lastDay == null || !lastDay.plusDays(1).equals(firstDay)) {
            throw new IllegalArgumentException(later + " must be in force from the day after the last of " + earlier
                    + ", without overlap or gap, found `" + daysInForce(earlier) + "`, then `" + daysInForce(later)
                    + "`");
        }
    }

    private static void requirePublished(String term, Set<RuleId> rules) {
        for (RuleId rule : rules) {
            if (!rule.isPublished()) {
                throw new IllegalArgumentException(
                        term + " must have rules of the rulebook alone, found `" + rule + "`: add it to the program");
            }
        }
    }

    private static void requireYear(String name, Sourced<LocalDate> day) {
        requireYear(name, day.value());
    }

    private static void requireYear(String name, LocalDate day) {
        int year = day.getYear();
        if (year < 1 || year > 9998) {
            throw new IllegalArgumentException(name + " must lie in the years 1 to 9998, found `" + day + "`");
        }
    }

    static void requireDays(String name, int found) {
        if (found < 0 || found > MOST_DAYS) {
            throw new IllegalArgumentException(
                    name + " must be from 0 to " + MOST_DAYS + " days, found `" + found + "`");
        }
    }

    /**
     * Returns the terms of Training Vouchers, as far as they are public (rulebook, section 8).
     *
     * @return the terms
     */
    public static Terms trainingVouchers() {
        return TrainingVouchersTerms.TERMS;
    }

    /**
     * Returns the published terms, with the validity counted from creation.
     *
     * @return the terms
     */
    public static Terms planningServices() {
        return PlanningServicesTerms.TERMS;
    }

    /**
     * Returns a builder with the values of other terms, for terms that differ from them.
     *
     * @param terms  the terms to start from
     * @return a builder
     */
    public static Builder builder(Terms terms) {
        Objects.requireNonNull(terms, "terms");
        Builder builder = new Builder();
        builder.from(terms);
        return builder;
    }

    /** Builds terms. */
    public static final class Builder extends ImmutableTerms.Builder {
        Builder() {}
    }
}
