package org.planningservices.report.sql;

import static org.planningservices.report.sql.ViewColumn.CREATED_DAY;
import static org.planningservices.report.sql.ViewColumn.DAYS_LEFT;
import static org.planningservices.report.sql.ViewColumn.FAULT;
import static org.planningservices.report.sql.ViewColumn.LAST_VALID_DAY;
import static org.planningservices.report.sql.ViewColumn.NEXT_DEADLINE;
import static org.planningservices.report.sql.ViewColumn.NEXT_RULE;
import static org.planningservices.report.sql.ViewColumn.PAYMENT_REQUEST_BY;
import static org.planningservices.report.sql.ViewColumn.PAY_BY;
import static org.planningservices.report.sql.ViewColumn.REDEEM_BY;
import static org.planningservices.report.sql.ViewColumn.SINCE_DAY;
import static org.planningservices.report.sql.ViewColumn.STANDING;
import static org.planningservices.report.sql.ViewColumn.STATUS_CODE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.policy.portfolio.SweepRules.LastDay;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.report.table.PortfolioColumn;
import org.planningservices.report.table.PortfolioMapping;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.VoucherStatus;

/**
 * Writes the query of a view.
 *
 * <p>The query has layers, so that an expression names the results of an earlier layer and is computed once. A layer is a derived
 * table; in PostgreSQL, which would put the expressions of a derived table in place of their names, it is a lateral one with an
 * {@code offset}, which it leaves as it is.
 */
final class ViewQuery {

    private static final Set<VoucherStatus> UNREDEEMED = EnumSet.range(VoucherStatus.CREATED, VoucherStatus.REPORTED);

    private final Terms terms;
    private final FirstDeadlines deadlines;
    private final boolean hasRequest;
    private final boolean hasPayment;
    private final SqlDialect dialect;
    private final PortfolioMapping mapping;
    private final String prefix;
    private final String today;

    ViewQuery(
            VoucherProgram program,
            SqlDialect dialect,
            PortfolioMapping mapping,
            String prefix,
            Optional<LocalDate> day) {
        terms = program.terms();
        deadlines = new FirstDeadlines(program);
        hasRequest = program.lifecycle().has(VoucherAction.REQUEST_PAYMENT);
        hasPayment = program.lifecycle().has(VoucherAction.MAKE_PAYMENT);
        this.dialect = dialect;
        this.mapping = mapping;
        this.prefix = prefix;
        today = day.map(dialect::literal).orElseGet(dialect::today);
    }

    String text(String table) {
        return dialect == SqlDialect.POSTGRESQL ? lateral(table) : nested(table);
    }

    private String nested(String table) {
        String query = "";
        for (Map<ViewColumn, String> layer : layers()) {
            String from = query.isEmpty() ? table + " v" + guard() : "(\n" + indented(query) + "\n) v";
            query = "select v.*,\n" + indented(columns(layer)) + "\nfrom " + from;
        }
        return query;
    }

    /**
     * Returns what makes DuckDB refuse a table that has a column of the view already. The other databases do so by themselves; DuckDB
     * would take the column of the table in place of that of the layer below. The names are those of one row of nulls, and ambiguous
     * if the table has one of them too.
     */
    private String guard() {
        if (dialect != SqlDialect.DUCKDB) {
            return "";
        }
        List<String> names = Stream.of(ViewColumn.values()).map(this::name).toList();
        return ", (select " + names.stream().map(name -> "null as " + name).collect(Collectors.joining(", "))
                + ") added\nwhere "
                + names.stream().map(name -> name + " is null").collect(Collectors.joining(" and "));
    }

    private String lateral(String table) {
        List<String> names = new ArrayList<>(List.of("v.*"));
        StringBuilder from = new StringBuilder("\nfrom " + table + " v");
        int number = 0;
        for (Map<ViewColumn, String> layer : layers()) {
            String alias = "d" + ++number;
            layer.keySet().forEach(column -> names.add(alias + "." + name(column)));
            from.append("\ncross join lateral (\n  select\n")
                    .append(indented(indented(columns(layer))))
                    .append("\n  offset 0\n) ")
                    .append(alias);
        }
        return "select " + String.join(", ", names) + from;
    }

    private String columns(Map<ViewColumn, String> layer) {
        return layer.entrySet().stream()
                .map(one -> one.getValue() + " as " + name(one.getKey()))
                .collect(Collectors.joining(",\n"));
    }

    private static String indented(String text) {
        return "  " + text.replace("\n", "\n  ");
    }

    private String name(ViewColumn column) {
        return dialect.identifier(prefix + column.code());
    }

