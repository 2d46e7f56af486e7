package org.planningservices.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.immutables.value.Value;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Offering;

/**
 * A partner, with all that the program knows of it: locations, competencies, consultants, and what it did on which day
 * (ACT-04).
 *
 * <p>What is not named here the partner does not have. Of a location or a consultant named twice the later counts;
 * competencies add up. Immutable.
 */
@Value.Immutable
public abstract class Partner {

    Partner() {}

    /**
     * Returns the number of the partner.
     *
     * @return the number
     */
    public abstract PartnerId id();

    /**
     * Returns the locations, in the order named.
     *
     * @return the locations
     */
    public abstract List<Location> locations();

    /**
     * Returns the competencies held, each for some days, in the order named.
     *
     * @return the competencies held
     */
    public abstract List<CompetencyHeld> competencies();

    /**
     * Returns the consultants, in the order named.
     *
     * @return the consultants
     */
    public abstract List<Consultant> consultants();

    /**
     * Returns the exams that consultants passed on a day, in the order named. One of somebody who is not among the
     * {@linkplain #consultants consultants} counts for nothing.
     *
     * @return the exams, each with its consultant and its day
     */
    public abstract List<PassedExam> passedExams();

    /**
     * Returns the days on which the program agreement was signed (ELG-01).
     *
     * @return the days, earliest first
     */
    @Value.NaturalOrder
    public abstract NavigableSet<LocalDate> agreementsSigned();

    /**
     * Returns the days on which the business profile was published (ELG-01).
     *
     * @return the days, earliest first
     */
    @Value.NaturalOrder
    public abstract NavigableSet<LocalDate> profilesPublished();

    /**
     * Returns the days on which the compliance training was passed (ELG-05, ELG-06).
     *
     * @return the days, earliest first
     */
    @Value.NaturalOrder
    public abstract NavigableSet<LocalDate> complianceTrainings();

    /**
     * Returns the enrolments and renewals in offerings, in the order named.
     *
     * @return what the partner enrolled in, and when
     */
    public abstract List<OfferingDay> enrollments();

    /**
     * Returns the registrations in the payment tool, in the order named.
     *
     * @return what the partner registered for, and when
     */
    public abstract List<OfferingDay> paymentToolRegistrations();

    /**
     * Finds a location by its number.
     *
     * @param id  the number of the location
     * @return the location, empty if the partner has none of that number
     */
    public Optional<Location> findLocation(LocationId id) {
        return Optional.ofNullable(locationsById().get(id));
    }

    /**
     * Tells whether a location of the partner is in a country (ENG-09).
     *
     * @param country  the country
     * @param id  the number of the location
     * @return true if the partner has a location of that number, and it is in the country
     */
    public boolean isIn(Country country, LocationId id) {
        Location location = locationsById().get(id);
        return location != null && location.country().equals(country);
    }

    /**
     * Finds a consultant by number.
     *
     * @param id  the number of the consultant
     * @return the consultant, empty if the partner has none of that number
     */
    public Optional<Consultant> findConsultant(ConsultantId id) {
        return Optional.ofNullable(consultantsById().get(id));
    }

    /**
     * Tells whether a consultant of the partner holds the exam of a competency on a day: without a day, or passed on or before
     * it (ELG-13).
     *
     * @param id  the number of the consultant
     * @param competency  the competency
     * @param on  the day
     * @return true if the partner has a consultant of that number who holds the exam
     */
    public boolean holdsExam(ConsultantId id, Competency competency, LocalDate on) {
        Consultant consultant = consultantsById().get(id);
        if (consultant == null) {
            return false;
        }
        return consultant.exams().contains(competency) || passed(id, competency, on);
    }

    /**
     * Tells whether somebody passed the exam of a competency on or before a day, as the {@linkplain #passedExams exams with a
     * day} tell.
     *
     * @param id  the number of the consultant
     * @param competency  the competency
     * @param on  the day
     * @return true if there is such an exam
     */
    public boolean passed(ConsultantId id, Competency competency, LocalDate on) {
        List<PassedExam> passed = passedByConsultant().getOrDefault(id, List.of());
        for (int i = 0; i < passed.size(); i++) {
            if (passed.get(i).competency().equals(competency)
                    && !passed.get(i).on().isAfter(on)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the terms for which a competency is held.
     *
     * @param competency  the competency
     * @return each level with its days, in the order named; empty if it was never held
     */
    public List<CompetencyHeld> held(Competency competency) {
        return heldByCompetency().getOrDefault(competency, List.of());
    }

    /**
     * Returns the days on which the partner enrolled in an offering, or renewed.
     *
     * @param offering  the offering
     * @return the days, earliest first
     */
    public NavigableSet<LocalDate> enrolledOn(Offering offering) {
        return enrolledByOffering().getOrDefault(offering, Collections.emptyNavigableSet());
    }

    /**
     * Returns the days on which the partner registered in the payment tool for an offering.
     *
     * @param offering  the offering
     * @return the days, earliest first
     */
    public NavigableSet<LocalDate> registeredOn(Offering offering) {
        return registeredByOffering().getOrDefault(offering, Collections.emptyNavigableSet());
    }

    @Value.Derived
    @Value.Auxiliary
    Map<LocationId, Location> locationsById() {
        return lastBy(Location::id, locations());
    }

    @Value.Derived
    @Value.Auxiliary
    Map<ConsultantId, Consultant> consultantsById() {
        return lastBy(Consultant::id, consultants());
    }

    @Value.Derived
    @Value.Auxiliary
    Map<ConsultantId, List<PassedExam>> passedByConsultant() {
        return allBy(PassedExam::consultant, passedExams());
    }

    @Value.Derived
    @Value.Auxiliary
    Map<Competency, List<CompetencyHeld>> heldByCompetency() {
        return allBy(CompetencyHeld::competency, competencies());
    }

    @Value.Derived
    @Value.Auxiliary
    Map<Offering, NavigableSet<LocalDate>> enrolledByOffering() {
        return daysByOffering(enrollments());
    }

    @Value.Derived
    @Value.Auxiliary
    Map<Offering, NavigableSet<LocalDate>> registeredByOffering() {
        return daysByOffering(paymentToolRegistrations());
    }

    private static <K, V> Map<K, V> lastBy(Function<V, K> key, List<V> values) {
        Map<K, V> last = new LinkedHashMap<>();
        values.forEach(value -> last.put(key.apply(value), value));
        return last;
    }

    private static <K, V> Map<K, List<V>> allBy(Function<V, K> key, List<V> values) {
        Map<K, List<V>> all = new LinkedHashMap<>();
        values.forEach(value -> all.computeIfAbsent(key.apply(value), first -> new ArrayList<>())
                .add(value));
        all.replaceAll((first, list) -> List.copyOf(list));
        return all;
    }

    private static Map<Offering, NavigableSet<LocalDate>> daysByOffering(List<OfferingDay> steps) {
        Map<Offering, NavigableSet<LocalDate>> days = new LinkedHashMap<>();
        for (OfferingDay step : steps) {
            days.computeIfAbsent(step.offering(), offering -> new TreeSet<>()).add(step.on());
        }
        days.replaceAll((offering, set) -> Collections.unmodifiableNavigableSet(set));
        return days;
    }

    /**
     * Returns a builder with nothing set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a partner. */
    public static final class Builder extends ImmutablePartner.Builder {
        Builder() {}
    }
}
