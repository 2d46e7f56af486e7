package org.planningservices.testkit.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.OfferingDate;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.EnrollInOffering;

/**
 * A partner of a scenario: by default eligible for every offering of the program, in the Netherlands.
 *
 * <p>By default a partner {@code lamna}
 *
 * <ul>
 *   <li>has a location {@code lamna-nl} in the Netherlands;
 *   <li>holds, from 2010-01-01 on, the level gold in every competency that the older or the newer table requires for
 *       its offerings;
 *   <li>has a consultant {@code lamna-consultant} with the exams of these competencies;
 *   <li>passed the compliance training on 2018-01-01;
 *   <li>enrolled in its offerings on 2018-01-01, and renewed the enrollment on the first day of 2019, 2020 and 2021.
 * </ul>
 *
 * <p>It is not registered in the payment tool, because a registration requires a redemption (PAY-02).
 * {@link Scenarios#partner} makes one. Immutable: each method returns a copy.
 */
public final class GivenPartner {

    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);
    private static final LocalDate HELD_SINCE = LocalDate.of(2010, 1, 1);
    private static final int LAST_RENEWAL = 2021;

    private final PartnerId id;
    private final Optional<List<Offering>> offerings;
    private final List<String> countries;
    private final Optional<List<HeldCompetency>> competencies;
    private final List<Consultant> consultants;
    private final Optional<List<OfferingDate>> enrollments;
    private final Optional<LocalDate> trainedOn;
    private final List<Occurrence> stated;

    private GivenPartner(
            PartnerId id,
            Optional<List<Offering>> offerings,
            List<String> countries,
            Optional<List<HeldCompetency>> competencies,
            List<Consultant> consultants,
            Optional<List<OfferingDate>> enrollments,
            Optional<LocalDate> trainedOn,
            List<Occurrence> stated) {
        this.id = id;
        this.offerings = offerings;
        this.countries = countries;
        this.competencies = competencies;
        this.consultants = consultants;
        this.enrollments = enrollments;
        this.trainedOn = trainedOn;
        this.stated = stated;
    }

    static GivenPartner of(String name) {
        return new GivenPartner(
                PartnerId.of(name),
                Optional.empty(),
                List.of(ScenarioContext.COUNTRY),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(SINCE),
                List.of());
    }

    /**
     * Makes the partner eligible for these offerings only. The defaults follow from the offerings.
     *
     * @param codes  the offerings, such as {@code DDPS}
     * @return a copy of the partner with this change
     */
    public GivenPartner eligibleFor(String... codes) {
        List<Offering> only = Stream.of(codes).map(Offering::of).toList();
        return new GivenPartner(
                id, Optional.of(only), countries, competencies, consultants, enrollments, trainedOn, stated);
    }

    /**
     * Gives the partner locations in these countries only, with ids like {@code lamna-de}.
     *
     * @param codes  the countries, two capital letters each
     * @return a copy of the partner with this change
     */
    public GivenPartner in(String... codes) {
        return new GivenPartner(
                id, offerings, List.of(codes), competencies, consultants, enrollments, trainedOn, stated);
    }

    /**
     * Adds a competency that the partner holds from 2010-01-01 on. The default competencies no longer apply.
     *
     * @param competency  the level and the code, such as {@code silver data-platform}
     * @return a copy of the partner with this change
     */
    public GivenPartner holding(String competency) {
        Objects.requireNonNull(competency, "competency");
        return holding(held(competency, HELD_SINCE));
    }

    /**
     * Adds a competency that the partner holds for some days. The default competencies no longer apply.
     *
     * @param competency  the level and the code, such as {@code silver data-platform}
     * @param firstDay  the first day, inclusive
     * @param lastDay  the last day, inclusive
     * @return a copy of the partner with this change
     */
    public GivenPartner holding(String competency, String firstDay, String lastDay) {
        Objects.requireNonNull(competency, "competency");
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
        return holding(held(competency, ScenarioContext.day(firstDay)).withLastDay(ScenarioContext.day(lastDay)));
    }

    private GivenPartner holding(HeldCompetency held) {
        return withCompetencies(and(competencies, held));
    }

    /**
     * Removes all competencies.
     *
     * @return a copy of the partner with this change
     */
    public GivenPartner holdingNothing() {
        return withCompetencies(List.of());
    }

    private GivenPartner withCompetencies(List<HeldCompetency> held) {
        return new GivenPartner(
                id, offerings, countries, Optional.of(held), consultants, enrollments, trainedOn, stated);
    }

    /**
     * Adds a consultant.
     *
     * @param consultant  the consultant
     * @param exams  the codes of the competencies whose exam the consultant holds
     * @return a copy of the partner with this change
     */
    public GivenPartner withConsultant(String consultant, String... exams) {
        Objects.requireNonNull(consultant, "consultant");
        Consultant more = Consultant.of(
                ConsultantId.of(consultant),
                Stream.of(exams).map(Competency::of).toArray(Competency[]::new));
        return new GivenPartner(
                id,
                offerings,
                countries,
                competencies,
                and(Optional.of(consultants), more),
                enrollments,
                trainedOn,
                stated);
    }

    /**
     * Adds a day on which the partner enrolled in an offering or renewed its enrollment. The default enrollments no
     * longer apply.
     *
     * @param offering  the offering, such as {@code DDPS}
     * @param day  the day
     * @return a copy of the partner with this change
     */
    public GivenPartner enrolledIn(String offering, String day) {
        Objects.requireNonNull(offering, "offering");
        Objects.requireNonNull(day, "day");
        return withEnrollments(and(enrollments, OfferingDate.of(Offering.of(offering), ScenarioContext.day(day))));
    }

    /**
     * Removes all enrollments in offerings.
     *
     * @return a copy of the partner with this change
     */
    public GivenPartner neverEnrolled() {
        return withEnrollments(List.of());
    }

    private GivenPartner withEnrollments(List<OfferingDate> days) {
        return new GivenPartner(
                id, offerings, countries, competencies, consultants, Optional.of(days), trainedOn, stated);
    }

    /**
     * Sets the day on which the partner passed the compliance training.
     *
     * @param day  the day
     * @return a copy of the partner with this change
     */
    public GivenPartner trainedOn(String day) {
        Objects.requireNonNull(day, "day");
        return withTraining(Optional.of(ScenarioContext.day(day)));
    }

    /**
     * Removes the compliance training.
     *
     * @return a copy of the partner with this change
     */
    public GivenPartner neverTrained() {
        return withTraining(Optional.empty());
    }

    private GivenPartner withTraining(Optional<LocalDate> day) {
        return new GivenPartner(id, offerings, countries, competencies, consultants, enrollments, day, stated);
    }

    /**
     * Adds an exam that a consultant passed, which counts from its day on (ELG-13). A consultant that is not known yet
     * is added without any other exam.
     *
     * @param consultant  the consultant
     * @param exam  the code of the competency whose exam it is
     * @param day  the day
     * @return a copy of the partner with this change
     */
    public GivenPartner withExam(String consultant, String exam, String day) {
        Objects.requireNonNull(consultant, "consultant");
        Objects.requireNonNull(exam, "exam");
        Objects.requireNonNull(day, "day");
        ConsultantId examined = ConsultantId.of(consultant);
        GivenPartner partner = employs(examined) ? this : withConsultant(consultant);
        return partner.stating(new ExamPassed(ScenarioContext.day(day), id, examined, Competency.of(exam)));
    }

    private boolean employs(ConsultantId consultant) {
        return consultant.value().equals(ScenarioContext.consultant(name()))
                || consultants.stream().anyMatch(one -> one.id().equals(consultant));
    }

    /**
     * Adds a day on which the partner signed the program agreement (ELG-01). By default there is none.
     *
     * @param day  the day
     * @return a copy of the partner with this change
     */
    public GivenPartner agreementSignedOn(String day) {
        Objects.requireNonNull(day, "day");
        return stating(new AgreementSigned(ScenarioContext.day(day), id));
    }

    /**
     * Adds a day on which the partner published its business profile (ELG-01). By default there is none.
     *
     * @param day  the day
     * @return a copy of the partner with this change
     */
    public GivenPartner profilePublishedOn(String day) {
        Objects.requireNonNull(day, "day");
        return stating(new ProfilePublished(ScenarioContext.day(day), id));
    }

    private GivenPartner stating(Occurrence happening) {
        return new GivenPartner(
                id,
                offerings,
                countries,
                competencies,
                consultants,
                enrollments,
                trainedOn,
                and(Optional.of(stated), happening));
    }

    private static <T> List<T> and(Optional<List<T>> some, T more) {
        return Stream.concat(some.stream().flatMap(List::stream), Stream.of(more))
                .toList();
    }

    private static HeldCompetency held(String competency, LocalDate firstDay) {
        String[] words = competency.split(" ", -1);
        if (words.length != 2 || !(words[0].equals("silver") || words[0].equals("gold"))) {
            throw new IllegalArgumentException(
                    "a competency must be written like `silver data-platform`, found `" + competency + "`");
        }
        return HeldCompetency.of(
                Competency.of(words[1]),
                words[0].equals("gold") ? CompetencyLevel.GOLD : CompetencyLevel.SILVER,
                firstDay);
    }

    String name() {
        return id.value();
    }

    List<Declaration> statements(Terms terms) {
        List<Declaration> statements = new ArrayList<>();
        statements.add(new PartnerDeclared(id));
        countries.forEach(country -> statements.add(new LocationDeclared(
                id, Location.of(LocationId.of(ScenarioContext.location(name(), country)), Country.of(country)))));
        Set<Competency> asked = asked(terms);
        competencies
                .orElseGet(() -> asked.stream()
                        .map(one -> HeldCompetency.of(one, CompetencyLevel.GOLD, HELD_SINCE))
                        .toList())
                .forEach(held -> statements.add(new CompetencyDeclared(id, held)));
        statements.add(new ConsultantDeclared(
                id,
                Consultant.of(ConsultantId.of(ScenarioContext.consultant(name())), asked.toArray(Competency[]::new))));
        consultants.forEach(consultant -> statements.add(new ConsultantDeclared(id, consultant)));
        return statements;
    }

    List<Occurrence> happenings(Terms terms) {
        Stream<Occurrence> training = trainedOn.stream().map(on -> new TrainingPassed(on, id));
        Stream<Occurrence> enrolled = enrollments.orElseGet(() -> everyYear(terms)).stream()
                .map(day -> new PartnerStepTaken(day.on(), EnrollInOffering.of(id, day.offering())));
        return Stream.of(training, enrolled, stated.stream())
                .flatMap(happenings -> happenings)
                .toList();
    }

    private List<OfferingDate> everyYear(Terms terms) {
        List<OfferingDate> days = new ArrayList<>();
        for (LocalDate day = SINCE; day.getYear() <= LAST_RENEWAL; day = day.plusYears(1)) {
            for (Offering offering : offerings(terms)) {
                days.add(OfferingDate.of(offering, day));
            }
        }
        return days;
    }

    private List<Offering> offerings(Terms terms) {
        return offerings.orElseGet(
                () -> terms.offerings().value().stream().sorted().toList());
    }

    /** Returns the competencies that either table requires for the offerings. */
    private Set<Competency> asked(Terms terms) {
        Set<Competency> asked = new LinkedHashSet<>();
        for (Offering offering : offerings(terms)) {
            Stream<Qualification> newer = terms.catalog().value().of(offering).stream()
                    .map(CatalogEntry::qualifications)
                    .flatMap(List::stream);
            Stream<Qualification> older =
                    terms.qualificationsBefore2020().value().getOrDefault(offering, List.of()).stream();
            Stream.concat(newer, older).map(Qualification::competencies).forEach(asked::addAll);
        }
        return asked;
    }

    /** Returns the partner on one line, without its defaults. */
    @Override
    public String toString() {
        return "partner " + id + " in " + String.join(", ", countries)
                + offerings.map(only -> ", eligible for " + only).orElse("")
                + competencies
                        .map(held -> held.stream()
                                .map(one -> one.level().name().toLowerCase(Locale.ROOT) + " " + one.competency())
                                .collect(Collectors.joining(", ", ", holding [", "]")))
                        .orElse("")
                + enrollments
                        .map(days -> days.stream()
                                .map(day -> day.offering() + " on " + day.on())
                                .collect(Collectors.joining(", ", ", enrolled in [", "]")))
                        .orElse("")
                + trainedOn
                        .filter(day -> !day.equals(SINCE))
                        .map(day -> ", trained on " + day)
                        .orElse(trainedOn.isEmpty() ? ", never trained" : "")
                + stated.stream().map(ScenarioWording::stated).collect(Collectors.joining());
    }
}
