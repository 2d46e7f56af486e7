package org.planningservices.party;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Offering;
import org.planningservices.require.EpochDay;

/**
 * A partner, with all that the program knows of it: locations, competencies, consultants, and what it did on which day
 * (ACT-04).
 *
 * <p>What is not named here the partner does not have. Of a location or a consultant named twice the later counts;
 * competencies add up. Immutable.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract class Partner {

    Partner() {}

    /**
     * Returns the id of the partner.
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
    public abstract List<HeldCompetency> competencies();

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
     * Returns the enrollments and renewals in offerings, in the order named.
     *
     * @return what the partner enrolled in, and when
     */
    public abstract List<OfferingDate> offeringEnrollments();

    /**
     * Returns the registrations in the payment tool, in the order named.
     *
     * @return what the partner registered for, and when
     */
    public abstract List<OfferingDate> paymentToolRegistrations();

    /**
     * Finds a location by its id.
     *
     * @param id  the id of the location
     * @return the location, empty if the partner has none with that id
     */
    public Optional<Location> findLocation(LocationId id) {
        Objects.requireNonNull(id, "id");
        return Optional.ofNullable(locationsById().get(id));
    }

    /**
     * Returns whether a location of the partner is in a country (ENG-09).
     *
     * @param country  the country
     * @param id  the id of the location
     * @return true if the partner has a location with that id, and it is in the country
     */
    public boolean isIn(Country country, LocationId id) {
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(id, "id");
        Location location = locationsById().get(id);
        return location != null && location.country().equals(country);
    }

    /**
     * Finds a consultant by id.
     *
     * @param id  the id of the consultant
     * @return the consultant, empty if the partner has none with that id
     */
    public Optional<Consultant> findConsultant(ConsultantId id) {
        Objects.requireNonNull(id, "id");
        return Optional.ofNullable(consultantsById().get(id));
    }

    /**
     * Returns whether a consultant of the partner holds the exam of a competency on a day: without a day, or passed on or before
     * it (ELG-13).
     *
     * @param id  the id of the consultant
     * @param competency  the competency
     * @param on  the day
     * @return true if the partner has a consultant with that id who holds the exam
     */
    public boolean holdsExam(ConsultantId id, Competency competency, LocalDate on) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(competency, "competency");
        Objects.requireNonNull(on, "on");
        return holdsAnyExam(id, List.of(competency), EpochDay.comparable(on));
    }

    /**
     * Returns whether a consultant of the partner holds the exam of any one of some competencies on a day: without a day, or
     * passed on or before it (ELG-13).
     *
     * @param id  the id of the consultant
     * @param competencies  the competencies
     * @param day  the day, as days since 1970-01-01, in the years 0 to 9999
     * @return true if the partner has a consultant with that id who holds one of the exams
     */
    public boolean holdsAnyExam(ConsultantId id, List<Competency> competencies, int day) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(competencies, "competencies");
        Map<Competency, Integer> exams = examDays().get(id);
        if (exams != null) {
            for (int i = 0; i < competencies.size(); i++) {
                Integer from = exams.get(competencies.get(i));
                if (from != null && from <= day) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Returns whether somebody passed the exam of a competency on or before a day, according to the {@linkplain #passedExams exams with a
     * day}.
     *
     * @param id  the id of the consultant
     * @param competency  the competency
     * @param on  the day
     * @return true if there is such an exam
     */
    public boolean passed(ConsultantId id, Competency competency, LocalDate on) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(competency, "competency");
        Objects.requireNonNull(on, "on");
        for (PassedExam exam : passedExams()) {
            if (exam.consultantId().equals(id)
                    && exam.competency().equals(competency)
                    && !exam.on().isAfter(on)) {
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
    public List<HeldCompetency> held(Competency competency) {
        Objects.requireNonNull(competency, "competency");
        HeldCompetency[] held = heldByCompetency().get(competency);
        return held == null ? List.of() : List.of(held);
    }

    /**
     * Returns whether the partner holds a competency on a day, at a level or above (ELG-15, ELG-16).
     *
     * @param competency  the competency
     * @param level  the required level
     * @param day  the day, as days since 1970-01-01, in the years 0 to 9999
     * @return true if it holds the competency on that day, at a level that is enough
     */
    public boolean holds(Competency competency, CompetencyLevel level, int day) {
        Objects.requireNonNull(competency, "competency");
        Objects.requireNonNull(level, "level");
        HeldCompetency[] held = heldByCompetency().get(competency);
        if (held != null) {
            for (HeldCompetency one : held) {
                if (one.level().meets(level) && one.isHeldOn(day)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Returns the days on which the partner enrolled in an offering, or renewed.
     *
     * @param offering  the offering
     * @return the days, earliest first
     */
    public NavigableSet<LocalDate> enrolledOn(Offering offering) {
        Objects.requireNonNull(offering, "offering");
        return days(offeringEnrollments(), offering);
    }

    /**
     * Returns the days on which the partner registered in the payment tool for an offering.
     *
     * @param offering  the offering
     * @return the days, earliest first
     */
    public NavigableSet<LocalDate> registeredOn(Offering offering) {
        Objects.requireNonNull(offering, "offering");
        return days(paymentToolRegistrations(), offering);
    }

    private static NavigableSet<LocalDate> days(List<OfferingDate> steps, Offering offering) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (OfferingDate step : steps) {
            if (step.offering().equals(offering)) {
                days.add(step.on());
            }
        }
        return Collections.unmodifiableNavigableSet(days);
    }

    /**
     * Returns the latest day, up to and including a day, on which the partner enrolled in an offering, or renewed.
     *
     * @param offering  the offering
     * @param day  the day, as days since 1970-01-01, in the years 0 to 9999
     * @return the latest day, as days since 1970-01-01; {@link Integer#MIN_VALUE} if there is none
     */
    public int latestEnrollment(Offering offering, int day) {
        Objects.requireNonNull(offering, "offering");
        return latest(enrolledDays().get(offering), day);
    }

    /**
     * Returns the latest day, up to and including a day, on which the partner registered in the payment tool for an offering.
     *
     * @param offering  the offering
     * @param day  the day, as days since 1970-01-01, in the years 0 to 9999
     * @return the latest day, as days since 1970-01-01; {@link Integer#MIN_VALUE} if there is none
     */
    public int latestRegistration(Offering offering, int day) {
        Objects.requireNonNull(offering, "offering");
        return latest(registeredDays().get(offering), day);
    }

    private static int latest(int @Nullable [] days, int day) {
        if (days != null) {
            for (int i = days.length - 1; i >= 0; i--) {
                if (days[i] <= day) {
                    return days[i];
                }
            }
        }
        return Integer.MIN_VALUE;
    }

    @Value.Lazy
    Map<LocationId, Location> locationsById() {
        Map<LocationId, Location> byId = new HashMap<>();
        for (Location location : locations()) {
            byId.put(location.id(), location);
        }
        return byId;
    }

    @Value.Lazy
    Map<ConsultantId, Consultant> consultantsById() {
        Map<ConsultantId, Consultant> byId = new HashMap<>();
        for (Consultant consultant : consultants()) {
            byId.put(consultant.id(), consultant);
        }
        return byId;
    }

    /** Returns the first day on which each exam of a consultant counts; one without a day counts on every day. */
    @Value.Lazy
    Map<ConsultantId, Map<Competency, Integer>> examDays() {
        Map<ConsultantId, Map<Competency, Integer>> days = new HashMap<>();
        for (Consultant consultant : consultants()) {
            Map<Competency, Integer> exams = new HashMap<>();
            for (Competency exam : consultant.exams()) {
                exams.put(exam, Integer.MIN_VALUE);
            }
            days.put(consultant.id(), exams);
        }
        for (PassedExam exam : passedExams()) {
            Map<Competency, Integer> exams = days.get(exam.consultantId());
            if (exams != null) {
                int day = EpochDay.comparable(exam.on());
                exams.put(exam.competency(), Math.min(day, exams.getOrDefault(exam.competency(), day)));
            }
        }
        return days;
    }

    @Value.Lazy
    Map<Competency, HeldCompetency[]> heldByCompetency() {
        Map<Competency, HeldCompetency[]> all = new HashMap<>();
        for (HeldCompetency held : competencies()) {
            HeldCompetency[] before = all.getOrDefault(held.competency(), new HeldCompetency[0]);
            HeldCompetency[] now = Arrays.copyOf(before, before.length + 1);
            now[before.length] = held;
            all.put(held.competency(), now);
        }
        return all;
    }

    @Value.Lazy
    Map<Offering, int[]> enrolledDays() {
        return daysByOffering(offeringEnrollments());
    }

    @Value.Lazy
    Map<Offering, int[]> registeredDays() {
        return daysByOffering(paymentToolRegistrations());
    }

    private static Map<Offering, int[]> daysByOffering(List<OfferingDate> steps) {
        Map<Offering, int[]> byOffering = new HashMap<>();
        for (OfferingDate step : steps) {
            int[] before = byOffering.getOrDefault(step.offering(), new int[0]);
            int[] now = Arrays.copyOf(before, before.length + 1);
            now[before.length] = EpochDay.comparable(step.on());
            Arrays.sort(now);
            byOffering.put(step.offering(), now);
        }
        return byOffering;
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
