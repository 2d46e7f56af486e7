package org.planningservices.policy.terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;

/** The engagements of the program, a row each (ELG-16). Immutable. */
public final class Catalog {

    private final List<CatalogEntry> entries;
    private final Map<Engagement, Optional<CatalogEntry>> byEngagement = new LinkedHashMap<>();
    private final Map<Offering, List<CatalogEntry>> byOffering = new HashMap<>();

    private Catalog(List<CatalogEntry> entries) {
        this.entries = List.copyOf(entries);
        for (CatalogEntry entry : entries) {
            if (byEngagement.put(entry.engagement(), Optional.of(entry)) != null) {
                throw new IllegalArgumentException(
                        "an engagement must have one row in the catalog, found two of `" + entry.engagement() + "`");
            }
            List<CatalogEntry> rows = byOffering.get(entry.offering());
            if (rows == null) {
                rows = new ArrayList<>();
                byOffering.put(entry.offering(), rows);
            }
            rows.add(entry);
        }
    }

    /**
     * Returns the catalog of these rows.
     *
     * @param entries  the rows, no engagement twice
     * @return the catalog
     * @throws IllegalArgumentException if an engagement has two rows
     */
    public static Catalog of(CatalogEntry... entries) {
        return new Catalog(List.of(entries));
    }

    /**
     * Returns the rows, in the order given.
     *
     * @return the rows
     */
    public List<CatalogEntry> entries() {
        return entries;
    }

    /**
     * Finds the row of an engagement, whatever the day.
     *
     * @param engagement  the engagement
     * @return the row, empty if the catalog has none
     */
    public Optional<CatalogEntry> find(Engagement engagement) {
        Objects.requireNonNull(engagement, "engagement");
        return byEngagement.getOrDefault(engagement, Optional.empty());
    }

    /**
     * Returns the rows of an offering, whatever the day, in the order given.
     *
     * @param offering  the offering
     * @return the rows
     */
    public List<CatalogEntry> of(Offering offering) {
        Objects.requireNonNull(offering, "offering");
        List<CatalogEntry> rows = byOffering.get(offering);
        return rows == null ? List.of() : Collections.unmodifiableList(rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalog catalog && entries.equals(catalog.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "Catalog" + entries;
    }
}
