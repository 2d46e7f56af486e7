package org.planningservices.json;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.planningservices.journal.JournalRecord;
import org.planningservices.policy.calendar.Milestone;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.PaymentTransition;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Remedy;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.decision.RemedyAction.ChangeArgument;
import org.planningservices.policy.decision.RemedyAction.Obtain;
import org.planningservices.policy.decision.RemedyAction.ObtainOwn;
import org.planningservices.policy.decision.RemedyAction.TakeFirst;
import org.planningservices.policy.decision.RemedyAction.WaitUntil;
import org.planningservices.policy.decision.Requirement;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.next.Eligibility;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.next.OpenQuestion;
import org.planningservices.policy.next.Stage;
import org.planningservices.policy.next.StageReport;
import org.planningservices.policy.next.StageRequirement;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.RulebookRow;
import org.planningservices.step.Actor;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** The forms of answers. */
final class AnswerForms {

    private static final Shape<Collection<?>> TYPED_VALUES = Shape.list(ValueType.TYPED);

    static final Form<ComparedValue> COMPARED = Form.<ComparedValue>of("compared value")
            .with("name", Shape.TEXT, ComparedValue::name)
            .withAll(ValueType.TYPED, ComparedValue::value);

    static final Form<RemedyAction> REMEDY_ACTION = Form.<RemedyAction>of("remedy action")
            .with(
                    "kind",
                    Shape.text("`wait-until`, `take-first`, `change-argument`, `obtain`, `obtain-own`"),
                    AnswerForms::kind)
            .withText("message", RemedyAction::message)
            .withOptional(
                    "day", Shape.DAY, action -> as(WaitUntil.class, action).map(WaitUntil::day))
            .withOptional(
                    "step",
                    ValueForms.STEP,
                    action -> as(TakeFirst.class, action).map(TakeFirst::step))
            .withOptional(
                    "argument",
                    Shape.code(StepArgument.class),
                    action -> as(ChangeArgument.class, action).map(ChangeArgument::argument))
            .withOptional(
                    "need",
                    Shape.code(Requirement.class),
                    action -> as(Obtain.class, action).map(Obtain::need))
            .withOptional(
                    "fact",
                    Shape.text("the name of a fact of an application's own"),
                    action -> as(ObtainOwn.class, action).map(own -> own.fact().name()))
            .withOptional("accepted", TYPED_VALUES, AnswerForms::accepted);

    static final Form<Remedy> REMEDY = Form.<Remedy>of("remedy")
            .with("on", Shape.DAY, Remedy::on)
            .with("actions", Shape.list(REMEDY_ACTION), Remedy::actions)
            .with("step", ValueForms.STEP, Remedy::step);

    static final Form<Violation> VIOLATION = Form.<Violation>of("violation")
            .withAll(ValueForms.RULE, Violation::rule)
            .withText("message", Violation::message)
            .withOptional("voucher", Shape.text("the id of the voucher"), Violation::voucherId)
            .with("compared", Shape.list(COMPARED), Violation::compared)
            .with("days", ValueForms.DAYS, Violation::days)
            .withOptional("remedy", REMEDY, Violation::remedy)
            .withAll(ValueForms.EVIDENCE, violation -> violation.rule().evidence());

    static final Form<Undecided> UNDECIDED = Form.<Undecided>of("undecided rule")
            .withAll(ValueForms.RULE, Undecided::rule)
            .withText("message", Undecided::message)
            .with("missing", ValueForms.FACT, Undecided::missing)
            .withAll(ValueForms.EVIDENCE, undecided -> undecided.rule().evidence());

    static final Form<Refusal> REFUSED = Form.<Refusal>of("refused")
            .with(
                    "answer",
                    Shape.text("`refused`; `undecided` if no rule refuses the step, and some lack a fact"),
                    refusal -> refusal.isUndecided() ? "undecided" : "refused")
            .withText("message", Refusal::message)
            .with("on", Shape.DAY, Refusal::on)
            .with("violations", Shape.list(VIOLATION), Refusal::violations)
            .with("undecided", Shape.list(UNDECIDED), Refusal::undecided)
            .with("days", ValueForms.DAYS, Refusal::days)
            .with("acceptedDays", ValueForms.DAYS, Refusal::acceptedDays)
            .withOptional("remedy", REMEDY, Refusal::remedy);

    static final Form<Acceptance> ACCEPTED = Form.<Acceptance>of("accepted")
            .with("answer", Shape.text("`accepted`"), acceptance -> "accepted")
            .with("on", Shape.DAY, Acceptance::on)
            .with("satisfied", Shape.list(ValueForms.RULE), Acceptance::satisfied)
            .with("events", Shape.list(ValueForms.EVENT), AnswerForms::events)
            .with("vouchers", Shape.list(ValueForms.VOUCHER), AnswerForms::vouchers)
            .withOptional("request", ValueForms.PAYMENT_REQUEST, AnswerForms::request);

