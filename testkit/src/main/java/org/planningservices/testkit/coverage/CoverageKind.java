package org.planningservices.testkit.coverage;

/** A way in which a test can meet a rule: a column of the table. */
enum CoverageKind {
    ACCEPTED("accepted"),
    REFUSED("refused"),
    UNKNOWN("unknown"),
    EDGE("edge day");

    private final String title;

    CoverageKind(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
