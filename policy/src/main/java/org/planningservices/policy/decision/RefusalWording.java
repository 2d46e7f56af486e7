package org.planningservices.policy.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Text;

/** The text of a refusal as a whole. */
final class RefusalWording {

    private final Refusal refusal;
    private final Locale locale;

    private RefusalWording(Refusal refusal, Locale locale) {
        this.refusal = refusal;
        this.locale = locale;
    }

    /** Returns the text: a line that says what the answer is, and indented lines that say why. */
    static String of(Refusal refusal, Locale locale) {
        return String.join("\n  ", new RefusalWording(refusal, locale).lines());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(text(refusal.isUndecided() ? "refusal.undecided" : "refusal.refused", "day", refusal.on()));
        refusal.violations().forEach(violation -> lines.add(line(violation)));
        lines.addAll(missingFacts());
        lines.add(days());
        refusal.remedy().ifPresent(remedy -> lines.add(line(remedy)));
        return lines;
    }

    private String line(Violation violation) {
        return violation.rule().id() + ": " + violation.message(locale)
                + violation
                        .voucherId()
                        .map(voucher -> " (" + text("refusal.voucher", "number", voucher) + ")")
                        .orElse("");
    }

    /** Returns a line for each missing fact, with the rules that lack it. */
    private List<String> missingFacts() {
        Map<String, String> rules = new LinkedHashMap<>();
        for (Undecided one : refusal.undecided()) {
            rules.merge(one.message(locale), one.rule().id().toString(), (some, id) -> some + ", " + id);
        }
        return rules.entrySet().stream()
                .map(fact -> fact.getKey() + " (" + fact.getValue() + ")")
                .toList();
    }

    private String days() {
        DaySet days = refusal.days();
        boolean isAccepted = days.equals(refusal.acceptedDays());
        return text(isAccepted ? "refusal.possible" : "refusal.notRefused", "days", text(days));
    }

    private String text(DaySet days) {
        return days.isEmpty()
                ? Text.of("days.never").message(locale)
                : days.ranges().stream().map(this::text).collect(Collectors.joining(", "));
    }

    private String text(DayRange days) {
        LocalDate first = days.firstDay().orElse(null);
        LocalDate last = days.lastDay().orElse(null);
        if (first == null) {
            return last == null ? Text.of("days.always").message(locale) : text("days.through", "through", last);
        } else if (last == null) {
            return text("days.from", "from", first);
        }
        return first.equals(last)
                ? first.toString()
                : Text.of("days.closed", ComparedValue.of("from", first), ComparedValue.of("through", last))
                        .message(locale);
    }

    private String line(Remedy remedy) {
        return text(
                "refusal.remedy",
                "measures",
                remedy.actions().stream().map(action -> action.message(locale)).collect(Collectors.joining("; ")));
    }

    private String text(String key, String name, Object value) {
        return Text.of(key, ComparedValue.of(name, value)).message(locale);
    }
}
