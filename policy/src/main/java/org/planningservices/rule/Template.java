package org.planningservices.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for values: a name in braces stands for the value of that name. Immutable.
 *
 * <p>For example, {@code attempted on `{day}`} has the name {@code day} between two literals.
 *
 * @param literals  what stands before, between and behind the names, one more than those
 * @param names  the names, in the order of the text
 * @param usualLength  how long the text most often is with its values
 */
record Template(List<String> literals, List<String> names, int usualLength) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final int USUAL_VALUE = 16;

    static Template of(String text) {
        List<String> literals = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        int end = 0;
        while (name.find()) {
            literals.add(text.substring(end, name.start()));
            names.add(name.group(1).intern()); // the names of values are literals: equal at first sight
            end = name.end();
        }
        literals.add(text.substring(end));
        return new Template(List.copyOf(literals), List.copyOf(names), text.length() + USUAL_VALUE * names.size());
    }
}
