package org.planningservices.report.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a column of texts writes days: the pattern of a mapping as a regular expression. Immutable. */
final class DayPattern {

    private static final Pattern PARTS = Pattern.compile("yyyy|MM?|dd?|[-/. ]");
    private static final String YEAR = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)";

    private final String regex;
    private final String order;

    private DayPattern(String regex, String order) {
        this.regex = regex;
        this.order = order;
    }

    static DayPattern of(String pattern) {
        StringBuilder regex = new StringBuilder();
        StringBuilder order = new StringBuilder();
        List<String> parts = new ArrayList<>();
        for (Matcher matcher = PARTS.matcher(pattern); matcher.find(); ) {
            String part = matcher.group();
            if (!parts.isEmpty() && isField(part)) {
                String last = parts.get(parts.size() - 1);
                if (isField(last) && (part.length() == 1 || last.length() == 1)) {
                    throw new IllegalArgumentException("a pattern of days for SQL must have a separator beside `"
                            + (part.length() == 1 ? part : last) + "`, found `" + pattern + "`");
                }
            }
            regex.append(regex(part));
            if (isField(part)) {
                order.append(part.charAt(0));
            }
            parts.add(part);
        }
        return new DayPattern(regex.toString(), order.toString());
    }

    private static boolean isField(String part) {
        return Character.isLetter(part.charAt(0));
    }

    private static String regex(String part) {
        return switch (part) {
            case "yyyy" -> YEAR;
            case "MM" -> "(0[1-9]|1[0-2])";
            case "M" -> "(0?[1-9]|1[0-2])";
            case "dd" -> "(0[1-9]|[12][0-9]|3[01])";
            case "d" -> "(0?[1-9]|[12][0-9]|3[01])";
            case "." -> "[.]";
            default -> part;
        };
    }

    /** Returns the expression, with one group for each of year, month and day. */
    String regex() {
        return regex;
    }

    /** Returns the numbers of the groups of year, month and day. */
    List<Integer> groups() {
        return List.of(yearGroup(), monthGroup(), dayGroup());
    }

    int yearGroup() {
        return order.indexOf('y') + 1;
    }

    int monthGroup() {
        return order.indexOf('M') + 1;
    }

    int dayGroup() {
        return order.indexOf('d') + 1;
    }
}
