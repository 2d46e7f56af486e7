package org.planningservices.report.sql;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells which names a database reads as they are without quotes, and refuses those that it cannot have. */
final class SqlNames {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** The words that PostgreSQL 18, H2 2.5 or DuckDB 1.5 reserves. */
    static final Set<String> RESERVED = Set.of("""
            _rowid_ all analyse analyze and anti any array as asc asof asymmetric at authorization between
            bigint binary bit boolean both by case cast char character check coalesce collate collation column
            columns concurrently constraint create cross current_catalog current_date current_path current_role
            current_schema current_time current_timestamp current_user day dec decimal default deferrable desc
            describe distinct do else end except exists extract false fetch float for foreign freeze from full
            generated glob grant greatest group grouping grouping_id having hour if ilike in initially inner
            inout int integer intersect interval into is isnull join json json_array json_arrayagg json_exists
            json_object json_objectagg json_query json_scalar json_serialize json_table json_value key lambda
            lateral leading least left like limit localtime localtimestamp map merge_action minus minute month
            national natural nchar none normalize not notnull null nullif numeric offset on only or order out
            outer overlaps overlay pivot pivot_longer pivot_wider placing position positional precision primary
            qualify real references returning right row rownum second select semi session_user set setof show
            similar smallint some struct substring summarize symmetric system_user table tablesample then time
            timestamp to trailing treat trim true try_cast uescape union unique unknown unpack unpivot user
            using value values varchar variadic verbose when where window with xmlattributes xmlconcat
            xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable year""".split("\\s"));

    /** The words among them that H2 2.5 refuses without quotes. In quotes it would not find a column that has no quotes. */
    private static final Set<String> RESERVED_IN_H2 = Set.of("""
            _rowid_ all and any array as asymmetric authorization between case cast check constraint cross
            current_catalog current_date current_path current_role current_schema current_time current_timestamp
            current_user day default distinct else end except exists false fetch for foreign from full group
            having hour if in inner intersect interval is join key left like limit localtime localtimestamp
            minus minute month natural not null offset on or order primary qualify right row rownum second
            select session_user set some symmetric system_user table to true uescape union unique unknown user
            using value values when where window with year""".split("\\s"));

    private SqlNames() {}

    static boolean isOrdinary(String name) {
        return isOrdinary(name, RESERVED);
    }

    static boolean isOrdinaryInH2(String name) {
        return isOrdinary(name, RESERVED_IN_H2);
    }

    private static boolean isOrdinary(String name, Set<String> reserved) {
        return PLAIN.matcher(name).matches() && !reserved.contains(name);
    }

    /**
     * Returns a name that a database can have.
     *
     * @throws IllegalArgumentException if it is blank, or has a character that does not print
     */
    static String require(String kind, String name) {
        if (name.isBlank() || name.codePoints().anyMatch(SqlNames::isRefused)) {
            throw new IllegalArgumentException(
                    kind + " must not be blank and must consist of characters that print, found `" + name + "`");
        }
        return name;
    }

    /**
     * Checks that a database can compare a column with a word.
     *
     * @throws IllegalArgumentException if it has U+0000 or half of a surrogate pair
     */
    static void requireWord(String word) {
        if (word.codePoints().anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
            throw new IllegalArgumentException(
                    "a word for a status must have neither U+0000 nor half of a surrogate pair, found `" + word + "`");
        }
    }

    private static boolean isRefused(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