    static final Form<Deadline> DEADLINE = Form.<Deadline>of("deadline")
            .withAll(ValueForms.RULE, Deadline::rule)
            .with("lastDay", Shape.DAY, Deadline::lastDay)
            .with("daysLeft", Shape.NUMBER, Deadline::daysLeft)
            .with("derivation", ValueForms.DERIVATION, Deadline::derivation)
            .withAll(ValueForms.EVIDENCE, deadline -> deadline.rule().evidence());

    static final Form<OpenQuestion> QUESTION = Form.<OpenQuestion>of("open question")
            .withAll(ValueForms.RULE, OpenQuestion::rule)
            .with("argument", Shape.code(StepArgument.class), OpenQuestion::argument);

    static final Form<NextStep> NEXT_STEP = Form.<NextStep>of("next step")
            .with("action", ValueForms.ACTION, NextStep::action)
            .with("actor", Shape.code(Actor.class), NextStep::actor)
            .withOptional("partner", Shape.text("the id of the partner"), NextStep::partnerId)
            .with(
                    "answer",
                    Shape.text("`open`; `closed` if a rule refuses the step; `undecided` if none does, and some lack a"
                            + " fact or an argument"),
                    AnswerForms::answer)
            .with("days", ValueForms.DAYS, NextStep::days)
            .with("deadlines", Shape.list(DEADLINE), NextStep::deadlines)
            .with("violations", Shape.list(VIOLATION), NextStep::violations)
            .with("undecided", Shape.list(UNDECIDED), NextStep::undecided)
            .with("questions", Shape.list(QUESTION), NextStep::openQuestions)
            .withOptional("remedy", REMEDY, NextStep::remedy)
            .withOptional("step", ValueForms.STEP, NextStep::step);

    /** A voucher on a day, and what can follow. */
    record WithSteps(ValueForms.VoucherOnDay voucher, List<NextStep> steps) {}

    static final Form<WithSteps> VOUCHER_WITH_STEPS = Form.<WithSteps>of("voucher with next steps")
            .withAll(ValueForms.VOUCHER_ON_DAY, WithSteps::voucher)
            .with("steps", Shape.list(NEXT_STEP), WithSteps::steps);

    static final Form<ValueForms.VoucherOnDay> VOUCHER_WITH_DEADLINES = Form.<ValueForms.VoucherOnDay>of(
                    "voucher with deadlines")
            .withAll(ValueForms.VOUCHER_ON_DAY, one -> one)
            .with("deadlines", Shape.list(DEADLINE), one -> one.day().upcomingDeadlines(one.voucher()));

    static final Form<Eligibility> ELIGIBILITY = Form.<Eligibility>of("eligibility")
            .with("partner", Shape.text("the id of the partner"), Eligibility::partnerId)
            .with(
                    "engagement",
                    Shape.text("the code of the engagement"),
                    one -> one.row().engagement())
            .with(
                    "offering",
                    Shape.text("the code of its offering"),
                    one -> one.row().offering())
            .with(
                    "answer",
                    Shape.text(
                            "`eligible`; `not-eligible` if a rule refuses the delivery; `undecided` if none does, and"
                                    + " some lack a fact"),
                    AnswerForms::answer)
            .with("violations", Shape.list(VIOLATION), Eligibility::missing)
            .with("undecided", Shape.list(UNDECIDED), Eligibility::undecided);

    static final Form<StageRequirement> REQUIREMENT = Form.<StageRequirement>of("requirement")
            .with("requirement", Shape.code(StageRequirement.Kind.class), StageRequirement::kind)
            .withAll(ValueForms.RULE, StageRequirement::row)
            .withText("message", StageRequirement::message);

    static final Form<StageReport> STAGE = Form.<StageReport>of("stage")
            .with("stage", Shape.code(Stage.class), StageReport::stage)
            .withText("title", (report, locale) -> report.stage().title(locale))
            .with("progress", Shape.code(Stage.Progress.class), StageReport::progress)
            .with("newPartners", Shape.FLAG, report -> report.stage().isForNewPartners())
            .withText("who", (report, locale) -> report.stage().who(locale))
            .withText("where", (report, locale) -> report.stage().where(locale))
            .withText("asks", (report, locale) -> report.stage().asks(locale))
            .with("fulfilled", Shape.list(REQUIREMENT), StageReport::fulfilled)
            .with("missing", Shape.list(REQUIREMENT), StageReport::missing)
            .with("unknown", Shape.list(REQUIREMENT), StageReport::unknown)
            .with("sources", Shape.list(ValueForms.SOURCE), StageReport::sources);

    static final Form<Milestone> MILESTONE = Form.<Milestone>of("milestone")
            .with("day", Shape.DAY, Milestone::day)
            .withAll(ValueForms.RULE, Milestone::row)
            .withText("message", Milestone::message)
            .withAll(ValueForms.EVIDENCE, Milestone::evidence);

    /** The answer to a partner that validates a voucher. */
    record Validation(LocalDate on, VoucherId voucher, Validity validity, RulebookRow by) {}

