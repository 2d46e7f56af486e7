package org.planningservices.policy.engine;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Text;
import org.planningservices.rule.Wording;

/** Why a condition refuses: the variant of its message, the values it compared, and the message if it is not the library's. */
public record Reason(
        String key, List<ComparedValue> compared, @Nullable Wording own) {

    /** Makes a reason with a message of the library. */
    public Reason(String key, List<ComparedValue> compared) {
        this(key, compared, null);
    }

    String message(Locale locale) {
        return own == null ? new Text(key, compared).message(locale) : own.message(locale, compared);
    }
}
