package org.planningservices.report.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A deadline of a voucher in a calendar: an all-day event on its last day. Immutable.
 *
 * <p>Calendars make events; see {@link DeadlineCalendar#events()}.
 */
public final class DeadlineEvent {

    private final String uid;
    private final LocalDate day;
    private final LocalDate revisedOn;
    private final int sequence;
    private final boolean isCanceled;
    private final String summary;
    private final String description;

    DeadlineEvent(
            String uid,
            LocalDate day,
            LocalDate revisedOn,
            int sequence,
            boolean isCanceled,
            String summary,
            String description) {
        this.uid = uid;
        this.day = day;
        this.revisedOn = revisedOn;
        this.sequence = sequence;
        this.isCanceled = isCanceled;
        this.summary = summary;
        this.description = description;
    }

    /**
     * Returns the identity of the event, which is made from the ids of the voucher and the rule. It has only ASCII letters, digits and
     * {@code - . _ % @}. For example, {@code V-1.TIM-06@planningservices.org}.
     *
     * @return the {@code UID}; two events of a calendar never have the same
     */
    public String uid() {
        return uid;
    }

    /**
     * Returns the last day.
     *
     * @return the day, inclusive: the {@code DTSTART}
     */
    public LocalDate day() {
        return day;
    }

    /**
     * Returns the day of the calendar in which the event last changed.
     *
     * @return the day of the {@code DTSTAMP}
     */
    public LocalDate revisedOn() {
        return revisedOn;
    }

    /**
     * Returns how often the event has changed since the first calendar that had it.
     *
     * @return the {@code SEQUENCE}, from 0
     */
    public int sequence() {
        return sequence;
    }

    /**
     * Returns whether the deadline is no longer due.
     *
     * @return true for the {@code STATUS} {@code CANCELLED}, false for {@code CONFIRMED}
     */
    public boolean isCanceled() {
        return isCanceled;
    }

    /**
     * Returns the id of the voucher, and the title and the id of the rule.
     *
     * @return one line, in the language of the calendar
     */
    public String summary() {
        return summary;
    }

    /**
     * Returns the derivation of the last day, and the first source of the rule.
     *
     * @return two lines, in the language of the calendar
     */
    public String description() {
        return description;
    }

    /** Returns this event as a revision of an older one with the same identity. */
    DeadlineEvent since(DeadlineEvent older) {
        return hasSameContentAs(older) ? older : revised(revisedOn, older.sequence + 1, isCanceled);
    }

    /** Returns this event for the calendar of a day, in which it is no longer due. */
    DeadlineEvent canceled(LocalDate on) {
        return isCanceled ? this : revised(on, sequence + 1, true);
    }

    private DeadlineEvent revised(LocalDate on, int newSequence, boolean canceled) {
        return new DeadlineEvent(uid, day, on, newSequence, canceled, summary, description);
    }

    private boolean hasSameContentAs(DeadlineEvent other) {
        return day.equals(other.day)
                && isCanceled == other.isCanceled
                && summary.equals(other.summary)
                && description.equals(other.description);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof DeadlineEvent event
                        && uid.equals(event.uid)
                        && revisedOn.equals(event.revisedOn)
                        && sequence == event.sequence
                        && hasSameContentAs(event));
    }

    @Override
    public int hashCode() {
        return Objects.hash(uid, day, sequence);
    }

    /** Returns the last day, the summary, and whether the event is canceled. */
    @Override
    public String toString() {
        return day + " " + summary + (isCanceled ? ", canceled" : "");
    }
}
