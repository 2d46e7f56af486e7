package org.planningservices.policy.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.party.CompetencyHeld;
import org.planningservices.party.Enrollment;
import org.planningservices.party.OfferingDay;
import org.planningservices.party.Partner;
import org.planningservices.policy.calendar.VoucherCalendar;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Days;
import org.planningservices.voucher.Voucher;

/**
 * On which days an answer is yes, all else unchanged.
 *
 * <p>An answer can change only on a day that follows from the terms, the voucher, the step or the facts. The laws are asked
 * again, once between each two of those days.
 */
final class Windows {

    private static final int FIRST_DAY = VoucherCalendar.epochDay(LocalDate.of(0, 1, 1));
    private static final int LAST_DAY = VoucherCalendar.epochDay(LocalDate.of(9999, 12, 31));

    private final TreeSet<Integer> edges;

    private Windows(Case c) {
        edges = new TreeSet<>(c.day().program().firstDays());
        addTerms(c.terms());
        c.vouchers().forEach(voucher -> addVoucher(voucher, c.calendar()));
        if (c.plannedStart() != null) {
            addAfter(c.plannedStart());
        }
        addFacts(c.facts(), c.calendar());
    }

    static Days days(Case c, Predicate<Case> yes) {
        List<DayRange> ranges = new ArrayList<>();
        Optional<LocalDate> begin = Optional.empty();
        boolean open = false;
        List<Integer> starts = List.copyOf(new Windows(c).edges);
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            int asked = start == Integer.MIN_VALUE ? starts.get(i + 1) - 1 : start;
            boolean answer = yes.test(c.on(LocalDate.ofEpochDay(asked)));
            if (answer && !open) {
                begin = start == Integer.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(start));
            } else if (!answer && open) {
                ranges.add(new DayRange(begin, Optional.of(LocalDate.ofEpochDay(start - 1L))));
            }
            open = answer;
        }
        if (open) {
            ranges.add(new DayRange(begin, Optional.empty()));
        }
        return new Days(ranges);
    }

    private void addTerms(Terms terms) {
        addAfter(terms.lastCreationDay().value());
        addAfter(terms.lastRedemptionDay().value());
        add(terms.conversionEnd().value());
        add(terms.accrualEnd().value());
        add(terms.firstRemoteDay().value());
        addAfter(terms.lastRemoteDay().value());
        addFrom(terms.offeringsCompleteFrom().value());
        addFrom(terms.catalogueCompleteFrom().value());
        for (CatalogueEntry row : terms.catalogue().value().entries()) {
            addFrom(row.joinedOn());
        }
    }

    private void addVoucher(Voucher voucher, VoucherCalendar calendar) {
        add(voucher.lastStepOn());
        addAfter(calendar.lastValidDay(voucher));
        voucher.redeemedOn().ifPresent(day -> addAfter(calendar.paymentRequestBy(VoucherCalendar.epochDay(day))));
    }

    private void addFacts(Facts facts, VoucherCalendar calendar) {
        facts.partner().ifPresent(this::addPartner);
        facts.enrollment().ifPresent(this::addEnrollment);
        facts.customerVouchers()
                .ifPresent(vouchers -> vouchers.forEach(voucher -> addAfter(calendar.redeemBy(voucher))));
    }

    private void addPartner(Partner partner) {
        for (CompetencyHeld held : partner.competencies()) {
            add(held.firstDay());
            held.lastDay().ifPresent(this::addAfter);
        }
        for (OfferingDay enrollment : partner.enrollments()) {
            add(enrollment.on());
            if (enrollment.on().getYear() < LocalDate.MAX.getYear()) {
                addAfter(enrollment.on().plusYears(1));
            }
        }
        partner.paymentToolRegistrations().forEach(registration -> add(registration.on()));
        partner.complianceTrainings().forEach(this::add);
        partner.passedExams().forEach(exam -> add(exam.on()));
    }

    private void addEnrollment(Enrollment enrollment) {
        add(enrollment.startsOn());
        addAfter(enrollment.endsOn());
        addFrom(enrollment.activatedOn());
    }

    private void addFrom(Optional<LocalDate> day) {
        day.ifPresent(this::add);
    }

    private void add(LocalDate day) {
        add(day.toEpochDay());
    }

    private void addAfter(LocalDate lastDay) {
        add(lastDay.toEpochDay() + 1);
    }

    private void addAfter(int lastDay) {
        add(lastDay + 1L);
    }

    private void add(long day) {
        if (day > FIRST_DAY && day <= LAST_DAY) {
            edges.add((int) day);
        }
    }
}
