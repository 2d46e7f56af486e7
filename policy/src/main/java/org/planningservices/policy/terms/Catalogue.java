package org.planningservices.policy.terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;

/** The engagements of the program, a row each (ELG-16). Immutable. */
public final class Catalogue {

    private final List<CatalogueEntry> entries;
    private final Map<Engagement, Optional<CatalogueEntry>> byEngagement = new LinkedHashMap<>();
    private final Map<Offering, List<CatalogueEntry>> byOffering = new HashMap<>();

    private Catalogue(List<CatalogueEntry> entries) {
        this.entries = List.copyOf(entries);
        for (CatalogueEntry entry : entries) {
            if (byEngagement.put(entry.engagement(), Optional.of(entry)) != null) {
                throw new IllegalArgumentException(
                        "an engagement must have one row in the catalogue, found two of `" + entry.engagement() + "`");
            }
            List<CatalogueEntry> rows = byOffering.get(entry.offering());
            if (rows == null) {
                rows = new ArrayList<>();
                byOffering.put(entry.offering(), rows);
            }
            rows.add(entry);
        }
    }

    /**
     * Returns the catalogue of these rows.
     *
     * @param entries  the rows, no engagement twice
     * @return the catalogue
     * @throws IllegalArgumentException if an engagement has two rows
     */
    public static Catalogue of(CatalogueEntry... entries) {
        return new Catalogue(List.of(entries));
    }

    /**
     * Returns the rows, in the order given.
     *
     * @return the rows
     */
    public List<CatalogueEntry> entries() {
        return entries;
    }

    /**
     * Finds the row of an engagement, whatever the day.
     *
     * @param engagement  the engagement
     * @return the row, empty if the catalogue has none
     */
    public Optional<CatalogueEntry> find(Engagement engagement) {
        return byEngagement.getOrDefault(engagement, Optional.empty());
    }

    /**
     * Returns the rows of an offering, whatever the day, in the order given.
     *
     * @param offering  the offering
     * @return the rows
     */
    public List<CatalogueEntry> of(Offering offering) {
        List<CatalogueEntry> rows = byOffering.get(offering);
        return rows == null ? List.of() : Collections.unmodifiableList(rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalogue catalogue && entries.equals(catalogue.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "Catalogue" + entries;
    }
}
