package org.planningservices.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.repository.Fixtures.TODAY;
import static org.planningservices.testkit.repository.SampleChanges.append;
import static org.planningservices.testkit.repository.SampleChanges.creation;
import static org.planningservices.testkit.repository.SampleChanges.due;
import static org.planningservices.testkit.repository.SampleChanges.dueSince;
import static org.planningservices.testkit.repository.SampleChanges.open;
import static org.planningservices.testkit.repository.SampleChanges.step;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planningservices.persistence.DueCandidate;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.voucher.VoucherStatus;

/**
 * Obligations of {@link VoucherRepository#findDue due}.
 *
 * <p>A part of {@link RepositoryContract}.
 */
public interface DueContract extends RepositoryUnderTest {

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
        List<DueCandidate> all = due(repository, VoucherStatus.CREATED, TODAY.plusDays(9));

        List<DueCandidate> paged = new ArrayList<>();
        List<DueCandidate> page = repository.findDue(VoucherStatus.CREATED, TODAY.plusDays(9), null, 3);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            paged.addAll(page);
            DueCandidate last = page.get(page.size() - 1);
            append(repository, step(last.voucherId().value(), 1, VoucherStatus.EXPIRED, last.since()));
            page = repository.findDue(VoucherStatus.CREATED, TODAY.plusDays(9), last, 3);
        }

        assertThat(all)
                .hasSize(20)
                .isSortedAccordingTo((one, other) -> one.since().compareTo(other.since()));
        assertThat(paged).isEqualTo(all);
        assertThat(repository.findDue(VoucherStatus.CREATED, all.get(9).since(), all.get(5), 100))
                .allMatch(one -> !one.since().isAfter(all.get(9).since()));
    }
}
