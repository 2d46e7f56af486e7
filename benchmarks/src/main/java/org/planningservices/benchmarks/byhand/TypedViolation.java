package org.planningservices.benchmarks.byhand;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.benchmarks.byhand.Model.Offering;
import org.planningservices.benchmarks.byhand.Model.Qualification;
import org.planningservices.benchmarks.byhand.Model.Status;
import org.planningservices.benchmarks.byhand.Model.StepKind;

/** A rule violated, with the values that it compared; each kind of violation has its record. */
public sealed interface TypedViolation {

    /**
     * Returns the rule.
     *
     * @return the rule
     */
    RuleCode rule();

    record NeverCreated(RuleCode rule, String id) implements TypedViolation {}

    record CreatedAlready(RuleCode rule, String id) implements TypedViolation {}

    record WrongStatus(RuleCode rule, StepKind step, String voucher, Status status) implements TypedViolation {}

    record NotCovered(RuleCode rule, String request, String voucher) implements TypedViolation {}

    record BackInTime(RuleCode rule, LocalDate latest, LocalDate attempted) implements TypedViolation {}

    record NotListed(RuleCode rule, String code) implements TypedViolation {}

    record WrongDays(RuleCode rule, int days) implements TypedViolation {}

    record WrongDaysOn(RuleCode rule, int days, LocalDate attempted) implements TypedViolation {}

    record Closed(RuleCode rule, LocalDate lastDay, LocalDate attempted) implements TypedViolation {}

    record PlannedTooLate(RuleCode rule, LocalDate plannedStart, LocalDate lastDay) implements TypedViolation {}

    record PlannedTooEarly(RuleCode rule, LocalDate plannedStart, LocalDate attempted) implements TypedViolation {}

    record NotEnrolled(RuleCode rule, LocalDate startsOn, LocalDate endsOn, LocalDate attempted)
            implements TypedViolation {}

    record NotActivated(RuleCode rule, @Nullable LocalDate activatedOn, LocalDate attempted)
            implements TypedViolation {}

    record PoolTooSmall(RuleCode rule, long remaining, int needed) implements TypedViolation {}

    record WrongRole(RuleCode rule, String role) implements TypedViolation {}

    record OtherHolder(RuleCode rule, String holder, String acting) implements TypedViolation {}

    record OtherCountry(
            RuleCode rule, String location, @Nullable String country, String deliveryCountry)
            implements TypedViolation {}

    record ForeignEngagement(RuleCode rule, String engagement, Offering offering, LocalDate attempted)
            implements TypedViolation {}

    record CreatedTooLate(RuleCode rule, LocalDate end, LocalDate createdOn) implements TypedViolation {}

    record Rival(RuleCode rule, String voucher, String engagement, int serviceLevel) implements TypedViolation {}

    record NotCompetent(RuleCode rule, List<Qualification> asked, LocalDate attempted) implements TypedViolation {}

    record NotRegistered(RuleCode rule, Offering offering, LocalDate attempted) implements TypedViolation {}

    record NotRenewed(RuleCode rule, Offering offering, LocalDate enrolledOn, LocalDate renewBy, LocalDate attempted)
            implements TypedViolation {}

    record NoConsultant(RuleCode rule, String partner, String consultant) implements TypedViolation {}

    record NoExam(RuleCode rule, String consultant, List<Qualification> asked, LocalDate attempted)
            implements TypedViolation {}

    record NoDeliverable(RuleCode rule, String deliverable) implements TypedViolation {}

    record SeveralCountries(RuleCode rule, List<String> countries) implements TypedViolation {}

    record RequestedTooLate(RuleCode rule, LocalDate redeemedOn, LocalDate lastDay, LocalDate attempted)
            implements TypedViolation {}

    record NotPermitted(RuleCode rule) implements TypedViolation {}
}
