package org.planningservices.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.repository.Fixtures.TODAY;
import static org.planningservices.testkit.repository.SampleChanges.append;
import static org.planningservices.testkit.repository.SampleChanges.creation;
import static org.planningservices.testkit.repository.SampleChanges.due;
import static org.planningservices.testkit.repository.SampleChanges.dueSince;
import static org.planningservices.testkit.repository.SampleChanges.found;
import static org.planningservices.testkit.repository.SampleChanges.held;
import static org.planningservices.testkit.repository.SampleChanges.open;
import static org.planningservices.testkit.repository.SampleChanges.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.voucher.VoucherStatus;

/**
 * Obligations of {@link VoucherRepository#findVouchers findVouchers}.
 *
 * <p>A part of {@link RepositoryContract}.
 */
public interface QueryContract extends RepositoryUnderTest {

    /**
     * Implementations must find vouchers by their enrollment, its customer, their holder and their status, by the facts of the
     * last change to each.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsVouchersOfEachParty() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        open(repository, "E-2", "contoso");
        open(repository, "E-3", "litware");
        append(repository, creation("V-1", "E-1", VoucherStatus.CREATED, TODAY));
        append(repository, creation("V-2", "E-1", VoucherStatus.CREATED, TODAY));
        append(repository, creation("V-3", "E-2", VoucherStatus.CREATED, TODAY));
        append(repository, creation("V-4", "E-3", VoucherStatus.CREATED, TODAY));
        append(repository, held("V-1", 1, "fabrikam"));
        append(repository, held("V-2", 1, "fabrikam"));
        append(repository, held("V-3", 1, "fabrikam"));
        append(repository, held("V-4", 1, "northwind"));
        append(repository, step("V-2", 2, VoucherStatus.ASSIGNED, TODAY));
        append(repository, held("V-3", 2, "northwind"));

        VoucherRepository reopened = reopened(repository);

        assertThat(found(reopened, VoucherQuery.ofEnrollment(EnrollmentId.of("E-1"))))
                .containsExactlyInAnyOrder("V-1", "V-2");
        assertThat(found(reopened, VoucherQuery.ofEnrollment(EnrollmentId.of("contoso"))))
                .isEmpty();
        assertThat(found(reopened, VoucherQuery.ofCustomer(CustomerId.of("contoso"))))
                .containsExactlyInAnyOrder("V-1", "V-2", "V-3");
        assertThat(found(reopened, VoucherQuery.ofCustomer(CustomerId.of("E-1"))))
                .isEmpty();
        assertThat(found(reopened, VoucherQuery.heldBy(PartnerId.of("fabrikam"))))
                .containsExactly("V-1");
        assertThat(found(reopened, VoucherQuery.heldBy(PartnerId.of("northwind"))))
                .containsExactlyInAnyOrder("V-3", "V-4");
        assertThat(found(reopened, VoucherQuery.inStatus(VoucherStatus.RESERVED)))
                .containsExactlyInAnyOrder("V-1", "V-3", "V-4");
        assertThat(found(reopened, VoucherQuery.inStatus(VoucherStatus.ASSIGNED)))
                .containsExactly("V-2");
        assertThat(found(reopened, VoucherQuery.inStatus(VoucherStatus.CREATED)))
                .isEmpty();
    }

    /**
     * Implementations must return a voucher that satisfies the query all the time once, also if vouchers before and after the
     * end of a page change, appear and disappear between two pages.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void pagesWhileVouchersChange() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        for (VoucherQuery query : List.of(
                VoucherQuery.ofEnrollment(EnrollmentId.of("E-1")),
                VoucherQuery.ofCustomer(CustomerId.of("contoso")),
                VoucherQuery.heldBy(PartnerId.of("fabrikam")),
                VoucherQuery.inStatus(VoucherStatus.RESERVED))) {
            walkWhileVouchersChange(repository, query);
        }
    }

    private static void walkWhileVouchersChange(VoucherRepository repository, VoucherQuery query) {
        String prefix = UUID.randomUUID() + "-";
        Set<String> kept = new TreeSet<>();
        for (int number = 10; number < 40; number++) {
            append(repository, creation(prefix + number, "E-1", VoucherStatus.CREATED, TODAY.plusDays(number % 3)));
            append(repository, held(prefix + number, 1, "fabrikam", TODAY.plusDays(number % 3)));
            kept.add(prefix + number);
        }
        List<String> seen = new ArrayList<>();
        List<FoundVoucher> page = repository.findVouchers(query, null, 4);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(4);
            page.forEach(found -> seen.add(found.voucherId().value()));
            FoundVoucher last = page.get(page.size() - 1);
            int revision = repository.find(StreamId.of(last.voucherId())).revision();
            append(repository, step(last.voucherId().value(), revision, VoucherStatus.REDEEMED, TODAY.plusDays(9)));
            if (seen.size() <= 40) {
                append(repository, creation(prefix + "new-" + seen.size(), "E-1", VoucherStatus.CREATED, TODAY));
            }
            page = repository.findVouchers(query, last, 4);
        }
        assertThat(seen).as("%s", query).doesNotHaveDuplicates().containsAll(kept);
    }

    /**
     * Implementations must use the facts of the last change to a voucher, and return the earliest day first.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void findsWhatIsDueByStatusAndDay() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        for (int day = 5; day >= 1; day--) {
            append(repository, creation("V-" + day, "E-1", VoucherStatus.CREATED, TODAY.plusDays(day)));
        }
        append(repository, step("V-2", 1, VoucherStatus.ASSIGNED, TODAY.plusDays(2)));
        append(repository, step("V-4", 1, VoucherStatus.REDEEMED, TODAY.plusDays(40)));

        assertThat(due(repository, VoucherStatus.CREATED, TODAY.plusDays(5)))
                .containsExactly(dueSince("V-1", 1), dueSince("V-3", 3), dueSince("V-5", 5));
        assertThat(due(repository, VoucherStatus.CREATED, TODAY.plusDays(3)))
                .containsExactly(dueSince("V-1", 1), dueSince("V-3", 3));
        assertThat(due(repository, VoucherStatus.CREATED, TODAY)).isEmpty();
        assertThat(due(repository, VoucherStatus.ASSIGNED, TODAY.plusDays(5))).containsExactly(dueSince("V-2", 2));
        assertThat(due(repository, VoucherStatus.REDEEMED, TODAY.plusDays(39))).isEmpty();
        assertThat(due(repository, VoucherStatus.REDEEMED, TODAY.plusDays(40))).containsExactly(dueSince("V-4", 40));
    }

    /**
     * Implementations must continue after a candidate, even if the candidate has another status by now.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void goesOnAfterACandidate() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        for (int number = 0; number < 20; number++) {
            append(repository, creation("V-" + number, "E-1", VoucherStatus.CREATED, TODAY.plusDays(number / 5)));
        }
        List<FoundVoucher> all = due(repository, VoucherStatus.CREATED, TODAY.plusDays(9));

        List<FoundVoucher> paged = new ArrayList<>();
        List<FoundVoucher> page =
                repository.findVouchers(VoucherQuery.due(VoucherStatus.CREATED, TODAY.plusDays(9)), null, 3);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            paged.addAll(page);
            FoundVoucher last = page.get(page.size() - 1);
            append(repository, step(last.voucherId().value(), 1, VoucherStatus.EXPIRED, last.since()));
            page = repository.findVouchers(VoucherQuery.due(VoucherStatus.CREATED, TODAY.plusDays(9)), last, 3);
        }

        assertThat(all)
                .hasSize(20)
                .isSortedAccordingTo((one, other) -> one.since().compareTo(other.since()));
        assertThat(paged).isEqualTo(all);
        assertThat(repository.findVouchers(
                        VoucherQuery.due(VoucherStatus.CREATED, all.get(9).since()), all.get(5), 100))
                .allMatch(one -> !one.since().isAfter(all.get(9).since()));
    }
}