    private List<Map<ViewColumn, String>> layers() {
        Map<ViewColumn, String> row = new LinkedHashMap<>();
        row.put(STATUS_CODE, status());
        row.put(CREATED_DAY, day(PortfolioColumn.CREATED_ON));
        row.put(SINCE_DAY, day(PortfolioColumn.SINCE));
        Map<ViewColumn, String> last = new LinkedHashMap<>();
        last.put(REDEEM_BY, redeemBy());
        last.put(PAYMENT_REQUEST_BY, paymentRequestBy());
        last.put(PAY_BY, payBy());
        Map<DayFunction, Set<VoucherStatus>> functions = deadlines.functions();
        last.put(NEXT_RULE, byStatus(functions, this::rule, dialect.asText("null")));
        last.put(NEXT_DEADLINE, byStatus(functions, this::deadline, noDay()));
        Map<ViewColumn, String> onTheDay = new LinkedHashMap<>();
        onTheDay.put(STANDING, standing());
        onTheDay.put(DAYS_LEFT, dialect.daysBetween(today, name(NEXT_DEADLINE)));
        return List.of(row, Map.of(FAULT, fault()), Map.of(LAST_VALID_DAY, lastValidDay()), last, onTheDay);
    }

    // the row as it is read

    private Optional<String> column(PortfolioColumn column) {
        return mapping.findName(column).map(name -> "v." + dialect.identifier(name));
    }

    private String status() {
        List<String> cases = new ArrayList<>();
        mapping.statuses()
                .forEach((word, status) -> cases.add("when " + dialect.literal(word) + " then '" + status + "'"));
        return "case " + dialect.asText(column(PortfolioColumn.STATUS).orElseThrow()) + "\n  "
                + String.join("\n  ", cases) + "\nend";
    }

    private String day(PortfolioColumn column) {
        Optional<String> name = column(column);
        if (name.isEmpty()) {
            return noDay();
        }
        Optional<DayPattern> pattern = mapping.findDayPattern().map(DayPattern::of);
        if (pattern.isEmpty()) {
            return dialect.asDate(name.get());
        }
        String text = trimmed(name.get());
        return "case when " + dialect.matches(text, pattern.get().regex()) + " then\n"
                + indented(dialect.parseDay(text, pattern.get())) + "\nend";
    }

    private String trimmed(String column) {
        return "trim(" + dialect.asText(column) + ")";
    }

    private static String noDay() {
        return "cast(null as date)";
    }

