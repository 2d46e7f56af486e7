package org.planningservices.json;

import java.util.Arrays;

/** Some bytes, which are looked for eight at a time. Immutable. */
final class Snippet {

    private final int length;

    /** Eight bytes share a long, and zeros fill the last. */
    private final long[] words;

    /** The bits of the last long that belong to the bytes. */
    private final long lastBits;

    /** Copies one byte or more, from a place to before another. */
    Snippet(byte[] bytes, int from, int to) {
        length = to - from;
        words = new long[(length + Long.BYTES - 1) / Long.BYTES];
        int filled = words.length * Long.BYTES;
        byte[] copy = Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), filled);
        Arrays.setAll(words, i -> ValueTable.word(copy, i * Long.BYTES));
        lastBits = -1L >>> ((filled - length) * Byte.SIZE);
    }

    /** Tells whether the bytes stand in a place; after their end, some bytes must be there that can be read. */
    boolean isAt(byte[] bytes, int start) {
        int at = start;
        int last = words.length - 1;
        for (int i = 0; i < last; i++) {
            if (ValueTable.word(bytes, at) != words[i]) {
                return false;
            }
            at += Long.BYTES;
        }
        return (ValueTable.word(bytes, at) & lastBits) == words[last];
    }

    /** Returns how many bytes there are. */
    int length() {
        return length;
    }
}
