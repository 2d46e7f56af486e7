package org.planningservices.testkit.arbitraries;

import java.util.List;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.party.LocationId;
import org.planningservices.step.MakePayment;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RequestPayment;
import org.planningservices.voucher.VoucherStatus;

/** Breaks the rules PAY: requests for payment, and payments. */
final class PaymentBreaks extends BreakSeries {

    PaymentBreaks(BreakSetup setup) {
        super(setup);
    }

    /** Two vouchers redeemed side by side, but each in its own country. */
    void twoCountries() {
        life.straighten();
        life.create();
        life.goOnTo(VoucherStatus.REDEEMED);
        VoucherSimulation second = new VoucherSimulation(telling, cast, plan);
        second.moveTo(life.otherCountry());
        second.straighten();
        second.create();
        second.goOnTo(VoucherStatus.REDEEMED);
        life.register();
        LocationId location = late > 1 ? life.partners().site(life.holder(), life.otherCountry()) : site(life.holder());
        telling.breakWith(new PaymentStepTaken(
                life.today(),
                RequestPayment.of(
                        telling.newRequest(),
                        life.holder(),
                        location,
                        life.voucher().id(),
                        second.voucher().id())));
    }

    void claimedUnregistered() {
        life.create();
        life.goOnTo(VoucherStatus.REDEEMED);
        life.straighten();
        life.breakWith(life.requestPayment());
        goOn();
    }

    void registeredTooEarly() {
        life.create();
        life.goOnTo(
                Plan.choose(List.of(VoucherStatus.RESERVED, VoucherStatus.DELIVERED, VoucherStatus.REPORTED), late));
        telling.breakWith(
                new PartnerStepTaken(life.today(), RegisterForPaymentTool.of(life.holder(), life.offering())));
        goOn();
    }

    void paidTooLate() {
        life.create();
        life.goOnTo(VoucherStatus.PAYMENT_APPROVED);
        life.skipTo(life.payBy().plusDays(late));
        life.breakWith(MakePayment.of(life.request()));
    }
}
