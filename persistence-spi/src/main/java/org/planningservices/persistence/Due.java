package org.planningservices.persistence;

import java.time.LocalDate;
import org.planningservices.step.VoucherId;

/**
 * A voucher for which something may be due. Immutable.
 *
 * @param voucher  the voucher
 * @param since  the day from which it counts, as in {@link VoucherFacts#since}
 */
public record Due(VoucherId voucher, LocalDate since) {}
