package org.planningservices.policy.house;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.facts.Fact;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.Wording;

/**
 * What a rule of an application's own says about a step: accepted, refused for a reason, undecided for lack of a fact, or nothing
 * because it does not apply. Immutable.
 *
 * <p>For example, {@code Ruling.refused(MESSAGE, ComparedValue.of("lastDay", lastDay))} with a {@link Wording} that names
 * {@code lastDay}.
 */
public final class Ruling {

    private static final Ruling ACCEPTED = new Ruling(Kind.ACCEPTED, null, List.of(), null);
    private static final Ruling NOT_APPLICABLE = new Ruling(Kind.NOT_APPLICABLE, null, List.of(), null);

    private final Kind kind;
    private final @Nullable Wording message;
    private final List<ComparedValue> compared;
    private final @Nullable Fact missing;

    private Ruling(Kind kind, @Nullable Wording message, List<ComparedValue> compared, @Nullable Fact missing) {
        this.kind = kind;
        this.message = message;
        this.compared = compared;
        this.missing = missing;
    }

    /** The kinds of rulings. */
    public enum Kind {
        /** The step satisfies the rule. */
        ACCEPTED,
        /** The step breaks the rule. */
        REFUSED,
        /** The rule lacks a fact. */
        UNDECIDED,
        /** The rule has nothing to say about the step. */
        NOT_APPLICABLE
    }

    /**
     * Returns that the step satisfies the rule.
     *
     * @return the ruling
     */
    public static Ruling accepted() {
        return ACCEPTED;
    }

    /**
     * Returns that the rule does not apply to the step. The step is not refused, and the rule is not among those that it
     * satisfies.
     *
     * @return the ruling
     */
    public static Ruling notApplicable() {
        return NOT_APPLICABLE;
    }

    /**
     * Returns that the step breaks the rule.
     *
     * @param message  what is wrong and what would have been accepted, in one line; a name in braces stands for a value
     * @param compared  the values that the rule compared, each under its name
     * @return the ruling
     */
    public static Ruling refused(Wording message, ComparedValue... compared) {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(compared, "compared");
        return new Ruling(Kind.REFUSED, message, List.of(compared), null);
    }

    /**
     * Returns that the rule cannot tell, for lack of a fact.
     *
     * @param missing  the fact: a {@link org.planningservices.policy.facts.FactName} of the application's own, or a
     *     {@link org.planningservices.policy.decision.FactKind} of the library
     * @return the ruling
     */
    public static Ruling undecided(Fact missing) {
        Objects.requireNonNull(missing, "missing");
        return new Ruling(Kind.UNDECIDED, null, List.of(), missing);
    }

    /**
     * Returns the kind.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns what is wrong.
     *
     * @return the message; present if the step is refused
     */
    public Optional<Wording> message() {
        return Optional.ofNullable(message);
    }

    /**
     * Returns the values that the rule compared.
     *
     * @return the values, each under its name; none unless the step is refused
     */
    public List<ComparedValue> compared() {
        return Collections.unmodifiableList(compared);
    }

    /**
     * Returns the fact that is missing.
     *
     * @return the fact; present if the ruling is undecided
     */
    public Optional<Fact> missing() {
        return Optional.ofNullable(missing);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Ruling that
                        && kind == that.kind
                        && Objects.equals(message, that.message)
                        && compared.equals(that.compared)
                        && Objects.equals(missing, that.missing));
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, message, compared, missing);
    }

    /** Returns the kind, and the reason or the missing fact. */
    @Override
    public String toString() {
        return switch (kind) {
            case ACCEPTED, NOT_APPLICABLE -> kind.toString();
            case REFUSED -> kind + ": " + message + " " + compared;
            case UNDECIDED -> kind + ": " + missing;
        };
    }
}
