package org.planningservices.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.testkit.repository.Fixtures.TODAY;
import static org.planningservices.testkit.repository.SampleChanges.append;
import static org.planningservices.testkit.repository.SampleChanges.change;
import static org.planningservices.testkit.repository.SampleChanges.created;
import static org.planningservices.testkit.repository.SampleChanges.creation;
import static org.planningservices.testkit.repository.SampleChanges.days;
import static org.planningservices.testkit.repository.SampleChanges.due;
import static org.planningservices.testkit.repository.SampleChanges.next;
import static org.planningservices.testkit.repository.SampleChanges.open;
import static org.planningservices.testkit.repository.SampleChanges.opening;
import static org.planningservices.testkit.repository.SampleChanges.pool;
import static org.planningservices.testkit.repository.SampleChanges.step;
import static org.planningservices.testkit.repository.SampleChanges.voucher;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.voucher.VoucherStatus;

/**
 * Obligations of {@link VoucherRepository#append append}, given one append at a time.
 *
 * <p>A part of {@link RepositoryContract}; {@link ConcurrentAppendContract} gives many at once.
 */
public interface AppendContract extends RepositoryUnderTest {

    /**
     * Implementations must add every record of every change, or none.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void addsToAllStreamsOrToNone() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        CommandId command = CommandId.of("both");
        StreamChange stale = change(pool("E-1"), 2, created("V-1", "E-1"));
        StreamChange creation = creation("V-1", "E-1", VoucherStatus.CREATED, TODAY);

        assertThat(repository.append(command, List.of(creation, stale))).isEqualTo(new AppendResult.Conflict());
        assertThat(repository.append(command, List.of(stale, creation))).isEqualTo(new AppendResult.Conflict());
        assertThat(repository.find(voucher("V-1")).revision()).isZero();
        assertThat(repository.find(pool("E-1")).revision()).isEqualTo(1);
        assertThat(repository.vouchersOf(EnrollmentId.of("E-1"))).isEmpty();
        assertThat(due(repository, VoucherStatus.CREATED, TODAY)).isEmpty();
        assertThat(repository.findCommand(command)).isEmpty();

        StreamChange fresh = change(pool("E-1"), 1, created("V-1", "E-1"));
        assertThat(repository.append(command, List.of(creation, fresh))).isEqualTo(new AppendResult.Applied());
        assertThat(repository.find(voucher("V-1")).revision()).isEqualTo(1);
        assertThat(repository.find(pool("E-1")).revision()).isEqualTo(2);
    }

    /**
     * Implementations must add nothing if the command was appended before, whatever the changes and the revisions.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void addsNothingForACommandAppendedBefore() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        CommandId command = CommandId.of("once");
        List<StreamChange> changes = List.of(
                change(pool("E-1"), 1, days(1), days(2)), change(StreamId.of(CustomerId.of("contoso")), 0, days(3)));
        assertThat(repository.append(command, changes)).isEqualTo(new AppendResult.Applied());

        AppendResult repeated = new AppendResult.Duplicate(days(1));
        assertThat(repository.append(command, changes)).isEqualTo(repeated);
        assertThat(repository.append(command, List.of(change(pool("E-1"), 3, days(1)))))
                .isEqualTo(repeated);
        assertThat(repository.append(command, List.of(change(StreamId.of(CustomerId.of("litware")), 0, days(9)))))
                .isEqualTo(repeated);
        assertThat(repository.findCommand(command)).contains(days(1));
        assertThat(repository.find(pool("E-1")).revision()).isEqualTo(3);
        assertThat(repository.read(0, 100)).hasSize(4);
    }

    /**
     * Implementations must add nothing if the revision of a stream is higher or lower than the change expects.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void addsNothingAtAnotherRevision() throws Exception {
        VoucherRepository repository = emptyRepository();
        open(repository, "E-1", "contoso");
        append(repository, change(pool("E-1"), 1, days(1)));

        assertThat(repository.append(next(), List.of(change(pool("E-1"), 1, days(2)))))
                .isEqualTo(new AppendResult.Conflict());
        assertThat(repository.append(next(), List.of(change(pool("E-1"), 3, days(2)))))
                .isEqualTo(new AppendResult.Conflict());
        assertThat(repository.append(
                        next(),
                        List.of(StreamChange.of(
                                Fixtures.enrollment(EnrollmentId.of("E-1"), CustomerId.of("litware")),
                                opening("E-1", "litware")))))
                .isEqualTo(new AppendResult.Conflict());
        assertThat(repository.append(next(), List.of(change(pool("E-2"), 1, days(1)))))
                .isEqualTo(new AppendResult.Conflict());
        assertThat(repository.find(pool("E-1")).revision()).isEqualTo(2);
        assertThat(repository.find(pool("E-2")).revision()).isZero();
        assertThat(repository.read(0, 100)).hasSize(2);
    }

    /**
     * Implementations must require the revision of a stream whose change has no records, and leave that stream as it is.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void requiresARevisionWithoutAddingToTheStream() throws Exception {
        VoucherRepository repository = emptyRepository();
        StreamId partner = StreamId.of(PartnerId.of("fabrikam"));
        append(repository, change(partner, 0, new PartnerDeclared(PartnerId.of("fabrikam"))));
        open(repository, "E-1", "contoso");
        append(repository, creation("V-1", "E-1", VoucherStatus.CREATED, TODAY), StreamChange.requiring(partner, 1));
        append(
                repository,
                step("V-1", 1, VoucherStatus.ASSIGNED, TODAY),
                change(pool("E-1"), 1, days(1)),
                StreamChange.requiring(partner, 1));

        assertThat(repository.append(
                        next(), List.of(change(pool("E-1"), 2, days(2)), StreamChange.requiring(partner, 2))))
                .isEqualTo(new AppendResult.Conflict());
        append(repository, change(partner, 1, new AgreementSigned(TODAY, PartnerId.of("fabrikam"))));
        assertThat(repository.append(
                        next(), List.of(change(pool("E-1"), 2, days(2)), StreamChange.requiring(partner, 1))))
                .isEqualTo(new AppendResult.Conflict());
        assertThat(repository.append(
                        next(), List.of(change(pool("E-1"), 2, days(2)), StreamChange.requiring(voucher("V-2"), 1))))
                .isEqualTo(new AppendResult.Conflict());
        append(repository, change(pool("E-1"), 2, days(2)), StreamChange.requiring(voucher("V-1"), 2));

        assertThat(repository.find(partner).revision()).isEqualTo(2);
        assertThat(repository.find(partner).records())
                .extracting(StoredRecord::kind)
                .containsExactly(StreamKind.PARTNER, StreamKind.PARTNER);
        assertThat(repository.find(voucher("V-1")).revision()).isEqualTo(2);
        assertThat(due(repository, VoucherStatus.ASSIGNED, TODAY)).hasSize(1);
        assertThat(repository.find(pool("E-1")).revision()).isEqualTo(3);
    }

    /**
     * Implementations must refuse an append without a change, and one with two changes to the same stream.
     *
     * @throws Exception if the repository fails
     */
    @Test
    default void refusesNoChangeAndTwoToOneStream() throws Exception {
        VoucherRepository repository = emptyRepository();
        CommandId command = CommandId.of("wrong");

        assertThatThrownBy(() -> repository.append(command, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> repository.append(
                        command,
                        List.of(
                                change(StreamId.of(CustomerId.of("contoso")), 0, days(1)),
                                change(StreamId.of(CustomerId.of("contoso")), 1, days(2)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> repository.append(command, List.of(StreamChange.requiring(pool("E-1"), 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(repository.read(0, 100)).isEmpty();
    }
}
