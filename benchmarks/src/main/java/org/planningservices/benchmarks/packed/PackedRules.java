package org.planningservices.benchmarks.packed;

import java.time.LocalDate;
import org.planningservices.benchmarks.byhand.ByHand;
import org.planningservices.benchmarks.byhand.Model.Engagement;
import org.planningservices.benchmarks.byhand.Model.Role;
import org.planningservices.benchmarks.byhand.Model.Status;
import org.planningservices.benchmarks.byhand.Model.StepKind;
import org.planningservices.benchmarks.byhand.RuleCode;

/** Answers a packed question with a bit for each rule violated; none if the step may happen. For many threads. */
public final class PackedRules {

    /** The offset of the qualifications of each engagement. */
    static final int QUALIFICATIONS = 0;
    /** The offset of the qualifications of each offering. */
    static final int EARLIER_QUALIFICATIONS = Engagement.values().length;

    private static final int EXTENDED_BEFORE = Packing.day(ByHand.EXTENDED_BEFORE);
    private static final int LAST_CREATION_DAY = Packing.day(ByHand.LAST_CREATION_DAY);
    private static final int LAST_REDEMPTION_DAY = Packing.day(ByHand.LAST_REDEMPTION_DAY);
    private static final int ADMINS_ONLY_FROM = Packing.day(ByHand.ADMINS_ONLY_FROM);
    private static final int LISTS_WHOLE_FROM = Packing.day(ByHand.LISTS_WHOLE_FROM);
    private static final int COMPETENCIES_BY_ENGAGEMENT_FROM = Packing.day(ByHand.COMPETENCIES_BY_ENGAGEMENT_FROM);
    private static final int CLOUD_END = Packing.day(ByHand.CLOUD_END);
    private static final int LAST_RENEWAL_DAY = Packing.day(ByHand.LAST_RENEWAL_DAY);
    private static final int WAIVER_START = Packing.day(ByHand.WAIVER_START);
    private static final int WAIVER_END = Packing.day(ByHand.WAIVER_END);
    private static final int AFTER_A_LEAP_DAY = Packing.day(LocalDate.of(1968, 3, 1));
    private static final int FOUR_YEARS = 4 * 365 + 1;
    private static final int SERVICE_LEVELS =
            ByHand.SERVICE_LEVELS.stream().mapToInt(days -> 1 << days).sum();
    private static final int ADMINS = 1 << Layout.number(Role.MPN_ADMIN) | 1 << Layout.number(Role.GLOBAL_ADMIN);
    private static final int RESERVED = Layout.number(Status.RESERVED);
    private static final int REDEEMED = Layout.number(Status.REDEEMED);
    private static final int PAID = Layout.number(Status.PAID);

    private static final int[] FROM = new int[StepKind.values().length];
    private static final int[] OFFERING_OF = new int[Engagement.values().length];

    static {
        for (StepKind kind : StepKind.values()) {
            kind.from.forEach(status -> FROM[Layout.number(kind)] |= 1 << Layout.number(status));
        }
        for (Engagement engagement : Engagement.values()) {
            OFFERING_OF[Layout.number(engagement)] = Layout.number(engagement.offering);
        }
    }

    // the ordinals of StepKind
    private static final int CREATE = 0;
    private static final int ASSIGN = 1;
    private static final int REASSIGN = 2;
    private static final int RESERVE = 3;
    private static final int CANCEL_RESERVATION = 4;
    private static final int RESCHEDULE = 5;
    private static final int START_ENGAGEMENT = 6;
    private static final int COMPLETE_ENGAGEMENT = 7;
    private static final int SUBMIT_COMPLETION_REPORT = 8;
    private static final int REDEEM = 9;
    private static final int REQUEST_PAYMENT = 10;
    private static final int APPROVE_PAYMENT = 11;
    private static final int REJECT_PAYMENT = 12;
    private static final int MAKE_PAYMENT = 13;
    private static final int EXPIRE = 14;
    private static final int REVOKE = 15;

