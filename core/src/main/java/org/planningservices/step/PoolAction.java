package org.planningservices.step;

/** What may happen to the days of an enrollment besides the steps of its vouchers. */
public enum PoolAction implements Action {
    /** Earn planning days. */
    ACCRUE_DAYS("accrue days", Actor.CUSTOMER),
    /** Turn training days into planning days. */
    CONVERT_TRAINING_DAYS("convert training days", Actor.BENEFITS_ADMINISTRATOR);

    private final String title;
    private final Actor actor;

    PoolAction(String title, Actor actor) {
        this.title = title;
        this.actor = actor;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Actor actor() {
        return actor;
    }
}
