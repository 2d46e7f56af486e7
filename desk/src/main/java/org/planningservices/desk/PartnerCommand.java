package org.planningservices.desk;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PartnerStep;
import org.planningservices.voucher.Voucher;

/** A step that a partner takes for itself. */
final class PartnerCommand implements Command {

    private static final int PAGE = 500;

    private final RecordedState books;
    private final FactSources sources;
    private final PartnerStep step;

    PartnerCommand(RecordedState books, FactSources sources, PartnerStep step) {
        this.books = books;
        this.sources = sources;
        this.step = step;
    }

    @Override
    public JournalRecord record(LocalDate day) {
        return new PartnerStepTaken(day, step);
    }

    @Override
    public Either<CommandResult, Recording> decide(ProgramDay today) {
        StreamHistory history = find();
        return answer(today, history)
                .bimap(
                        CommandResult.Refused::new,
                        acceptance -> Recording.of(
                                StreamChange.of(history.stream(), history.revision(), record(today.date()))));
    }

    /** Returns the answer of the program. */
    Either<Refusal, Acceptance> answer(ProgramDay today) {
        return answer(today, find());
    }

    private StreamHistory find() {
        return books.repository().find(StreamId.of(step.partnerId()));
    }

    private Either<Refusal, Acceptance> answer(ProgramDay today, StreamHistory history) {
        PartnerId id = step.partnerId();
        boolean isKept = RecordedPartners.areKeptIn(books.repository(), sources.partners());
        if (isKept && history.revision() == 0) {
            return Either.left(today.refuseUnregistered(id));
        }
        PartnerReading partner = isKept ? PartnerReading.of(id, history) : sources.read(id, books);
        return today.decide(step, sources.complete(facts(partner, today.date()), step, Optional.empty()));
    }

    private Facts facts(PartnerReading partner, LocalDate today) {
        return step.action() == PartnerAction.REGISTER_FOR_PAYMENT_TOOL
                ? partner.facts().withRedeemedOfferings(redeemed(today))
                : partner.facts();
    }

    /** Returns offerings of which the partner redeemed a voucher by a day: all of them, or some and the one of the step. */
    private Set<Offering> redeemed(LocalDate today) {
        Set<Offering> redeemed = new TreeSet<>();
        VoucherQuery held = VoucherQuery.heldBy(step.partnerId());
        List<FoundVoucher> page = books.repository().findVouchers(held, null, PAGE);
        while (!page.isEmpty()) {
            for (FoundVoucher found : page) {
                books.findVoucher(found.voucherId())
                        .map(RecordedVoucher::voucher)
                        .filter(voucher -> isRedeemed(voucher, today))
                        .ifPresent(voucher -> redeemed.add(voucher.offering()));
                if (redeemed.contains(step.offering())) {
                    return redeemed;
                }
            }
            page = page.size() == PAGE ? books.repository().findVouchers(held, page.get(PAGE - 1), PAGE) : List.of();
        }
        return redeemed;
    }

    private boolean isRedeemed(Voucher voucher, LocalDate today) {
        return voucher.holder().filter(step.partnerId()::equals).isPresent()
                && voucher.redeemedOn().filter(day -> !day.isAfter(today)).isPresent();
    }
}
