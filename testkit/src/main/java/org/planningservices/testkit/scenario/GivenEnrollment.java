package org.planningservices.testkit.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.step.AccrueDays;

/**
 * An enrollment of a scenario: by default of the customer {@code contoso}, from 2018-01-01 to 2022-12-31, both
 * inclusive, with the benefit activated and 100 days accrued on its first day.
 *
 * <p>{@link Scenarios#enrollment} makes one. Immutable: each method returns a copy.
 */
public final class GivenEnrollment {

    static final String NUMBER = "E-1";

    private final Enrollment enrollment;
    private final int days;

    private GivenEnrollment(Enrollment enrollment, int days) {
        this.enrollment = enrollment;
        this.days = days;
    }

    static GivenEnrollment of(String number) {
        LocalDate startsOn = LocalDate.of(2018, 1, 1);
        return new GivenEnrollment(
                Enrollment.of(EnrollmentId.of(number), CustomerId.of("contoso"), startsOn, LocalDate.of(2022, 12, 31))
                        .withActivatedOn(startsOn),
                100);
    }

    /**
     * Sets the customer.
     *
     * @param customer  the customer
     * @return a copy of the enrollment with this change
     */
    public GivenEnrollment ofCustomer(String customer) {
        Objects.requireNonNull(customer, "customer");
        return with(CustomerId.of(customer), enrollment.startsOn(), enrollment.endsOn(), enrollment.activatedOn());
    }

    /**
     * Sets the first and the last day. A benefit that is activated on the first day stays activated on the first day;
     * otherwise its day does not change.
     *
     * @param startsOn  the first day, inclusive, such as {@code 2019-01-01}
     * @param endsOn  the last day, inclusive
     * @return a copy of the enrollment with this change
     */
    public GivenEnrollment lasting(String startsOn, String endsOn) {
        Objects.requireNonNull(startsOn, "startsOn");
        Objects.requireNonNull(endsOn, "endsOn");
        LocalDate firstDay = ScenarioContext.day(startsOn);
        Optional<LocalDate> activatedOn =
                enrollment.activatedOn().map(day -> day.equals(enrollment.startsOn()) ? firstDay : day);
        return with(enrollment.customerId(), firstDay, ScenarioContext.day(endsOn), activatedOn);
    }

    /**
     * Sets the day on which the benefit is activated.
     *
     * @param day  the day
     * @return a copy of the enrollment with this change
     */
    public GivenEnrollment activatedOn(String day) {
        Objects.requireNonNull(day, "day");
        return with(
                enrollment.customerId(),
                enrollment.startsOn(),
                enrollment.endsOn(),
                Optional.of(ScenarioContext.day(day)));
    }

    /**
     * Leaves the benefit inactive.
     *
     * @return a copy of the enrollment with this change
     */
    public GivenEnrollment neverActivated() {
        return with(enrollment.customerId(), enrollment.startsOn(), enrollment.endsOn(), Optional.empty());
    }

    /**
     * Sets how many days are accrued on the first day of the enrollment. With 0, use {@link Scenarios#accrue} to add
     * days.
     *
     * @param number  how many days, zero or more
     * @return a copy of the enrollment with this change
     */
    public GivenEnrollment withDays(int number) {
        return new GivenEnrollment(enrollment, number);
    }

    private GivenEnrollment with(
            CustomerId customer, LocalDate startsOn, LocalDate endsOn, Optional<LocalDate> activatedOn) {
        Enrollment stated = Enrollment.of(enrollment.id(), customer, startsOn, endsOn);
        return new GivenEnrollment(activatedOn.map(stated::withActivatedOn).orElse(stated), days);
    }

    String number() {
        return enrollment.id().value();
    }

    List<Declaration> statements() {
        return List.of(new EnrollmentDeclared(
                Enrollment.of(enrollment.id(), enrollment.customerId(), enrollment.startsOn(), enrollment.endsOn())));
    }

    List<Occurrence> happenings() {
        Stream<Occurrence> activation =
                enrollment.activatedOn().stream().map(on -> new BenefitActivated(on, enrollment.id()));
        Stream<Occurrence> accrual = days == 0
                ? Stream.empty()
                : Stream.of(new DaysAdded(enrollment.startsOn(), AccrueDays.of(enrollment.id(), days)));
        return Stream.concat(activation, accrual).toList();
    }

    /** Returns the enrollment on one line. */
    @Override
    public String toString() {
        return "enrollment " + enrollment.id() + " of " + enrollment.customerId() + ", " + enrollment.startsOn()
                + " to "
                + enrollment.endsOn() + ", "
                + enrollment.activatedOn().map(on -> "activated on " + on).orElse("never activated") + ", " + days
                + " days accrued";
    }
}
