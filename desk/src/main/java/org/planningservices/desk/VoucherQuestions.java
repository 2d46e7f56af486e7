package org.planningservices.desk;

import java.util.List;
import java.util.Optional;
import org.planningservices.party.Enrollment;
import org.planningservices.persistence.StreamId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.voucher.Voucher;

/** Answers what may follow on a recorded voucher. */
final class VoucherQuestions {

    private final RecordedState books;
    private final FactSources sources;
    private final ProgramDay today;

    VoucherQuestions(RecordedState books, FactSources sources, ProgramDay today) {
        this.books = books;
        this.sources = sources;
        this.today = today;
    }

    List<NextStep> nextSteps(Voucher voucher, Intent intent) {
        Facts facts = facts(voucher, intent);
        return today.nextSteps(voucher, intent, facts).stream()
                .map(next -> completed(next, voucher, intent, facts))
                .toList();
    }

    /** The application's own facts are about a step, so they are added where the intent names all of the step. */
    private NextStep completed(NextStep next, Voucher voucher, Intent intent, Facts facts) {
        Facts all = next.step()
                .map(step -> sources.complete(facts, step, Optional.of(voucher)))
                .orElse(facts);
        return all.equals(facts)
                ? next
                : today.nextSteps(voucher, intent, all).stream()
                        .filter(one -> one.action() == next.action())
                        .findFirst()
                        .orElse(next);
    }

    private Facts facts(Voucher voucher, Intent intent) {
        Facts facts = intent.acting().map(sources::of).orElse(Facts.none());
        return voucher.serviceLevel()
                        .equals(books.terms().exclusiveServiceLevel().value())
                ? withCustomerVouchers(voucher, facts)
                : facts;
    }

    private Facts withCustomerVouchers(Voucher voucher, Facts facts) {
        return RecordedState.enrollment(books.repository().findFirstAndLast(StreamId.of(voucher.enrollmentId())))
                .map(Enrollment::customerId)
                .map(books::unexpiredVouchersOf)
                .map(facts::withCustomerVouchers)
                .orElse(facts);
    }
}
