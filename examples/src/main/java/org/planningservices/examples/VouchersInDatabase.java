package org.planningservices.examples;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.PartnerDirectory;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Offering;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.threeten.extra.MutableClock;

/** Stores vouchers in an H2 database: each command is decided by the rules, and only an accepted one is recorded. */
public final class VouchersInDatabase {

    private VouchersInDatabase() {}

    /**
     * Prints the results of some commands, and the expiry of the voucher.
     *
     * @param args  not used
     */
    public static void main(String[] args) {
        // tag::desk[]
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:vouchers", "", "");
        VoucherRepository repository = JdbcRepository.migrate(database);
        MutableClock clock = MutableClock.of(Instant.parse("2019-01-01T12:00:00Z"), ZoneOffset.UTC);
        PartnerDirectory partners = id -> Optional.empty(); // an application looks its partners up here
        VoucherDesk desk = VoucherDesk.of(VoucherProgram.planningServices(), repository, clock, partners);

        EnrollmentId enrollment = EnrollmentId.of("E-4711");
        VoucherId voucher = VoucherId.of("V-1001");
        LocalDate start = LocalDate.of(2019, 1, 1);
        LocalDate end = LocalDate.of(2021, 12, 31);
        desk.open(CommandId.of("open-1"), Enrollment.of(enrollment, CustomerId.of("contoso"), start, end));
        desk.activateBenefit(CommandId.of("activate-1"), enrollment);
        desk.submit(CommandId.of("accrue-1"), AccrueDays.of(enrollment, 20));

        Create create = Create.of(enrollment, Offering.DDPS, 5);
        print(desk.submit(CommandId.of("create-1"), voucher, create));
        print(desk.submit(CommandId.of("create-1"), voucher, create)); // the same command again: the same result
        print(desk.submit(CommandId.of("create-2"), voucher, create));
        print(desk.submit(CommandId.of("assign-1"), voucher, Assign.of("m.devries@contoso.example")));

        clock.add(Duration.ofDays(181));
        System.out.println("expired: " + desk.sweep().expired());
        System.out.println(
                voucher + " is " + desk.findVoucher(voucher).orElseThrow().status());
        // end::desk[]
        database.dispose();
    }

    // tag::result[]
    private static void print(CommandResult result) {
        if (result instanceof CommandResult.Accepted accepted) {
            System.out.println("accepted: " + accepted.command());
        } else if (result instanceof CommandResult.Refused refused) {
            System.out.println(refused.refusal().message());
        } else {
            System.out.println(result);
        }
    }
    // end::result[]
}
