package org.planningservices.benchmarks.byhand;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningservices.benchmarks.byhand.Model.Facts;
import org.planningservices.benchmarks.byhand.Model.RequestPayment;
import org.planningservices.benchmarks.byhand.Model.Step;
import org.planningservices.benchmarks.byhand.Model.Voucher;

/**
 * May this step happen on this day?
 *
 * @param day  the day
 * @param id  the number of the voucher
 * @param voucher  the voucher; null if there is none, and for a payment step
 * @param step  the step
 * @param made  for a payment step, the request that has the number; null if there is none
 * @param covered  for a payment step, the vouchers of the request that exist
 * @param facts  what is known besides
 */
public record Question(
        LocalDate day,
        String id,
        @Nullable Voucher voucher,
        Step step,
        @Nullable RequestPayment made,
        List<Voucher> covered,
        Facts facts) {}
