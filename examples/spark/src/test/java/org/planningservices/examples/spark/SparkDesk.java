package org.planningservices.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planningservices.engagement.Offering;
import org.planningservices.step.AccrueDays;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.voucher.Voucher;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** Vouchers of contoso in a repository, made and assigned on 2020-10-01 and valid through 2021-03-30. */
final class SparkDesk {

    static final int VOUCHERS = 12;
    static final List<String> NUMBERS =
            IntStream.range(0, VOUCHERS).mapToObj(number -> "V-" + number).toList();

    private static final LocalDate CREATED_ON = LocalDate.of(2020, 10, 1);
    private static final EnrollmentId E_1 = EnrollmentId.of("E-1");

    private final VoucherRepository repository;
    private int commands;

    private SparkDesk(VoucherRepository repository) {
        this.repository = repository;
    }

    static SparkDesk in(VoucherRepository repository) {
        SparkDesk stored = new SparkDesk(repository);
        VoucherDesk desk = desk(repository, CREATED_ON);
        accept(desk.open(
                stored.next(),
                Enrollment.of(E_1, CustomerId.of("contoso"), LocalDate.of(2018, 1, 1), LocalDate.of(2021, 12, 31))));
        accept(desk.activateBenefit(stored.next(), E_1));
        accept(desk.submit(stored.next(), AccrueDays.of(E_1, 5 * VOUCHERS)));
        for (String number : NUMBERS) {
            VoucherId voucher = VoucherId.of(number);
            accept(desk.submit(stored.next(), voucher, Create.of(E_1, Offering.DDPS, 5)));
            accept(desk.submit(stored.next(), voucher, Assign.of("m.devries")));
        }
        return stored;
    }

    private CommandId next() {
        return CommandId.of("command-" + ++commands);
    }

    private static void accept(CommandResult answer) {
        assertThat(answer).isInstanceOf(CommandResult.Accepted.class);
    }

    private static VoucherDesk desk(VoucherRepository repository, LocalDate on) {
        Clock clock = Clock.fixed(on.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        return VoucherDesk.of(VoucherProgram.planningServices(), repository, clock, partner -> Optional.empty());
    }

    Expiry expire(LocalDate on) {
        return Expiry.submitted(desk(repository, on), NUMBERS.iterator(), on);
    }

    /** Expires them through a repository that breaks at an append, after so many, and once that is done. */
    void expireBreaking(LocalDate on, int appends) {
        Expiry.submitted(desk(Breaking.after(appends, repository), on), NUMBERS.iterator(), on);
    }

    List<StoredRecord> records() {
        return repository.read(0, Integer.MAX_VALUE);
    }

    List<VoucherStatus> statuses() {
        return desk(repository, CREATED_ON).vouchersOf(E_1).stream()
                .map(Voucher::status)
                .toList();
    }
}
