package org.planningservices.policy.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The known code that an unknown code was probably intended to be.
 *
 * <p>Two codes are near if they are equal without regard to case and to {@code _}, {@code -} and space, or if one edit makes
 * them so: a character more, less or in the place of another, or two neighbors that changed places. For example,
 * {@code ddps}, {@code DPDS} and {@code DDP} are near {@code DDPS}, and {@code MPN_ADMIN} is near {@code mpn-admin}.
 */
final class Suggestion {

    private Suggestion() {}

    /**
     * Finds the one known code that is near another. Nothing is guessed: where several are equally near, or the code is
     * itself known, there is none.
     *
     * @param found  the code that somebody wrote
     * @param known  the known codes
     * @return the known code, as it is written
     */
    static Optional<String> among(String found, Collection<String> known) {
        if (known.contains(found)) {
            return Optional.empty();
        }
        String bare = bare(found);
        Set<String> equal = new HashSet<>();
        Set<String> near = new HashSet<>();
        for (String code : known) {
            String other = bare(code);
            if (other.equals(bare)) {
                equal.add(code);
            } else if (isOneEditFrom(bare, other)) {
                near.add(code);
            }
        }
        return single(equal).or(() -> single(near));
    }

    private static Optional<String> single(Set<String> codes) {
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }

    private static String bare(String code) {
        StringBuilder bare = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            if ("-_ ".indexOf(code.charAt(i)) < 0) {
                bare.append(code.charAt(i));
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    /** Tells whether the texts differ in one edit: what is left of both between equal starts and equal ends is that edit. */
    private static boolean isOneEditFrom(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String left = one.substring(start, one.length() - end);
        String right = other.substring(start, other.length() - end);
        boolean swapped = left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        return swapped || Math.max(left.length(), right.length()) == 1;
    }
}
