package org.planningservices.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** Replaces {@link ValueTable} in a browser by a map, and reads the bytes of a word one by one. */
@NullMarked
final class BrowserValueTable {

    static final int SLACK = Long.BYTES;

    private final Map<String, Object> values = new HashMap<>();

    /** Returns eight bytes, the first in the lowest bits. */
    static long word(byte[] bytes, int at) {
        long word = 0;
        for (int i = Long.BYTES - 1; i >= 0; i--) {
            word = (word << Byte.SIZE) | (bytes[at + i] & 0xFF);
        }
        return word;
    }

    /** Returns the first value that was given for a text. */
    Object first(String text, Object value) {
        Object known = values.putIfAbsent(text, value);
        return known == null ? value : known;
    }
}
