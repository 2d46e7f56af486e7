package org.planningservices.testkit.scenario;

import io.vavr.control.Either;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Operator;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Rule;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.OperatorStep;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.VoucherStep;

/** The texts of records and answers in the message of a failed expectation. */
final class ScenarioWording {

    private ScenarioWording() {}

    static String line(JournalRecord record) {
        return record instanceof Occurrence happening ? happening.on() + "  " + deed(happening) : record.toString();
    }

    private static String deed(Occurrence happening) {
        if (happening instanceof VoucherStepTaken taken) {
            return taken.step().action().title() + " " + taken.voucherId() + particulars(taken.step());
        } else if (happening instanceof PaymentStepTaken taken) {
            return taken.step().action().title() + " " + taken.step().requestId() + particulars(taken.step());
        } else if (happening instanceof PartnerStepTaken taken) {
            return taken.step().action().title() + " " + taken.step().partnerId() + ", "
                    + taken.step().offering();
        }
        return happening instanceof DaysAdded added
                ? added.step().action().title() + " " + added.step().enrollmentId() + particulars(added.step())
                : fact(happening);
    }

    /** Returns the text of a fact about a given partner. */
    static String stated(Occurrence fact) {
        return ", " + fact(fact) + " on " + fact.on();
    }

    private static String fact(Occurrence fact) {
        if (fact instanceof ExamPassed passed) {
            return "exam for " + passed.competency() + " passed by " + passed.consultantId() + " of "
                    + passed.partnerId();
        } else if (fact instanceof AgreementSigned signed) {
            return "agreement signed by " + signed.partnerId();
        }
        return fact instanceof ProfilePublished published
                ? "profile published by " + published.partnerId()
                : fact.toString();
    }

    private static String particulars(PoolStep step) {
        return step instanceof AccrueDays accrued
                ? ", " + accrued.days() + " days"
                : ", " + ((ConvertTrainingDays) step).trainingDays() + " training days into "
                        + ((ConvertTrainingDays) step).planningDays() + " days";
    }

    private static String particulars(PaymentStep step) {
        return step instanceof RequestPayment request
                ? " by " + request.partnerId() + " at " + request.locationId() + " for "
                        + request.voucherIds().stream().map(Object::toString).collect(Collectors.joining(", "))
                : "";
    }

    private static String particulars(VoucherStep step) {
        if (step instanceof Create create) {
            return ", " + create.offering() + ", " + create.serviceLevel().days() + " days from "
                    + create.enrollmentId()
                    + create.administrator()
                            .map(email -> ", administered by " + email)
                            .orElse("");
        }
        return step instanceof PartnerVoucherStep taken ? " by " + taken.partnerId() + more(taken) : "";
    }

    private static String more(PartnerVoucherStep step) {
        if (step instanceof OperatorStep taken) {
            return role(taken.operator()) + more(taken);
        } else if (step instanceof Reschedule moved) {
            return ", to start on " + moved.plannedStart();
        } else if (step instanceof StartEngagement started) {
            return " through " + started.consultantId();
        }
        return step instanceof CompleteEngagement completed
                ? ", " + completed.deliveredDays() + " days, " + completed.offsiteDays() + " of them off site"
                : "";
    }

    private static String role(Operator operator) {
        return operator.role().map(role -> " as " + role).orElse(" in no known role");
    }

    private static String more(OperatorStep step) {
        if (step instanceof Reserve reserve) {
            return " at " + reserve.locationId() + ", " + reserve.engagement()
                    + (reserve.cloud() ? " in the cloud" : "")
                    + " in " + reserve.deliveryCountry() + ", to start on " + reserve.plannedStart()
                    + reserve.division()
                            .map(division -> ", division " + division)
                            .orElse("")
                    + reserve.product().map(product -> ", product " + product).orElse("");
        }
        return step instanceof Redeem redeem ? " at " + redeem.locationId() : "";
    }

    static String answer(Either<Refusal, Acceptance> answer) {
        return answer.fold(ScenarioWording::refusal, ScenarioWording::acceptance);
    }

    /** Returns an answer on one line: that it is accepted, or the rules that refuse and those that lack a fact. */
    static String summary(Either<Refusal, Acceptance> answer) {
        return answer.fold(
                refusal -> Stream.of(
                                ids("refused by ", refusal.violations().stream().map(Violation::rule)),
                                ids("unknown ", refusal.undecided().stream().map(Undecided::rule)))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")),
                acceptance -> "accepted");
    }

    private static String ids(String title, Stream<Rule> rules) {
        String ids = rules.map(rule -> rule.id().toString()).collect(Collectors.joining(", "));
        return ids.isEmpty() ? "" : title + ids;
    }

    private static String acceptance(Acceptance acceptance) {
        return "  accepted by "
                + acceptance.satisfied().stream()
                        .map(rule -> rule.id().toString())
                        .collect(Collectors.joining(", "))
                + "\n";
    }

    private static String refusal(Refusal refusal) {
        return refusal.violations().stream().map(ScenarioWording::violation).collect(Collectors.joining())
                + refusal.undecided().stream().map(ScenarioWording::unknown).collect(Collectors.joining())
                + "possible on\n  " + refusal.days() + "\n";
    }

    private static String violation(Violation violation) {
        return "  refused by " + violation.rule().id() + ": " + violation.message() + "\n      source: "
                + violation.rule().sources().stream().map(Citation::toString).collect(Collectors.joining("; "))
                + "\n      its days: " + violation.days() + "\n";
    }

    private static String unknown(Undecided unknown) {
        return "  unknown " + unknown + "\n";
    }
}
