package org.planningservices.policy.judging;

import java.util.Arrays;
import java.util.List;
import org.planningservices.journal.JournalEntry;

/**
 * Chains of journal entries, each in the order in which its entries were added. An entry may be in several chains.
 *
 * <p>All chains share two arrays, and a chain is known by the place of its last entry. So an entry costs eight bytes, and no
 * chain has an object of its own.
 */
final class EntryChains {

    /** The place of the last entry of a chain that has none. */
    static final int EMPTY = -1;

    private JournalEntry[] entries = new JournalEntry[64];
    private int[] previous = new int[64];
    private int size;

    /**
     * Adds an entry to a chain.
     *
     * @param entry  the entry
     * @param last  the place of the last entry of the chain so far, or {@link #EMPTY}
     * @return the place of the entry, which is now the last of the chain
     */
    int add(JournalEntry entry, int last) {
        if (size == entries.length) {
            int more = size + size / 2;
            entries = Arrays.copyOf(entries, more);
            previous = Arrays.copyOf(previous, more);
        }
        entries[size] = entry;
        previous[size] = last;
        return size++;
    }

    /**
     * Returns the entries of a chain.
     *
     * @param last  the place of its last entry, or {@link #EMPTY}
     * @return the entries, in the order in which they were added
     */
    List<JournalEntry> through(int last) {
        int length = 0;
        for (int place = last; place != EMPTY; place = previous[place]) {
            length++;
        }
        JournalEntry[] chain = new JournalEntry[length];
        for (int place = last; place != EMPTY; place = previous[place]) {
            chain[--length] = entries[place];
        }
        return List.of(chain);
    }
}