    private static final long LIF_01 = bit(RuleCode.LIF_01);
    private static final long LIF_02 = bit(RuleCode.LIF_02);
    private static final long LIF_03 = bit(RuleCode.LIF_03);
    private static final long VCH_02 = bit(RuleCode.VCH_02);
    private static final long VCH_03 = bit(RuleCode.VCH_03);
    private static final long VCH_18 = bit(RuleCode.VCH_18);
    private static final long VCH_20 = bit(RuleCode.VCH_20);
    private static final long VCH_23 = bit(RuleCode.VCH_23);
    private static final long VCH_24 = bit(RuleCode.VCH_24);
    private static final long TIM_05 = bit(RuleCode.TIM_05);
    private static final long TIM_06 = bit(RuleCode.TIM_06);
    private static final long TIM_07 = bit(RuleCode.TIM_07);
    private static final long TIM_08 = bit(RuleCode.TIM_08);
    private static final long TIM_09 = bit(RuleCode.TIM_09);
    private static final long ACT_01 = bit(RuleCode.ACT_01);
    private static final long ACT_07 = bit(RuleCode.ACT_07);
    private static final long ACT_08 = bit(RuleCode.ACT_08);
    private static final long ENT_05 = bit(RuleCode.ENT_05);
    private static final long ENT_06 = bit(RuleCode.ENT_06);
    private static final long ENG_03 = bit(RuleCode.ENG_03);
    private static final long ENG_07 = bit(RuleCode.ENG_07);
    private static final long ENG_08 = bit(RuleCode.ENG_08);
    private static final long ENG_09 = bit(RuleCode.ENG_09);
    private static final long ENG_12 = bit(RuleCode.ENG_12);
    private static final long ENG_13 = bit(RuleCode.ENG_13);
    private static final long ENG_16 = bit(RuleCode.ENG_16);
    private static final long ELG_04 = bit(RuleCode.ELG_04);
    private static final long ELG_08 = bit(RuleCode.ELG_08);
    private static final long ELG_11 = bit(RuleCode.ELG_11);
    private static final long ELG_13 = bit(RuleCode.ELG_13);
    private static final long ELG_15 = bit(RuleCode.ELG_15);
    private static final long ELG_16 = bit(RuleCode.ELG_16);
    private static final long PAY_02 = bit(RuleCode.PAY_02);
    private static final long PAY_04 = bit(RuleCode.PAY_04);

    private final int[] memory;

    PackedRules(int[] memory) {
        this.memory = memory;
    }

    /**
     * Returns the bit of a rule.
     *
     * @param rule  the rule
     * @return the bit
     */
    public static long bit(RuleCode rule) {
        return 1L << Layout.number(rule);
    }

    /**
     * Decides.
     *
     * @param question  the offset of the question
     * @return the bits of the rules violated; 0 if the step may happen
     */
    public long decide(int question) {
        return switch (memory[question + Layout.KIND]) {
            case CREATE -> create(question);
            case REQUEST_PAYMENT -> requestPayment(question);
            case APPROVE_PAYMENT, REJECT_PAYMENT, MAKE_PAYMENT -> settlePayment(question);
            default -> voucherStep(question);
        };
    }

    private long create(int question) {
        if (memory[question + Layout.VOUCHERS] != 0) {
            return LIF_01;
        }
        int day = memory[question + Layout.DAY];
        int level = memory[question + Layout.SERVICE_LEVEL];
        return (memory[question + Layout.OFFERING] == Layout.NONE && day >= LISTS_WHOLE_FROM ? VCH_02 : 0)
                | (level >= Integer.SIZE || (SERVICE_LEVELS >>> level & 1) == 0 ? VCH_03 : 0)
                | (day > LAST_CREATION_DAY ? TIM_08 : 0)
                | (day < memory[question + Layout.STARTS_ON] || day > memory[question + Layout.ENDS_ON] ? ACT_01 : 0)
                | (memory[question + Layout.ACTIVATED_ON] > day ? ENT_05 : 0)
                | (memory[question + Layout.REMAINING_DAYS] < level ? ENT_06 : 0);
    }

