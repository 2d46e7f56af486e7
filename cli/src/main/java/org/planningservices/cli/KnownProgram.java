package org.planningservices.cli;

import org.planningservices.policy.terms.Terms;

/** A program whose terms are known; its name is that of its terms. */
enum KnownProgram {
    PLANNING_SERVICES,
    TRAINING_VOUCHERS;

    Terms terms() {
        return switch (this) {
            case PLANNING_SERVICES -> Terms.planningServices();
            case TRAINING_VOUCHERS -> Terms.trainingVouchers();
        };
    }

    @Override
    public String toString() {
        return terms().program();
    }
}
