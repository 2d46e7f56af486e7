package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Transition;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.Create;
import org.planningservices.step.PartnerVoucherStep;
import org.planningservices.step.Reserve;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Voucher;

/** A step of one voucher. */
final class VoucherCommand implements Command {

    private final RecordedState books;
    private final PartnerDirectory partners;
    private final VoucherId id;
    private final VoucherStep step;

    VoucherCommand(RecordedState books, PartnerDirectory partners, VoucherId id, VoucherStep step) {
        this.books = books;
        this.partners = partners;
        this.id = id;
        this.step = step;
    }

    @Override
    public JournalRecord record(LocalDate day) {
        return new VoucherStepTaken(day, id, step);
    }

    @Override
    public Either<CommandResult, List<StreamChange>> decide(ProgramDay today) {
        RecordedVoucher file = books.findVoucher(id).orElse(null);
        if (file != null) {
            return decide(file, today);
        }
        return step instanceof Create create
                ? create(create, today)
                : answer(today, today.decide(id, step, Facts.none()), List.of(), List.of());
    }

    private Either<CommandResult, List<StreamChange>> create(Create create, ProgramDay today) {
        StreamHistory pool = books.repository().find(StreamId.of(create.enrollmentId()));
        Facts facts = RecordedState.enrollment(pool)
                .map(enrollment -> Facts.none()
                        .withEnrollment(enrollment)
                        .withRemainingDays(
                                books.pool(enrollment, pool, today.date()).remaining()))
                .orElse(Facts.none());
        Either<Refusal, Transition> decided = today.decide(id, create, facts);
        return pool.revision() == 0 && decided.isRight()
                ? Either.left(new CommandResult.Refused(today.refuseUnopened(create.enrollmentId())))
                : answer(today, decided, List.of(pool), List.of());
    }

    private Either<CommandResult, List<StreamChange>> decide(RecordedVoucher file, ProgramDay today) {
        Voucher voucher = file.voucher();

        // the owners first: what is read after them is no older
        List<StreamHistory> owners = owners(voucher);
        boolean countsOthers = step instanceof Reserve && !owners.isEmpty();
        List<Voucher> others = countsOthers ? vouchersOf(owners.get(0).stream()) : List.of();
        Facts facts = countsOthers ? facts().withCustomerVouchers(others) : facts();
        Either<Refusal, Transition> decided = today.decide(file.unexpired(), step, facts);
        if (file.isExpired() && decided.isRight()) {
            return voucher.lastStepOn().isAfter(today.date())
                    ? Either.left(new CommandResult.ClockBehind(today.date(), voucher.lastStepOn()))
                    : answer(today, today.decide(voucher, step, facts), owners, others);
        }
        return answer(today, decided, owners, others);
    }

    private Facts facts() {
        return step instanceof PartnerVoucherStep taken
                ? partners.find(taken.partnerId())
                        .map(Facts.none()::withPartner)
                        .orElse(Facts.none())
                : Facts.none();
    }

    /** Returns the streams that the step advances: the enrollment whose days it moves, the customer whose limit it touches. */
    private List<StreamHistory> owners(Voucher voucher) {
        VoucherAction action = step.action();
        boolean movesDays = action == VoucherAction.REDEEM || action == VoucherAction.REVOKE;
        boolean limited = (action == VoucherAction.RESERVE || action == VoucherAction.REDEEM)
                && voucher.serviceLevel()
                        .equals(books.terms().exclusiveServiceLevel().value());
        List<StreamHistory> owners = new ArrayList<>();
        if (movesDays || limited) {
            StreamHistory enrollment = books.repository().findFirstAndLast(StreamId.of(voucher.enrollmentId()));
            if (movesDays) {
                owners.add(enrollment);
            }
            if (limited) {
                CustomerId customer = RecordedState.enrollment(enrollment)
                        .map(Enrollment::customerId)
                        .orElseThrow();
                owners.add(books.repository().findFirstAndLast(StreamId.of(customer)));
            }
        }
        return owners;
    }

    private List<Voucher> vouchersOf(StreamId customer) {
        return books.repository().vouchersOf(CustomerId.of(customer.id())).stream()
                .map(history -> books.file(history).unexpired())
                .toList();
    }

    private Either<CommandResult, List<StreamChange>> answer(
            ProgramDay today, Either<Refusal, Transition> decided, List<StreamHistory> owners, List<Voucher> others) {
        if (decided.isLeft()) {
            return Either.left(new CommandResult.Refused(decided.getLeft()));
        }
        Optional<LocalDate> latest = Stream.concat(
                        owners.stream().flatMap(owner -> owner.lastDay().stream()),
                        others.stream().map(Voucher::lastStepOn))
                .max(LocalDate::compareTo);
        if (latest.isPresent() && latest.get().isAfter(today.date())) {
            return Either.left(new CommandResult.ClockBehind(today.date(), latest.get()));
        }
        JournalRecord record = record(today.date());
        List<StreamChange> changes = new ArrayList<>();
        changes.add(StreamChange.of(decided.get().voucher(), record));
        owners.forEach(owner -> changes.add(StreamChange.of(owner.stream(), owner.revision(), record)));
        return Either.right(changes);
    }
}
