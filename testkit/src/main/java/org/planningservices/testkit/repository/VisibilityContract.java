package org.planningservices.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.repository.Fixtures.TODAY;
import static org.planningservices.testkit.repository.SampleChanges.append;
import static org.planningservices.testkit.repository.SampleChanges.assigned;
import static org.planningservices.testkit.repository.SampleChanges.change;
import static org.planningservices.testkit.repository.SampleChanges.created;
import static org.planningservices.testkit.repository.SampleChanges.creation;
import static org.planningservices.testkit.repository.SampleChanges.days;
import static org.planningservices.testkit.repository.SampleChanges.due;
import static org.planningservices.testkit.repository.SampleChanges.open;
import static org.planningservices.testkit.repository.SampleChanges.opening;
import static org.planningservices.testkit.repository.SampleChanges.pool;
import static org.planningservices.testkit.repository.SampleChanges.records;
import static org.planningservices.testkit.repository.SampleChanges.rejected;
import static org.planningservices.testkit.repository.SampleChanges.step;
import static org.planningservices.testkit.repository.SampleChanges.voucher;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/**
 * Obligations of a {@link org.planningservices.persistence.VoucherRepository VoucherRepository} that concern every
 * method: an append shows whole or not at all, everyone sees it from then on, also after a restart, and records come
 * back equal.
 *
 * <p>A part of {@link RepositoryContract}.
 */
public interface VisibilityContract extends RepositoryUnderTest {

