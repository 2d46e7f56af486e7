package org.planningservices.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.step.Actor;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/** Streams: the home of a record, the events of a voucher, and the texts and results of the SPI. */
class StreamsTest {

    /** A lifecycle in which a voucher is assigned and expires. */
    private static final Lifecycle ASSIGNED_ONCE = Lifecycle.builder()
            .row(Lifecycle.Row.of(VoucherAction.CREATE, Set.of(), VoucherStatus.CREATED, Actor.CUSTOMER))
            .row(Lifecycle.Row.of(
                    VoucherAction.ASSIGN, Set.of(VoucherStatus.CREATED), VoucherStatus.ASSIGNED, Actor.CUSTOMER))
            .row(Lifecycle.Row.of(
                    VoucherAction.EXPIRE, Set.of(VoucherStatus.ASSIGNED), VoucherStatus.EXPIRED, Actor.PROGRAM))
            .ends(VoucherStatus.EXPIRED)
            .build();

    private static final LocalDate DAY = LocalDate.of(2020, 3, 16);
    private static final VoucherId V_1 = VoucherId.of("V-1");
    private static final EnrollmentId E_1 = EnrollmentId.of("E-1");
    private static final JournalRecord CREATED = new VoucherStepTaken(DAY, V_1, Create.of(E_1, Offering.DDPS, 5));
    private static final JournalRecord APPROVED =
            new PaymentStepTaken(DAY, ApprovePayment.of(PaymentRequestId.of("R-1")));

    @Test
    void aRecordHasOneHomeStream() {
        assertThat(StreamKind.homeOf(CREATED)).isEqualTo(StreamKind.VOUCHER);
        assertThat(StreamKind.homeOf(APPROVED)).isEqualTo(StreamKind.PAYMENT_REQUEST);
        assertThat(StreamKind.homeOf(new BenefitActivated(DAY, E_1))).isEqualTo(StreamKind.ENROLLMENT);
        assertThat(StreamKind.homeOf(new PartnerDeclared(PartnerId.of("fabrikam"))))
                .isEqualTo(StreamKind.PARTNER);

        assertThat(new StoredRecord(1, StreamKind.VOUCHER, CREATED).isInHomeStream())
                .isTrue();
        assertThat(new StoredRecord(2, StreamKind.ENROLLMENT, CREATED).isInHomeStream())
                .isFalse();
    }

    @Test
    void aVoucherStreamHasTheEventsOfTheVoucher() {
        StreamHistory history = history(StreamId.of(V_1), CREATED, APPROVED);

        assertThat(history.events())
                .containsExactly(
                        VoucherEvent.of(V_1, Create.of(E_1, Offering.DDPS, 5), DAY),
                        VoucherEvent.of(V_1, ApprovePayment.of(PaymentRequestId.of("R-1")), DAY));
        assertThat(history.lastDay()).contains(DAY);
    }

    @Test
    void noOtherStreamHasEvents() {
        assertThatThrownBy(() -> history(StreamId.of(E_1), CREATED).events())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("only the stream of a voucher has events, found `ENROLLMENT E-1`");
        assertThatThrownBy(() -> history(StreamId.of(V_1), new BenefitActivated(DAY, E_1))
                        .events())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the stream `VOUCHER V-1` must contain steps of vouchers");
    }

    @Test
    void aResultCallsTheFunctionForItsKind() {
        assertThat(List.of(
                        new AppendResult.Applied(), new AppendResult.Conflict(), new AppendResult.Duplicate(CREATED)))
                .extracting(
                        result -> result.match(applied -> "applied", conflict -> "conflict", duplicate -> "duplicate"))
                .containsExactly("applied", "conflict", "duplicate");
    }

    @Test
    void onlyAStreamThatBeganCanBeRequired() {
        StreamId partner = StreamId.of(PartnerId.of("fabrikam"));

        assertThat(StreamChange.requiring(partner, 3)).hasToString("PARTNER fabrikam from revision 3: []");
        assertThatThrownBy(() -> StreamChange.requiring(partner, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a change that begins `PARTNER fabrikam` must have one record or more, found none");
        assertThatThrownBy(() -> MemoryRepository.create()
                        .append(CommandId.of("nothing"), List.of(StreamChange.requiring(partner, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the first change of an append must add a record, found none for `PARTNER fabrikam`");
    }

    @Test
    void aQueryCallsTheFunctionForItsKind() {
        assertThat(List.of(
                        VoucherQuery.ofEnrollment(E_1),
                        VoucherQuery.ofCustomer(CustomerId.of("contoso")),
                        VoucherQuery.heldBy(PartnerId.of("fabrikam")),
                        VoucherQuery.inStatus(VoucherStatus.PAID),
                        VoucherQuery.due(VoucherStatus.CREATED, DAY)))
                .extracting(query -> query.match(
                        of -> of.enrollment().value(),
                        of -> of.customer().value(),
                        held -> held.partner().value(),
                        in -> in.status() + " " + in.until().orElse(null)))
                .containsExactly("E-1", "contoso", "fabrikam", "PAID null", "CREATED " + DAY);
    }

    @Test
    void textsHaveOneLine() {
        MemoryRepository repository = MemoryRepository.create();
        Voucher voucher = Voucher.create(VoucherEvent.of(V_1, Create.of(E_1, Offering.DDPS, 5), DAY));
        StreamChange change = StreamChange.of(voucher, CREATED);

        assertThat(change).hasToString("VOUCHER V-1 from revision 0: [" + CREATED + "]");
        assertThat(history(StreamId.of(V_1), CREATED)).hasToString("VOUCHER V-1 at revision 1, 1 record");
        assertThat(StreamHistory.none(StreamId.of(V_1))).hasToString("VOUCHER V-1 at revision 0, 0 records");
        assertThat(repository).hasToString("MemoryRepository with 0 streams and 0 records");

        repository.append(CommandId.of("create"), List.of(change));

        assertThat(repository).hasToString("MemoryRepository with 1 streams and 1 records");
        assertThat(repository.append(
                        CommandId.of("assign"),
                        List.of(StreamChange.of(
                                ASSIGNED_ONCE.apply(voucher, VoucherEvent.of(V_1, Assign.of("bakker"), DAY)),
                                new VoucherStepTaken(DAY, V_1, Assign.of("bakker"))))))
                .isEqualTo(new AppendResult.Applied());
    }

    private static StreamHistory history(StreamId stream, JournalRecord... records) {
        return new StreamHistory(
                stream,
                records.length,
                List.of(records).stream()
                        .map(record -> new StoredRecord(1, stream.kind(), record))
                        .toList());
    }
}