    private String fault() {
        String since = name(SINCE_DAY);
        String created = name(CREATED_DAY);
        String status = name(STATUS_CODE);
        List<String> cases = new ArrayList<>();
        cases.add("when " + status + " is null then 'status'");
        cases.add("when " + created + " is null then 'createdOn'");
        cases.add("when not " + isInRange(created) + " then 'createdOn'");
        cases.add("when not " + isInRange(since) + " then 'since'");
        column(PortfolioColumn.SINCE)
                .ifPresent(column -> cases.add("when " + since + " is null and "
                        + (mapping.findDayPattern().isPresent() ? trimmed(column) + " <> ''" : column + " is not null")
                        + " then 'since'"));
        cases.add(
                "when " + since + " is not null and " + hasStatus(EnumSet.of(VoucherStatus.CREATED)) + " then 'since'");
        cases.add("when " + since + " is null and "
                + hasStatus(Arrays.stream(VoucherStatus.values())
                        .filter(PortfolioRow::isSinceRequired)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(VoucherStatus.class))))
                + " then 'since'");
        return "case\n  " + String.join("\n  ", cases) + "\nend";
    }

    private String isInRange(String day) {
        return "(" + day + " between " + dialect.literal(FirstDeadlines.FIRST_DAY) + " and "
                + dialect.literal(FirstDeadlines.LAST_DAY) + ")";
    }

    private String hasStatus(Collection<VoucherStatus> statuses) {
        return dialect.in(
                name(STATUS_CODE),
                statuses.stream().map(status -> "'" + status + "'").toList());
    }

    // the last days

    private String lastValidDay() {
        return ifAccepted(UNREDEEMED, validity());
    }

    private String validity() {
        String start = name(terms.validityFrom() == ValidityStart.ASSIGNMENT ? SINCE_DAY : CREATED_DAY);
        int days = terms.validityDays().value();
        String ordinary = dialect.plusDays(start, days);
        Optional<Extension> extension = terms.extension().value();
        if (extension.isEmpty()) {
            return ordinary;
        }
        return "case\n  when " + name(CREATED_DAY) + " < "
                + dialect.literal(extension.get().createdBefore()) + " and " + ordinary + " >= "
                + dialect.literal(terms.extendedIfValidOn().value()) + " then "
                + dialect.plusDays(start, days + extension.get().days()) + "\n  else " + ordinary + "\nend";
    }

    private String redeemBy() {
        String last = dialect.literal(terms.lastRedemptionDay().value());
        return "case when " + name(LAST_VALID_DAY) + " > " + last + " then " + last + " else " + name(LAST_VALID_DAY)
                + " end";
    }

    private String paymentRequestBy() {
        return hasRequest
                ? ifAccepted(EnumSet.of(VoucherStatus.REDEEMED, VoucherStatus.PAYMENT_REQUESTED), requestBy())
                : noDay();
    }

    private String requestBy() {
        return dialect.plusDays(
                name(SINCE_DAY), terms.paymentRequestWindowDays().value());
    }

    private String payBy() {
        return hasPayment
                ? ifAccepted(
                        EnumSet.of(VoucherStatus.PAYMENT_APPROVED),
                        dialect.plusDays(name(SINCE_DAY), terms.paymentDueDays().value()))
                : noDay();
    }

    /** Returns a value for rows of some statuses without a fault; null for others. */
    private String ifAccepted(Set<VoucherStatus> statuses, String value) {
        return "case when " + name(FAULT) + " is null and " + hasStatus(statuses) + " then\n" + indented(value)
                + "\nend";
    }

    // the deadline that comes first

    private String byStatus(
            Map<DayFunction, Set<VoucherStatus>> functions, Function<Answer, String> value, String none) {
        List<String> cases = new ArrayList<>();
        functions.forEach((function, statuses) -> {
            for (boolean unredeemed : new boolean[] {true, false}) {
                Set<VoucherStatus> some = EnumSet.copyOf(statuses);
                some.removeIf(status -> UNREDEEMED.contains(status) != unredeemed);
                String expression = some.isEmpty()
                        ? "null"
                        : expression(function, name(unredeemed ? LAST_VALID_DAY : SINCE_DAY), value);
                if (!expression.equals("null")) {
                    cases.add("when " + hasStatus(some) + " then\n" + indented(indented(expression)));
                }
            }
        });
        return cases.isEmpty()
                ? none
                : "case\n  when " + name(FAULT) + " is not null then null\n  " + String.join("\n  ", cases) + "\nend";
    }

    /**
     * The deadline that a function gives in a piece.
     *
     * @param rule  the rule
     * @param day  the last day, as SQL
     */
    private record Answer(RuleId rule, String day) {}

    private String rule(Answer answer) {
        return "'" + answer.rule() + "'";
    }

    private String deadline(Answer answer) {
        return answer.day();
    }

    private String expression(DayFunction function, String argument, Function<Answer, String> value) {
        List<String> conditions = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (DayFunction.Piece piece : function.pieces()) {
            String one = answer(piece, argument).map(value).orElse("null");
            int last = values.size() - 1;
            if (last >= 0 && values.get(last).equals(one)) {
                conditions.remove(last);
                values.remove(last);
            }
            conditions.add(argument + " <= " + dialect.literal(LocalDate.ofEpochDay(piece.last())));
            values.add(one);
        }
        if (mayBeMissing(argument)) {
            conditions.add(0, argument + " is null");
            values.add(0, function.withoutDay().map(this::answer).map(value).orElse("null"));
        }
        String otherwise = values.get(values.size() - 1);
        if (values.stream().allMatch(otherwise::equals)) {
            return otherwise;
        }
        StringBuilder text = new StringBuilder("case");
        for (int i = 0; i < values.size() - 1; i++) {
            text.append("\n  when ").append(conditions.get(i)).append(" then ").append(values.get(i));
        }
        return text.append("\n  else ").append(otherwise).append("\nend").toString();
    }

    /** Tells whether a row without a fault may lack a day: the last valid day, if it counts from an assignment. */
    private boolean mayBeMissing(String argument) {
        return argument.equals(name(LAST_VALID_DAY)) && terms.validityFrom() == ValidityStart.ASSIGNMENT;
    }

    private Answer answer(LastDay last) {
        return new Answer(last.rule(), dialect.literal(LocalDate.ofEpochDay(last.day())));
    }

    private Optional<Answer> answer(DayFunction.Piece piece, String argument) {
        return piece.rule()
                .map(rule -> new Answer(
                        rule,
                        piece.fixed().isPresent()
                                ? dialect.literal(
                                        LocalDate.ofEpochDay(piece.fixed().getAsInt()))
                                : dialect.plusDays(argument, piece.later().orElseThrow())));
    }

    // the day of the view

    private String standing() {
        Map<VoucherStatus, Standing> fixed = deadlines.fixedStandings();
        Map<Standing, Set<VoucherStatus>> byStanding = new EnumMap<>(Standing.class);
        fixed.forEach((status, standing) -> byStanding
                .computeIfAbsent(standing, added -> EnumSet.noneOf(VoucherStatus.class))
                .add(status));
        List<String> cases = new ArrayList<>();
        cases.add("when " + name(FAULT) + " is not null then null");
        byStanding.forEach(
                (standing, statuses) -> cases.add("when " + hasStatus(statuses) + " then '" + standing + "'"));
        if (!fixed.containsKey(VoucherStatus.REDEEMED)) {
            cases.add("when " + hasStatus(EnumSet.of(VoucherStatus.REDEEMED)) + " and " + today + " > " + requestBy()
                    + " then '" + Standing.LAPSED + "'");
        }
        cases.add("when " + today + " > " + name(REDEEM_BY) + " then '" + Standing.LAPSED + "'");
        return "case\n  " + String.join("\n  ", cases) + "\n  else '" + Standing.OPEN + "'\nend";
    }
}
