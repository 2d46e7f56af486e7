package org.planningservices.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values whose texts have the same beginning and then a number, such as {@code V-17}, by their numbers. A number that
 * begins with zeros is none, so that no two texts have the same.
 */
final class NumberedValues {

    private static final int NO_NUMBER = -1;
    private static final int LONGEST_BEGINNING = Long.BYTES;
    private static final int MOST_DIGITS = 8;

    /** How many places the array may have for each value. */
    private static final int SPARSEST = 4;

    /** For how many values it may have places before they are known. */
    private static final int FEW = 64;

    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long ZEROS = 0x3030_3030_3030_3030L;

    /** What carries into the high bit of each byte that is over nine. */
    private static final long CARRIES = 0x7676_7676_7676_7676L;

    /** The first and the third of four pairs of digits. */
    private static final long PAIRS = 0x0000_00FF_0000_00FFL;

    /** How many bytes the beginning has; until it is known, more than any text. */
    private int length = Integer.MAX_VALUE;

    private long beginning;
    private long bits;
    private @Nullable Object[] values = {};

    /** Takes the beginning of a text, if it ends with a number; it is that of all the values. */
    void begin(byte[] bytes, int from, int to) {
        int digits = to;
        while (digits > from && bytes[digits - 1] >= '0' && bytes[digits - 1] <= '9') {
            digits--;
        }
        if (digits < to && digits - from <= LONGEST_BEGINNING) {
            length = digits - from;
            bits = length == 0 ? 0 : -1L >>> (Long.SIZE - length * Byte.SIZE);
            beginning = ValueTable.word(bytes, from) & bits;
        }
    }

    /** Returns the value that is written in the bytes from a place to before another; null if there is none. */
    @Nullable
    Object find(byte[] bytes, int from, int to) {
        int number = number(bytes, from, to);
        return number >= 0 && number < values.length ? values[number] : null;
    }

    /**
     * Adds a value, unless it has no number, or one so large that most of the array would be empty.
     *
     * @param size  how many values of the kind are known, this one included
     * @return whether it was added
     */
    boolean add(byte[] bytes, int from, int to, Object value, int size) {
        int number = number(bytes, from, to);
        if (number == NO_NUMBER || number / SPARSEST >= Math.max(size, FEW)) {
            return false;
        }
        if (number >= values.length) {
            values = Arrays.copyOf(values, Math.max(number + 1, 2 * values.length));
        }
        values[number] = value;
        return true;
    }

    private int number(byte[] bytes, int from, int to) {
        int digits = to - from - length;
        if (digits <= 0 || digits > MOST_DIGITS || (ValueTable.word(bytes, from) & bits) != beginning) {
            return NO_NUMBER;
        }
        long read = ValueTable.word(bytes, from + length) ^ ZEROS;
        if (digits > 1 && (read & 0xFF) == 0) {
            return NO_NUMBER;
        }
        long eight = read << (Long.SIZE - digits * Byte.SIZE);
        return ((eight | (eight + CARRIES)) & HIGHS) == 0 ? number(eight) : NO_NUMBER;
    }

    /** Returns the number of eight digits, the first in the lowest byte. */
    private static int number(long eight) {
        long pairs = eight * 10 + (eight >>> Byte.SIZE);
        long first = (pairs & PAIRS) * (100 + (1_000_000L << Integer.SIZE));
        long second = ((pairs >>> Short.SIZE) & PAIRS) * (1 + (10_000L << Integer.SIZE));
        return (int) ((first + second) >>> Integer.SIZE);
    }
}
