package org.planningservices.policy.rules;

import static org.planningservices.policy.AnswerAssert.assertAnswer;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.rule.RuleId.*;
import static org.planningservices.step.VoucherAction.REDEEM;
import static org.planningservices.voucher.VoucherStatus.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Offering;
import org.planningservices.party.OfferingDate;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.MakePayment;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.voucher.Voucher;

class PayRulesTest {

    @Nested
    @DisplayName("PAY-02")
    class Pay02 {

        private final Voucher voucher =
                createdOn("2020-10-01").on(REDEEM, "2020-10-04").until(REDEEMED);

        private static Facts registered(OfferingDate... registrations) {
            return factsOf(
                    fabrikam().paymentToolRegistrations(List.of(registrations)).build());
        }

        @ParameterizedTest
        @ValueSource(strings = {"2020-10-05", "2020-10-06"})
        void acceptsARequestFromTheDayOfTheRegistrationOn(LocalDate day) {
            Facts facts = registered(OfferingDate.of(Offering.DDPS, day("2020-10-05")));

            assertAnswer(on(day).decide(requestPayment(voucher), List.of(voucher), facts))
                    .isAcceptedBy(PAY_02);
        }

        @Test
        void refusesARequestOnTheDayBefore() {
            Facts facts = registered(OfferingDate.of(Offering.DDPS, day("2020-10-05")));

            assertAnswer(on("2020-10-04").decide(requestPayment(voucher), List.of(voucher), facts))
                    .isRefusedBy(PAY_02)
                    .saying("the partner was not registered in the payment tool for `DDPS` by `2020-10-04`:"
                            + " register first")
                    .comparing(Map.of("offering", Offering.DDPS, "day", day("2020-10-04")))
                    .about("V-1");
        }

        @Test
        void refusesARequestUnderARegistrationForAnotherOffering() {
            Facts facts = registered(OfferingDate.of(Offering.SSDPS, day("2020-10-01")));

            assertAnswer(on("2020-10-05").decide(requestPayment(voucher), List.of(voucher), facts))
                    .isRefusedBy(PAY_02);
        }

        @Test
        void asksForEachOfferingOfTheRequest() {
            Voucher other =
                    createdOn("2020-10-01").numbered("V-2").of(Offering.SSDPS).until(REDEEMED);
            Facts facts = registered(OfferingDate.of(Offering.DDPS, day("2020-10-01")));

            var answer = on("2020-10-05").decide(requestPayment(voucher, other), List.of(voucher, other), facts);

            assertAnswer(answer).isRefusedBy(PAY_02).about("V-2");
        }

        @Test
        void lacksAPartnerThatIsNotGiven() {
            assertAnswer(on("2020-10-05").decide(requestPayment(voucher), List.of(voucher), Facts.none()))
                    .lacks(FactKind.PARTNER, ENG_09, PAY_02);
        }

        @Test
        void acceptsARegistrationOnceAVoucherOfTheOfferingIsRedeemed() {
            Facts facts = Facts.none().withRedeemedOfferings(Set.of(Offering.DDPS));

            assertAnswer(on("2020-10-05").decide(RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS), facts))
                    .isAcceptedBy(PAY_02);
        }

        @Test
        void refusesARegistrationBeforeThat() {
            Facts facts = Facts.none().withRedeemedOfferings(Set.of(Offering.SSDPS));

            assertAnswer(on("2020-10-05").decide(RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS), facts))
                    .isRefusedBy(PAY_02)
                    .saying("the partner has not redeemed a voucher of `DDPS`: redeem one before registering")
                    .comparing(Map.of("offering", Offering.DDPS));
        }

        @Test
        void lacksTheRedemptionsOfThePartnerWhereTheyAreNotGiven() {
            Facts withoutRedemptions = Facts.none().withPartner(fabrikam().build());

            assertAnswer(on("2020-10-05")
                            .decide(RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS), withoutRedemptions))
                    .lacks(FactKind.REDEEMED_OFFERINGS, PAY_02);
        }
    }

    @Nested
    @DisplayName("PAY-04")
    class Pay04 {

        private final Voucher first = createdOn("2020-10-05").numbered("V-1").until(REDEEMED);
        private final Voucher second = createdOn("2020-10-05").numbered("V-2").until(REDEEMED);
        private final Voucher german = createdOn("2020-10-05")
                .numbered("V-3")
                .reserving(reserve -> reserve.locationId(DE_SITE).deliveryCountry(DE))
                .until(REDEEMED);

        @Test
        void acceptsOneDeliveryCountry() {
            assertAnswer(on("2020-10-05").decide(requestPayment(first, second), List.of(first, second), facts()))
                    .isAcceptedBy(PAY_04);
        }

        @Test
        void refusesMoreThanOne() {
            var answer = on("2020-10-05")
                    .decide(requestPayment(first, german, second), List.of(first, second, german), facts());

            assertAnswer(answer)
                    .isRefusedBy(ENG_09, PAY_04)
                    .saying(
                            "location `nl-site` is in `NL`, delivery is in `DE`:"
                                    + " choose a location in the country of delivery",
                            "the request covers deliveries in `NL`, `DE`: a request covers one country");
        }

        @Test
        void comparesTheCountriesInTheOrderOfTheRequest() {
            var answer = on("2020-10-05").decide(requestPayment(german, first), List.of(first, german), Facts.none());

            assertAnswer(answer).comparing(Map.of("countries", Set.of(DE, NL)));
            assertAnswer(answer).saying("the request covers deliveries in `DE`, `NL`: a request covers one country");
        }
    }

    @Nested
    @DisplayName("PAY-07")
    class Pay07 {

        @Test
        void refusesNothingHoweverLateThePayment() {
            Voucher voucher = createdOn("2020-10-05").until(PAYMENT_APPROVED);

            var answer = on("2022-10-05")
                    .decide(
                            MakePayment.of(R_1),
                            Optional.of(requested("2020-10-05", voucher)),
                            List.of(voucher),
                            facts());

            assertAnswer(answer).isAccepted().didNotAsk(PAY_07);
        }
    }
}
