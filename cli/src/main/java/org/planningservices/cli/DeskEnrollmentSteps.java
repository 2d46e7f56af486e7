package org.planningservices.cli;

import java.time.LocalDate;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ConvertTrainingDays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What happens to an enrollment at the desk: each method is a command. */
@Command
final class DeskEnrollmentSteps {

    private DeskEnrollmentSteps() {}

    /** The enrollment. */
    static final class OfEnrollment {

        @Option(
                names = "--enrollment",
                required = true,
                paramLabel = "ENROLLMENT",
                description = "The number of the enrollment.")
        private EnrollmentId enrollment = EnrollmentId.of("none");

        EnrollmentId id() {
            return enrollment;
        }
    }

    @Command(
            name = "open-enrollment",
            description = "Opens an enrollment of a customer. Creates the database if it does not exist.")
    static int open(
            @Mixin DeskSubmission submission,
            @Mixin OfEnrollment enrollment,
            @Option(
                            names = "--customer",
                            required = true,
                            paramLabel = "CUSTOMER",
                            description = "The number of the customer.")
                    CustomerId customer,
            @Option(
                            names = "--starts-on",
                            required = true,
                            paramLabel = "DAY",
                            description = "The first day of the enrollment.")
                    LocalDate startsOn,
            @Option(
                            names = "--ends-on",
                            required = true,
                            paramLabel = "DAY",
                            description = "The last day of the enrollment.")
                    LocalDate endsOn) {
        return submission.declare(
                on -> new EnrollmentDeclared(Enrollment.of(enrollment.id(), customer, startsOn, endsOn)));
    }

    @Command(name = "activate-benefit", description = "Activates the Planning Services benefit of an enrollment.")
    static int activate(@Mixin DeskSubmission submission, @Mixin DayOption day, @Mixin OfEnrollment enrollment) {
        return submission.submit(day, on -> new BenefitActivated(on, enrollment.id()));
    }

    @Command(name = "accrue", description = "Adds days that an enrollment earned to its pool.")
    static int accrue(
            @Mixin DeskSubmission submission,
            @Mixin DayOption day,
            @Mixin OfEnrollment enrollment,
            @Option(
                            names = "--days",
                            required = true,
                            paramLabel = "DAYS",
                            converter = Arguments.Count.class,
                            description = "The days earned.")
                    int days) {
        return submission.submit(day, on -> new DaysAdded(on, AccrueDays.of(enrollment.id(), days)));
    }

    @Command(
            name = "convert-training-days",
            description = "Converts training days of an enrollment to days of Planning Services.")
    static int convert(
            @Mixin DeskSubmission submission,
            @Mixin DayOption day,
            @Mixin OfEnrollment enrollment,
            @Option(
                            names = "--training-days",
                            required = true,
                            paramLabel = "DAYS",
                            converter = Arguments.Count.class,
                            description = "The training days given.")
                    int trainingDays,
            @Option(
                            names = "--planning-days",
                            required = true,
                            paramLabel = "DAYS",
                            converter = Arguments.Count.class,
                            description = "The days of Planning Services received.")
                    int planningDays) {
        return submission.submit(
                day,
                on -> new DaysAdded(
                        on,
                        ConvertTrainingDays.builder()
                                .enrollmentId(enrollment.id())
                                .trainingDays(trainingDays)
                                .planningDays(planningDays)
                                .build()));
    }
}
