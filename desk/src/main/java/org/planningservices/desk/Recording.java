package org.planningservices.desk;

import java.util.List;
import org.planningservices.persistence.StreamChange;
import org.planningservices.voucher.Voucher;

/**
 * What a command records if it is accepted.
 *
 * @param changes  the changes to append, the command's own record first
 * @param vouchers  the vouchers after the command, those only that it changes
 */
record Recording(List<StreamChange> changes, List<Voucher> vouchers) {

    /** Returns the recording of a command that changes no voucher. */
    static Recording of(StreamChange change) {
        return new Recording(List.of(change), List.of());
    }
}
