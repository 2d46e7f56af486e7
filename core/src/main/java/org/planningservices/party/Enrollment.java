package org.planningservices.party;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.planningservices.require.EpochDay;

/**
 * An enrollment: the agreement of a customer that the benefit and its pool of days belong to (ACT-01).
 *
 * <p>It runs from its first day to its last, both inclusive. Its end never shortens a voucher (ENT-09). For example,
 * E-4711 of contoso from 2018-07-01 to 2021-06-30, activated on 2018-07-09. Immutable.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract class Enrollment {

    Enrollment() {}

    /**
     * Returns the id of the enrollment.
     *
     * @return the id
     */
    @Value.Parameter
    public abstract EnrollmentId id();

    /**
     * Returns the customer whose enrollment it is.
     *
     * @return the customer
     */
    @Value.Parameter
    public abstract CustomerId customerId();

    /**
     * Returns the first day, inclusive.
     *
     * @return the first day
     */
    @Value.Parameter
    public abstract LocalDate startsOn();

    /**
     * Returns the last day, inclusive.
     *
     * @return the last day
     */
    @Value.Parameter
    public abstract LocalDate endsOn();

    /**
     * Returns the day on which the benefit was activated (ENT-05); empty if it never was.
     *
     * @return the day of the activation
     */
    public abstract Optional<LocalDate> activatedOn();

    /**
     * Returns a copy with the benefit activated on this day.
     *
     * @param day  the day of the activation
     * @return the copy
     */
    public abstract Enrollment withActivatedOn(LocalDate day);

    /**
     * Returns whether the enrollment runs on a day (ACT-01).
     *
     * @param day  the day, as days since 1970-01-01, in the years 0 to 9999
     * @return true from its first day to its last, both inclusive
     */
    public boolean runsOn(int day) {
        return day >= firstDay() && day <= lastDay();
    }

    /**
     * Returns whether the benefit was activated on or before a day (ENT-05).
     *
     * @param day  the day, as days since 1970-01-01, in the years 0 to 9999
     * @return true from the day of the activation on
     */
    public boolean isActivatedOn(int day) {
        return day >= activationDay();
    }

    @Value.Derived
    @Value.Auxiliary
    int firstDay() {
        return EpochDay.comparable(startsOn());
    }

    @Value.Derived
    @Value.Auxiliary
    int lastDay() {
        return EpochDay.comparable(endsOn());
    }

    @Value.Derived
    @Value.Auxiliary
    int activationDay() {
        LocalDate activatedOn = activatedOn().orElse(null);
        return activatedOn == null ? EpochDay.NONE : EpochDay.comparable(activatedOn);
    }

    @Value.Check
    void check() {
        if (endsOn().isBefore(startsOn())) {
            throw new IllegalArgumentException(
                    "an enrollment must not end before it starts, found `" + startsOn() + "` to `" + endsOn() + "`");
        }
    }

    /**
     * Returns an enrollment whose benefit is not activated.
     *
     * @param id  the id of the enrollment
     * @param customer  the customer whose enrollment it is
     * @param startsOn  the first day, inclusive
     * @param endsOn  the last day, inclusive; not before the first
     * @return the enrollment
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static Enrollment of(EnrollmentId id, CustomerId customer, LocalDate startsOn, LocalDate endsOn) {
        return ImmutableEnrollment.of(id, customer, startsOn, endsOn);
    }
}