    private long voucherStep(int question) {
        if (memory[question + Layout.VOUCHERS] == 0) {
            return LIF_03;
        }
        int voucher = question + Layout.QUESTION_SIZE;
        int kind = memory[question + Layout.KIND];
        if (!mayFollow(kind, voucher)) {
            return LIF_01;
        }
        int day = memory[question + Layout.DAY];
        return backInTime(day, voucher)
                | switch (kind) {
                    case ASSIGN, REASSIGN -> (day > LAST_CREATION_DAY ? TIM_08 : 0) | valid(day, voucher);
                    case RESERVE -> reserve(question, voucher, day);
                    case CANCEL_RESERVATION -> role(question, day) | holder(question, voucher);
                    case RESCHEDULE -> planned(question, voucher, day) | holder(question, voucher);
                    case START_ENGAGEMENT -> start(question, voucher, day);
                    case COMPLETE_ENGAGEMENT -> complete(question, voucher, day);
                    case SUBMIT_COMPLETION_REPORT ->
                        valid(day, voucher)
                                | holder(question, voucher)
                                | (memory[question + Layout.DELIVERABLE_LENGTH] == 0 ? ENG_07 : 0);
                    case REDEEM -> redeem(question, voucher, day);
                    case EXPIRE -> day <= redeemBy(voucher) ? VCH_18 : 0;
                    case REVOKE -> VCH_20;
                    default -> throw new IllegalStateException("no step has the number `" + kind + "`");
                };
    }

    private long reserve(int question, int voucher, int day) {
        int partner = memory[question + Layout.PARTNER];
        int offering = memory[voucher + Layout.VOUCHER_OFFERING];
        int engagement = memory[question + Layout.ENGAGEMENT];
        boolean foreign = isForeign(offering, engagement, day);
        boolean cloud = memory[question + Layout.CLOUD] != 0 && memory[voucher + Layout.CREATED_ON] >= CLOUD_END;
        return planned(question, voucher, day)
                | role(question, day)
                | country(question, memory[question + Layout.COUNTRY])
                | (foreign ? ENG_16 : 0)
                | (cloud ? ENG_13 : 0)
                | rival(question, voucher, day)
                | (!foreign && !holdsAny(partner, qualifications(offering, engagement, day), day)
                        ? day >= COMPETENCIES_BY_ENGAGEMENT_FROM ? ELG_16 : ELG_15
                        : 0)
                | enrolled(memory[partner + Layout.ENROLLMENTS + offering], day);
    }

    private static boolean isForeign(int offering, int engagement, int day) {
        return engagement == Layout.NONE ? day >= LISTS_WHOLE_FROM : OFFERING_OF[engagement] != offering;
    }

    private long start(int question, int voucher, int day) {
        int offering = memory[voucher + Layout.VOUCHER_OFFERING];
        int engagement = memory[voucher + Layout.RESERVED_ENGAGEMENT];
        long violated = valid(day, voucher) | holder(question, voucher);
        if (isForeign(offering, engagement, day)) {
            return violated;
        }
        int partner = memory[question + Layout.PARTNER];
        int asked = qualifications(offering, engagement, day);
        int exams = find(memory[partner + Layout.CONSULTANTS], memory[question + Layout.CONSULTANT]);
        return violated
                | (holdsAny(partner, asked, day) ? 0 : ELG_04)
                | (exams != Layout.NONE && examined(exams, asked, day) ? 0 : ELG_13);
    }

    private long complete(int question, int voucher, int day) {
        return valid(day, voucher)
                | holder(question, voucher)
                | (memory[question + Layout.DELIVERED_DAYS] > 15 ? ENG_03 : 0)
                | (memory[question + Layout.OFFSITE_DAYS] > 3 && (day < WAIVER_START || day > WAIVER_END) ? ENG_12 : 0);
    }

    private long redeem(int question, int voucher, int day) {
        return role(question, day)
                | holder(question, voucher)
                | country(question, memory[voucher + Layout.RESERVED_COUNTRY])
                | (day > lastValidDay(voucher) ? TIM_06 : 0)
                | (day > LAST_REDEMPTION_DAY ? TIM_09 : 0);
    }

