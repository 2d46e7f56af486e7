package org.planningservices.spring;

import java.util.stream.Stream;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.Submission;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.step.Step;

/** The tags of a command in metrics and observations. Each value is from a closed set, and never an id or a name from the data. */
final class CommandTags {

    static final String STEP = "step";
    static final String OUTCOME = "outcome";
    static final String RULE = "rule";

    /** The value of {@link #RULE} if no rule refused the command or was undecided. */
    static final String NONE = "none";

    static final String REUSED = "command-id-reused";
    static final String CLOCK_BEHIND = "clock-behind";
    static final String CONTENDED = "contended";
    static final String FAILED = "failed";

    private static final Names NAMES = new Names();

    private CommandTags() {}

    /** Returns the step of a record, such as {@code cancel-reservation}, or what else it records, such as {@code open-enrollment}. */
    static String step(JournalRecord record) {
        return record.match(NAMES);
    }

    static String accepted(Submission submission) {
        return submission.isRepeat() ? "repeated" : "accepted";
    }

    static String refused(CommandResult.Refused result) {
        return result.refusal().isUndecided() ? "undecided" : "refused";
    }

    /** Returns the first rule that refused; if none refused, the first that is undecided. */
    static String rule(CommandResult.Refused result) {
        Refusal refusal = result.refusal();
        return Stream.concat(
                        refusal.violations().stream().map(Violation::rule),
                        refusal.undecided().stream().map(Undecided::rule))
                .findFirst()
                .map(rule -> rule.id().toString())
                .orElse(NONE);
    }

    private static final class Names implements JournalRecord.Cases<String> {

        private static String of(Step step) {
            return step.action().title().replace(' ', '-');
        }

        @Override
        public String enrollmentDeclared(EnrollmentDeclared record) {
            return "open-enrollment";
        }

        @Override
        public String partnerDeclared(PartnerDeclared record) {
            return "register-partner";
        }

        @Override
        public String locationDeclared(LocationDeclared record) {
            return "record-location";
        }

        @Override
        public String competencyDeclared(CompetencyDeclared record) {
            return "record-competency";
        }

        @Override
        public String consultantDeclared(ConsultantDeclared record) {
            return "record-consultant";
        }

        @Override
        public String benefitActivated(BenefitActivated record) {
            return "activate-benefit";
        }

        @Override
        public String trainingPassed(TrainingPassed record) {
            return "record-training";
        }

        @Override
        public String examPassed(ExamPassed record) {
            return "record-exam";
        }

        @Override
        public String agreementSigned(AgreementSigned record) {
            return "record-agreement";
        }

        @Override
        public String profilePublished(ProfilePublished record) {
            return "record-profile";
        }

        @Override
        public String daysAdded(DaysAdded record) {
            return of(record.step());
        }

        @Override
        public String partnerStepTaken(PartnerStepTaken record) {
            return of(record.step());
        }

        @Override
        public String voucherStepTaken(VoucherStepTaken record) {
            return of(record.step());
        }

        @Override
        public String paymentStepTaken(PaymentStepTaken record) {
            return of(record.step());
        }
    }
}
