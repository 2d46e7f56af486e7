package org.planningservices.json;

import java.util.Objects;
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
     * Returns the fault in a line of a file, for readers of formats that are not part of this module.
     *
     * @param line  the number of the line, from 1
     * @param expected  what is accepted, in words
     * @param found  the text that was found, which the message quotes on one line and shortens
     * @return the fault
     */
    public static FormatException of(int line, String expected, String found) {
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
        return new FormatException(line, null, expected, Excerpt.quoted(found));
    }

    /**
     * Returns the fault in a line of a file whose message says in words what was found, such as the end of the file.
     *
     * @param line  the number of the line, from 1
     * @param expected  what is accepted, in words
     * @param found  what was found, in words
     * @return the fault
     */
    public static FormatException inWords(int line, String expected, String found) {
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
        return new FormatException(line, null, expected, found);
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
