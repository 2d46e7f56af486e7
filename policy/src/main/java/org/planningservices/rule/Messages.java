package org.planningservices.rule;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts, by key; a name in braces stands for the value compared under it. */
final class Messages {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private Messages() {}

    static String text(String key, List<Compared> compared) {
        Map<String, String> values =
                compared.stream().collect(Collectors.toMap(Compared::name, one -> written(one.value())));
        String text = ResourceBundle.getBundle("org.planningservices.rule.messages", Locale.ENGLISH)
                .getString(key);
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
    }

    private static String written(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining("`, `"))
                : value.toString();
    }
}
