package org.planningservices.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.repository.SampleChanges.append;
import static org.planningservices.testkit.repository.SampleChanges.change;
import static org.planningservices.testkit.repository.SampleChanges.days;
import static org.planningservices.testkit.repository.SampleChanges.open;
import static org.planningservices.testkit.repository.SampleChanges.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.planningservices.party.CustomerId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;

/**
 * Obligations of {@link VoucherRepository#read read}.
 *
 * <p>A part of {@link RepositoryContract}.
 */
public interface ReadContract extends RepositoryUnderTest {

    /**
     * Implementations must return records in the order of their positions; each position is larger than those of the
     * records appended before.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void readsOnFromAPosition() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        for (int day = 1; day <= 10; day++) {
            append(day % 2 == 0 ? repository : reopened(repository), change(pool("E-1"), day, days(day)));
        }

        List<StoredRecord> all = repository.read(0, 100);
        List<StoredRecord> paged = new ArrayList<>();
        List<StoredRecord> page = repository.read(0, 3);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            paged.addAll(page);
            page = repository.read(page.get(page.size() - 1).position(), 3);
        }

        assertThat(all).isEqualTo(repository.find(pool("E-1")).records()).isEqualTo(paged);
        assertThat(all).extracting(StoredRecord::position).isSorted().doesNotHaveDuplicates();
    }

    /**
     * Implementations must return no record as long as a record with a lower position may still become visible.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void missesNothingForAReaderThatGoesOn() throws Exception {
        VoucherRepository repository = emptyRepository();
        VoucherRepository other = reopened(repository);
        int writers = 6;
        AtomicInteger writing = new AtomicInteger(writers);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int number = 0; number < writers; number++) {
            String customer = "C-" + number;
            VoucherRepository writer = number % 2 == 0 ? repository : other;
            tasks.add(() -> {
                try {
                    for (int revision = 0; revision < 50; revision++) {
                        append(
                                writer,
                                change(StreamId.of(CustomerId.of(customer)), revision, days(revision + 1)),
                                change(StreamId.of(CustomerId.of(customer + "-" + revision)), 0, days(revision + 1)));
                    }
                    return 50;
                } finally {
                    writing.decrementAndGet();
                }
            });
        }
        List<StoredRecord> read = new ArrayList<>();
        tasks.add(() -> {
            boolean last;
            do {
                last = writing.get() == 0;
                for (List<StoredRecord> page = readOn(other, read); !page.isEmpty(); page = readOn(other, read)) {
                    read.addAll(page);
                }
            } while (!last);
            return read.size();
        });

        Race.together(tasks);

        assertThat(read).hasSize(writers * 100).isEqualTo(repository.read(0, writers * 200));
    }

    private static List<StoredRecord> readOn(VoucherRepository repository, List<StoredRecord> read) {
        return repository.read(read.isEmpty() ? 0 : read.get(read.size() - 1).position(), 7);
    }
}
