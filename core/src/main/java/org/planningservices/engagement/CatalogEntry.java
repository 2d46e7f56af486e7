package org.planningservices.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A row of the catalog: an engagement, the offering it belongs to and the qualifications for it (ELG-16).
 *
 * <p>A row belongs to the catalog from its first day, inclusive, or always where it has none. Immutable.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotations of Immutables are not in the class file
public abstract class CatalogEntry {

    CatalogEntry() {}

    /**
     * Returns the engagement.
     *
     * @return the engagement
     */
    public abstract Engagement engagement();

    /**
     * Returns the offering that the engagement belongs to.
     *
     * @return the offering
     */
    public abstract Offering offering();

    /**
     * Returns the qualifications for the engagement; any one is enough.
     *
     * @return the qualifications
     */
    public abstract List<Qualification> qualifications();

    /**
     * Returns the day on which the row joined the catalog, inclusive; empty for a row that was always there.
     *
     * @return the first day
     */
    public abstract Optional<LocalDate> joinedOn();

    /**
     * Returns a builder with nothing set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a catalog row. */
    public static final class Builder extends ImmutableCatalogEntry.Builder {
        Builder() {}
    }
}