    static final Form<Validation> VALIDATION = Form.<Validation>of("validation")
            .with("on", Shape.DAY, Validation::on)
            .with("voucher", Shape.text("the id that the partner gave"), Validation::voucher)
            .with("validity", Shape.name(Validity.class), Validation::validity)
            .withText("message", (one, locale) -> one.validity().message(locale))
            .withAll(ValueForms.RULE, Validation::by)
            .withAll(ValueForms.EVIDENCE, validation -> validation.by().evidence());

    /** A command, and the record that was made under its id. */
    record Recorded(String command, JournalRecord record, List<Voucher> vouchers) {}

    static final Form<Recorded> COMMAND_ACCEPTED = recorded("accepted command", "accepted")
            .with("vouchers", Shape.list(ValueForms.VOUCHER), Recorded::vouchers);

    /** The record is that of the earlier command. */
    static final Form<Recorded> COMMAND_ID_REUSED = recorded("reused command id", "command-id-reused");

    /** A clock that is behind the records. */
    record Behind(LocalDate today, LocalDate recorded) {}

    static final Form<Behind> CLOCK_BEHIND = Form.<Behind>of("clock behind")
            .with("answer", Shape.text("`clock-behind`"), one -> "clock-behind")
            .with("today", Shape.DAY, Behind::today)
            .with("recorded", Shape.DAY, Behind::recorded);

    static final Form<Integer> CONTENDED = Form.<Integer>of("contended")
            .with("answer", Shape.text("`contended`"), attempts -> "contended")
            .with("attempts", Shape.NUMBER, attempts -> attempts);

    /** All forms that the documentation describes, in its order. */
    static final List<Form<?>> ALL = List.of(
            ACCEPTED,
            REFUSED,
            VIOLATION,
            UNDECIDED,
            COMPARED,
            ValueType.TYPED,
            REMEDY,
            REMEDY_ACTION,
            ValueForms.RANGE,
            ValueForms.RULE,
            ValueForms.SOURCE,
            ValueForms.DERIVATION,
            ValueForms.ADDITION,
            ValueForms.QUALIFICATION,
            DEADLINE,
            NEXT_STEP,
            QUESTION,
            ELIGIBILITY,
            STAGE,
            REQUIREMENT,
            MILESTONE,
            VALIDATION,
            ValueForms.VOUCHER,
            ValueForms.VOUCHER_ON_DAY,
            VOUCHER_WITH_DEADLINES,
            VOUCHER_WITH_STEPS,
            ValueForms.EVENT,
            ValueForms.PAYMENT_REQUEST,
            ValueForms.BALANCE,
            ValueForms.POOL,
            COMMAND_ACCEPTED,
            COMMAND_ID_REUSED,
            CLOCK_BEHIND,
            CONTENDED);

    private AnswerForms() {}

    private static <T extends RemedyAction> Optional<T> as(Class<T> kind, RemedyAction action) {
        return Optional.of(action).filter(kind::isInstance).map(kind::cast);
    }

    private static String kind(RemedyAction action) {
        if (action instanceof WaitUntil) {
            return "wait-until";
        }
        if (action instanceof TakeFirst) {
            return "take-first";
        }
        if (action instanceof ObtainOwn) {
            return "obtain-own";
        }
        return action instanceof ChangeArgument ? "change-argument" : "obtain";
    }

    private static Optional<List<?>> accepted(RemedyAction action) {
        if (action instanceof ChangeArgument change) {
            return Optional.of(change.accepted());
        }
        if (action instanceof ObtainOwn own) {
            return Optional.of(List.of(own.accepted()));
        }
        return as(Obtain.class, action).map(Obtain::accepted);
    }

    private static List<VoucherEvent> events(Acceptance acceptance) {
        if (acceptance instanceof Transition one) {
            return List.of(one.event());
        }
        return acceptance instanceof PaymentTransition several ? several.events() : List.of();
    }

    private static List<Voucher> vouchers(Acceptance acceptance) {
        if (acceptance instanceof Transition one) {
            return List.of(one.voucher());
        }
        return acceptance instanceof PaymentTransition several ? several.vouchers() : List.of();
    }

    private static Optional<PaymentRequest> request(Acceptance acceptance) {
        return acceptance instanceof PaymentTransition several ? Optional.of(several.request()) : Optional.empty();
    }

    private static String answer(NextStep step) {
        return EnumCodes.of(step.state());
    }

    private static String answer(Eligibility eligibility) {
        if (eligibility.isEligible()) {
            return "eligible";
        }
        return eligibility.missing().isEmpty() ? "undecided" : "not-eligible";
    }

    private static Form<Recorded> recorded(String name, String answer) {
        return Form.<Recorded>of(name)
                .with("answer", Shape.text("`" + answer + "`"), one -> answer)
                .with("command", Shape.text("the id of the command"), Recorded::command)
                .with("record", ValueForms.RECORD, Recorded::record);
    }
}
