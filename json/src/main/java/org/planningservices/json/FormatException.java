package org.planningservices.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that is not of its format. The message names the line, the field, what was found and what is accepted. */
public final class FormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The number of the line, from 1. */
    private final int line;

    /** The name of the field, after those that it is in; null for a fault of the whole line. */
    private final @Nullable String field;

    FormatException(int line, @Nullable String field, String expected, String found) {
        this(line, field, "expected " + expected + ", found " + found);
    }

    FormatException(int line, @Nullable String field, String fault) {
        super("line " + line + (field == null ? "" : ", field " + Excerpt.field(field)) + ": " + fault);
        this.line = line;
        this.field = field;
    }

    /**
     * Returns the line of the fault.
     *
     * @return the number of the line, from 1
     */
    public int line() {
        return line;
    }

    /**
     * Returns the field of the fault; empty if it is a fault of the whole line.
     *
     * @return the name of the field, after those that it is in, such as {@code toolRoles[0].value}; lists count from 0
     */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
