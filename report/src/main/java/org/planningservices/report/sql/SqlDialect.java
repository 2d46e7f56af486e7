package org.planningservices.report.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A database that a {@link VoucherView} is written for.
 *
 * <p>Names that consist of lower-case letters, digits and underscores and are not reserved are written without quotes, so that the
 * database reads them as it does in the statements of the application. Every other name is quoted, and must be exactly as the
 * database stores it.
 */
public enum SqlDialect {
    /** PostgreSQL; tested with version 18. */
    POSTGRESQL("PostgreSQL", "text") {
        @Override
        String literal(String text) {
            // the setting standard_conforming_strings decides what a backslash means in other literals
            return text.indexOf('\\') < 0 ? super.literal(text) : "E" + super.literal(text.replace("\\", "\\\\"));
        }

        @Override
        String matches(String text, String regex) {
            return text + " ~ " + literal("^" + regex + "$");
        }

        @Override
        String parseDay(String text, DayPattern pattern) {
            List<String> parts = parts(text, pattern, "^", "$", "\\");
            String first = "make_date(" + parts.get(0) + ", " + parts.get(1) + ", 1)";
            return ifInMonth(first + " + (" + parts.get(2) + " - 1)", parts.get(1));
        }
    },
    /** H2; tested with version 2.5. */
    H2("H2", "varchar") {
        @Override
        boolean isOrdinary(String name) {
            return SqlNames.isOrdinaryInH2(name);
        }

        @Override
        String plusDays(String day, int days) {
            return days == 0 ? day : "dateadd(day, " + days + ", " + day + ")";
        }

        @Override
        String daysBetween(String first, String last) {
            return "datediff(day, " + first + ", " + last + ")";
        }

        @Override
        String matches(String text, String regex) {
            return "regexp_like(" + text + ", " + literal("^" + regex + "\\z") + ")";
        }

        @Override
        String parseDay(String text, DayPattern pattern) {
            List<String> parts = parts(text, pattern, "^", "\\z", "$");
            String first = "dateadd(month, " + parts.get(1) + " - 1, dateadd(year, " + parts.get(0)
                    + " - 2000, date '2000-01-01'))";
            return ifInMonth("dateadd(day, " + parts.get(2) + " - 1, " + first + ")", parts.get(1));
        }
    },
    /** DuckDB; tested with version 1.5. */
    DUCKDB("DuckDB", "varchar") {
        @Override
        String in(String value, List<String> literals) {
            // DuckDB would join a longer list as a table
            String first = super.in(value, literals.subList(0, Math.min(4, literals.size())));
            return literals.size() <= 4
                    ? first
                    : "(" + first + " or " + in(value, literals.subList(4, literals.size())) + ")";
        }

        @Override
        String today() {
            return "today()"; // current_date could be a column of the table
        }

        @Override
        String asDate(String value) {
            return "try_cast(" + value + " as date)";
        }

        @Override
        String matches(String text, String regex) {
            return "regexp_full_match(" + text + ", " + literal(regex) + ")";
        }

        @Override
        String parseDay(String text, DayPattern pattern) {
            String iso = "\\" + pattern.yearGroup() + "-\\" + pattern.monthGroup() + "-\\" + pattern.dayGroup();
            return "try_cast(regexp_replace(" + text + ", " + literal("^" + pattern.regex() + "$") + ", " + literal(iso)
                    + ") as date)";
        }
    };

    private static final LocalDate FIRST_LITERAL = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_LITERAL = LocalDate.of(9999, 12, 31);

    private final String title;
    private final String textType;

    SqlDialect(String title, String textType) {
        this.title = title;
        this.textType = textType;
    }

    /**
     * Returns the name of the database.
     *
     * @return the name, such as {@code PostgreSQL}
     */
    public String title() {
        return title;
    }

    /**
     * Returns the word for the database on a command line.
     *
     * @return the code, such as {@code postgresql}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether a name needs no quotes. */
    boolean isOrdinary(String name) {
        return SqlNames.isOrdinary(name);
    }

    /** Returns a name as an identifier. */
    String identifier(String name) {
        return isOrdinary(name) ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Returns a text as a literal. */
    String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Returns a value as text, whatever its type. */
    String asText(String value) {
        return "cast(" + value + " as " + textType + ")";
    }

    /** Returns a value as a date. */
    String asDate(String value) {
        return "cast(" + value + " as date)";
    }

    /** Returns the condition that a value is one of some literals. */
    String in(String value, List<String> literals) {
        return literals.size() == 1
                ? value + " = " + literals.get(0)
                : value + " in (" + String.join(", ", literals) + ")";
    }

    /** Returns the current date of the session. */
    String today() {
        return "current_date";
    }

    /** Returns a day as a literal; one outside the years 1 to 9999 is computed from the first or last of them. */
    String literal(LocalDate day) {
        if (day.isBefore(FIRST_LITERAL)) {
            return plusDays(literal(FIRST_LITERAL), (int) (day.toEpochDay() - FIRST_LITERAL.toEpochDay()));
        }
        return day.isAfter(LAST_LITERAL)
                ? plusDays(literal(LAST_LITERAL), (int) (day.toEpochDay() - LAST_LITERAL.toEpochDay()))
                : "date '" + day + "'";
    }

    /** Returns the day that lies some days after another. */
    String plusDays(String day, int days) {
        return days == 0 ? day : day + (days < 0 ? " - " + -days : " + " + days);
    }

    /** Returns the number of days from one day to another; negative if the other is earlier. */
    String daysBetween(String first, String last) {
        return last + " - " + first;
    }

    /** Returns the condition that the whole of a text matches. */
    abstract String matches(String text, String regex);

    /** Returns the day that a text names, which matches the pattern; null if the month has no such day. */
    abstract String parseDay(String text, DayPattern pattern);

    /** Returns year, month and day of a text that matches, as numbers. */
    List<String> parts(String text, DayPattern pattern, String begin, String end, String group) {
        return pattern.groups().stream()
                .map(number -> "cast(regexp_replace(" + text + ", " + literal(begin + pattern.regex() + end) + ", "
                        + literal(group + number) + ") as integer)")
                .toList();
    }

    /** Returns a day if it lies in the month that it was counted in; otherwise null. */
    static String ifInMonth(String day, String month) {
        return "case when extract(month from " + day + ") = " + month + " then " + day + " end";
    }
}
