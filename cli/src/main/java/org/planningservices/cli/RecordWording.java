package org.planningservices.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.policy.pool.PoolMovement;
import org.planningservices.policy.pool.PoolMovement.Kind;
import org.planningservices.rule.Basis;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Actor;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;

/** Steps, records, remedies and deadlines in words. */
final class RecordWording {

    private RecordWording() {}

    static String of(LifecycleStep step) {
        return append(step, new LineBuffer()).toString();
    }

    /** Appends a step in words. */
    static LineBuffer append(LifecycleStep step, LineBuffer to) {
        to.append(step.action().title());
        if (step instanceof PartnerVoucherStep taken) {
            to.append(" by ").append(taken.partnerId().value());
            particulars(taken, to);
        } else if (step instanceof PaymentStep taken) {
            to.append(' ').append(taken.requestId().value());
            particulars(taken, to);
        } else if (step instanceof Create create) {
            create.administrator()
                    .ifPresent(email -> to.append(", administered by ").append(email));
        } else if (step instanceof Assign assign) {
            to.append(" to ").append(assign.projectManager());
        } else if (step instanceof Reassign reassign) {
            to.append(" to ").append(reassign.projectManager());
        }
        return to;
    }

    private static void particulars(PartnerVoucherStep step, LineBuffer to) {
        if (step instanceof Reserve reserve) {
            to.append(" at ").append(reserve.locationId().value());
            to.append(": ").append(reserve.engagement().code());
            to.append(" in ").append(reserve.deliveryCountry().code());
            to.append(", to start on ").append(reserve.plannedStart());
        } else if (step instanceof Reschedule reschedule) {
            to.append(", to start on ").append(reschedule.plannedStart());
        } else if (step instanceof StartEngagement start) {
            to.append(" with ").append(start.consultantId().value());
        } else if (step instanceof CompleteEngagement complete) {
            to.append(": ").append(complete.deliveredDays()).append(" days, ");
            to.append(complete.offsiteDays()).append(" of them off site");
        } else if (step instanceof SubmitCompletionReport report) {
            to.append(": ").append(report.deliverable());
        } else if (step instanceof Redeem redeem) {
            to.append(" at ").append(redeem.locationId().value());
        }
    }

    private static void particulars(PaymentStep step, LineBuffer to) {
        if (step instanceof RequestPayment request) {
            to.append(" by ").append(request.partnerId().value());
            to.append(" at ").append(request.locationId().value());
            String before = " for ";
            for (VoucherId voucher : request.voucherIds()) {
                to.append(before).append(voucher.value());
                before = ", ";
            }
        }
    }

    static String of(JournalRecord found) {
        return found instanceof Occurrence happening
                ? happening.on() + "  " + of(happening) + voucher(happening)
                : "stated  " + stated(found);
    }

    private static String voucher(Occurrence happening) {
        return happening instanceof VoucherStepTaken taken ? " (voucher " + taken.voucherId() + ")" : "";
    }

    static String of(Occurrence happening) {
        if (happening instanceof VoucherStepTaken taken) {
            return of(taken.step());
        }
        if (happening instanceof PaymentStepTaken taken) {
            return of(taken.step());
        }
        if (happening instanceof PartnerStepTaken taken) {
            return taken.step().action().title() + " " + taken.step().partnerId() + ": "
                    + taken.step().offering();
        }
        if (happening instanceof DaysAdded added) {
            return of(added.step());
        }
        return happening instanceof BenefitActivated activated
                ? "benefit activated for " + activated.enrollmentId()
                : ofPartner(happening);
    }

    private static String ofPartner(Occurrence fact) {
        if (fact instanceof ExamPassed passed) {
            return "exam for " + passed.competency() + " passed by " + passed.consultantId() + " of "
                    + passed.partnerId();
        }
        if (fact instanceof AgreementSigned signed) {
            return "program agreement signed by " + signed.partnerId();
        }
        return fact instanceof ProfilePublished published
                ? "business profile published by " + published.partnerId()
                : "compliance training passed by " + ((TrainingPassed) fact).partnerId();
    }

