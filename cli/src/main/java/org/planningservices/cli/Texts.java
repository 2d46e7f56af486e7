package org.planningservices.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Names;
import org.planningservices.step.Action;
import org.planningservices.step.Actor;
import org.planningservices.voucher.VoucherStatus;

/** The command line's own words in one language. The library has the words for its rules, actions and stages itself. */
final class Texts {

    private static final String BUNDLE = "org.planningservices.cli.texts";

    private final Locale locale;
    private final boolean english;
    private final Map<String, String> texts = new HashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
        english = locale.equals(Locale.ENGLISH);
        // without a fallback, so that the machine's locale never counts
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }

    /** The words in English, loaded when they are first needed. */
    private static final class English {
        static final Texts TEXTS = new Texts(Locale.ENGLISH);
    }

    /** The words in Dutch, loaded when they are first needed. */
    private static final class Dutch {
        static final Texts TEXTS = new Texts(Presentation.DUTCH);
    }

    /** Returns the words in the language of the command that runs. */
    static Texts current() {
        return Presentation.current().isEnglish() ? English.TEXTS : Dutch.TEXTS;
    }

    Locale locale() {
        return locale;
    }

    /** Returns a text without values. */
    String get(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    /** Returns a text in which values stand in the place of {@code {0}}, {@code {1}} and so on. */
    String get(String key, Object... values) {
        String text = get(key);
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            filled.append(text, from, open).append(values[text.charAt(open + 1) - '0']);
            from = open + "{0}".length();
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** Returns a constant in words, such as {@code not known}. */
    String word(Enum<?> constant) {
        String text = texts.get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        return text == null ? constant.name().toLowerCase(Locale.ROOT).replace('_', ' ') : text;
    }

    String of(Action action) {
        return english ? action.title() : Names.of(action, locale);
    }

    String of(Actor actor) {
        return english
                ? actor.title().replaceFirst("^the ", "")
                : Names.of(actor, locale).replaceFirst("^het ", "");
    }

    /** Returns a status: its code in English, as journals have it, and its name in Dutch. */
    String of(VoucherStatus status) {
        return english ? status.name() : Names.of(status, locale);
    }

    String of(DaySet days) {
        return days.isEmpty()
                ? get("days.never")
                : days.ranges().stream().map(this::of).collect(Collectors.joining(", "));
    }

    String of(DayRange days) {
        if (days.firstDay().isEmpty()) {
            return days.lastDay().map(last -> get("days.through", last)).orElseGet(() -> get("days.always"));
        }
        LocalDate first = days.firstDay().get();
        if (days.lastDay().isEmpty()) {
            return get("days.from", first);
        }
        return days.lastDay().get().equals(first)
                ? first.toString()
                : get("days.closed", first, days.lastDay().get());
    }
}
