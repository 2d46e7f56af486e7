package org.planningservices.persistence;

import java.time.LocalDate;
import org.planningservices.step.VoucherId;

/**
 * A voucher for which something may be due. Immutable.
 *
 * @param voucherId  the voucher
 * @param since  the day from which it counts, as in {@link VoucherIndexEntry#since}
 */
public record DueCandidate(VoucherId voucherId, LocalDate since) {}
