package org.planningservices.benchmarks.packed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import org.planningservices.benchmarks.byhand.ByHand;
import org.planningservices.benchmarks.byhand.Model;
import org.planningservices.benchmarks.byhand.Model.Competency;
import org.planningservices.benchmarks.byhand.Model.Engagement;
import org.planningservices.benchmarks.byhand.Model.Offering;
import org.planningservices.benchmarks.byhand.Model.Reserve;
import org.planningservices.benchmarks.byhand.Model.Term;
import org.planningservices.benchmarks.byhand.Question;

/** Packs questions, one after the other; what several share is packed once. */
public final class Packing {

    private final Map<Object, Integer> codes = new HashMap<>();
    private final IdentityHashMap<Object, Integer> shared = new IdentityHashMap<>();
    private int[] memory = new int[1 << 16];
    private int used;

    /** Starts with what is asked of a partner: by engagement, and by offering before that. */
    public Packing() {
        used = PackedRules.EARLIER_QUALIFICATIONS + Offering.values().length;
        for (Engagement engagement : Engagement.values()) {
            set(PackedRules.QUALIFICATIONS, Layout.number(engagement), qualifications(engagement.qualifications));
        }
        LocalDate before = ByHand.COMPETENCIES_BY_ENGAGEMENT_FROM.minusDays(1);
        for (Offering offering : Offering.values()) {
            set(
                    PackedRules.EARLIER_QUALIFICATIONS,
                    Layout.number(offering),
                    qualifications(ByHand.qualifications(offering, null, before)));
        }
    }

    /**
     * Packs a question.
     *
     * @param question  the question
     * @return its offset
     */
    public int add(Question question) {
        int partner = shared.computeIfAbsent(question.facts().partner(), one -> partner((Model.Partner) one));
        int customer = shared.computeIfAbsent(question.facts().customerVouchers(), this::vouchers);
        int at = reserve(Layout.QUESTION_SIZE);
        Arrays.fill(memory, at, used, Layout.NONE);
        set(at, Layout.PARTNER, partner);
        set(at, Layout.CUSTOMER, customer);
        asked(at, question);
        step(at, question.step());
        List<Model.Voucher> vouchers = question.voucher() == null ? question.covered() : List.of(question.voucher());
        set(at, Layout.VOUCHERS, vouchers.size());
        vouchers.forEach(this::voucher);
        return at;
    }

    /**
     * Returns the rules over what was packed so far.
     *
     * @return the rules
     */
    public PackedRules rules() {
        return new PackedRules(Arrays.copyOf(memory, used));
    }

    private void asked(int at, Question question) {
        Model.Enrollment enrollment = question.facts().enrollment();
        set(at, Layout.KIND, Layout.number(question.step().kind()));
        set(at, Layout.DAY, day(question.day()));
        set(at, Layout.STARTS_ON, day(enrollment.startsOn()));
        set(at, Layout.ENDS_ON, day(enrollment.endsOn()));
        set(at, Layout.ACTIVATED_ON, lastDay(enrollment.activatedOn()));
        set(at, Layout.REMAINING_DAYS, Math.toIntExact(question.facts().remainingDays()));
        if (question.made() != null) {
            set(at, Layout.MADE_VOUCHERS, question.made().voucherIds().size());
        }
    }

    private void step(int at, Model.Step step) {
        if (step instanceof Model.Create create) {
            set(at, Layout.OFFERING, Layout.number(create.offering()));
            set(at, Layout.SERVICE_LEVEL, create.serviceLevel());
        } else if (step instanceof Reserve reserve) {
            taken(at, reserve.partner(), reserve.role(), reserve.locationId());
            set(at, Layout.PLANNED_START, day(reserve.plannedStart()));
            set(at, Layout.ENGAGEMENT, Layout.number(reserve.engagement()));
            set(at, Layout.WORK, work(reserve));
            set(at, Layout.COUNTRY, code(reserve.deliveryCountry()));
            set(at, Layout.CLOUD, reserve.cloud() ? 1 : 0);
        } else if (step instanceof Model.CancelReservation cancel) {
            taken(at, cancel.partner(), cancel.role(), "");
        } else if (step instanceof Model.Reschedule reschedule) {
            taken(at, reschedule.partner(), null, "");
            set(at, Layout.PLANNED_START, day(reschedule.plannedStart()));
        } else if (step instanceof Model.Start start) {
            taken(at, start.partner(), null, "");
            set(at, Layout.CONSULTANT, code(start.consultant()));
        } else if (step instanceof Model.Complete complete) {
            taken(at, complete.partner(), null, "");
            set(at, Layout.DELIVERED_DAYS, complete.deliveredDays());
            set(at, Layout.OFFSITE_DAYS, complete.offsiteDays());
        } else if (step instanceof Model.Report report) {
            taken(at, report.partner(), null, "");
            set(at, Layout.DELIVERABLE_LENGTH, report.deliverable().strip().length());
        } else if (step instanceof Model.Redeem redeem) {
            taken(at, redeem.partner(), redeem.role(), redeem.locationId());
        } else if (step instanceof Model.RequestPayment request) {
            taken(at, request.partnerId(), null, request.locationId());
            set(at, Layout.NAMED_VOUCHERS, request.voucherIds().size());
        } else if (step instanceof Model.SettlePayment settle) {
            set(at, Layout.REQUEST, code(settle.request()));
        }
    }

    private void taken(int at, String partner, Model.@Nullable Role role, String location) {
        set(at, Layout.ACTING, code(partner));
        set(at, Layout.ROLE, Layout.number(role));
        set(at, Layout.LOCATION, code(location));
    }

