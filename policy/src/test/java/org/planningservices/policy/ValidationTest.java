package org.planningservices.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.policy.Given.V_1;
import static org.planningservices.policy.Given.day;
import static org.planningservices.policy.Given.on;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;

/** VCH-07: a partner validates a voucher by its number and the administrator's e-mail. */
class ValidationTest {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    private static final String DAY = "2020-10-05";
    private static final String EMAIL = "anna.jansen@contoso.example";

    @ParameterizedTest
    @ValueSource(strings = {EMAIL, "Anna.Jansen@Contoso.example", "ANNA.JANSEN@CONTOSO.EXAMPLE"})
    void comparesEmailsWithoutRegardToCase(String email) {
        assertThat(on(DAY).validityOf(Optional.of(assigned(administered())), email))
                .isEqualTo(Validity.USABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anna.jansen@contoso.example ",
                "anna.jansen",
                "anna.jansen@contoso.exampl",
                "nna.jansen@contoso.example",
                "peter@contoso.example"
            })
    void answersAnotherEmailAsANumberThatIsNotThere(String email) {
        Validity otherEmail = on(DAY).validityOf(Optional.of(assigned(administered())), email);
        Validity unknownNumber = on(DAY).validityOf(Optional.empty(), email);

        assertThat(otherEmail).isEqualTo(Validity.NOT_FOUND).isEqualTo(unknownNumber);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", EMAIL})
    void asksForTheNumberAloneWhereTheCreationNamedNobody(String email) {
        assertThat(on(DAY).validityOf(Optional.of(assigned(Given.create())), email))
                .isEqualTo(Validity.USABLE);
    }

    @ParameterizedTest
    @CsvSource({"2021-04-03, USABLE", "2021-04-04, LAPSED"})
    void answersByTheDay(String day, Validity validity) {
        assertThat(on(day).validityOf(Optional.of(assigned(administered())), EMAIL))
                .isEqualTo(validity);
    }

    @Test
    void doesNotTellOfALapsedVoucherToSomebodyElse() {
        assertThat(on("2021-04-04").validityOf(Optional.of(assigned(administered())), "peter@contoso.example"))
                .isEqualTo(Validity.NOT_FOUND);
    }

    @Test
    void comparesInAnyLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Voucher voucher = assigned(Given.create().withAdministrator("INFO@CONTOSO.EXAMPLE"));

            assertThat(on(DAY).validityOf(Optional.of(voucher), "info@contoso.example"))
                    .isEqualTo(Validity.USABLE);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void saysWhatTheAnswerMeansInBothLanguages() {
        assertThat(Validity.NOT_FOUND.message())
                .isEqualTo("no voucher has this number and this administrator's e-mail: check both with the customer");
        assertThat(Validity.USABLE.message(Locale.forLanguageTag("nl")))
                .isEqualTo("de voucher is toegewezen en niet verlopen: een partner kan hem reserveren");
    }

    private static Create administered() {
        return Given.create().withAdministrator(EMAIL);
    }

    private static Voucher assigned(Create create) {
        return LIFECYCLE.apply(
                Voucher.create(VoucherEvent.of(V_1, create, day(DAY))),
                VoucherEvent.of(V_1, Assign.of("mulder"), day(DAY)));
    }
}
