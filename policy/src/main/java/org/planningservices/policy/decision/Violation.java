package org.planningservices.policy.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Rule;
import org.planningservices.rule.Text;
import org.planningservices.step.VoucherId;

/**
 * A rule that a step breaks, with the values compared, the days on which the step does not break it, and what would help.
 *
 * <p>For example, TIM-06 with {@code lastDay} 2021-12-27 and {@code day} 2021-12-28. Days and remedy are worked out when
 * they are read. The program makes violations; nobody else needs to implement them.
 */
public interface Violation {

    /**
     * Returns the rule.
     *
     * @return the rule
     */
    Rule rule();

    /**
     * Returns the key of the message: the rule's id, followed by a period and the variant, if the rule has several messages.
     *
     * @return the key
     */
    String key();

    /**
     * Returns the values that the rule compared.
     *
     * @return the values, each under its name
     */
    List<ComparedValue> compared();

    /**
     * Returns the voucher that breaks the rule, if the step is about several vouchers.
     *
     * @return the voucher; empty if the step is about one voucher
     */
    Optional<VoucherId> voucherId();

    /**
     * Returns the days on which this rule does not refuse the step, all else unchanged. It may lack a fact on some of them.
     *
     * @return the days; none if no day helps
     */
    DaySet days();

    /**
     * Returns what satisfies this rule, regardless of other rules.
     *
     * @return the remedy; empty if nothing will
     */
    Optional<Remedy> remedy();

    /**
     * Returns what is wrong and what would have been accepted, in English.
     *
     * @return one line
     */
    default String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * Returns what is wrong and what would have been accepted, in Dutch for a Dutch locale and in English for any other.
     *
     * @param locale  the locale
     * @return one line
     */
    default String message(Locale locale) {
        return new Text(key(), compared()).message(locale);
    }
}