    private int vouchers(Object vouchers) {
        Collection<?> all = (Collection<?>) vouchers;
        int at = reserve(1);
        memory[at] = all.size();
        all.forEach(one -> voucher((Model.Voucher) one));
        return at;
    }

    private void voucher(Model.Voucher voucher) {
        int at = reserve(Layout.VOUCHER_SIZE);
        Arrays.fill(memory, at, used, Layout.NONE);
        set(at, Layout.STATUS, Layout.number(voucher.status()));
        set(at, Layout.CREATED_ON, day(voucher.createdOn()));
        set(at, Layout.LAST_STEP_ON, day(voucher.lastStepOn()));
        set(at, Layout.VOUCHER_OFFERING, Layout.number(voucher.offering()));
        set(at, Layout.VOUCHER_LEVEL, voucher.serviceLevel());
        set(at, Layout.NUMBER, code(voucher.id()));
        Reserve reservation = voucher.reservation();
        if (reservation != null) {
            set(at, Layout.HOLDER, code(reservation.partner()));
            set(at, Layout.RESERVED_ENGAGEMENT, Layout.number(reservation.engagement()));
            set(at, Layout.RESERVED_WORK, work(reservation));
            set(at, Layout.RESERVED_COUNTRY, code(reservation.deliveryCountry()));
        }
        if (voucher.redeemedOn() != null) {
            set(at, Layout.REDEEMED_ON, day(voucher.redeemedOn()));
        }
        if (voucher.paymentRequestId() != null) {
            set(at, Layout.PAYMENT_REQUEST, code(voucher.paymentRequestId()));
        }
    }

    private int partner(Model.Partner partner) {
        int at = reserve(Layout.PARTNER_SIZE);
        set(at, Layout.LOCATIONS, pairs(partner.countryByLocation(), this::code));
        set(at, Layout.CONSULTANTS, pairs(partner.examsByConsultant(), this::exams));
        for (Competency competency : Competency.values()) {
            set(
                    at,
                    Layout.COMPETENCIES + Layout.number(competency),
                    terms(partner.held().getOrDefault(competency, List.of())));
        }
        for (Offering offering : Offering.values()) {
            int list = Layout.number(offering);
            set(at, Layout.ENROLLMENTS + list, days(partner.enrolledOn().get(offering)));
            set(at, Layout.REGISTRATIONS + list, days(partner.registeredOn().get(offering)));
        }
        return at;
    }

    private interface Coded<T> {
        int of(T value);
    }

    private <T> int pairs(Map<String, T> values, Coded<T> coded) {
        int at = list(values.size(), Layout.PAIR_SIZE);
        int next = at + 1;
        for (Map.Entry<String, T> entry : values.entrySet()) {
            set(next, 0, code(entry.getKey()));
            set(next, 1, coded.of(entry.getValue()));
            next += Layout.PAIR_SIZE;
        }
        return at;
    }

    private int exams(Map<Competency, LocalDate> exams) {
        int at = reserve(Competency.values().length);
        Arrays.fill(memory, at, used, Integer.MAX_VALUE);
        exams.forEach((competency, passedOn) -> set(at, Layout.number(competency), firstDay(passedOn)));
        return at;
    }

    private int terms(List<Term> terms) {
        int at = list(terms.size(), Layout.TERM_SIZE);
        int next = at + 1;
        for (Term term : terms) {
            set(next, Layout.LEVEL, Layout.number(term.level()));
            set(next, Layout.FIRST_DAY, day(term.firstDay()));
            set(next, Layout.LAST_DAY, lastDay(term.lastDay()));
            next += Layout.TERM_SIZE;
        }
        return at;
    }

    private int days(@Nullable NavigableSet<LocalDate> days) {
        int at = list(days == null ? 0 : days.size(), 1);
        if (days != null) {
            int next = at + 1;
            for (LocalDate day : days) {
                memory[next++] = day(day);
            }
        }
        return at;
    }

    private int qualifications(List<Model.Qualification> qualifications) {
        int at = list(qualifications.size(), Layout.QUALIFICATION_SIZE);
        int next = at + 1;
        for (Model.Qualification qualification : qualifications) {
            set(next, Layout.LEVEL, Layout.number(qualification.level()));
            set(next, Layout.ASKED_COMPETENCIES, bits(qualification.competencies()));
            next += Layout.QUALIFICATION_SIZE;
        }
        return at;
    }

    private int list(int size, int sizeOfOne) {
        int at = reserve(1 + size * sizeOfOne);
        memory[at] = size;
        return at;
    }

    private int reserve(int size) {
        int at = used;
        used += size;
        if (used > memory.length) {
            memory = Arrays.copyOf(memory, 2 * memory.length);
        }
        return at;
    }

    private void set(int at, int part, int value) {
        memory[at + part] = value;
    }

    /** What two long engagements must differ in. */
    private record Work(
            String engagement,
            @Nullable String division,
            @Nullable String product) {}

    private int work(Reserve reserve) {
        return code(new Work(reserve.engagementCode(), reserve.division(), reserve.product()));
    }

    private int code(Object coded) {
        return codes.computeIfAbsent(coded, one -> codes.size());
    }

    private static int bits(Collection<Competency> competencies) {
        int bits = 0;
        for (Competency competency : competencies) {
            bits |= 1 << Layout.number(competency);
        }
        return bits;
    }

    private static int firstDay(LocalDate day) {
        return day.equals(LocalDate.MIN) ? Integer.MIN_VALUE : day(day);
    }

    private static int lastDay(@Nullable LocalDate day) {
        return day == null ? Integer.MAX_VALUE : day(day);
    }

    static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
