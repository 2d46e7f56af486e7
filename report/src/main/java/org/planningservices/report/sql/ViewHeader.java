package org.planningservices.report.sql;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.report.text.HiddenCharacters;
import org.planningservices.rule.Citation;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;

/** The comments before a view: the terms that it follows, and the rules and sources of each column. */
record ViewHeader(VoucherProgram program, SqlDialect dialect, Optional<LocalDate> day) {

    String text(String table, String view, Function<ViewColumn, String> names) {
        StringBuilder text = new StringBuilder();
        line(text, view + ": the last days of the vouchers in " + table);
        line(text, "terms: " + program.terms());
        line(text, "database: " + dialect.title());
        line(text, "day of the view: " + day.map(LocalDate::toString).orElse("the current date of the session"));
        line(text, "Every last day is inclusive. The view has all columns of the table, and these:");
        for (ViewColumn column : ViewColumn.values()) {
            line(text, "  " + names.apply(column) + ": " + column.meaning());
            for (RulebookId id : column.rows()) {
                find(id).ifPresent(row -> line(text, "    " + describe(row)));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append("-- ").append(HiddenCharacters.coded(line, "U+")).append('\n');
    }

    private Optional<RulebookRow> find(RulebookId id) {
        return id instanceof RuleId rule && !program.terms().rules().value().contains(rule)
                ? Optional.empty()
                : program.find(id);
    }

    private static String describe(RulebookRow row) {
        return row.id() + " " + row.title(Locale.ENGLISH) + "; "
                + row.basis().name().toLowerCase(Locale.ROOT) + ": "
                + row.sources().stream().map(Citation::toString).collect(Collectors.joining(", "));
    }
}
