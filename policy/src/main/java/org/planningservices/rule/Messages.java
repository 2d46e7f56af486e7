package org.planningservices.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Qualification;
import org.planningservices.step.Action;

/** The texts of a language, by key. A text is parsed once, when it is first asked for. Thread-safe. */
final class Messages {

    private static final String BETWEEN = "`, `";

    private final ResourceBundle texts;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Map<Action, String> steps = new ConcurrentHashMap<>();

    private Messages(Locale locale) {
        // asked for exactly, so that the machine's locale never has a say
        texts = ResourceBundle.getBundle("org.planningservices.rule.messages", locale);
    }

    /** The texts in English, loaded when they are first asked for. */
    private static final class English {
        static final Messages TEXTS = new Messages(Locale.ENGLISH);
    }

    /** The texts in Dutch, loaded when they are first asked for. */
    private static final class Dutch {
        static final Messages TEXTS = new Messages(new Locale("nl"));
    }

    /** Returns the texts in Dutch for a Dutch locale and in English for any other. */
    static Messages in(Locale locale) {
        return locale.getLanguage().equals("nl") ? Dutch.TEXTS : English.TEXTS;
    }

    static String text(Locale locale, String key, List<ComparedValue> compared) {
        return in(locale).text(key, compared);
    }

    /** Returns a text that is not one of the library's, with its values in a language. */
    static String text(Locale locale, Template template, List<ComparedValue> values) {
        return in(locale).text(template, values);
    }

    private String text(String key, List<ComparedValue> compared) {
        return text(template(key), compared);
    }

    private String text(Template template, List<ComparedValue> compared) {
        if (template.names() == 0) {
            return template.literal(0);
        }
        StringBuilder text = new StringBuilder(template.usualLength());
        append(template, compared, text);
        return text.toString();
    }

    /** Appends the text under a key, with the values that it names. */
    void append(String key, List<ComparedValue> compared, StringBuilder text) {
        append(template(key), compared, text);
    }

    private Template template(String key) {
        Template template = templates.get(key);
        if (template == null) {
            template = Template.of(texts.getString(key));
            templates.put(key, template);
        }
        return template;
    }

    private void append(Template template, List<ComparedValue> compared, StringBuilder text) {
        for (int i = 0; i < template.names(); i++) {
            text.append(template.literal(i));
            appendValue(template.name(i), compared, text);
        }
        text.append(template.literal(template.names()));
    }

    private void appendValue(String name, List<ComparedValue> compared, StringBuilder text) {
        for (int i = 0; i < compared.size(); i++) {
            ComparedValue one = compared.get(i);
            if (one.name().equals(name)) {
                appendValue(one.value(), text);
                return;
            }
        }
        text.append('{').append(name).append('}');
    }

    private void appendValue(Object value, StringBuilder text) {
        if (value instanceof LocalDate day) {
            append(day, text);
        } else if (value instanceof String plain) {
            text.append(plain);
        } else if (value instanceof Action action) {
            text.append(step(action));
        } else if (value instanceof Derivation.Origin origin) {
            append("origin." + origin, List.of(), text);
        } else if (value instanceof DayRange days) {
            append(days.lastDay().isPresent() ? "days.closed" : "days.from", ends(days), text);
        } else if (value instanceof Qualification one) {
            append(one, text);
        } else if (value instanceof Collection<?> many) {
            append(many, text);
        } else {
            text.append(value);
        }
    }

    private String step(Action action) {
        String step = steps.get(action);
        if (step == null) {
            step = texts.getString("step." + action);
            steps.put(action, step);
        }
        return step;
    }

    /** Appends a day as it writes itself, which most of them do in ten characters. */
    private static void append(LocalDate day, StringBuilder text) {
        if (day.getYear() < 1000 || day.getYear() > 9999) {
            text.append(day);
        } else {
            text.append(day.getYear());
            append(day.getMonthValue(), text.append('-'));
            append(day.getDayOfMonth(), text.append('-'));
        }
    }

    private static void append(int twoDigits, StringBuilder text) {
        text.append((char) ('0' + twoDigits / 10)).append((char) ('0' + twoDigits % 10));
    }

    private static List<ComparedValue> ends(DayRange days) {
        return List.of(
                ComparedValue.of(
                        "from", days.firstDay().map(LocalDate::toString).orElse("…")),
                ComparedValue.of(
                        "through", days.lastDay().map(LocalDate::toString).orElse("…")));
    }

    private void append(Qualification one, StringBuilder text) {
        String level = text("level." + one.level(), List.of());
        String between = "";
        for (Competency competency : one.competencies()) {
            text.append(between).append(level).append(' ').append(competency);
            between = BETWEEN;
        }
    }

    private void append(Collection<?> many, StringBuilder text) {
        String between = "";
        for (Object one : many) {
            text.append(between);
            appendValue(one, text);
            between = BETWEEN;
        }
    }
}
