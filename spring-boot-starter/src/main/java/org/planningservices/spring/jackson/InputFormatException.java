package org.planningservices.spring.jackson;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningservices.json.FormatException;

/**
 * Thrown if a value of a request is not accepted, such as a blank id or a step without an action. The message says what was expected and
 * what was found.
 *
 * <p>It is the cause of Jackson's and Spring's exceptions for unreadable requests.
 */
public final class InputFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private static final String EXPECTED = "expected ";
    private static final String FOUND = ", found ";

    /** The field at fault; null if the fault is not in one field. */
    private final @Nullable String field;

    private InputFormatException(@Nullable String field, String fault, @Nullable Throwable cause) {
        super(fault, cause);
        this.field = field;
    }

    /** Returns the fault of a text. The message quotes it on one line, shortened. */
    static InputFormatException ofText(String accepted, String found) {
        return of(FormatException.of(1, accepted, found));
    }

    /** Returns the fault of a value that is not a text. */
    static InputFormatException inWords(String accepted, String found) {
        return new InputFormatException(null, EXPECTED + accepted + FOUND + found, null);
    }

    /** Returns the fault of a step, with its field. */
    static InputFormatException of(FormatException fault) {
        String message = String.valueOf(fault.getMessage());
        // drop what the message begins with: a line number, which is that of the copy, and the field, which field()
        // returns
        int start = message.indexOf(": " + EXPECTED);
        return new InputFormatException(
                fault.field().orElse(null), start < 0 ? message : message.substring(start + ": ".length()), fault);
    }

    /**
     * Returns the field at fault inside the value.
     *
     * @return the path of the field, such as {@code vouchers[0]}; empty if the fault is not in one field
     */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /**
     * Returns what would have been accepted.
     *
     * @return what is accepted, in words; empty if the message does not name it
     */
    public Optional<String> accepted() {
        String fault = fault();
        int end = fault.indexOf(FOUND);
        return fault.startsWith(EXPECTED) && end > 0
                ? Optional.of(fault.substring(EXPECTED.length(), end))
                : Optional.empty();
    }

    /**
     * Returns what was found.
     *
     * @return a text in backticks, or what was found in words; empty if the message does not name it
     */
    public Optional<String> found() {
        String fault = fault();
        int end = fault.indexOf(FOUND);
        return fault.startsWith(EXPECTED) && end > 0
                ? Optional.of(fault.substring(end + FOUND.length()))
                : Optional.empty();
    }

    private String fault() {
        return Objects.requireNonNull(getMessage());
    }
}
