package org.planningservices.step;

import java.util.Objects;
import org.planningservices.require.Require;

/**
 * The customer assigns a voucher to a project manager of its own (VCH-09). Immutable.
 *
 * @param projectManager  the project manager: at most 1,000 code points, not blank
 */
public record Assign(String projectManager) implements VoucherStep {

    /**
     * Checks the project manager.
     *
     * @param projectManager  the project manager: at most 1,000 code points, not blank
     * @throws IllegalArgumentException if it is anything else
     */
    public Assign {
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
    public static Assign of(String projectManager) {
        return new Assign(projectManager);
    }

    @Override
    public VoucherAction action() {
        return VoucherAction.ASSIGN;
    }
}
