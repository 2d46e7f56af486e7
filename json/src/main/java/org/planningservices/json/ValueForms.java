package org.planningservices.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.Enrollment;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.facts.Fact;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.rule.Basis;
import org.planningservices.rule.Citation;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Derivation.Addition;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.RulebookRow;
import org.planningservices.step.Action;
import org.planningservices.step.Step;
import org.planningservices.voucher.PaymentRequest;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/** The forms of what answers are about: days, sources, steps, vouchers, pools. */
final class ValueForms {

    static final Shape<Fact> FACT = Shape.code(
            Shape.listed(FactKind.class, EnumCodes::of) + ", or the name of a fact of an application's own",
            fact -> fact instanceof FactKind kind ? EnumCodes.of(kind) : fact.code());

    static final Shape<VoucherStatus> STATUS = Shape.name(VoucherStatus.class);
    static final Shape<Derivation.Origin> ORIGIN = Shape.code(Derivation.Origin.class);
    static final Shape<CompetencyLevel> LEVEL = Shape.code(CompetencyLevel.class);
    static final Shape<ServiceLevel> SERVICE_LEVEL =
            Shape.of("a number of days", (level, json, locale) -> json.writeNumber(level.days()));
    static final Shape<Action> ACTION =
            Shape.code("the code of an action: its title with hyphens, such as `cancel-reservation`", ValueForms::code);
    static final Shape<Step> STEP = new StepShape();
    static final Shape<JournalRecord> RECORD =
            Shape.of("an object, a record as a [journal](FORMAT.md#records) has it", ValueForms::writeRecord);

    static final Form<DayRange> RANGE = Form.<DayRange>of("range")
            .withOptional("from", Shape.DAY, DayRange::firstDay)
            .withOptional("through", Shape.DAY, DayRange::lastDay)
            .withOptional("always", Shape.of("`true` if it has neither end", Shape.FLAG::write), ValueForms::always);

    private static final Shape<Collection<? extends DayRange>> RANGES = Shape.list(RANGE);

    static final Shape<DaySet> DAYS =
            Shape.of(RANGES.description(), (days, json, locale) -> RANGES.write(days.ranges(), json, locale));

    static final Form<Qualification> QUALIFICATION = Form.<Qualification>of("qualification")
            .with("level", LEVEL, Qualification::level)
            .with("competencies", Shape.list(Shape.text("the code of a competency")), Qualification::competencies);

    static final Form<Citation> SOURCE = Form.<Citation>of("source")
            .with("document", Shape.TEXT, Citation::document)
            .with("address", Shape.TEXT, Citation::address)
            .with("date", Shape.TEXT, Citation::date)
            .withOptional(
                    "secondHand",
                    Shape.FLAG,
                    source -> Optional.of(source.isSecondHand()).filter(secondHand -> secondHand));

    static final Form<Evidence> EVIDENCE = Form.<Evidence>of("evidence")
            .with("basis", Shape.code(Basis.class), Evidence::basis)
            .with("secondHand", Shape.FLAG, Evidence::isSecondHand)
            .with("sources", Shape.list(SOURCE), Evidence::sources);

    static final Shape<Object> ROW_ID = Shape.text("the id of a rule or provision");

    static final Form<RulebookRow> RULE =
            Form.<RulebookRow>of("rule").with("rule", ROW_ID, RulebookRow::id).withText("title", RulebookRow::title);

    private static final Form<RulebookRow> BY =
            Form.<RulebookRow>of("by").with("by", ROW_ID, RulebookRow::id).withAll(EVIDENCE, RulebookRow::evidence);

    static final Form<Addition> ADDITION = Form.<Addition>of("addition")
            .with("amount", Shape.NUMBER, Addition::amount)
            .with("unit", Shape.code("`days`, `years`", EnumCodes::of), Addition::unit)
            .withAll(BY, Addition::by);

    static final Form<Derivation> DERIVATION = Form.<Derivation>of("derivation")
            .withText("message", Derivation::message)
            .with("from", ORIGIN, Derivation::origin)
            .with("on", Shape.DAY, Derivation::from)
            .withAll(BY, Derivation::countedBy)
            .with("additions", Shape.list(ADDITION), Derivation::additions);

    static final Form<VoucherEvent> EVENT = Form.<VoucherEvent>of("event")
            .with("on", Shape.DAY, VoucherEvent::on)
            .with("voucher", Shape.text("the id of a voucher"), VoucherEvent::voucherId)
            .with("step", STEP, VoucherEvent::step);

