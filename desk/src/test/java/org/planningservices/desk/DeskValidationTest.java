package org.planningservices.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.desk.Office.E_1;
import static org.planningservices.desk.Office.V_1;
import static org.planningservices.desk.Office.V_2;

import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;

/** VCH-07 at the desk: by the number and the administrator's e-mail, on the day of the clock. */
class DeskValidationTest {

    private static final String EMAIL = "anna@contoso.example";

    private final Office office = office();

    private static Office office() {
        Office office = new Office().withDays(20);
        office.submit(V_1, Create.of(E_1, Offering.DDPS, 5).withAdministrator(EMAIL));
        office.submit(V_1, Assign.of("m.devries"));
        return office;
    }

    @Test
    void answersOnTheDayOfTheClock() {
        assertThat(office.desk.validityOf(V_1, "ANNA@contoso.example")).isEqualTo(Validity.USABLE);
        assertThat(office.on("2021-06-30").desk.validityOf(V_1, EMAIL)).isEqualTo(Validity.USABLE);
        assertThat(office.on("2021-07-01").desk.validityOf(V_1, EMAIL)).isEqualTo(Validity.LAPSED);
    }

    @Test
    void answersAnUnknownNumberAndAnotherEmailAlike() {
        assertThat(office.desk.validityOf(V_2, EMAIL)).isEqualTo(Validity.NOT_FOUND);
        assertThat(office.desk.validityOf(V_1, "bob@contoso.example")).isEqualTo(Validity.NOT_FOUND);
        assertThat(office.desk.validityOf(V_1, "")).isEqualTo(Validity.NOT_FOUND);
    }

    @Test
    void recordsNothing() {
        int revision = office.desk.findVoucher(V_1).orElseThrow().revision();
        int records = office.repository.read(0, 100).size();

        office.desk.validityOf(V_1, EMAIL);

        assertThat(office.desk.findVoucher(V_1).orElseThrow().revision()).isEqualTo(revision);
        assertThat(office.repository.read(0, 100)).hasSize(records);
    }
}
