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
    private final FactSources sources;
    private final VoucherId id;
    private final VoucherStep step;

    VoucherCommand(RecordedState books, FactSources sources, VoucherId id, VoucherStep step) {
        this.books = books;
        this.sources = sources;
        this.id = id;
        this.step = step;
    }

    @Override
    public JournalRecord record(LocalDate day) {
        return new VoucherStepTaken(day, id, step);
    }

    @Override
    public Either<CommandResult, Recording> decide(ProgramDay today) {
        return judge(today).recording(today.date(), record(today.date()));
    }

    /** Returns the answer of the program. */
    Either<Refusal, Transition> answer(ProgramDay today) {
        return judge(today).answer;
    }

    /** Returns the facts by which the step is decided; empty if it is not a creation and the voucher was never created. */
    Optional<Facts> facts(ProgramDay today) {
        RecordedVoucher file = books.findVoucher(id).orElse(null);
        if (file != null) {
            return Optional.of(read(file).facts);
        }
        return step instanceof Create create ? Optional.of(readPool(create, today).facts) : Optional.empty();
    }

    private Judged judge(ProgramDay today) {
        RecordedVoucher file = books.findVoucher(id).orElse(null);
        if (file != null) {
            return judge(file, today);
        }
        return step instanceof Create create
                ? judge(create, today)
                : new Judged(
                        today.decide(id, step, completed(Facts.none(), Optional.empty())),
                        List.of(),
                        Optional.empty(),
                        PartnerReading.NONE);
    }

    private Judged judge(Create create, ProgramDay today) {
        Read read = readPool(create, today);
        Either<Refusal, Transition> decided = today.decide(id, create, read.facts);
        return decided.isRight() && read.advanced.get(0).revision() == 0
                ? read.judged(Either.left(today.refuseUnopened(create.enrollmentId())))
                : read.judged(decided);
    }

    private Judged judge(RecordedVoucher file, ProgramDay today) {
        Read read = read(file);
        Either<Refusal, Transition> decided = today.decide(file.unexpired(), step, read.facts);
        if (!file.isExpired() || decided.isLeft()) {
            return read.judged(decided);
        }
        LocalDate expiredOn = file.voucher().lastStepOn();
        return expiredOn.isAfter(today.date())
                ? new Judged(decided, List.of(), Optional.of(expiredOn), read.partner)
                : read.judged(today.decide(file.voucher(), step, read.facts));
    }

    private Read readPool(Create create, ProgramDay today) {
        StreamHistory pool = books.repository().find(StreamId.of(create.enrollmentId()));
        Facts facts = RecordedState.enrollment(pool)
                .map(enrollment -> Facts.none()
                        .withEnrollment(enrollment)
                        .withRemainingDays(
                                books.pool(enrollment, pool, today.date()).remaining()))
                .orElse(Facts.none());
        return new Read(completed(facts, Optional.empty()), List.of(pool), List.of(), PartnerReading.NONE);
    }

    private Read read(RecordedVoucher file) {
        Voucher voucher = file.voucher();

        // the owners first: what is read after them is no older
        List<StreamHistory> owners = owners(voucher);
        boolean countsOthers = step instanceof Reserve && !owners.isEmpty();
        List<Voucher> others = countsOthers
                ? books.unexpiredVouchersOf(CustomerId.of(owners.get(0).stream().id()))
                : List.of();
        PartnerReading partner =
                step instanceof PartnerVoucherStep taken ? sources.read(taken.partnerId(), books) : PartnerReading.NONE;
        Facts all = countsOthers ? partner.facts().withCustomerVouchers(others) : partner.facts();
        return new Read(completed(all, Optional.of(file.unexpired())), owners, others, partner);
    }

    private Facts completed(Facts known, Optional<Voucher> voucher) {
        return sources.complete(known, step, voucher);
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

    /** What was read for a decision: the facts, the streams that the record advances, the vouchers counted, and the partner. */
    private record Read(Facts facts, List<StreamHistory> advanced, List<Voucher> others, PartnerReading partner) {

        Judged judged(Either<Refusal, Transition> answer) {
            Optional<LocalDate> latest = Stream.concat(
                            advanced.stream().flatMap(stream -> stream.lastDay().stream()),
                            others.stream().map(Voucher::lastStepOn))
                    .max(LocalDate::compareTo);
            return new Judged(answer, advanced, latest, partner);
        }
    }

    /**
     * The answer of the program, the streams that the record advances, the latest day that is recorded in what was read, and the
     * partner that the record requires to be as it was read.
     */
    private record Judged(
            Either<Refusal, Transition> answer,
            List<StreamHistory> advanced,
            Optional<LocalDate> latest,
            PartnerReading partner) {

        Either<CommandResult, Recording> recording(LocalDate today, JournalRecord record) {
            if (answer.isLeft()) {
                return Either.left(new CommandResult.Refused(answer.getLeft()));
            }
            return latest.isPresent() && latest.get().isAfter(today)
                    ? Either.left(new CommandResult.ClockBehind(today, latest.get()))
                    : Either.right(recording(answer.get().voucher(), record));
        }

        private Recording recording(Voucher after, JournalRecord record) {
            List<StreamChange> changes = new ArrayList<>();
            changes.add(StreamChange.of(after, record));
            advanced.forEach(stream -> changes.add(StreamChange.of(stream.stream(), stream.revision(), record)));
            changes.addAll(partner.guard(record));
            return new Recording(changes, List.of(after));
        }
    }
}
