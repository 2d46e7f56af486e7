package org.planningservices.policy.portfolio;

import java.io.Serializable;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.VoucherStatus;

/** A tally for each status, standing, and rule that sets the first deadline, if one does. */
@SuppressWarnings("EnumOrdinal") // places in an array
final class Cells implements Serializable {

    private static final VoucherStatus[] STATUSES = VoucherStatus.values();
    private static final Standing[] STANDINGS = Standing.values();
    private static final RuleId[] RULES = RuleId.values();

    private final Tallies tallies = new Tallies(STATUSES.length * STANDINGS.length * (RULES.length + 1));

    void count(VoucherStatus status, Standing standing, @Nullable RuleId rule, int daysLeft) {
        tallies.count(
                place(status.ordinal(), standing.ordinal(), rule == null ? RULES.length : rule.ordinal()), daysLeft);
    }

    private static int place(int status, int standing, int rule) {
        return (status * STANDINGS.length + standing) * (RULES.length + 1) + rule;
    }

    void add(Cells others) {
        tallies.add(others.tallies);
    }

    Tally of(VoucherStatus status) {
        return sum(place -> place / (RULES.length + 1) / STANDINGS.length == status.ordinal());
    }

    Tally of(Standing standing) {
        return sum(place -> place / (RULES.length + 1) % STANDINGS.length == standing.ordinal());
    }

    Tally of(RuleId rule) {
        return sum(place -> place % (RULES.length + 1) == rule.ordinal());
    }

    private Tally sum(IntPredicate some) {
        Tally sum = Tally.NONE;
        for (int place = 0; place < tallies.places(); place++) {
            if (some.test(place)) {
                sum = sum.plus(tallies.at(place));
            }
        }
        return sum;
    }
}
