package org.planningservices.testkit.arbitraries;

import java.util.List;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;

/**
 * The participants in the life of a voucher. Immutable.
 *
 * @param customer  the customer
 * @param enrollment  an enrollment of the customer
 * @param partner  the partner that reserves first
 * @param second  the partner that reserves after it
 */
record Participants(CustomerId customer, EnrollmentId enrollment, PartnerId partner, PartnerId second) {

    /** The first two have the same customer; each partner is in several of them. */
    static final List<Participants> TROUPE = List.of(
            of("contoso", "E-1", "fabrikam", "litware"),
            of("contoso", "E-2", "litware", "fabrikam"),
            of("northwind", "E-3", "fabrikam", "adatum"),
            of("tailspin", "E-4", "adatum", "litware"));

    /** Participants that are not in {@link #TROUPE}. */
    static final List<Participants> BYSTANDERS =
            List.of(of("wingtip", "E-8", "proseware", "woodgrove"), of("lucerne", "E-9", "woodgrove", "proseware"));

    private static Participants of(String customer, String enrollment, String partner, String second) {
        return new Participants(
                CustomerId.of(customer), EnrollmentId.of(enrollment), PartnerId.of(partner), PartnerId.of(second));
    }

    /** Returns the partner that makes the next reservation, given the number of reservations so far. */
    PartnerId partner(int reservations) {
        return reservations % 2 == 0 ? partner : second;
    }

    PartnerId otherThan(PartnerId one) {
        return one.equals(partner) ? second : partner;
    }

    /** Returns these participants with the partners exchanged. */
    Participants turned() {
        return new Participants(customer, enrollment, /* partner= */ second, /* second= */ partner);
    }

    Participants under(EnrollmentId another) {
        return new Participants(customer, another, partner, second);
    }
}
