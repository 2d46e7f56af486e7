package org.planningservices.rule;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.planningservices.step.Action;
import org.planningservices.step.Actor;
import org.planningservices.voucher.VoucherStatus;

/**
 * The names of actions, statuses and actors, in Dutch for a Dutch locale and in English for any other.
 *
 * <p>For example, {@code Names.of(VoucherAction.REDEEM, Locale.forLanguageTag("nl"))} is {@code inwisselen}.
 */
public final class Names {

    private Names() {}

    /**
     * Returns the name of an action of the library.
     *
     * @param action  the action
     * @param locale  the locale
     * @return the name, such as {@code redeem}; in English it is the title of the action
     */
    public static String of(Action action, Locale locale) {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(locale, "locale");
        return named("step." + action, locale);
    }

    /**
     * Returns the name of a status.
     *
     * @param status  the status
     * @param locale  the locale
     * @return the name, such as {@code payment requested}
     */
    public static String of(VoucherStatus status, Locale locale) {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(locale, "locale");
        return named("status." + status, locale);
    }

    /**
     * Returns the name of an actor.
     *
     * @param actor  the actor
     * @param locale  the locale
     * @return the name, such as {@code partner}; in English it is the title of the actor
     */
    public static String of(Actor actor, Locale locale) {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(locale, "locale");
        return named("actor." + actor, locale);
    }

    private static String named(String key, Locale locale) {
        return Messages.text(locale, key, List.of());
    }
}
