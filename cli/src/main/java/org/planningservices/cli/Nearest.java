package org.planningservices.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that is nearest to one that is not known. */
final class Nearest {

    private static final int LETTERS_PER_EDIT = 3;

    private Nearest() {}

    /** Returns the known word that takes the fewest edits; empty if each takes more than one for every three letters. */
    static Optional<String> to(String found, Collection<String> known) {
        String plain = plain(found);
        int most = Math.max(1, plain.length() / LETTERS_PER_EDIT);
        return known.stream()
                .filter(word -> edits(plain, plain(word)) <= most)
                .min(Comparator.comparingInt((String word) -> edits(plain, plain(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns the end of a message that names the nearest word, if there is one. */
    static String hint(String found, Collection<String> known) {
        return to(found, known).map(word -> "; did you mean `" + word + "`?").orElse("");
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
