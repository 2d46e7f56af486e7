package org.planningservices.examples.spark;

import java.time.LocalDate;
import java.util.Iterator;
import org.planningservices.persistence.CommandId;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.step.Expire;
import org.planningservices.step.VoucherId;

/**
 * What came of having vouchers expired.
 *
 * @param expired  of how many the expiry is recorded, now or by the same command before
 * @param refused  how many the rules refuse to expire, among them those that expired by another command
 * @param left  how many are to be given again, since others were faster or the clock is behind, or whose command is taken
 */
record Expiry(int expired, int refused, int left) {

    /**
     * Submits a command for each voucher. One that broke off is started again, and ends as if it had not.
     *
     * @param desk  the desk, whose clock is on the day or later
     * @param candidates  the numbers of the vouchers
     * @param day  the day on which they were found to be due
     */
    static Expiry submitted(VoucherDesk desk, Iterator<String> candidates, LocalDate day) {
        int expired = 0;
        int refused = 0;
        int left = 0;
        while (candidates.hasNext()) {
            VoucherId voucher = VoucherId.of(candidates.next());
            CommandResult answer = desk.submit(command(voucher, day), voucher, Expire.of());
            expired += answer instanceof CommandResult.Accepted ? 1 : 0;
            refused += answer instanceof CommandResult.Refused ? 1 : 0;
            left += answer instanceof CommandResult.Accepted || answer instanceof CommandResult.Refused ? 0 : 1;
        }
        return new Expiry(expired, refused, left);
    }

    /** Returns the id of the command, which the same voucher, step and day always get. */
    static CommandId command(VoucherId voucher, LocalDate day) {
        // the day before the number, which may be any text: so no two vouchers share an id
        return CommandId.of("planning-services:expire-on-" + day + ":" + voucher);
    }
}
