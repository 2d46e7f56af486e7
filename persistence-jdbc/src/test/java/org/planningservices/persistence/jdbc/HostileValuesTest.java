package org.planningservices.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.persistence.jdbc.Records.DAY;
import static org.planningservices.persistence.jdbc.Records.accrued;
import static org.planningservices.persistence.jdbc.Records.assigned;
import static org.planningservices.persistence.jdbc.Records.created;
import static org.planningservices.persistence.jdbc.Records.first;
import static org.planningservices.persistence.jdbc.Records.opened;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

class HostileValuesTest {

    private static final String EMOJI = "\uD83D\uDE00";

    @ParameterizedTest
    @EnumSource
    void keepsEveryTextAsItIsAndApartFromTheOthers(Store store) {
        VoucherRepository repository = JdbcRepository.migrate(store.empty());
        List<String> texts = texts();

        for (String text : texts) {
            PaymentRequestId request = PaymentRequestId.of(text);
            JournalRecord approved = new PaymentStepTaken(DAY, ApprovePayment.of(request));
            StreamChange[] changes = {
                opened(text, text),
                created(text, text),
                StreamChange.of(StreamId.of(request), 0, approved),
                StreamChange.of(StreamId.of(CustomerId.of(text)), 0, first(created(text, text)))
            };
            assertThat(repository.append(CommandId.of(text), List.of(changes))).isEqualTo(new AppendResult.Applied());
            assertThat(repository.append(CommandId.of(text + "."), List.of(accrued(text, 1, 5))))
                    .isEqualTo(new AppendResult.Applied());
            assertThat(repository.append(CommandId.of(text + ".."), List.of(assigned(text, 1, text))))
                    .isEqualTo(new AppendResult.Applied());
        }

        for (String text : texts) {
            StreamHistory voucher = repository.find(StreamId.of(VoucherId.of(text)));
            assertThat(voucher.records())
                    .extracting(StoredRecord::record)
                    .containsExactly(first(created(text, text)), first(assigned(text, 1, text)));
            assertThat(repository.findFirstAndLast(voucher.stream())).isEqualTo(voucher);
            assertThat(repository.vouchersOf(EnrollmentId.of(text))).containsExactly(voucher);
            assertThat(repository.vouchersOf(CustomerId.of(text))).containsExactly(voucher);
            assertThat(repository.findCommand(CommandId.of(text))).contains(first(opened(text, text)));
            assertThat(repository.findCommand(CommandId.of(text + "."))).contains(first(accrued(text, 1, 5)));
            assertThat(repository.find(StreamId.of(CustomerId.of(text))).revision())
                    .isEqualTo(1);
            assertThat(repository.find(StreamId.of(PaymentRequestId.of(text))).revision())
                    .isEqualTo(1);
            assertThat(repository.append(CommandId.of(text), List.of(accrued(text, 2, 5))))
                    .isEqualTo(new AppendResult.Duplicate(first(opened(text, text))));
        }
        assertThat(repository.read(0, Integer.MAX_VALUE)).hasSize(6 * texts.size());
        assertThat(repository.read(0, 4))
                .extracting(StoredRecord::kind)
                .containsExactly(
                        StreamKind.ENROLLMENT, StreamKind.VOUCHER, StreamKind.PAYMENT_REQUEST, StreamKind.CUSTOMER);
        assertThat(onePageAfterTheOther(repository)).containsExactlyInAnyOrderElementsOf(texts);
    }

    private static List<String> onePageAfterTheOther(VoucherRepository repository) {
        List<String> numbers = new ArrayList<>();
        for (List<FoundVoucher> page = repository.findVouchers(VoucherQuery.due(VoucherStatus.ASSIGNED, DAY), null, 3);
                !page.isEmpty();
                page = repository.findVouchers(
                        VoucherQuery.due(VoucherStatus.ASSIGNED, DAY), page.get(page.size() - 1), 3)) {
            page.forEach(due -> numbers.add(due.voucherId().value()));
        }
        return numbers;
    }

    /** Plain ones, those that are kept as digests, and those that look like what another is kept as. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(
                "V-1",
                "v-1",
                "V-1 ",
                " V-1",
                "V-2\0",
                "V-2",
                "it's",
                "it''s",
                "\"quoted\"",
                "'; drop table planning_event; --",
                "%",
                "_",
                "?",
                "$1",
                "{fn now()}",
                "\\",
                "\\u0041",
                "A",
                "\\u00e9",
                "\\u0041\0",
                "\u00e9",
                "e\u0301",
                "\u00df",
                "SS",
                "ss",
                "I",
                "\u0131",
                "\u007f",
                "\t\n\r x",
                ":",
                "#",
                ":V-1",
                "V:V-1",
                "\u202e1-V",
                "null",
                EMOJI,
                "x".repeat(100),
                "x".repeat(101),
                "x".repeat(1000),
                "'".repeat(1000),
                "\\".repeat(1000),
                EMOJI.repeat(1000),
                EMOJI.repeat(999) + "x",
                "\0".repeat(1000),
                "\0".repeat(999),
                "\u4e2d".repeat(1000),
                "\u0634".repeat(1000),
                "\u0928\u0940".repeat(500),
                "\uffff".repeat(1000)));
        for (String digested : new String[] {"V-2\0", EMOJI}) {
            String key = TableKeys.of(CommandId.of(digested));
            texts.add(key);
            texts.add(key.substring(1));
        }
        return texts;
    }

    @Test
    void keepsApartCommandsThatAreNoUnicode() {
        VoucherRepository repository = JdbcRepository.migrate(Store.POSTGRESQL.empty());
        List<String> ids = List.of("\ud83d", "\ude00", "?", "\ufffd", "x".repeat(100_000), "x".repeat(100_001));

        for (int i = 0; i < ids.size(); i++) {
            assertThat(repository.append(CommandId.of(ids.get(i)), List.of(opened("E-" + i, "contoso"))))
                    .isEqualTo(new AppendResult.Applied());
        }

        for (int i = 0; i < ids.size(); i++) {
            assertThat(repository.findCommand(CommandId.of(ids.get(i)))).contains(first(opened("E-" + i, "contoso")));
        }
    }
}