    static final Form<PaymentRequest> PAYMENT_REQUEST = Form.<PaymentRequest>of("payment request")
            .with("requestedOn", Shape.DAY, PaymentRequest::requestedOn)
            .with("step", STEP, PaymentRequest::step);

    static final Form<Voucher> VOUCHER = Form.<Voucher>of("voucher")
            .with("voucher", Shape.text("the id of the voucher"), Voucher::id)
            .with("status", STATUS, Voucher::status)
            .with("enrollment", Shape.text("the id of an enrollment"), Voucher::enrollmentId)
            .with("offering", Shape.text("the code of an offering"), Voucher::offering)
            .with("serviceLevel", SERVICE_LEVEL, Voucher::serviceLevel)
            .withOptional("administrator", Shape.TEXT, Voucher::administrator)
            .with("createdOn", Shape.DAY, Voucher::createdOn)
            .withOptional("assignedOn", Shape.DAY, Voucher::assignedOn)
            .withOptional("projectManager", Shape.TEXT, Voucher::projectManager)
            .withOptional("holder", Shape.text("the id of the partner that holds it"), Voucher::holder)
            .withOptional("lastReservation", STEP, Voucher::lastReservation)
            .withOptional("plannedStart", Shape.DAY, Voucher::plannedStart)
            .withOptional("redeemedOn", Shape.DAY, Voucher::redeemedOn)
            .withOptional(
                    "request", Shape.text("the id of the payment request that covers it"), Voucher::paymentRequestId)
            .withOptional("paymentApprovedOn", Shape.DAY, Voucher::paymentApprovedOn)
            .withOptional("paidOn", Shape.DAY, Voucher::paidOn)
            .with("lastStepOn", Shape.DAY, Voucher::lastStepOn)
            .with("revision", Shape.NUMBER, Voucher::revision);

    /** A voucher, and the day on which it is asked about. */
    record VoucherOnDay(Voucher voucher, ProgramDay day) {

        private Standing standing() {
            return day.standing(voucher);
        }

        private Validity validity() {
            return day.validityOf(voucher);
        }
    }

    static final Form<VoucherOnDay> VOUCHER_ON_DAY = Form.<VoucherOnDay>of("voucher on a day")
            .with("on", Shape.DAY, one -> one.day().date())
            .withAll(VOUCHER, VoucherOnDay::voucher)
            .with("standing", Shape.name(Standing.class), VoucherOnDay::standing)
            .with("validity", Shape.name(Validity.class), VoucherOnDay::validity);

    static final Form<PoolBalance> BALANCE = Form.<PoolBalance>of("pool balance")
            .with("accrued", Shape.NUMBER, PoolBalance::accrued)
            .with("converted", Shape.NUMBER, PoolBalance::converted)
            .with("overdrawn", Shape.NUMBER, PoolBalance::overdrawn)
            .with("held", Shape.NUMBER, PoolBalance::held)
            .with("spent", Shape.NUMBER, PoolBalance::spent)
            .with("lost", Shape.NUMBER, PoolBalance::lost)
            .with("removed", Shape.NUMBER, PoolBalance::removed)
            .with("remaining", Shape.NUMBER, PoolBalance::remaining);

    /** An enrollment and its days. */
    record Pool(Enrollment enrollment, PoolBalance balance) {}

    static final Form<Pool> POOL = Form.<Pool>of("pool")
            .with(
                    "enrollment",
                    Shape.text("the id of the enrollment"),
                    pool -> pool.enrollment().id())
            .with(
                    "customer",
                    Shape.text("the id of the customer"),
                    pool -> pool.enrollment().customerId())
            .with("startsOn", Shape.DAY, pool -> pool.enrollment().startsOn())
            .with("endsOn", Shape.DAY, pool -> pool.enrollment().endsOn())
            .withOptional("activatedOn", Shape.DAY, pool -> pool.enrollment().activatedOn())
            .withAll(BALANCE, Pool::balance);

    private ValueForms() {}

    /** Returns the code of an action. */
    static String code(Action action) {
        return action.title().replace(' ', '-');
    }

    private static Optional<Boolean> always(DayRange days) {
        return Optional.of(days.firstDay().isEmpty() && days.lastDay().isEmpty())
                .filter(always -> always);
    }

    private static void writeRecord(JournalRecord record, JsonGenerator json, Locale locale) throws IOException {
        RecordType<?> type = RecordTypes.of(record);
        json.writeStartObject();
        json.writeStringField(RecordTypes.TYPE.name(), type.word());
        type.write(record, json, Limits.NONE);
        json.writeEndObject();
    }
}
