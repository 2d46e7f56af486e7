package org.planningservices.report.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Names;
import org.planningservices.step.Action;
import org.planningservices.step.Actor;
import org.planningservices.voucher.VoucherStatus;

/** The texts of the pictures, or of the page, in one language. */
public final class Texts {

    private final Locale locale;
    private final ResourceBundle texts;

    private Texts(String bundle, Locale locale) {
        this.locale = locale;
        // both locales have a bundle, so that the default locale is never used
        texts = ResourceBundle.getBundle("org.planningservices.report." + bundle, locale);
    }

    /** The texts of the pictures in English, loaded when they are first asked for. */
    private static final class English {
        static final Texts TEXTS = new Texts("pictures", Locale.ENGLISH);
    }

    /** The texts of the pictures in Dutch, loaded when they are first asked for. */
    private static final class Dutch {
        static final Texts TEXTS = new Texts("pictures", new Locale("nl"));
    }

    /**
     * Returns the texts of the pictures in a language.
     *
     * @param locale  the locale
     * @return the texts in Dutch for a Dutch locale, and in English for any other
     */
    public static Texts ofPictures(Locale locale) {
        return isDutch(locale) ? Dutch.TEXTS : English.TEXTS;
    }

    /**
     * Returns the texts of the page in a language.
     *
     * @param locale  the locale
     * @return the texts in Dutch for a Dutch locale, and in English for any other
     */
    public static Texts ofPage(Locale locale) {
        return new Texts("page", isDutch(locale) ? new Locale("nl") : Locale.ENGLISH);
    }

    private static boolean isDutch(Locale locale) {
        return locale.getLanguage().equals("nl");
    }

    /**
     * Returns the code of the language.
     *
     * @return the code
     */
    public String language() {
        return locale.getLanguage();
    }

    /**
     * Returns the locale.
     *
     * @return English or Dutch
     */
    public Locale locale() {
        return locale;
    }

    /**
     * Returns a text, in which the values replace {@code {0}}, {@code {1}} and so on, up to {@code {9}}.
     *
     * @param key  the key of the text
     * @param values  the values
     * @return the text
     */
    public String get(String key, Object... values) {
        String text = texts.getString(key);
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int from = 0;
        for (; open >= 0; open = text.indexOf('{', from)) {
            filled.append(text, from, open).append(values[text.charAt(open + 1) - '0']);
            from = open + 3;
        }
        return filled.append(text, from, text.length()).toString();
    }

    /**
     * Returns the name of a constant.
     *
     * @param constant  the constant
     * @return the name
     */
    public String word(Enum<?> constant) {
        return texts.getString(constant.name());
    }

    /**
     * Returns the name of an action.
     *
     * @param action  the action
     * @return the name
     */
    public String of(Action action) {
        return Names.of(action, locale);
    }

    /**
     * Returns the name of an actor.
     *
     * @param actor  the actor
     * @return the name
     */
    public String of(Actor actor) {
        return Names.of(actor, locale);
    }

    /**
     * Returns the name of a status.
     *
     * @param status  the status
     * @return the name
     */
    public String of(VoucherStatus status) {
        return Names.of(status, locale);
    }

    /**
     * Returns a number of days in words, such as {@code 1 day}.
     *
     * @param days  the days
     * @return the words
     */
    public String days(long days) {
        return get(days == 1 ? "day" : "days", days);
    }

    /**
     * Returns how many days are left, such as {@code 2 days left}.
     *
     * @param days  the days, zero or more
     * @return the words
     */
    public String left(long days) {
        return days == 0 ? get("lastDay") : get(days == 1 ? "dayLeft" : "daysLeft", days);
    }

    /**
     * Returns days in words.
     *
     * @param days  the days
     * @return the words
     */
    public String of(DaySet days) {
        List<DayRange> ranges = days.ranges();
        if (ranges.isEmpty()) {
            return get("never");
        }
        StringBuilder all = new StringBuilder();
        for (DayRange range : ranges) {
            all.append(all.length() == 0 ? "" : ", ").append(of(range));
        }
        return all.toString();
    }

    /**
     * Returns days in words.
     *
     * @param days  the days
     * @return the words
     */
    public String of(DayRange days) {
        LocalDate first = days.firstDay().orElse(null);
        LocalDate last = days.lastDay().orElse(null);
        if (first == null) {
            return last == null ? get("always") : get("through", last);
        }
        if (last == null) {
            return get("from", first);
        }
        return first.equals(last) ? first.toString() : get("closed", first, last);
    }
}
