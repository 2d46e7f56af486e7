package org.planningservices.party;

/**
 * A location of a partner, under which vouchers are reserved, redeemed and claimed (ACT-05, ENG-09). Immutable.
 *
 * @param id  the number of the location
 * @param country  the country it stands in
 */
public record Location(LocationId id, Country country) {

    /**
     * Returns the location with this number in this country.
     *
     * @param id  the number of the location
     * @param country  the code of the country, two letters from A to Z
     * @return the location
     */
    public static Location of(String id, String country) {
        return new Location(LocationId.of(id), Country.of(country));
    }
}
