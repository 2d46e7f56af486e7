package org.planningservices.report.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.rule.RulebookId;
import org.planningservices.voucher.Lifecycle;

/** Values of the terms as lines. */
final class TermText {

    private TermText() {}

    /** Returns the lines of a value that another value does not have. A value that is not a collection is one line. */
    static List<String> linesNotIn(Object value, Object other) {
        List<String> others = lines(other).toList();
        return lines(value).filter(line -> !others.contains(line)).toList();
    }

    private static Stream<String> lines(Object value) {
        if (value instanceof Catalog catalog) {
            return lines(catalog.entries());
        }
        if (value instanceof Lifecycle lifecycle) {
            return lines(lifecycle.rows());
        }
        if (value instanceof Map<?, ?> table) {
            return lines(table.entrySet());
        }
        return value instanceof Collection<?> parts ? parts.stream().map(TermText::line) : Stream.of(line(value));
    }

    private static String line(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(TermText::line).orElse("\u2013");
        }
        if (value instanceof Map.Entry<?, ?> row) {
            return line(row.getKey()) + ": " + line(row.getValue());
        }
        if (value instanceof Collection<?> parts) {
            return String.join(", ", parts.stream().map(TermText::line).toList());
        }
        if (value instanceof CatalogEntry entry) {
            return entry.engagement() + ": " + entry.offering() + "; " + line(entry.qualifications());
        }
        return value instanceof Enum<?> word && !(value instanceof RulebookId)
                ? word.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }
}
