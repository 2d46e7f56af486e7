package org.planningservices.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for values: a name in braces stands for the value of that name. Immutable.
 *
 * <p>For example, {@code attempted on `{day}`} has one name, {@code day}, between two literals.
 */
final class Template {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final int USUAL_VALUE = 16;

    private final String[] literals;
    private final String[] names;
    private final int usualLength;

    private Template(List<String> literals, List<String> names, int usualLength) {
        this.literals = literals.toArray(new String[0]);
        this.names = names.toArray(new String[0]);
        this.usualLength = usualLength;
    }

    static Template of(String text) {
        List<String> literals = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        int end = 0;
        while (name.find()) {
            literals.add(text.substring(end, name.start()));
            names.add(name.group(1)
                    .intern()); // as are the names of values, so that equal names are most often one object
            end = name.end();
        }
        literals.add(text.substring(end));
        return new Template(literals, names, text.length() + USUAL_VALUE * names.size());
    }

    /** Returns how many names there are. */
    int names() {
        return names.length;
    }

    /** Returns a name by its place in the text, from 0. */
    String name(int place) {
        return names[place];
    }

    /** Returns what stands before the name of a place; behind the last name for the number of names. */
    String literal(int place) {
        return literals[place];
    }

    /** Returns how long the text most often is with its values. */
    int usualLength() {
        return usualLength;
    }
}
