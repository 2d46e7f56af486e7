package org.planningservices.party;

import java.util.Objects;

/**
 * A location of a partner, under which vouchers are reserved, redeemed and claimed (ACT-05, ENG-09). Immutable.
 *
 * @param id  the id of the location
 * @param country  the country it is in
 */
public record Location(LocationId id, Country country) {

    /**
     * Checks that no part is null.
     *
     * @param id  the id of the location
     * @param country  the country it is in
     */
    public Location {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(country, "country");
    }

    /**
     * Returns the location with this id in this country.
     *
     * @param id  the id of the location
     * @param country  the country it is in
     * @return the location
     */
    public static Location of(LocationId id, Country country) {
        return new Location(id, country);
    }
}
