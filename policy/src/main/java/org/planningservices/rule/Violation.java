package org.planningservices.rule;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.planningservices.voucher.VoucherId;

/**
 * A rule that a step breaks, with the values compared.
 *
 * <p>For example, TIM-06 with {@code lastDay} 2021-12-27 and {@code day} 2021-12-28. Immutable.
 */
@Value.Immutable
public abstract class Violation {

    Violation() {}

    /**
     * Returns the rule.
     *
     * @return the rule
     */
    @Value.Parameter
    public abstract Rule rule();

    /**
     * Returns the key of the message: the rule's id, and behind a point its variant if it has several.
     *
     * @return the key
     */
    @Value.Parameter
    public abstract String key();

    /**
     * Returns the values that the rule compared.
     *
     * @return the values, each under its name
     */
    @Value.Parameter
    public abstract List<Compared> compared();

    /**
     * Returns the voucher that breaks the rule, where a step is about several.
     *
     * @return the voucher
     */
    public abstract Optional<VoucherId> voucher();

    /**
     * Returns a copy that names this voucher.
     *
     * @param voucher  the voucher that breaks the rule
     * @return the copy
     */
    public abstract Violation withVoucher(VoucherId voucher);

    /**
     * Returns what is wrong and what would have been accepted, in English.
     *
     * @return one line
     */
    public String message() {
        return Messages.text(key(), compared());
    }

    /** Returns the rule's id and the message, and the voucher if one is named. */
    @Override
    public String toString() {
        return rule().id() + ": " + message()
                + voucher().map(voucher -> " (voucher `" + voucher + "`)").orElse("");
    }

    /**
     * Returns the violation of a rule.
     *
     * @param rule  the rule
     * @param key  the key of the message
     * @param compared  the values that the rule compared
     * @return the violation
     */
    public static Violation of(Rule rule, String key, List<Compared> compared) {
        return ImmutableViolation.of(rule, key, compared);
    }
}
