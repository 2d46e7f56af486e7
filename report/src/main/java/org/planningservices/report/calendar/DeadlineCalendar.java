package org.planningservices.report.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;

/**
 * Deadlines of vouchers as a calendar: an iCalendar file (RFC 5545) with an all-day event for each.
 *
 * <p>An event is on the last day, which is inclusive; its {@code DTEND} is the day after, exclusive. Alarms go off 30, 7 and 1 day
 * before. The {@code UID} is made from the ids of the voucher and the rule, so a calendar program that reads a newer file updates
 * its events. Nothing in a file comes from the clock: {@code DTSTAMP} is the day of the calendar in which the event last changed, at
 * midnight UTC. A control or format character of an id is written as a backslash, the letter u and its hexadecimal digits.
 *
 * <p>A newer file also says what has changed: {@link #since(DeadlineCalendar)} raises the {@code SEQUENCE} of each event that
 * differs, and keeps each event that is no longer due: unchanged if its day has passed, and with {@code STATUS:CANCELLED} if not.
 *
 * <p>For example:
 * <pre>{@code
 * DeadlineCalendar.Builder calendar = DeadlineCalendar.builder(day.date(), Locale.ENGLISH);
 * calendar.add(voucher.id(), day.upcomingDeadlines(voucher));
 * String ics = calendar.build().text();
 * }</pre>
 *
 * <p>Immutable.
 */
public final class DeadlineCalendar {

    private static final Comparator<DeadlineEvent> BY_DAY_AND_UID =
            Comparator.comparing(DeadlineEvent::day).thenComparing(DeadlineEvent::uid);

    private final LocalDate on;
    private final List<DeadlineEvent> events;

    private DeadlineCalendar(LocalDate on, List<DeadlineEvent> events) {
        this.on = on;
        this.events = events;
    }

    /** Returns a calendar of these events. */
    static DeadlineCalendar of(LocalDate on, Collection<DeadlineEvent> events) {
        List<DeadlineEvent> sorted = new ArrayList<>(events);
        sorted.sort(BY_DAY_AND_UID);
        return new DeadlineCalendar(on, List.copyOf(sorted));
    }

    /**
     * Returns a builder without deadlines.
     *
     * @param on  the day of the calendar, in the years 0 to 9999
     * @param locale  the language of the texts: Dutch for a Dutch locale, and English for any other
     * @return the builder
     * @throws IllegalArgumentException if the day lies in another year
     */
    public static Builder builder(LocalDate on, Locale locale) {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(locale, "locale");
        return new Builder(requireDay(on), locale);
    }

    /**
     * Reads a calendar that {@link #write} has written. Only its line ends may have been changed: calendars of other programs are
     * not read.
     *
     * @param in  the bytes, at most 256 MiB, which are read to their end; the stream is left open
     * @return the calendar
     * @throws org.planningservices.json.FormatException if the file is not such a calendar; the message names the line
     * @throws IOException if the bytes cannot be read
     */
    public static DeadlineCalendar read(InputStream in) throws IOException {
        Objects.requireNonNull(in, "in");
        return CalendarReader.read(in);
    }

    /**
     * Returns this calendar as an update of an older one.
     *
     * <p>An event that has not changed is the event of the older calendar. An event whose day, text or status has changed has a
     * {@code SEQUENCE} that is higher by one. An event that only the older calendar has is canceled; if its day lies before the day of
     * this calendar, it stays as it is, so that its {@code SEQUENCE} is never lost.
     *
     * @param older  the older calendar, such as the one sent out last
     * @return the calendar to send out next
     */
    public DeadlineCalendar since(DeadlineCalendar older) {
        Objects.requireNonNull(older, "older");
        Map<String, DeadlineEvent> next = new LinkedHashMap<>();
        events.forEach(event -> next.put(event.uid(), event));
        for (DeadlineEvent before : older.events) {
            DeadlineEvent now = next.get(before.uid());
            if (now != null) {
                next.put(before.uid(), now.since(before));
            } else {
                next.put(before.uid(), before.day().isBefore(on) ? before : before.canceled(on));
            }
        }
        return of(on, next.values());
    }

    /**
     * Returns the events.
     *
     * @return the events, ordered by their last days, then by their {@code UID}
     */
    public List<DeadlineEvent> events() {
        return events;
    }

    LocalDate on() {
        return on;
    }

    /**
     * Returns the calendar as an iCalendar file.
     *
     * @return the text; its lines end in CR LF
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        CalendarText.append(this, text);
        return text.toString();
    }

    /**
     * Writes the calendar as an iCalendar file, which is UTF-8 text.
     *
     * @param out  where to write it; it is flushed, not closed
     * @throws IOException if it cannot be written
     */
    public void write(Writer out) throws IOException {
        Objects.requireNonNull(out, "out");
        out.write(text());
        out.flush();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof DeadlineCalendar calendar
                        && on.equals(calendar.on)
                        && events.equals(calendar.events));
    }

    @Override
    public int hashCode() {
        return Objects.hash(on, events);
    }

    /** Returns the day of the calendar and how many events there are. */
    @Override
    public String toString() {
        return "calendar of " + on + ": " + events.size() + " events";
    }

    private static LocalDate requireDay(LocalDate day) {
        if (day.getYear() < 0 || day.getYear() > 9999) {
            throw new IllegalArgumentException("a day in the years 0 to 9999 was expected, found `" + day + "`");
        }
        return day;
    }

    /** Builds a calendar. For one thread. */
    public static final class Builder {

        private final LocalDate on;
        private final Locale locale;
        private final Map<String, DeadlineEvent> events = new LinkedHashMap<>();

        private Builder(LocalDate on, Locale locale) {
            this.on = on;
            this.locale = locale;
        }

        /**
         * Adds deadlines of a voucher.
         *
         * @param voucher  the id of the voucher
         * @param deadlines  its deadlines, at most one by each rule
         * @return this builder
         * @throws IllegalArgumentException if the calendar already has a deadline of the voucher by a rule, or if a last day lies
         *     outside the years 0 to 9999
         */
        public Builder add(VoucherId voucher, Collection<Deadline> deadlines) {
            Objects.requireNonNull(voucher, "voucher");
            Objects.requireNonNull(deadlines, "deadlines");
            deadlines.forEach(deadline -> add(voucher, deadline));
            return this;
        }

        private void add(VoucherId voucher, Deadline deadline) {
            RuleId rule = deadline.rule().id();
            DeadlineEvent event = new DeadlineEvent(
                    CalendarText.uid(voucher, rule),
                    requireDay(deadline.lastDay()),
                    on,
                    0,
                    false,
                    CalendarText.visible(voucher + ": " + deadline.rule().title(locale) + " (" + rule + ")"),
                    CalendarText.visible(deadline.derivation().message(locale)) + "\n"
                            + CalendarText.visible(
                                    deadline.rule().sources().get(0).toString()));
            if (events.putIfAbsent(event.uid(), event) != null) {
                throw new IllegalArgumentException(
                        "one deadline by `" + rule + "` was expected for voucher `" + voucher + "`, found two");
            }
        }

        /**
         * Returns the calendar of the deadlines added so far.
         *
         * @return the calendar
         */
        public DeadlineCalendar build() {
            return of(on, events.values());
        }
    }
}
