package org.planningservices.policy.terms;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.planningservices.voucher.CompletionReport;

/**
 * The values that the rules read, each with its source.
 *
 * <p>A copy with another value is a what-if: {@code terms.withValidityDays(Cited.assumed(200))}.
 *
 * <p>Days are whole calendar days. A "last day" is inclusive; an "end" is the first day on which something is over. For
 * example, the published terms make a voucher valid for 180 days and end accrual on 2021-02-01. Immutable.
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
     * Returns the rules that the program asks, all of which name a row of the rule book.
     *
     * @return the rules; LIF-01 and LIF-03, without which no voucher makes sense, are always among them
     */
    public abstract Cited<Set<RuleId>> rules();

    /**
     * Returns from which day the validity counts (TIM-02).
     *
     * @return the edition
     */
    public abstract Edition edition();

    /**
     * Returns what each edition rests on (TIM-02).
     *
     * @return basis and sources of every edition
     */
    public abstract Map<Edition, Evidence> editionEvidence();

    /**
     * Returns the terms with the validity counted otherwise, all else as it is.
     *
     * @param edition  from which day the validity counts
     * @return the terms
     */
    public abstract Terms withEdition(Edition edition);

    /**
     * Returns the days on which rules are in force; one that is left out always is.
     *
     * @return the days, both ends inclusive, by rule
     */
    public abstract Map<RuleId, Cited<DayRange>> daysInForce();

    /**
     * Returns what rules and provisions rest on in this program, where it is not what they rest on in Planning Services.
     *
     * @return basis and sources, by number
     */
    public abstract Map<RulebookId, Evidence> evidence();

    /**
     * Returns for how many days after its start a voucher is valid, the last of them inclusive (TIM-01, TIM-03).
     *
     * @return the days
     */
    public abstract Cited<Integer> validityDays();

    /**
     * Returns the extension of vouchers of early 2020 (TIM-14).
     *
     * @return the extension; without a value in a program that has none
     */
    public abstract Cited<Optional<Extension>> extension();

    /**
     * Returns the day on which a voucher must still be valid to get the extension: its ordinary last valid day is on or after
     * it (TIM-14).
     *
     * @return the day
     */
    public abstract Cited<LocalDate> extendedIfValidOn();

    /**
     * Returns the last day on which a voucher is made or assigned, inclusive (TIM-08).
     *
     * @return the last day
     */
    public abstract Cited<LocalDate> lastCreationDay();

    /**
     * Returns the last day on which a voucher is redeemed, inclusive (TIM-09).
     *
     * @return the last day
     */
    public abstract Cited<LocalDate> lastRedemptionDay();

    /**
     * Returns within how many days after redemption payment is asked for, the last of them inclusive (TIM-07).
     *
     * @return the days
     */
    public abstract Cited<Integer> paymentRequestDays();

    /**
     * Returns within how many days after approval payment is made, the last of them inclusive (PAY-07).
     *
     * @return the days
     */
    public abstract Cited<Integer> paymentDays();

    /**
     * Returns the offerings of the program (VCH-02).
     *
     * @return the offerings
     */
    public abstract Cited<Set<Offering>> offerings();

    /**
     * Returns the first day on which the program has no other offerings than these; before it there were others, of which it
     * cannot be told whether a code is one (VCH-02).
     *
     * @return the first day, inclusive; empty if it never had others
     */
    public abstract Cited<Optional<LocalDate>> offeringsCompleteFrom();

    /**
     * Returns the service levels of the program (VCH-03).
     *
     * @return the service levels
     */
    public abstract Cited<Set<ServiceLevel>> serviceLevels();

    /**
     * Returns the service level of which a customer may have one engagement of a kind (ENG-08).
     *
     * @return the service level
     */
    public abstract Cited<ServiceLevel> singleServiceLevel();

    /**
     * Returns the first day whose vouchers no longer serve a cloud engagement (ENG-13).
     *
     * @return the end of cloud engagements
     */
    public abstract Cited<LocalDate> cloudEnd();

    /**
     * Returns how many days an engagement may take, inclusive (ENG-03).
     *
     * @return the days
     */
    public abstract Cited<Integer> longestDelivery();

    /**
     * Returns how many days may be delivered off site, inclusive (ENG-12).
     *
     * @return the days
     */
    public abstract Cited<Integer> longestOffsite();

    /**
     * Returns the first day on which an engagement may be completed however much was off site (ENG-14).
     *
     * @return the first day, inclusive
     */
    public abstract Cited<LocalDate> firstRemoteDay();

    /**
     * Returns the last day on which an engagement may be completed however much was off site (ENG-14).
     *
     * @return the last day, inclusive; not before the first
     */
    public abstract Cited<LocalDate> lastRemoteDay();

    /**
     * Returns the first day on which training days are no longer converted (ENT-11).
     *
     * @return the end of conversion
     */
    public abstract Cited<LocalDate> conversionEnd();

    /**
     * Returns the first day on which no days are earned (ENT-13).
     *
     * @return the end of accrual
     */
    public abstract Cited<LocalDate> accrualEnd();

    /**
     * Returns the day on which the pools are emptied, and from which no day returns to one (ENT-14, ENT-15).
     *
     * @return the day
     */
    public abstract Cited<LocalDate> poolsEmptiedOn();

    /**
     * Returns the roles that worked in the voucher tool while ACT-07 was in force.
     *
     * @return the roles
     */
    public abstract Cited<Set<OperatorRole>> earlierToolRoles();

    /**
     * Returns the roles that work in the voucher tool since ACT-08 is in force.
     *
     * @return the roles
     */
    public abstract Cited<Set<OperatorRole>> toolRoles();

    /**
     * Returns the engagements of the program, with what qualifies for each (ELG-16).
     *
     * @return the catalogue
     */
    public abstract Cited<Catalogue> catalogue();

    /**
     * Returns the first day on which there are no other engagements than those of the catalogue; before it there were others, of
     * which it cannot be told whether a code is one (ENG-16).
     *
     * @return the first day, inclusive; empty if there never were others
     */
    public abstract Cited<Optional<LocalDate>> catalogueCompleteFrom();

    /**
     * Returns what qualified for an offering while ELG-15 was in force; offerings of which nothing is known are left out.
     *
     * @return the ways to qualify, by offering
     */
    public abstract Cited<Map<Offering, List<Qualification>>> earlierQualifications();

    /**
     * Returns the service levels that an engagement's data sheet allows (ENG-04); an engagement left out allows all.
     *
     * @return the service levels, by engagement; none is published
     */
    public abstract Cited<Map<Engagement, Set<ServiceLevel>>> engagementServiceLevels();

    /**
     * Returns whether the customer may revoke a voucher (VCH-20).
     *
     * @return whether revocation is permitted
     */
    public abstract Cited<Revocation> revocation();

    /**
     * Returns whether a completion report stands between delivery and redemption (ENG-06, SAT-10).
     *
     * @return whether the program asks for one
     */
    public abstract Cited<CompletionReport> completionReport();

    /**
     * Returns what becomes of the days that a delivery did not take (VCH-22, SAT-06).
     *
     * @return what becomes of them
     */
    public abstract Cited<Surplus> surplus();

    /**
     * Returns a copy with another {@link #rules rules}.
     *
     * @param rules  the value, with its source
     * @return the copy
     */
    public abstract Terms withRules(Cited<Set<RuleId>> rules);

    /**
     * Returns a copy with another {@link #validityDays validityDays}.
     *
     * @param validityDays  the value, with its source
     * @return the copy
     */
    public abstract Terms withValidityDays(Cited<Integer> validityDays);

    /**
     * Returns a copy with another {@link #extension extension}.
     *
     * @param extension  the value, with its source
     * @return the copy
     */
    public abstract Terms withExtension(Cited<Optional<Extension>> extension);

    /**
     * Returns a copy with another {@link #daysInForce daysInForce}.
     *
     * @param daysInForce  the days, by rule
     * @return the copy
     */
    public abstract Terms withDaysInForce(Map<RuleId, ? extends Cited<DayRange>> daysInForce);

    /**
     * Returns a copy with another {@link #extendedIfValidOn extendedIfValidOn}.
     *
     * @param extendedIfValidOn  the value, with its source
     * @return the copy
     */
    public abstract Terms withExtendedIfValidOn(Cited<LocalDate> extendedIfValidOn);

    /**
     * Returns a copy with another {@link #lastCreationDay lastCreationDay}.
     *
     * @param lastCreationDay  the value, with its source
     * @return the copy
     */
    public abstract Terms withLastCreationDay(Cited<LocalDate> lastCreationDay);

    /**
     * Returns a copy with another {@link #lastRedemptionDay lastRedemptionDay}.
     *
     * @param lastRedemptionDay  the value, with its source
     * @return the copy
     */
    public abstract Terms withLastRedemptionDay(Cited<LocalDate> lastRedemptionDay);

    /**
     * Returns a copy with another {@link #paymentRequestDays paymentRequestDays}.
     *
     * @param paymentRequestDays  the value, with its source
     * @return the copy
     */
    public abstract Terms withPaymentRequestDays(Cited<Integer> paymentRequestDays);

    /**
     * Returns a copy with another {@link #paymentDays paymentDays}.
     *
     * @param paymentDays  the value, with its source
     * @return the copy
     */
    public abstract Terms withPaymentDays(Cited<Integer> paymentDays);

    /**
     * Returns a copy with another {@link #offerings offerings}.
     *
     * @param offerings  the value, with its source
     * @return the copy
     */
    public abstract Terms withOfferings(Cited<Set<Offering>> offerings);

    /**
     * Returns a copy with another {@link #offeringsCompleteFrom offeringsCompleteFrom}.
     *
     * @param offeringsCompleteFrom  the value, with its source
     * @return the copy
     */
    public abstract Terms withOfferingsCompleteFrom(Cited<Optional<LocalDate>> offeringsCompleteFrom);

    /**
     * Returns a copy with another {@link #serviceLevels serviceLevels}.
     *
     * @param serviceLevels  the value, with its source
     * @return the copy
     */
    public abstract Terms withServiceLevels(Cited<Set<ServiceLevel>> serviceLevels);

    /**
     * Returns a copy with another {@link #singleServiceLevel singleServiceLevel}.
     *
     * @param singleServiceLevel  the value, with its source
     * @return the copy
     */
    public abstract Terms withSingleServiceLevel(Cited<ServiceLevel> singleServiceLevel);

    /**
     * Returns a copy with another {@link #cloudEnd cloudEnd}.
     *
     * @param cloudEnd  the value, with its source
     * @return the copy
     */
    public abstract Terms withCloudEnd(Cited<LocalDate> cloudEnd);

    /**
     * Returns a copy with another {@link #longestDelivery longestDelivery}.
     *
     * @param longestDelivery  the value, with its source
     * @return the copy
     */
    public abstract Terms withLongestDelivery(Cited<Integer> longestDelivery);

    /**
     * Returns a copy with another {@link #longestOffsite longestOffsite}.
     *
     * @param longestOffsite  the value, with its source
     * @return the copy
     */
    public abstract Terms withLongestOffsite(Cited<Integer> longestOffsite);

    /**
     * Returns a copy with another {@link #firstRemoteDay firstRemoteDay}.
     *
     * @param firstRemoteDay  the value, with its source
     * @return the copy
     */
    public abstract Terms withFirstRemoteDay(Cited<LocalDate> firstRemoteDay);

    /**
     * Returns a copy with another {@link #lastRemoteDay lastRemoteDay}.
     *
     * @param lastRemoteDay  the value, with its source
     * @return the copy
     */
    public abstract Terms withLastRemoteDay(Cited<LocalDate> lastRemoteDay);

    /**
     * Returns a copy with another {@link #conversionEnd conversionEnd}.
     *
     * @param conversionEnd  the value, with its source
     * @return the copy
     */
    public abstract Terms withConversionEnd(Cited<LocalDate> conversionEnd);

    /**
     * Returns a copy with another {@link #accrualEnd accrualEnd}.
     *
     * @param accrualEnd  the value, with its source
     * @return the copy
     */
    public abstract Terms withAccrualEnd(Cited<LocalDate> accrualEnd);

    /**
     * Returns a copy with another {@link #poolsEmptiedOn poolsEmptiedOn}.
     *
     * @param poolsEmptiedOn  the value, with its source
     * @return the copy
     */
    public abstract Terms withPoolsEmptiedOn(Cited<LocalDate> poolsEmptiedOn);

    /**
     * Returns a copy with another {@link #toolRoles toolRoles}.
     *
     * @param toolRoles  the value, with its source
     * @return the copy
     */
    public abstract Terms withToolRoles(Cited<Set<OperatorRole>> toolRoles);

    /**
     * Returns a copy with another {@link #earlierToolRoles earlierToolRoles}.
     *
     * @param earlierToolRoles  the value, with its source
     * @return the copy
     */
    public abstract Terms withEarlierToolRoles(Cited<Set<OperatorRole>> earlierToolRoles);

    /**
     * Returns a copy with another {@link #catalogue catalogue}.
     *
     * @param catalogue  the value, with its source
     * @return the copy
     */
    public abstract Terms withCatalogue(Cited<Catalogue> catalogue);

    /**
     * Returns a copy with another {@link #catalogueCompleteFrom catalogueCompleteFrom}.
     *
     * @param catalogueCompleteFrom  the value, with its source
     * @return the copy
     */
    public abstract Terms withCatalogueCompleteFrom(Cited<Optional<LocalDate>> catalogueCompleteFrom);

    /**
     * Returns a copy with another {@link #earlierQualifications earlierQualifications}.
     *
     * @param earlierQualifications  the value, with its source
     * @return the copy
     */
    public abstract Terms withEarlierQualifications(Cited<Map<Offering, List<Qualification>>> earlierQualifications);

    /**
     * Returns a copy with another {@link #engagementServiceLevels engagementServiceLevels}.
     *
     * @param engagementServiceLevels  the value, with its source
     * @return the copy
     */
    public abstract Terms withEngagementServiceLevels(
            Cited<Map<Engagement, Set<ServiceLevel>>> engagementServiceLevels);

    /**
     * Returns a copy with another {@link #revocation revocation}.
     *
     * @param revocation  the value, with its source
     * @return the copy
     */
    public abstract Terms withRevocation(Cited<Revocation> revocation);

    /**
     * Returns a copy with another {@link #completionReport completionReport}.
     *
     * @param completionReport  the value, with its source
     * @return the copy
     */
    public abstract Terms withCompletionReport(Cited<CompletionReport> completionReport);

    /**
     * Returns a copy with another {@link #surplus surplus}.
     *
     * @param surplus  the value, with its source
     * @return the copy
     */
    public abstract Terms withSurplus(Cited<Surplus> surplus);

    /**
     * Returns the values that differ from those of other terms; who says so is not compared.
     *
     * @param others  the other terms
     * @return the values, in the order of this class
     */
    public List<Difference> differencesFrom(Terms others) {
        Map<String, Object> theirs = others.values();
        return values().entrySet().stream()
                .filter(ours -> !ours.getValue().equals(theirs.get(ours.getKey())))
                .map(ours -> new Difference(
                        ours.getKey(), ours.getValue(), Objects.requireNonNull(theirs.get(ours.getKey()))))
                .toList();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("program", program());
        values.put("edition", edition());
        values.put("rules", rules().value());
        values.put("daysInForce", daysOfRules());
        values.put("validityDays", validityDays().value());
        values.put("extension", extension().value());
        values.put("extendedIfValidOn", extendedIfValidOn().value());
        values.put("lastCreationDay", lastCreationDay().value());
        values.put("lastRedemptionDay", lastRedemptionDay().value());
        values.put("paymentRequestDays", paymentRequestDays().value());
        values.put("paymentDays", paymentDays().value());
        values.put("offerings", offerings().value());
        values.put("offeringsCompleteFrom", offeringsCompleteFrom().value());
        values.put("serviceLevels", serviceLevels().value());
        values.put("singleServiceLevel", singleServiceLevel().value());
        values.put("cloudEnd", cloudEnd().value());
        values.put("longestDelivery", longestDelivery().value());
        values.put("longestOffsite", longestOffsite().value());
        values.put("firstRemoteDay", firstRemoteDay().value());
        values.put("lastRemoteDay", lastRemoteDay().value());
        values.put("conversionEnd", conversionEnd().value());
        values.put("accrualEnd", accrualEnd().value());
        values.put("poolsEmptiedOn", poolsEmptiedOn().value());
        values.put("earlierToolRoles", earlierToolRoles().value());
        values.put("toolRoles", toolRoles().value());
        values.put("catalogue", catalogue().value());
        values.put("catalogueCompleteFrom", catalogueCompleteFrom().value());
        values.put("earlierQualifications", earlierQualifications().value());
        values.put("engagementServiceLevels", engagementServiceLevels().value());
        values.put("revocation", revocation().value());
        values.put("completionReport", completionReport().value());
        values.put("surplus", surplus().value());
        return values;
    }

    private Map<RuleId, DayRange> daysOfRules() {
        Map<RuleId, DayRange> days = new EnumMap<>(RuleId.class);
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
        Cited<DayRange> days = daysInForce().get(rule);
        return days == null ? DayRange.always() : days.value();
    }

    @Value.Check
    void check() {
        Require.notBlank(program(), "the program's name");
        requireDays("validityDays", validityDays().value());
        requireDays("paymentRequestDays", paymentRequestDays().value());
        requireDays("paymentDays", paymentDays().value());
        Require.notNegative(longestDelivery().value(), "longestDelivery");
        Require.notNegative(longestOffsite().value(), "longestOffsite");
        requireYear("lastCreationDay", lastCreationDay());
        requireYear("lastRedemptionDay", lastRedemptionDay());
        requireYear("cloudEnd", cloudEnd());
        requireYear("conversionEnd", conversionEnd());
        requireYear("accrualEnd", accrualEnd());
        requireYear("poolsEmptiedOn", poolsEmptiedOn());
        for (Cited<DayRange> days : daysInForce().values()) {
            requireYear("daysInForce", days.value().firstDay().orElse(LocalDate.EPOCH));
            requireYear("daysInForce", days.value().lastDay().orElse(LocalDate.EPOCH));
        }
        requireYear("extendedIfValidOn", extendedIfValidOn());
        requireYear("firstRemoteDay", firstRemoteDay());
        requireYear("lastRemoteDay", lastRemoteDay());
        if (!rules().value().containsAll(Set.of(RuleId.LIF_01, RuleId.LIF_03))) {
            throw new IllegalArgumentException(
                    "the rules must have LIF-01 and LIF-03 among them, found `" + rules().value() + "`");
        }
        if (lastRemoteDay().value().isBefore(firstRemoteDay().value())) {
            throw new IllegalArgumentException(
                    "lastRemoteDay must be `" + firstRemoteDay().value() + "` or a later day, found `"
                            + lastRemoteDay().value() + "`");
        }
        if (!editionEvidence().keySet().containsAll(EnumSet.allOf(Edition.class))) {
            throw new IllegalArgumentException("editionEvidence must have every edition, found `"
                    + editionEvidence().keySet() + "`");
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

    private static void requireYear(String name, Cited<LocalDate> day) {
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
        return TrainingTerms.TERMS;
    }

    /**
     * Returns the published terms in the default edition, which counts from creation.
     *
     * @return the terms
     */
    public static Terms published() {
        return PublishedTerms.TERMS;
    }

    /**
     * Returns a builder with the values of other terms, for terms that differ from them.
     *
     * @param terms  the terms to start from
     * @return a builder
     */
    public static Builder builder(Terms terms) {
        Builder builder = new Builder();
        builder.from(terms);
        return builder;
    }

    /** Builds terms. */
    public static final class Builder extends ImmutableTerms.Builder {
        Builder() {}
    }
}
