package org.planningservices.testkit.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.Create;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;

/** What happened before a step, and the defaults that follow from it. */
record ScenarioContext(Terms terms, List<Occurrence> history) {

    static final String PARTNER = "fabrikam";
    static final String COUNTRY = "NL";
    static final String OFFERING = "DDPS";
    static final int SERVICE_LEVEL = 5;

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day must be written like `2021-06-30`, found `" + text + "`", e);
        }
    }

    static String location(String partner, String country) {
        return partner + "-" + country.toLowerCase(Locale.ROOT);
    }

    static String consultant(String partner) {
        return partner + "-consultant";
    }

    private <S extends VoucherStep> Optional<S> last(VoucherId voucher, Class<S> kind) {
        return history.stream()
                .flatMap(happening ->
                        happening instanceof VoucherStepTaken taken ? Stream.of(taken) : Stream.<VoucherStepTaken>of())
                .filter(taken -> taken.voucherId().equals(voucher) && kind.isInstance(taken.step()))
                .map(taken -> kind.cast(taken.step()))
                .reduce((earlier, later) -> later);
    }

    String holder(VoucherId voucher) {
        return last(voucher, Reserve.class)
                .map(Reserve::partnerId)
                .map(PartnerId::value)
                .orElse(PARTNER);
    }

    /**
     * Returns the location of the reservation if this partner holds it, or else the partner's location in the
     * Netherlands.
     */
    String location(VoucherId voucher, String partner) {
        return last(voucher, Reserve.class)
                .filter(reservation -> reservation.partnerId().value().equals(partner))
                .map(reservation -> reservation.locationId().value())
                .orElse(location(partner, COUNTRY));
    }

    int serviceLevel(VoucherId voucher) {
        return last(voucher, Create.class)
                .map(create -> create.serviceLevel().days())
                .orElse(SERVICE_LEVEL);
    }

    String engagement(VoucherId voucher) {
        Offering offering = last(voucher, Create.class).map(Create::offering).orElse(Offering.of(OFFERING));
        return terms.catalog().value().of(offering).stream()
                .findFirst()
                .map(CatalogEntry::engagement)
                .orElse(Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT)
                .code();
    }
}
