package org.planningservices.report.sql;

import java.util.List;
import java.util.Locale;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;

/** A column that a view adds, and the rules and provisions that it follows. */
enum ViewColumn {
    STATUS_CODE("the status, by its name in this library"),
    CREATED_DAY("the day of the creation"),
    SINCE_DAY("the day of the assignment, then of the redemption, then of the approval"),
    FAULT("the value of the row that is not accepted: status, createdOn or since; such a row has no days"),
    LAST_VALID_DAY(
            "the last valid day, until the redemption",
            ProvisionId.TIM_01,
            ProvisionId.TIM_02,
            ProvisionId.TIM_03,
            ProvisionId.TIM_14),
    REDEEM_BY("the last day to redeem, until the redemption", RuleId.TIM_06, RuleId.TIM_09),
    PAYMENT_REQUEST_BY("the last day to request payment, until the approval", RuleId.TIM_07),
    PAY_BY("the last day to pay, until the payment", RuleId.PAY_07),
    NEXT_RULE("the rule of the deadline that comes first: one of those above, or", RuleId.TIM_05, RuleId.TIM_08),
    NEXT_DEADLINE("the day of the deadline that comes first, also if it has passed"),
    STANDING("OPEN, LAPSED, SETTLED or REVOKED, on the day of the view"),
    DAYS_LEFT("the days from the day of the view to the deadline; negative once it has passed");

    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<RulebookId> rows;

    ViewColumn(String meaning, RulebookId... rows) {
        this.meaning = meaning;
        this.rows = List.of(rows);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }

    List<RulebookId> rows() {
        return rows;
    }
}
