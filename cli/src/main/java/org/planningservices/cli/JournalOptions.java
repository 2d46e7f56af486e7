package org.planningservices.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A journal, as it stands on a day after what an audit applies. */
final class JournalOptions {

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day, as YYYY-MM-DD; later records are left out. Without it: today.")
    private @Nullable LocalDate on;

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "What to print. Without it: text.")
    Output.Format format = Output.Format.TEXT;

    @Parameters(index = "0", paramLabel = "JOURNAL", description = "The journal; `-` is the standard input.")
    private Path file = Path.of("");

    /** What is known on the day. */
    record Known(Path file, VoucherProgram program, ProgramDay day, AuditReport report) {

        Voucher voucher(VoucherId id) {
            return findVoucher(id)
                    .orElseThrow(() -> new UserError(Input.name(file) + ": expected a voucher created by `" + day.date()
                            + "`, found `" + id + "`"));
        }

        Optional<Voucher> findVoucher(VoucherId id) {
            return report.vouchers().stream()
                    .map(VoucherReport::voucher)
                    .filter(voucher -> voucher.id().equals(id))
                    .findFirst();
        }

        /** Tells whether the program has no other offerings on the day than those of its terms. */
        private boolean isComplete() {
            return program.terms()
                    .offeringsCompleteFrom()
                    .value()
                    .filter(day.date()::isBefore)
                    .isEmpty();
        }

        /** Returns an offering, if it is one of the program. */
        Offering offering(Offering offering) {
            Set<Offering> offerings = program.terms().offerings().value();
            if (!offerings.contains(offering) && isComplete()) {
                throw new UserError("expected an offering of the program, " + RecordWording.listed(offerings)
                        + ", found `" + offering + "`");
            }
            return offering;
        }

        Partner partner(PartnerId id) {
            return findPartner(id)
                    .orElseThrow(() -> new UserError(
                            Input.name(file) + ": expected a partner that the journal states, found `" + id + "`"));
        }

        Optional<Partner> findPartner(PartnerId id) {
            return report.partners().stream()
                    .filter(partner -> partner.id().equals(id))
                    .findFirst();
        }

        /** Returns the vouchers of the customer of an enrollment; empty if the enrollment was never stated. */
        Optional<List<Voucher>> customerVouchers(EnrollmentId enrollment) {
            Map<EnrollmentId, CustomerId> customers = report.enrollments().stream()
                    .map(EnrollmentReport::enrollment)
                    .collect(Collectors.toMap(Enrollment::id, Enrollment::customerId));
            CustomerId customer = customers.get(enrollment);
            return customer == null
                    ? Optional.empty()
                    : Optional.of(report.vouchers().stream()
                            .map(VoucherReport::voucher)
                            .filter(voucher -> customer.equals(customers.get(voucher.enrollmentId())))
                            .toList());
        }
    }

    Known replay() {
        VoucherProgram program = by.program();
        LocalDate day = on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
        return new Known(file, program, program.on(day), AuditCommand.audit(program, file, day));
    }
}