    private long requestPayment(int question) {
        int vouchers = memory[question + Layout.VOUCHERS];
        if (vouchers < memory[question + Layout.NAMED_VOUCHERS]) {
            return LIF_03;
        }
        int first = question + Layout.QUESTION_SIZE;
        int end = first + vouchers * Layout.VOUCHER_SIZE;
        if (memory[question + Layout.MADE_VOUCHERS] != Layout.NONE || !mayAllFollow(REQUEST_PAYMENT, first, end)) {
            return LIF_01;
        }
        int day = memory[question + Layout.DAY];
        int registrations = memory[question + Layout.PARTNER] + Layout.REGISTRATIONS;
        int country = memory[first + Layout.RESERVED_COUNTRY];
        long violated = 0;
        for (int voucher = first; voucher < end; voucher += Layout.VOUCHER_SIZE) {
            int registered = memory[registrations + memory[voucher + Layout.VOUCHER_OFFERING]];
            violated |= backInTime(day, voucher)
                    | holder(question, voucher)
                    | country(question, memory[voucher + Layout.RESERVED_COUNTRY])
                    | (memory[voucher + Layout.RESERVED_COUNTRY] == country ? 0 : PAY_04)
                    | (day > memory[voucher + Layout.REDEEMED_ON] + 60 ? TIM_07 : 0)
                    | (latest(registered, day) == Integer.MIN_VALUE ? PAY_02 : 0);
        }
        return violated;
    }

    private long settlePayment(int question) {
        int vouchers = memory[question + Layout.VOUCHERS];
        int made = memory[question + Layout.MADE_VOUCHERS];
        if (made == Layout.NONE || vouchers < made) {
            return LIF_03;
        }
        int first = question + Layout.QUESTION_SIZE;
        int end = first + vouchers * Layout.VOUCHER_SIZE;
        if (!mayAllFollow(memory[question + Layout.KIND], first, end)) {
            return LIF_01;
        }
        long violated = 0;
        for (int voucher = first; voucher < end; voucher += Layout.VOUCHER_SIZE) {
            if (memory[voucher + Layout.PAYMENT_REQUEST] != memory[question + Layout.REQUEST]) {
                return LIF_01;
            }
            violated |= backInTime(memory[question + Layout.DAY], voucher);
        }
        return violated;
    }

    private boolean mayFollow(int kind, int voucher) {
        return (FROM[kind] >>> memory[voucher + Layout.STATUS] & 1) != 0;
    }

    private boolean mayAllFollow(int kind, int first, int end) {
        for (int voucher = first; voucher < end; voucher += Layout.VOUCHER_SIZE) {
            if (!mayFollow(kind, voucher)) {
                return false;
            }
        }
        return true;
    }

    private long backInTime(int day, int voucher) {
        return day < memory[voucher + Layout.LAST_STEP_ON] ? LIF_02 : 0;
    }

    private long valid(int day, int voucher) {
        return day > lastValidDay(voucher) ? TIM_05 : 0;
    }

    private long planned(int question, int voucher, int day) {
        int start = memory[question + Layout.PLANNED_START];
        return (Math.max(day, start) > lastValidDay(voucher) ? TIM_05 : 0) | (start < day ? VCH_23 : 0);
    }

    private long role(int question, int day) {
        int role = memory[question + Layout.ROLE];
        if (day < ADMINS_ONLY_FROM) {
            return role == Layout.NONE ? ACT_07 : 0;
        }
        return role == Layout.NONE || (ADMINS >>> role & 1) == 0 ? ACT_08 : 0;
    }

    private long holder(int question, int voucher) {
        return memory[question + Layout.ACTING] == memory[voucher + Layout.HOLDER] ? 0 : VCH_24;
    }

    private long country(int question, int wanted) {
        int locations = memory[memory[question + Layout.PARTNER] + Layout.LOCATIONS];
        return find(locations, memory[question + Layout.LOCATION]) == wanted ? 0 : ENG_09;
    }

