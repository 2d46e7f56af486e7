package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.persistence.jdbc.Records.DAY;
import static org.planningservices.persistence.jdbc.Records.accrued;
import static org.planningservices.persistence.jdbc.Records.assigned;
import static org.planningservices.persistence.jdbc.Records.created;
import static org.planningservices.persistence.jdbc.Records.first;
import static org.planningservices.persistence.jdbc.Records.opened;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

class JdbcRepositoryTest {

    private static final StreamId V_1 = StreamId.of(VoucherId.of("V-1"));
    private static final StreamId E_1 = StreamId.of(EnrollmentId.of("E-1"));

    @ParameterizedTest
    @EnumSource
    void findsWhatWasAppendedInItsOrder(Store store) {
        VoucherRepository repository = JdbcRepository.migrate(store.empty());
        StreamChange opened = opened("E-1", "contoso");
        StreamChange created = created("V-1", "E-1");
        StreamChange accrued = accrued("E-1", 1, 5);
        StreamChange assigned = assigned("V-1", 1, "m.devries");

        assertThat(append(repository, "one", opened)).isEqualTo(new AppendResult.Applied());
        assertThat(append(repository, "two", created, accrued)).isEqualTo(new AppendResult.Applied());
        assertThat(append(repository, "three", assigned)).isEqualTo(new AppendResult.Applied());

        assertThat(repository.find(V_1).revision()).isEqualTo(2);
        assertThat(repository.find(V_1).records())
                .extracting(StoredRecord::record)
                .containsExactly(first(created), first(assigned));
        assertThat(repository.read(0, 10))
                .extracting(StoredRecord::record)
                .containsExactly(first(opened), first(created), first(accrued), first(assigned));
        assertThat(repository.read(0, 10)).isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()));
        assertThat(repository.read(repository.read(0, 2).get(1).position(), 1))
                .extracting(StoredRecord::record)
                .containsExactly(first(accrued));
    }

    @ParameterizedTest
    @EnumSource
    void returnsEqualValuesOnce(Store store) {
        VoucherRepository repository = JdbcRepository.migrate(store.empty());
        append(repository, "one", created("V-1", "E-1"), created("V-2", "E-1"));

        List<StoredRecord> read = repository.read(0, 10);
        List<StreamHistory> owned = repository.vouchersOf(EnrollmentId.of("E-1"));

        assertThat(enrollment(read.get(0))).isSameAs(enrollment(read.get(1)));
        assertThat(enrollment(owned.get(0).records().get(0)))
                .isSameAs(enrollment(owned.get(1).records().get(0)));
    }

    private static EnrollmentId enrollment(StoredRecord stored) {
        return ((Create) ((VoucherStepTaken) stored.record()).step()).enrollmentId();
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingOfWhatNeverBegan(Store store) {
        VoucherRepository repository = JdbcRepository.migrate(store.empty());

        assertThat(repository.find(V_1)).isEqualTo(StreamHistory.none(V_1));
        assertThat(repository.findFirstAndLast(V_1)).isEqualTo(StreamHistory.none(V_1));
        assertThat(repository.vouchersOf(EnrollmentId.of("E-1"))).isEmpty();
        assertThat(repository.vouchersOf(CustomerId.of("contoso"))).isEmpty();
        assertThat(repository.findCommand(CommandId.of("one"))).isEmpty();
        assertThat(repository.findVouchers(VoucherQuery.due(VoucherStatus.CREATED, DAY), null, 10))
                .isEmpty();
        assertThat(repository.read(0, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findsTheEndsOfAStream(Store store) {
        VoucherRepository repository = JdbcRepository.migrate(store.empty());
        append(repository, "one", opened("E-1", "contoso"));

        assertThat(repository.findFirstAndLast(E_1)).isEqualTo(repository.find(E_1));

        IntStream.range(1, 5).forEach(i -> append(repository, "accrue-" + i, accrued("E-1", i, i)));
        List<StoredRecord> all = repository.find(E_1).records();
        assertThat(repository.findFirstAndLast(E_1))
                .isEqualTo(new StreamHistory(E_1, 5, List.of(all.get(0), all.get(4))));
    }

    @ParameterizedTest
    @EnumSource
    void findsTheVouchersOfAnOwner(Store store) {
        VoucherRepository repository = JdbcRepository.migrate(store.empty());
        append(repository, "one", opened("E-1", "contoso"), opened("E-2", "contoso"), opened("E-3", "wingtip"));
        append(repository, "two", created("V-1", "E-1"), created("V-2", "E-2"), created("V-3", "E-3"));
        append(repository, "three", assigned("V-1", 1, "m.devries"));

        assertThat(repository.vouchersOf(EnrollmentId.of("E-1"))).containsExactly(repository.find(V_1));
        assertThat(repository.vouchersOf(CustomerId.of("contoso")))
                .containsExactlyInAnyOrder(repository.find(V_1), repository.find(StreamId.of(VoucherId.of("V-2"))));
    }

    @ParameterizedTest
    @EnumSource
    void addsOnceForEachCommandAndAtEachRevision(Store store) {
        VoucherRepository repository = JdbcRepository.migrate(store.empty());
        StreamChange opened = opened("E-1", "contoso");
        append(repository, "one", opened);
        List<StoredRecord> before = repository.read(0, 10);

        assertThat(append(repository, "one", opened)).isEqualTo(new AppendResult.Duplicate(first(opened)));
        assertThat(append(repository, "one", accrued("E-1", 1, 5)))
                .isEqualTo(new AppendResult.Duplicate(first(opened)));
        assertThat(append(repository, "one", created("V-1", "E-1")))
                .isEqualTo(new AppendResult.Duplicate(first(opened)));
        assertThat(append(repository, "two", opened)).isEqualTo(new AppendResult.Conflict());
        assertThat(append(repository, "two", created("V-1", "E-1"), accrued("E-1", 2, 5)))
                .isEqualTo(new AppendResult.Conflict());
        assertThat(append(repository, "two", created("V-1", "E-1"), accrued("E-2", 1, 5)))
                .isEqualTo(new AppendResult.Conflict());

        assertThat(repository.read(0, 10)).isEqualTo(before);
        assertThat(repository.find(V_1)).isEqualTo(StreamHistory.none(V_1));
        assertThat(repository.findCommand(CommandId.of("one"))).contains(first(opened));
        assertThat(repository.findCommand(CommandId.of("two"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatIsDuePageByPage(Store store) {
        VoucherRepository repository = JdbcRepository.migrate(store.empty());
        append(repository, "one", opened("E-1", "contoso"));
        for (int i = 0; i < 20; i++) {
            append(repository, "create-" + i, created("V-" + i, "E-1", DAY.plusDays(i / 5)));
        }
        append(repository, "assign", assigned("V-7", 1, "m.devries"));

        List<FoundVoucher> whole =
                repository.findVouchers(VoucherQuery.due(VoucherStatus.CREATED, DAY.plusDays(2)), null, 100);

        assertThat(whole)
                .hasSize(14)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> a.since().compareTo(b.since()));
        for (int from = 0; from < 14; from++) {
            FoundVoucher after = whole.get(from);
            assertThat(repository.findVouchers(VoucherQuery.due(VoucherStatus.CREATED, DAY.plusDays(2)), after, 3))
                    .isEqualTo(whole.subList(from + 1, Math.min(from + 4, 14)));
        }
        append(repository, "assign-last", assigned("V-0", 1, "m.devries"));
        assertThat(repository.findVouchers(VoucherQuery.due(VoucherStatus.CREATED, DAY.plusDays(2)), whole.get(0), 100))
                .isEqualTo(whole.subList(1, 14));
    }

    @ParameterizedTest
    @EnumSource
    void letsOneOfManyWritersWinEachRevision(Store store) throws InterruptedException {
        DataSource database = store.empty();
        append(JdbcRepository.migrate(database), "one", opened("E-1", "contoso"));
        int writers = 4;
        int rounds = 25;
        Set<String> won = ConcurrentHashMap.newKeySet();

        List<Thread> threads = IntStream.range(0, writers)
                .mapToObj(writer -> new Thread(() -> {
                    VoucherRepository repository = JdbcRepository.of(database);
                    for (int round = 1; round <= rounds; round++) {
                        String name = writer + "-" + round;
                        StreamChange[] changes = writer % 2 == 0
                                ? new StreamChange[] {created("V-" + name, "E-1"), accrued("E-1", round, writer)}
                                : new StreamChange[] {accrued("E-1", round, writer), created("V-" + name, "E-1")};
                        if (append(repository, name, changes) instanceof AppendResult.Applied) {
                            won.add("V-" + name);
                        }
                        await(repository, round + 1);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        VoucherRepository repository = JdbcRepository.of(database);
        assertThat(repository.find(E_1).revision()).isEqualTo(rounds + 1);
        assertThat(won).hasSize(rounds);
        assertThat(repository.vouchersOf(EnrollmentId.of("E-1")))
                .extracting(history -> history.stream().id())
                .containsExactlyInAnyOrderElementsOf(won);
        assertThat(repository.read(0, 1000)).hasSize(1 + 2 * rounds);
    }

    private static void await(VoucherRepository repository, int revision) {
        while (repository.findFirstAndLast(E_1).revision() < revision) {
            Thread.onSpinWait();
        }
    }

    private static AppendResult append(VoucherRepository repository, String command, StreamChange... changes) {
        return repository.append(CommandId.of(command), List.of(changes));
    }
}
