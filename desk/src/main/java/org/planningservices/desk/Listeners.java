package org.planningservices.desk;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The listeners of a desk, in the order in which they were added.
 *
 * @param all  the listeners
 */
record Listeners(List<DeskListener> all) {

    static final Listeners NONE = new Listeners(List.of());

    Listeners and(DeskListener listener) {
        return new Listeners(Stream.concat(all.stream(), Stream.of(listener)).toList());
    }

    void report(Submission submission, CommandResult result) {
        Consumer<DeskListener> call = result.match(
                accepted -> to -> to.accepted(submission, accepted),
                refused -> to -> to.refused(submission, refused),
                reused -> to -> to.reused(submission, reused),
                clockBehind -> to -> to.clockBehind(submission, clockBehind),
                contended -> to -> to.contended(submission, contended));
        report(call);
    }

    /** Calls each listener, and discards what it throws. */
    void report(Consumer<DeskListener> call) {
        for (DeskListener listener : all) {
            try {
                call.accept(listener);
            } catch (Throwable discarded) {
                // the result is certain; a listener cannot change it
            }
        }
    }
}
