package org.planningservices.desk;

import java.util.Optional;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Step;
import org.planningservices.voucher.Voucher;

/**
 * Facts of the application's own, which a desk adds to those that it has collected. Rules of the application's own find their
 * facts in this way.
 *
 * <p>The desk calls {@link #complete} for each decision on a step, so again when other commands were recorded first. Several
 * threads may call it at once.
 *
 * <p>The desk cannot guard these facts. The records that it reads itself are guarded by their revisions: if one of them changes
 * before the command is recorded, the desk decides again. A fact of the application may change between this call and the
 * record, and the command is recorded all the same. An application for which that matters must prevent it, for example by a
 * lock that it holds while it submits.
 */
@FunctionalInterface
public interface OwnFacts {

    /**
     * Returns the facts to decide by. Called on the caller's thread; if it throws, nothing is recorded.
     *
     * @param known  the facts that the desk has collected
     * @param step  the step that is decided
     * @param voucher  the voucher on which the step is decided; empty for a creation, for a step that names an unknown
     *     voucher, and for a step of a payment request, of a partner or of an enrollment
     * @return the known facts, completed
     */
    Facts complete(Facts known, Step step, Optional<Voucher> voucher);
}
