package org.planningservices.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.planningservices.engagement.Qualification;
import org.planningservices.party.Action;

/** The texts, by key; a name in braces stands for the value compared under it. */
final class Messages {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Collector<CharSequence, ?, String> BETWEEN = Collectors.joining("`, `");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private Messages() {}

    static String text(Locale locale, String key, List<Compared> compared) {
        // asked for exactly, so that the machine's locale never has a say
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.planningservices.rule.messages",
                locale.getLanguage().equals(DUTCH.getLanguage()) ? DUTCH : Locale.ENGLISH);
        return filled(
                texts.getString(key),
                name -> compared.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .map(one -> written(texts, one.value())));
    }

    private static String written(ResourceBundle texts, Object value) {
        if (value instanceof Action action) {
            return texts.getString("step." + action);
        }
        if (value instanceof Derivation.Origin origin) {
            return texts.getString("origin." + origin);
        }
        if (value instanceof DayRange days) {
            return written(texts, days);
        }
        if (value instanceof Qualification one) {
            String level = texts.getString("level." + one.level());
            return one.competencies().stream()
                    .map(competency -> level + " " + competency)
                    .collect(BETWEEN);
        }
        return value instanceof Collection<?> many
                ? many.stream().map(one -> written(texts, one)).collect(BETWEEN)
                : value.toString();
    }

    private static String written(ResourceBundle texts, DayRange days) {
        String key = days.lastDay().isPresent() ? "days.closed" : "days.from";
        return filled(
                texts.getString(key),
                name -> Optional.of((name.equals("from") ? days.firstDay() : days.lastDay())
                        .map(LocalDate::toString)
                        .orElse("…")));
    }

    private static String filled(String text, Function<String, Optional<String>> values) {
        return NAME.matcher(text)
                .replaceAll(name ->
                        Matcher.quoteReplacement(values.apply(name.group(1)).orElse(name.group())));
    }
}