    /** Returns what to do, a line for each measure. */
    static List<String> of(Optional<Remedy> remedy) {
        if (remedy.isEmpty()) {
            return List.of("nothing will make it possible");
        }
        List<String> lines = new ArrayList<>();
        for (RemedyAction measure : remedy.get().actions()) {
            lines.add("try: " + measure.message());
        }
        return lines;
    }

    static String of(Deadline deadline) {
        return deadline.rule().id() + " " + deadline.lastDay() + ", " + left(deadline) + ": "
                + deadline.rule().title();
    }

    /** Returns how a last day came about, if a rule compared one. */
    static Optional<Derivation> derivation(Violation violation) {
        for (ComparedValue compared : violation.compared()) {
            if (compared.value() instanceof Derivation derivation) {
                return Optional.of(derivation);
            }
        }
        return Optional.empty();
    }

    /** Returns how a last day came about, and where each part of it is said that is second-hand or a reading. */
    static List<String> of(Derivation derivation) {
        List<String> lines = new ArrayList<>();
        lines.add(derivation.message());
        for (RulebookRow row : derivation.rows()) {
            if (row.isSecondHand() || row.basis() == Basis.INTERPRETED) {
                lines.add(row.id()
                        + (row.isSecondHand() ? ", second-hand: " : ", a reading: ")
                        + row.sources().get(0));
            }
        }
        return lines;
    }

    /** Returns what went back to a pool or was taken from it for good, a line for each provision. */
    static List<String> of(List<PoolMovement> movements) {
        Map<Kind, Map<RulebookId, Long>> sums = new EnumMap<>(Kind.class);
        movements.forEach(movement -> sums.computeIfAbsent(movement.kind(), kind -> new LinkedHashMap<>())
                .merge(movement.by(), movement.days(), Long::sum));
        return Stream.of(Kind.RETURNED, Kind.LOST, Kind.REMOVED)
                .flatMap(kind -> sums.getOrDefault(kind, Map.of()).entrySet().stream()
                        .map(sum -> of(kind) + " " + sum.getValue() + " (" + sum.getKey() + ")"))
                .toList();
    }

    /** Returns an enrollment and where its days are, in three lines. */
    static List<String> of(Enrollment enrollment, PoolBalance pool) {
        return List.of(
                "Enrollment " + enrollment.id() + " of " + enrollment.customerId() + ", " + enrollment.startsOn()
                        + " to " + enrollment.endsOn(),
                "  in   accrued " + pool.accrued() + ", converted " + pool.converted() + ", overdrawn "
                        + pool.overdrawn(),
                "  out  held " + pool.held() + ", spent " + pool.spent() + ", lost " + pool.lost() + ", removed "
                        + pool.removed() + "; remaining " + pool.remaining());
    }

    /** Returns values in backticks, sorted. */
    static String listed(Collection<?> values) {
        return values.stream().map(value -> "`" + value + "`").sorted().collect(Collectors.joining(", "));
    }

    static String left(Deadline deadline) {
        long days = deadline.daysLeft();
        if (days == 0) {
            return "the last day";
        }
        return days > 0 ? days + (days == 1 ? " day left" : " days left") : "passed";
    }

    static String of(Actor actor) {
        return actor.title().replaceFirst("^the ", "");
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String of(PoolStep step) {
        return step instanceof AccrueDays accrue
                ? "accrue " + accrue.days() + " days for " + accrue.enrollmentId()
                : "convert training days into " + ((ConvertTrainingDays) step).planningDays() + " days for "
                        + step.enrollmentId();
    }

    private static String stated(JournalRecord found) {
        if (found instanceof EnrollmentDeclared stated) {
            return "enrollment " + stated.enrollment().id();
        }
        if (found instanceof PartnerDeclared stated) {
            return "partner " + stated.partnerId();
        }
        if (found instanceof LocationDeclared stated) {
            return "location " + stated.location().id() + " of " + stated.partnerId();
        }
        if (found instanceof CompetencyDeclared stated) {
            return "competency " + stated.competency().competency() + " of " + stated.partnerId();
        }
        return "consultant " + ((ConsultantDeclared) found).consultant().id() + " of "
                + ((ConsultantDeclared) found).partnerId();
    }
}
