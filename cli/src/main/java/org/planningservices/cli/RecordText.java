package org.planningservices.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
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
final class RecordText {

    private RecordText() {}

    static String of(LifecycleStep step) {
        return append(step, new LineBuffer()).toString();
    }

    /** Appends a step in words. */
    static LineBuffer append(LifecycleStep step, LineBuffer to) {
        Texts texts = Texts.current();
        to.append(texts.of(step.action()));
        if (step instanceof PartnerVoucherStep taken) {
            to.append(texts.get("step.by")).append(taken.partnerId().value());
            particulars(taken, texts, to);
        } else if (step instanceof PaymentStep taken) {
            to.append(' ').append(taken.requestId().value());
            particulars(taken, texts, to);
        } else if (step instanceof Create create) {
            create.administrator()
                    .ifPresent(
                            email -> to.append(texts.get("step.administeredBy")).append(email));
        } else if (step instanceof Assign assign) {
            to.append(texts.get("step.to")).append(assign.projectManager());
        } else if (step instanceof Reassign reassign) {
            to.append(texts.get("step.to")).append(reassign.projectManager());
        }
        return to;
    }

    private static void particulars(PartnerVoucherStep step, Texts texts, LineBuffer to) {
        if (step instanceof Reserve reserve) {
            to.append(texts.get("step.at")).append(reserve.locationId().value());
            to.append(": ").append(reserve.engagement().code());
            to.append(texts.get("step.in")).append(reserve.deliveryCountry().code());
            to.append(texts.get("step.toStartOn")).append(reserve.plannedStart());
        } else if (step instanceof Reschedule reschedule) {
            to.append(texts.get("step.toStartOn")).append(reschedule.plannedStart());
        } else if (step instanceof StartEngagement start) {
            to.append(texts.get("step.with")).append(start.consultantId().value());
        } else if (step instanceof CompleteEngagement complete) {
            to.append(": ").append(complete.deliveredDays()).append(texts.get("step.days"));
            to.append(complete.offsiteDays()).append(texts.get("step.offsite"));
        } else if (step instanceof SubmitCompletionReport report) {
            to.append(": ").append(report.deliverable());
        } else if (step instanceof Redeem redeem) {
            to.append(texts.get("step.at")).append(redeem.locationId().value());
        }
    }

    private static void particulars(PaymentStep step, Texts texts, LineBuffer to) {
        if (step instanceof RequestPayment request) {
            to.append(texts.get("step.by")).append(request.partnerId().value());
            to.append(texts.get("step.at")).append(request.locationId().value());
            String before = texts.get("step.for");
            for (VoucherId voucher : request.voucherIds()) {
                to.append(before).append(voucher.value());
                before = ", ";
            }
        }
    }

    static String of(JournalRecord found) {
        return found instanceof Occurrence happening
                ? happening.on() + "  " + of(happening) + voucher(happening)
                : Texts.current().get("record.stated") + "  " + stated(found);
    }

    private static String voucher(Occurrence happening) {
        return happening instanceof VoucherStepTaken taken
                ? " (" + Texts.current().get("voucher", taken.voucherId()) + ")"
                : "";
    }

    static String of(Occurrence happening) {
        if (happening instanceof VoucherStepTaken taken) {
            return of(taken.step());
        }
        if (happening instanceof PaymentStepTaken taken) {
            return of(taken.step());
        }
        if (happening instanceof PartnerStepTaken taken) {
            return Texts.current().of(taken.step().action()) + " "
                    + taken.step().partnerId() + ": " + taken.step().offering();
        }
        if (happening instanceof DaysAdded added) {
            return of(added.step());
        }
        return happening instanceof BenefitActivated activated
                ? Texts.current().get("record.benefitActivated", activated.enrollmentId())
                : ofPartner(happening);
    }

    private static String ofPartner(Occurrence fact) {
        Texts texts = Texts.current();
        if (fact instanceof ExamPassed passed) {
            return texts.get("record.examPassed", passed.competency(), passed.consultantId(), passed.partnerId());
        }
        if (fact instanceof AgreementSigned signed) {
            return texts.get("record.agreementSigned", signed.partnerId());
        }
        return fact instanceof ProfilePublished published
                ? texts.get("record.profilePublished", published.partnerId())
                : texts.get("record.trainingPassed", ((TrainingPassed) fact).partnerId());
    }

    /** Returns what to do, a line for each measure. */
    static List<String> of(Optional<Remedy> remedy) {
        Texts texts = Texts.current();
        if (remedy.isEmpty()) {
            return List.of(texts.get("remedy.none"));
        }
        List<String> lines = new ArrayList<>();
        for (RemedyAction measure : remedy.get().actions()) {
            lines.add(texts.get("remedy.try", measure.message(texts.locale())));
        }
        return lines;
    }

    static String of(Deadline deadline) {
        return deadline.rule().id() + " " + deadline.lastDay() + ", " + left(deadline) + ": "
                + deadline.rule().title(Texts.current().locale());
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
        Texts texts = Texts.current();
        List<String> lines = new ArrayList<>();
        lines.add(derivation.message(texts.locale()));
        for (RulebookRow row : derivation.rows()) {
            if (row.isSecondHand() || row.basis() == Basis.INTERPRETED) {
                lines.add(row.id()
                        + texts.get(row.isSecondHand() ? "derivation.secondHand" : "derivation.reading")
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
        Texts texts = Texts.current();
        return List.of(
                texts.get(
                        "pool.enrollment",
                        enrollment.id(),
                        enrollment.customerId(),
                        enrollment.startsOn(),
                        enrollment.endsOn()),
                texts.get("pool.in", pool.accrued(), pool.converted(), pool.overdrawn()),
                texts.get("pool.out", pool.held(), pool.spent(), pool.lost(), pool.removed(), pool.remaining()));
    }

    /** Returns values in backticks, sorted. */
    static String listed(Collection<?> values) {
        return values.stream().map(value -> "`" + value + "`").sorted().collect(Collectors.joining(", "));
    }

    static String left(Deadline deadline) {
        Texts texts = Texts.current();
        long days = deadline.daysLeft();
        if (days == 0) {
            return texts.get("deadline.lastDay");
        }
        if (days < 0) {
            return texts.get("deadline.passed");
        }
        return days == 1 ? texts.get("deadline.dayLeft") : texts.get("deadline.daysLeft", days);
    }

    static String of(Actor actor) {
        return Texts.current().of(actor);
    }

    static String of(Enum<?> constant) {
        return Texts.current().word(constant);
    }

    private static String of(PoolStep step) {
        return step instanceof AccrueDays accrue
                ? Texts.current().get("record.accrued", accrue.days(), accrue.enrollmentId())
                : Texts.current()
                        .get("record.converted", ((ConvertTrainingDays) step).planningDays(), step.enrollmentId());
    }

    private static String stated(JournalRecord found) {
        Texts texts = Texts.current();
        if (found instanceof EnrollmentDeclared stated) {
            return texts.get("record.enrollment", stated.enrollment().id());
        }
        if (found instanceof PartnerDeclared stated) {
            return texts.get("record.partner", stated.partnerId());
        }
        if (found instanceof LocationDeclared stated) {
            return texts.get("record.location", stated.location().id(), stated.partnerId());
        }
        if (found instanceof CompetencyDeclared stated) {
            return texts.get("record.competency", stated.competency().competency(), stated.partnerId());
        }
        return texts.get(
                "record.consultant",
                ((ConsultantDeclared) found).consultant().id(),
                ((ConsultantDeclared) found).partnerId());
    }
}
