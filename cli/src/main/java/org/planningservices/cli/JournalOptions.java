package org.planningservices.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.Occurrence;
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
import org.planningservices.policy.calendar.Milestone;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The state of a journal on a day: of the records that an audit applies. */
final class JournalOptions {

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description =
                    "The day, as YYYY-MM-DD; later records are left out. Without it: today. After the last day of the"
                            + " program, a remark on the error stream names the last day of the journal.")
    private @Nullable LocalDate on;

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Parameters(index = "0", paramLabel = "JOURNAL", description = "The journal; `-` is the standard input.")
    private Path file = Path.of("");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** The state on the day. */
    record Known(Path file, VoucherProgram program, ProgramDay day, AuditReport report) {

        Voucher voucher(VoucherId id) {
            return findVoucher(id)
                    .orElseThrow(() -> new UserError(Input.name(file) + ": expected a voucher created by `" + day.date()
                            + "`, found `" + id + "`"));
        }

        Optional<Voucher> findVoucher(VoucherId id) {
            return report.findVoucher(id).map(VoucherReport::voucher);
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
                throw new UserError("expected an offering of the program, " + RecordLine.listed(offerings) + ", found `"
                        + offering + "`");
            }
            return offering;
        }

        Partner partner(PartnerId id) {
            return findPartner(id)
                    .orElseThrow(() -> new UserError(
                            Input.name(file) + ": expected a partner of the journal, found `" + id + "`"));
        }

        Optional<Partner> findPartner(PartnerId id) {
            return report.findPartner(id);
        }

        /** Returns the vouchers of the customer of an enrollment; empty if the journal does not have the enrollment. */
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
        if (on != null) {
            return new Known(file, program, program.on(on), AuditCommand.audit(program, file, on));
        }
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        LastDay last = new LastDay();
        AuditReport report = AuditCommand.audit(program, file, today, last::see);
        remark(program, today, last.day);
        return new Known(file, program, program.on(today), report);
    }

    /** Says that a day lies after the program, where it does: what then follows on a voucher says little. */
    private void remark(VoucherProgram program, LocalDate today, LocalDate lastOfJournal) {
        Optional<LocalDate> end =
                program.milestones().stream().map(Milestone::day).max(Comparator.naturalOrder());
        if (end.filter(today::isAfter).isPresent() && lastOfJournal.isBefore(today)) {
            Main.remark(
                    AuditCommand.command(spec).getErr(),
                    Texts.current().get("afterTheProgram", today, end.get())
                            + (lastOfJournal.equals(LocalDate.MIN)
                                    ? ""
                                    : Texts.current().get("afterTheProgram.journal", lastOfJournal)));
        }
    }

    /** The last day of a journal. */
    private static final class LastDay {

        private LocalDate day = LocalDate.MIN;

        void see(JournalEntry entry) {
            if (entry.record() instanceof Occurrence occurrence
                    && occurrence.on().isAfter(day)) {
                day = occurrence.on();
            }
        }
    }
}
