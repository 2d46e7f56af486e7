package org.planningservices.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.*;
import static org.planningservices.policy.History.createdOn;
import static org.planningservices.voucher.VoucherStatus.*;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.EnrollmentId;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.voucher.Voucher;

/** A refusal says whether it is a no or undecided, with its days and as a text, and equals another with the same answer. */
class RefusalTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Voucher REPORTED_VOUCHER = createdOn("2021-06-30").until(REPORTED);

    private static Refusal redeemWithoutFacts(String day) {
        return on(day).decide(REPORTED_VOUCHER, redeem(), Facts.none()).getLeft();
    }

    private static Refusal assign(String day) {
        Voucher created = createdOn("2021-06-30").until(CREATED);
        return on(day).decide(created, Assign.of("mulder"), Facts.none()).getLeft();
    }

    @Nested
    class Undecided {

        @Test
        void isNoRefusalByARule() {
            Refusal refusal = redeemWithoutFacts("2021-12-27");

            assertThat(refusal.isUndecided()).isTrue();
            assertThat(refusal.violations()).isEmpty();
            assertThat(refusal.undecided()).isNotEmpty();
            assertThat(refusal.remedy()).isEmpty();
        }

        @Test
        void hasTheDaysOnWhichNoRuleRefuses() {
            Refusal refusal = redeemWithoutFacts("2021-12-27");

            assertThat(refusal.days()).hasToString("2021-06-30 to 2021-12-27");
            assertThat(refusal.acceptedDays()).hasToString("never");
        }

        @Test
        void namesEachMissingFactOnceAndTheDays() {
            Create create = Create.of(EnrollmentId.of("E-4711"), Offering.DDPS, 5);
            Refusal refusal = on("2021-06-30").decide(V_1, create, Facts.none()).getLeft();

            assertThat(refusal.message()).isEqualTo("""
                    undecided on `2021-06-30`: no rule refuses the step, but facts are missing
                      the customer's enrollment of the voucher is not known (ACT-01, ENT-05, ENT-06)
                      no rule refuses it: through 2021-06-30""");
            assertThat(refusal.message(DUTCH)).isEqualTo("""
                    onbeslist op `2021-06-30`: geen regel weigert de stap, maar er ontbreken feiten
                      de inschrijving van de klant waar de voucher onder valt, is niet bekend (ACT-01, ENT-05, ENT-06)
                      geen regel weigert hem: tot en met 2021-06-30""");
        }
    }

    @Nested
    class Refused {

        @Test
        void isNotUndecided() {
            assertThat(assign("2021-07-01").isUndecided()).isFalse();
        }

        @Test
        void namesTheViolationsAndTheDays() {
            assertThat(assign("2021-07-01").message()).isEqualTo("""
                    refused on `2021-07-01`
                      TIM-08: assign is closed: the last day was `2021-06-30`, attempted on `2021-07-01`
                      possible: 2021-06-30""");
            assertThat(assign("2021-07-01").message(DUTCH)).isEqualTo("""
                    geweigerd op `2021-07-01`
                      TIM-08: toewijzen kan niet meer: de laatste dag was `2021-06-30`, geprobeerd op `2021-07-01`
                      mogelijk: 2021-06-30""");
        }

        @Test
        void namesWhatWouldHelp() {
            Refusal refusal = on("2020-10-05")
                    .decide(V_1, create().withServiceLevel(ServiceLevel.ofDays(4)), facts())
                    .getLeft();

            assertThat(refusal.message().lines().skip(1))
                    .containsExactly(
                            "  VCH-03: a voucher of `4` days cannot be created: service levels are `1`, `3`, `5`, `10`,"
                                    + " `15` days",
                            "  possible: never",
                            "  what would help: choose another service level: `1`, `3`, `5`, `10`, `15`");
        }

        @Test
        void withMissingFactsHasTheDaysOnWhichNoRuleRefuses() {
            Refusal refusal = redeemWithoutFacts("2021-12-28");

            assertThat(refusal.isUndecided()).isFalse();
            assertThat(refusal.undecided()).isNotEmpty();
            assertThat(refusal.days()).hasToString("2021-06-30 to 2021-12-27");
            assertThat(refusal.acceptedDays()).hasToString("never");
            assertThat(refusal.message().lines())
                    .startsWith("refused on `2021-12-28`")
                    .endsWith("  no rule refuses it: 2021-06-30 through 2021-12-27");
        }

        @Test
        void namesTheVoucherWhereAPaymentRequestCoversSeveral() {
            Voucher early = createdOn("2021-01-04").until(REDEEMED);
            Voucher late = createdOn("2021-06-01").numbered("V-2").until(REDEEMED);
            Refusal refusal = on("2021-06-02")
                    .decide(requestPayment(early, late), List.of(early, late), facts())
                    .getLeft();

            assertThat(refusal.message())
                    .contains("TIM-07: ", "(voucher `V-1`)")
                    .doesNotContain("V-2`)");
        }

        @Test
        void ofADeclarationHasNoDay() {
            Refusal refusal = on("2021-06-30").refuseUnopened(EnrollmentId.of("E-9"));

            assertThat(refusal.isUndecided()).isFalse();
            assertThat(refusal.message().lines().skip(2)).containsExactly("  possible: never");
            assertThat(refusal.acceptedDays()).isEqualTo(refusal.days());
        }
    }

    @Nested
    class Equality {

        @Test
        void isThatOfTheAnswer() {
            assertThat(assign("2021-07-01")).isEqualTo(assign("2021-07-01")).hasSameHashCodeAs(assign("2021-07-01"));
            assertThat(redeemWithoutFacts("2021-12-27"))
                    .isEqualTo(redeemWithoutFacts("2021-12-27"))
                    .hasSameHashCodeAs(redeemWithoutFacts("2021-12-27"));
        }

        @Test
        void comparesDayViolationsAndMissingFacts() {
            assertThat(assign("2021-07-01")).isNotEqualTo(assign("2021-07-02"));
            assertThat(redeemWithoutFacts("2021-12-27")).isNotEqualTo(redeemWithoutFacts("2021-12-26"));
            assertThat(redeemWithoutFacts("2021-12-28"))
                    .isNotEqualTo(on("2021-12-28")
                            .decide(REPORTED_VOUCHER, redeem(), facts())
                            .getLeft())
                    .isNotEqualTo(null);
        }

        @Test
        void holdsForDeclarationsToo() {
            Refusal refusal = on("2021-06-30").refuseUnopened(EnrollmentId.of("E-9"));

            assertThat(refusal)
                    .isEqualTo(on("2021-06-30").refuseUnopened(EnrollmentId.of("E-9")))
                    .hasSameHashCodeAs(on("2021-06-30").refuseUnopened(EnrollmentId.of("E-9")))
                    .isNotEqualTo(on("2021-06-30").refuseUnopened(EnrollmentId.of("E-8")))
                    .isNotEqualTo(on("2021-06-29").refuseUnopened(EnrollmentId.of("E-9")))
                    .isNotEqualTo(assign("2021-07-01"));
            assertThat(assign("2021-07-01")).isNotEqualTo(refusal);
        }
    }
}
