package org.planningservices.step;

import java.util.Objects;
import org.planningservices.require.Require;

/**
 * The customer assigns an assigned voucher to another project manager (VCH-21). Immutable.
 *
 * @param projectManager  the project manager: at most 1,000 code points, not blank
 */
public record Reassign(String projectManager) implements VoucherStep {

    /**
     * Checks the project manager.
     *
     * @param projectManager  the project manager: at most 1,000 code points, not blank
     * @throws IllegalArgumentException if it is anything else
     */
    public Reassign {
        Objects.requireNonNull(projectManager, "projectManager");
        Require.notBlank(projectManager, "project manager");
    }

    /**
     * Returns the step.
     *
     * @param projectManager  the project manager: at most 1,000 code points, not blank
     * @return the step
     * @throws IllegalArgumentException if it is anything else
     */
    public static Reassign of(String projectManager) {
        return new Reassign(projectManager);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.REASSIGN;
    }
}
