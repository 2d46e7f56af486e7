package org.planningservices.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Qualification;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.policy.terms.Extension;
import org.planningservices.rule.RulebookId;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;

/** Values of the terms in words. */
final class TermsWording {

    private TermsWording() {}

    /** Returns a value of a term, each part of a set or a table by itself. */
    static List<String> of(String name, Object value) {
        if (value instanceof Optional<?> day && name.endsWith("CompleteFrom")) {
            return List.of(day.map(first -> "from " + first).orElse("always"));
        }
        return of(value);
    }

    private static List<String> of(Object value) {
        if (value instanceof Catalog catalog) {
            return of(catalog.entries());
        }
        if (value instanceof Lifecycle lifecycle) {
            return of(lifecycle.rows());
        }
        if (value instanceof Map<?, ?> table) {
            return of(table.entrySet());
        }
        return value instanceof Collection<?> parts
                ? parts.stream().map(TermsWording::one).toList()
                : List.of(one(value));
    }

    private static String one(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(TermsWording::one).orElse("none");
        }
        if (value instanceof Set<?> set) {
            return joined(set.stream().map(TermsWording::one).sorted());
        }
        if (value instanceof List<?> list) {
            return joined(list.stream().map(TermsWording::one));
        }
        if (value instanceof Map.Entry<?, ?> row) {
            return one(row.getKey()) + ": " + one(row.getValue());
        }
        if (value instanceof Extension extension) {
            return extension.days() + " days, if created before " + extension.createdBefore();
        }
        if (value instanceof CatalogEntry entry) {
            return entry.engagement() + ": " + entry.offering() + "; " + one(entry.qualifications())
                    + entry.joinedOn().map(day -> "; from " + day).orElse("");
        }
        if (value instanceof Lifecycle.Row row) {
            return row(row);
        }
        if (value instanceof Qualification way) {
            return one(way.level()) + " of "
                    + way.competencies().stream().map(TermsWording::one).collect(Collectors.joining(" or "));
        }
        return value instanceof Enum<?> word && !(value instanceof RulebookId)
                ? word.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }

    private static String row(Lifecycle.Row row) {
        String from = row.from().isEmpty()
                ? ""
                : " from " + row.from().stream().map(VoucherStatus::name).collect(Collectors.joining(", "));
        return row.action().title() + ":" + from + " to " + row.to() + ", by "
                + row.actor().title()
                + row.reason().map(reason -> "; " + reason).orElse("");
    }

    private static String joined(Stream<String> parts) {
        String joined = parts.collect(Collectors.joining(", "));
        return joined.isEmpty() ? "none" : joined;
    }
}
