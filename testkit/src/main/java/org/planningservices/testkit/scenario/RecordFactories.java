package org.planningservices.testkit.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.testkit.scenario.Draft.Recipe;

/** Makes records of steps, with defaults for the details that a step does not set. */
final class RecordFactories {

    private RecordFactories() {}

    private static Function<LocalDate, Occurrence> taken(VoucherId voucher, VoucherStep step) {
        return on -> new VoucherStepTaken(on, voucher, step);
    }

    static Recipe voucher(VoucherId voucher, VoucherStep step) {
        return (draft, day, past) -> taken(voucher, step);
    }

    static Recipe payment(PaymentStep step) {
        return (draft, day, past) -> on -> new PaymentStepTaken(on, step);
    }

    static Recipe partner(PartnerStep step) {
        return (draft, day, past) -> on -> new PartnerStepTaken(on, step);
    }

    static Recipe enrollment(PoolStep step) {
        return (draft, day, past) -> on -> new DaysAdded(on, step);
    }

    static Recipe create(VoucherId voucher) {
        return (draft, day, past) -> {
            Create create = Create.of(
                    EnrollmentId.of(draft.get(Word.ENROLLMENT, GivenEnrollment.NUMBER)),
                    Offering.of(draft.get(Word.OFFERING, ScenarioContext.OFFERING)),
                    Integer.parseInt(draft.get(Word.DAYS, Integer.toString(ScenarioContext.SERVICE_LEVEL))));
            return taken(
                    voucher,
                    draft.find(Word.ADMINISTRATOR)
                            .map(create::withAdministrator)
                            .orElse(create));
        };
    }

    static Recipe reserve(VoucherId voucher) {
        return (draft, day, past) -> {
            String partner = draft.get(Word.PARTNER, ScenarioContext.PARTNER);
            String country = draft.get(Word.COUNTRY, ScenarioContext.COUNTRY);
            Reserve.Builder step = Reserve.builder()
                    .operator(operator(draft, partner))
                    .locationId(LocationId.of(draft.get(Word.LOCATION, ScenarioContext.location(partner, country))))
                    .engagement(Engagement.of(draft.get(Word.ENGAGEMENT, past.engagement(voucher))))
                    .deliveryCountry(Country.of(country))
                    .plannedStart(draft.find(Word.PLANNED_START)
                            .map(ScenarioContext::day)
                            .orElse(day))
                    .cloud(draft.find(Word.CLOUD).isPresent());
            draft.find(Word.DIVISION).ifPresent(step::division);
            draft.find(Word.PRODUCT).ifPresent(step::product);
            return taken(voucher, step.build());
        };
    }

    static Recipe cancelReservation(VoucherId voucher) {
        return (draft, day, past) -> taken(voucher, CancelReservation.of(operator(draft, taker(draft, past, voucher))));
    }

    static Recipe redeem(VoucherId voucher) {
        return (draft, day, past) -> {
            String partner = taker(draft, past, voucher);
            return taken(
                    voucher,
                    Redeem.of(
                            operator(draft, partner),
                            LocationId.of(draft.get(Word.LOCATION, past.location(voucher, partner)))));
        };
    }

    /** Makes a step by the partner that it names, or else by the holder. */
    static Recipe byPartner(VoucherId voucher, Function<PartnerId, VoucherStep> step) {
        return (draft, day, past) -> taken(voucher, step.apply(PartnerId.of(taker(draft, past, voucher))));
    }

    static Recipe start(VoucherId voucher) {
        return start(voucher, ScenarioContext::consultant);
    }

    static Recipe start(VoucherId voucher, Function<String, String> consultant) {
        return byPartner(
                voucher, partner -> StartEngagement.of(partner, ConsultantId.of(consultant.apply(partner.value()))));
    }

    static Recipe complete(VoucherId voucher) {
        return (draft, day, past) -> taken(
                voucher,
                CompleteEngagement.builder()
                        .partnerId(PartnerId.of(taker(draft, past, voucher)))
                        .deliveredDays(past.serviceLevel(voucher))
                        .offsiteDays(0)
                        .build());
    }

    static Recipe requestPayment(PaymentRequestId request, List<VoucherId> vouchers) {
        return (draft, day, past) -> {
            VoucherId first = vouchers.get(0);
            String partner = taker(draft, past, first);
            RequestPayment step = new RequestPayment(
                    request,
                    PartnerId.of(partner),
                    LocationId.of(draft.get(Word.LOCATION, past.location(first, partner))),
                    vouchers);
            return on -> new PaymentStepTaken(on, step);
        };
    }

    private static String taker(Draft draft, ScenarioContext past, VoucherId voucher) {
        return draft.get(Word.PARTNER, past.holder(voucher));
    }

    private static Operator operator(Draft draft, String partner) {
        Operator operator = Operator.of(PartnerId.of(partner));
        String role = draft.get(Word.ROLE, OperatorRole.MPN_ADMIN.code());
        return role.equals(StepByOperator.NO_ROLE) ? operator : operator.withRole(OperatorRole.of(role));
    }
}
