package org.planningservices.json;

/**
 * A field of records.
 *
 * @param number  the place among all fields, from 0
 * @param name  the name, which no other field has
 * @param kind  what its value is
 */
record Field<V>(int number, String name, Kind<V> kind) {

    /** Returns the bit that stands for this field among all. */
    long bit() {
        return 1L << number;
    }
}
