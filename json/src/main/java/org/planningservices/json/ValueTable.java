package org.planningservices.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Values by the bytes that they are written in. The hash has a random seed, so that no file can be made in which many of
 * them collide.
 *
 * <p>Most {@linkplain NumberedValues values that differ in a number} stand in an array of their own. Any other has a slot. It
 * holds up to seven bytes as they are, and above them how many they are, plus one. The slot of a longer value is negative: 19
 * bits of its hash, 12 bits for the length, and in the lower half where its bytes begin in the pool. There, eight bytes share
 * a long, and zeros fill the last. An empty slot is zero.
 */
final class ValueTable {

    /** How many bytes of an array can be read after those that are looked for. */
    static final int SLACK = Long.BYTES;

    private static final int LONGEST = (1 << 12) - 1;
    private static final long LONG = Long.MIN_VALUE;
    private static final long SEED = new SplittableRandom().nextLong();
    private static final long FACTOR = new SplittableRandom().nextLong() | 1;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final NumberedValues numbered = new NumberedValues();
    private long[] slots = new long[8];
    private @Nullable Object[] values = new Object[8];

    /** How many of the slots are not empty. */
    private int filled;

    private long[] pool = {};

    /** How many longs of the pool are used. */
    private int used;

    /** How many values there are, with a slot or without. */
    private int size;

    /** Returns eight bytes, the first in the lowest bits. */
    static long word(byte[] bytes, int at) {
        return (long) WORDS.get(bytes, at);
    }

    /** Returns the value that is written in the bytes from a place to before another; null if there is none. */
    @Nullable
    Object find(byte[] bytes, int from, int to) {
        Object known = numbered.find(bytes, from, to);
        if (known != null) {
            return known;
        }
        return to - from < Long.BYTES ? findShort(bytes, from, to) : findLong(bytes, from, to);
    }

    private @Nullable Object findShort(byte[] bytes, int from, int to) {
        long slot = shortSlot(bytes, from, to);
        int mask = slots.length - 1;
        for (int i = (int) mix(SEED, slot) & mask; slots[i] != 0; i = (i + 1) & mask) {
            if (slots[i] == slot) {
                return values[i];
            }
        }
        return null;
    }

    private @Nullable Object findLong(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return null;
        }
        long hash = SEED;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mix(hash, word(bytes, at));
        }
        if (at < to) {
            hash = mix(hash, lastWord(bytes, at, to));
        }
        long slot = longSlot(hash, length);
        int mask = slots.length - 1;
        for (int i = (int) hash & mask; slots[i] != 0; i = (i + 1) & mask) {
            if ((slots[i] ^ slot) >>> Integer.SIZE == 0 && isAt((int) slots[i], bytes, from, to)) {
                return values[i];
            }
        }
        return null;
    }

    /** Returns the value that is written as this text; the one given if there is none, which is added. */
    Object first(String text, Object value) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] readable = Arrays.copyOf(bytes, bytes.length + SLACK);
        Object found = find(readable, 0, bytes.length);
        if (found != null) {
            return found;
        }
        add(readable, 0, bytes.length, value);
        return value;
    }

    /** Adds a value under bytes that are not there; bytes that are longer than those of any accepted text are left out. */
    void add(byte[] bytes, int from, int to, Object value) {
        int length = to - from;
        if (length > LONGEST) {
            return;
        }
        if (size == 0) {
            numbered.begin(bytes, from, to);
        }
        size++;
        if (numbered.add(bytes, from, to, value, size)) {
            return;
        }
        if (2 * filled >= slots.length) {
            grow();
        }
        put(length < Long.BYTES ? shortSlot(bytes, from, to) : pooled(bytes, from, to), value);
        filled++;
    }

    /** Adds bytes to the pool; returns their slot, but for its hash. */
    private long pooled(byte[] bytes, int from, int to) {
        int start = used;
        used += words(to - from);
        if (used > pool.length) {
            pool = Arrays.copyOf(pool, 2 * used);
        }
        int at = from;
        for (int i = start; i < used; i++) {
            pool[i] = at + Long.BYTES <= to ? word(bytes, at) : lastWord(bytes, at, to);
            at += Long.BYTES;
        }
        return longSlot(0, to - from) | start;
    }

    private void put(long slot, Object value) {
        long hash = SEED;
        long full = slot;
        if (slot < 0) {
            int length = (int) (slot >>> Integer.SIZE) & LONGEST;
            int start = (int) slot;
            for (int i = 0; i < words(length); i++) {
                hash = mix(hash, pool[start + i]);
            }
            full = longSlot(hash, length) | start;
        } else {
            hash = mix(hash, slot);
        }
        int mask = slots.length - 1;
        int place = (int) hash & mask;
        while (slots[place] != 0) {
            place = (place + 1) & mask;
        }
        slots[place] = full;
        values[place] = value;
    }

    private void grow() {
        long[] oldSlots = slots;
        @Nullable Object[] oldValues = values;
        slots = new long[2 * oldSlots.length];
        values = new Object[2 * oldSlots.length];
        for (int i = 0; i < oldSlots.length; i++) {
            Object value = oldValues[i];
            if (value != null) {
                put(oldSlots[i], value);
            }
        }
    }

    private boolean isAt(int start, byte[] bytes, int from, int to) {
        int at = from;
        int place = start;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            if (pool[place++] != word(bytes, at)) {
                return false;
            }
        }
        return at == to || pool[place] == lastWord(bytes, at, to);
    }

    private static long shortSlot(byte[] bytes, int from, int to) {
        int length = to - from;
        long word = word(bytes, from) & ((1L << (length * Byte.SIZE)) - 1);
        return word | ((length + 1L) << (Long.SIZE - Byte.SIZE));
    }

    /** Returns the slot of bytes that begin at the start of the pool. */
    private static long longSlot(long hash, int length) {
        long tag = (hash >>> Integer.SIZE) & ~LONGEST;
        return LONG | ((tag | length) << Integer.SIZE);
    }

    /** Returns one byte to seven, with zeros above them. */
    private static long lastWord(byte[] bytes, int at, int to) {
        int unused = Long.SIZE - (to - at) * Byte.SIZE;
        return word(bytes, at) << unused >>> unused;
    }

    private static int words(int length) {
        return (length + Long.BYTES - 1) / Long.BYTES;
    }

    private static long mix(long hash, long word) {
        long mixed = hash ^ word;
        return Math.multiplyHigh(mixed, FACTOR) ^ (mixed * FACTOR);
    }
}
