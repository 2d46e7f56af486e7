package org.planningservices.journal;

import java.time.LocalDate;
import java.util.Objects;
import org.planningservices.step.LifecycleStep;

/**
 * The text of a record in one line, without its day.
 *
 * <p>A brief text is for a list under the heading of a voucher, such as {@code redeem by fabrikam at fabrikam-nl}. A full text
 * names the voucher and all arguments of the step, such as {@code redeem V-1 by fabrikam as mpn-admin at fabrikam-nl}.
 */
public final class RecordWording {

    private static final RecordWording BRIEF = new RecordWording(RecordText.BRIEF);
    private static final RecordWording FULL = new RecordWording(RecordText.FULL);

    private final RecordText text;

    private RecordWording(RecordText text) {
        this.text = text;
    }

    /** A text under construction. */
    public interface Target {

        /**
         * Appends a text.
         *
         * @param text  the text
         */
        void append(String text);

        /**
         * Appends a number.
         *
         * @param number  the number
         */
        void append(int number);

        /**
         * Appends a day as YYYY-MM-DD.
         *
         * @param day  the day
         */
        void append(LocalDate day);
    }

    /**
     * Returns the wording of brief texts.
     *
     * @return the wording
     */
    public static RecordWording brief() {
        return BRIEF;
    }

    /**
     * Returns the wording of full texts.
     *
     * @return the wording
     */
    public static RecordWording full() {
        return FULL;
    }

    /**
     * Returns the text of a record.
     *
     * @param record  the record
     * @return the text
     */
    public String of(JournalRecord record) {
        Objects.requireNonNull(record, "record");
        return record.match(text);
    }

    /**
     * Appends the brief text of a step.
     *
     * @param step  the step
     * @param to  the text to append to
     */
    public static void append(LifecycleStep step, Target to) {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(to, "to");
        to.append(step.action().title());
        StepWording.BRIEF.append(step, to);
    }
}
