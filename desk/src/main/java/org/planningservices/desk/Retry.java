package org.planningservices.desk;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * How often a desk attempts a command when other commands are recorded first, and how long it pauses between two attempts.
 *
 * <p>The first pause is at most {@link #firstPause()}, and each pause may be twice as long as the one before it, up to
 * {@link #longestPause()}. Each is shortened at random by up to half, so that commands which met once do not meet again. For
 * example, {@code Retry.of(5, Duration.ofMillis(10), Duration.ofMillis(30))} makes up to five attempts, with pauses of 5 to 10,
 * 10 to 20, 15 to 30 and 15 to 30 milliseconds between them. A pause is on the caller's thread. Immutable.
 *
 * @param attempts  the most attempts, one or more
 * @param firstPause  the longest pause after the first attempt, zero or more
 * @param longestPause  the longest of all pauses, from {@code firstPause} to one hour
 */
public record Retry(int attempts, Duration firstPause, Duration longestPause) {

    private static final Duration LIMIT = Duration.ofHours(1);
    private static final Retry DEFAULTS = new Retry(20, Duration.ofMillis(1), Duration.ofMillis(50));

    /**
     * Checks the bounds.
     *
     * @param attempts  the most attempts, one or more
     * @param firstPause  the longest pause after the first attempt, zero or more
     * @param longestPause  the longest of all pauses, from {@code firstPause} to one hour
     * @throws IllegalArgumentException if a value is out of its bounds
     */
    public Retry {
        Objects.requireNonNull(firstPause, "firstPause");
        Objects.requireNonNull(longestPause, "longestPause");
        if (attempts < 1) {
            throw new IllegalArgumentException("a command needs one attempt or more, found `" + attempts + "`");
        }
        if (firstPause.isNegative() || longestPause.compareTo(firstPause) < 0 || longestPause.compareTo(LIMIT) > 0) {
            throw new IllegalArgumentException("pauses must be from zero to one hour, and the first no longer than the"
                    + " longest, found `" + firstPause + "` and `" + longestPause + "`");
        }
    }

    /**
     * Returns a limit of attempts, with pauses.
     *
     * @param attempts  the most attempts, one or more
     * @param firstPause  the longest pause after the first attempt, zero or more
     * @param longestPause  the longest of all pauses, from {@code firstPause} to one hour; zero for no pauses
     * @return the value
     * @throws IllegalArgumentException if a value is out of its bounds
     */
    public static Retry of(int attempts, Duration firstPause, Duration longestPause) {
        return new Retry(attempts, firstPause, longestPause);
    }

    /**
     * Returns what a desk does unless the application sets something else.
     *
     * @return up to 20 attempts, with pauses of at most 1 millisecond at first and 50 milliseconds at last, in all less than a
     *     second
     */
    public static Retry defaults() {
        return DEFAULTS;
    }

    /** Returns the longest pause after some attempts. */
    Duration pauseAfter(int made) {
        Duration pause = firstPause;
        for (int i = 1; i < made && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    /** Pauses after some attempts. Throws at once if the thread is interrupted and there is a pause. */
    void pause(int made) throws InterruptedException {
        long longest = pauseAfter(made).toNanos();
        if (longest > 0) {
            TimeUnit.NANOSECONDS.sleep(longest - ThreadLocalRandom.current().nextLong(longest / 2 + 1));
        }
    }

    /** Returns the limit and the pauses in one line. */
    @Override
    public String toString() {
        return attempts + " attempts, pauses from " + firstPause + " to " + longestPause;
    }
}