    private long rival(int question, int voucher, int day) {
        if (memory[voucher + Layout.VOUCHER_LEVEL] != ByHand.SINGLE_SERVICE_LEVEL) {
            return 0;
        }
        int customer = memory[question + Layout.CUSTOMER];
        int first = customer + 1;
        int end = first + memory[customer] * Layout.VOUCHER_SIZE;
        for (int other = first; other < end; other += Layout.VOUCHER_SIZE) {
            int status = memory[other + Layout.STATUS];
            if (status >= RESERVED
                    && status <= PAID
                    && memory[other + Layout.VOUCHER_LEVEL] == ByHand.SINGLE_SERVICE_LEVEL
                    && memory[other + Layout.NUMBER] != memory[voucher + Layout.NUMBER]
                    && memory[other + Layout.RESERVED_WORK] == memory[question + Layout.WORK]
                    && (status >= REDEEMED || day <= redeemBy(other))) {
                return ENG_08;
            }
        }
        return 0;
    }

    private long enrolled(int days, int day) {
        int enrolledOn = latest(days, day);
        if (enrolledOn == Integer.MIN_VALUE) {
            return ELG_11;
        }
        return day <= LAST_RENEWAL_DAY && day > yearAfter(enrolledOn) ? ELG_08 : 0;
    }

    private int qualifications(int offering, int engagement, int day) {
        return day >= COMPETENCIES_BY_ENGAGEMENT_FROM
                ? memory[QUALIFICATIONS + engagement]
                : memory[EARLIER_QUALIFICATIONS + offering];
    }

    private boolean holdsAny(int partner, int asked, int day) {
        int end = asked + 1 + memory[asked] * Layout.QUALIFICATION_SIZE;
        for (int one = asked + 1; one < end; one += Layout.QUALIFICATION_SIZE) {
            int left = memory[one + Layout.ASKED_COMPETENCIES];
            while (left != 0) {
                int terms = memory[partner + Layout.COMPETENCIES + Integer.numberOfTrailingZeros(left)];
                if (holds(terms, memory[one + Layout.LEVEL], day)) {
                    return true;
                }
                left &= left - 1;
            }
        }
        return false;
    }

    private boolean holds(int terms, int level, int day) {
        int end = terms + 1 + memory[terms] * Layout.TERM_SIZE;
        for (int term = terms + 1; term < end; term += Layout.TERM_SIZE) {
            if (memory[term + Layout.LEVEL] >= level
                    && day >= memory[term + Layout.FIRST_DAY]
                    && day <= memory[term + Layout.LAST_DAY]) {
                return true;
            }
        }
        return false;
    }

    private boolean examined(int exams, int asked, int day) {
        int end = asked + 1 + memory[asked] * Layout.QUALIFICATION_SIZE;
        for (int one = asked + 1; one < end; one += Layout.QUALIFICATION_SIZE) {
            int left = memory[one + Layout.ASKED_COMPETENCIES];
            while (left != 0) {
                if (day >= memory[exams + Integer.numberOfTrailingZeros(left)]) {
                    return true;
                }
                left &= left - 1;
            }
        }
        return false;
    }

    /** Returns what belongs to a code in a list of pairs, {@link Layout#NONE} if nothing does. */
    private int find(int pairs, int code) {
        int end = pairs + 1 + memory[pairs] * Layout.PAIR_SIZE;
        for (int pair = pairs + 1; pair < end; pair += Layout.PAIR_SIZE) {
            if (memory[pair] == code) {
                return memory[pair + 1];
            }
        }
        return Layout.NONE;
    }

    /** Returns the latest day of a list that is not after another, the smallest int if there is none. */
    private int latest(int days, int day) {
        for (int at = days + memory[days]; at > days; at--) {
            if (memory[at] <= day) {
                return memory[at];
            }
        }
        return Integer.MIN_VALUE;
    }

    private int lastValidDay(int voucher) {
        int createdOn = memory[voucher + Layout.CREATED_ON];
        int ordinary = createdOn + 180;
        return createdOn < EXTENDED_BEFORE && ordinary >= EXTENDED_BEFORE ? ordinary + 90 : ordinary;
    }

    private int redeemBy(int voucher) {
        return Math.min(lastValidDay(voucher), LAST_REDEMPTION_DAY);
    }

    /** Returns the same day a year later, the last of February for a leap day; right until 2100-02-28. */
    private static int yearAfter(int day) {
        int ofFourYears = Math.floorMod(day - AFTER_A_LEAP_DAY, FOUR_YEARS);
        return day + (ofFourYears >= 3 * 365 && ofFourYears < 4 * 365 ? 366 : 365);
    }
}