    /**
     * Implementations must show a reader all that an append added, or nothing of it.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void showsAllOfAnAppendOrNothing() throws Exception {
        VoucherRepository repository = emptyRepository();
        VoucherRepository other = reopened(repository);
        open(repository, "E-1", "contoso");
        append(
                repository,
                creation("V-1", "E-1", VoucherStatus.CREATED, TODAY),
                creation("V-2", "E-1", VoucherStatus.CREATED, TODAY));
        AtomicBoolean written = new AtomicBoolean();
        Callable<Integer> writer = () -> {
            for (int revision = 1; revision <= 100; revision++) {
                append(
                        repository,
                        step("V-1", revision, VoucherStatus.ASSIGNED, TODAY),
                        step("V-2", revision, VoucherStatus.ASSIGNED, TODAY));
            }
            written.set(true);
            return 0;
        };
        Callable<Integer> reader = () -> {
            int torn = 0;
            while (!written.get()) {
                Set<Integer> revisions = new HashSet<>();
                for (StreamHistory one : other.vouchersOf(EnrollmentId.of("E-1"))) {
                    revisions.add(one.revision());
                    torn += one.records().size() == one.revision() ? 0 : 1;
                }
                torn += revisions.size() == 1 ? 0 : 1;
                Set<Integer> ofCustomer = new HashSet<>();
                other.vouchersOf(CustomerId.of("contoso")).forEach(one -> ofCustomer.add(one.revision()));
                torn += ofCustomer.size() == 1 ? 0 : 1;
                StreamHistory found = other.find(voucher("V-1"));
                torn += found.records().size() == found.revision() ? 0 : 1;
            }
            return torn;
        };

        assertThat(Race.together(List.of(writer, reader, reader))).containsOnly(0);
    }

    /**
     * Implementations must still show after a restart what an append added.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void keepsEverythingOverARestart() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        append(repository, creation("V-1", "E-1", VoucherStatus.CREATED, TODAY));
        repository.append(CommandId.of("once"), List.of(change(pool("E-1"), 1, days(1))));

        VoucherRepository reopened = reopened(repository);

        assertThat(reopened.find(pool("E-1"))).isEqualTo(repository.find(pool("E-1")));
        assertThat(reopened.vouchersOf(EnrollmentId.of("E-1")))
                .isEqualTo(repository.vouchersOf(EnrollmentId.of("E-1")));
        assertThat(reopened.vouchersOf(CustomerId.of("contoso")))
                .isEqualTo(repository.vouchersOf(CustomerId.of("contoso")))
                .hasSize(1);
        assertThat(reopened.read(0, 100)).isEqualTo(repository.read(0, 100)).hasSize(3);
        assertThat(due(reopened, VoucherStatus.CREATED, TODAY)).hasSize(1);
        assertThat(reopened.append(CommandId.of("once"), List.of(change(pool("E-1"), 2, days(1)))))
                .isEqualTo(new AppendResult.Duplicate(days(1)));
        append(reopened, change(pool("E-1"), 2, days(2)));
        assertThat(repository.find(pool("E-1")).revision()).isEqualTo(3);
    }

    /**
     * After a restart a desk gives an accepted command the same answer, and refuses another command under its id.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void answersTheSameAfterARestart() throws Exception {
        VoucherRepository repository = emptyRepository();
        VoucherDesk desk = Fixtures.desk(repository);
        EnrollmentId pool = EnrollmentId.of("E-1");
        VoucherId voucher = VoucherId.of("V-1");
        desk.open(CommandId.of("open"), Fixtures.enrollment(pool, CustomerId.of("contoso")));
        desk.activateBenefit(CommandId.of("activate"), pool);
        desk.submit(CommandId.of("accrue"), AccrueDays.of(pool, 5));
        CommandResult created = desk.submit(CommandId.of("create"), voucher, Fixtures.create(pool, 5));
        assertThat(created).isInstanceOf(CommandResult.Accepted.class);

        VoucherDesk later = Fixtures.desk(reopened(repository));

        assertThat(later.submit(CommandId.of("create"), voucher, Fixtures.create(pool, 5)))
                .isEqualTo(created);
        assertThat(later.submit(CommandId.of("create"), voucher, Fixtures.create(pool, 3)))
                .isEqualTo(new CommandResult.CommandIdReused(
                        CommandId.of("create"), ((CommandResult.Accepted) created).record()));
        assertThat(later.submit(CommandId.of("accrue"), AccrueDays.of(pool, 5)))
                .isInstanceOf(CommandResult.Accepted.class);
        assertThat(later.findPool(pool).orElseThrow().accrued()).isEqualTo(5);
        assertThat(later.findVoucher(voucher))
                .isEqualTo(desk.findVoucher(voucher))
                .isPresent();
    }

    /**
     * Implementations must return records equal to those appended, whatever their texts.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void keepsEveryText() throws Exception {
        VoucherRepository repository = emptyRepository();
        List<String> texts = List.of(
                "'; drop table vouchers; --",
                "\"quoted\" and \\backslash\\",
                "a\u0000b",
                "\u0000".repeat(1000),
                "x".repeat(1000),
                "é".repeat(1000),
                "漢".repeat(1000),
                "🎟".repeat(1000),
                "line\nbreak\r\n\u2028",
                " space around ",
                "{\"v\":1}",
                "مرحبا");
        for (String text : texts) {
            open(repository, text, text);
            append(repository, creation(text, text, VoucherStatus.CREATED, TODAY));
            append(repository, step(text, 1, VoucherStatus.ASSIGNED, TODAY));
            append(repository, change(StreamId.of(PaymentRequestId.of(text)), 0, rejected(text)));
            assertThat(repository.append(CommandId.of(text), List.of(change(pool(text), 1, days(1)))))
                    .isEqualTo(new AppendResult.Applied());
        }

        for (String text : texts) {
            assertThat(records(repository.find(pool(text)))).containsExactly(opening(text, text), days(1));
            assertThat(records(repository.find(voucher(text)))).containsExactly(created(text, text), assigned(text));
            assertThat(records(repository.find(StreamId.of(PaymentRequestId.of(text)))))
                    .containsExactly(rejected(text));
            assertThat(repository.findCommand(CommandId.of(text))).contains(days(1));
            assertThat(repository.vouchersOf(CustomerId.of(text)))
                    .extracting(StreamHistory::stream)
                    .containsExactly(voucher(text));
        }
        assertThat(due(repository, VoucherStatus.ASSIGNED, TODAY))
                .extracting(one -> one.voucherId().value())
                .containsExactlyInAnyOrderElementsOf(texts);
    }
}
