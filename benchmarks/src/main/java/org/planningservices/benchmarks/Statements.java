package org.planningservices.benchmarks;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.planningservices.benchmarks.byhand.Conversion;
import org.planningservices.benchmarks.byhand.StatementsByHand;
import org.planningservices.benchmarks.byhand.StatementsByHand.Kind;
import org.planningservices.engagement.Offering;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Partner;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PoolStep;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.Step;

/**
 * Requests for one kind of step of a partner or of an enrollment, with the same questions for the rules written by hand. Half of
 * them are accepted.
 */
final class Statements {

    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 7, 1);
    private static final int DAYS = 1_300;
    private static final long SEED = 20210702;

    private final List<Request> requests = new ArrayList<>();
    private final List<StatementsByHand.Question> questions = new ArrayList<>();

    /** A step, with what is known on the day. */
    record Request(ProgramDay day, Step step, Facts facts) {

        Either<Refusal, Acceptance> decide() {
            return step instanceof PartnerStep one ? day.decide(one, facts) : day.decide((PoolStep) step);
        }
    }

    /** Makes so many requests that are accepted, and as many that are refused. */
    Statements(Kind kind, int each) {
        VoucherProgram program = VoucherProgram.planningServices();
        Random random = new Random(SEED);
        List<Partner> partners = partners(program, random);
        List<Offering> offerings = List.copyOf(program.terms().offerings().value());
        Map<LocalDate, ProgramDay> days = new HashMap<>();
        Conversion conversion = new Conversion();
        int accepted = 0;
        while (requests.size() < 2 * each) {
            ProgramDay day = days.computeIfAbsent(FIRST_DAY.plusDays(random.nextInt(DAYS)), program::on);
            Partner partner = pick(partners, random);
            Offering offering = random.nextInt(8) == 0 ? Offering.of("SATV") : pick(offerings, random);
            Set<Offering> redeemed = new HashSet<>(offerings);
            redeemed.removeIf(one -> random.nextInt(4) == 0);
            Facts facts = Facts.none().withPartner(partner).withRedeemedOfferings(redeemed);
            Request request = new Request(day, step(kind, partner, offering), facts);
            Either<Refusal, Acceptance> answer = request.decide();
            boolean known = answer.fold(refusal -> refusal.undecided().isEmpty(), acceptance -> true);
            boolean wanted = answer.isRight() ? accepted < each : requests.size() - accepted < each;
            if (known && wanted) {
                accepted += answer.isRight() ? 1 : 0;
                requests.add(request);
                questions.add(conversion.question(kind, day.date(), offering, partner, redeemed));
            }
        }
    }

    /** Returns partners of other requests, most of them with a day of the compliance training. */
    private static List<Partner> partners(VoucherProgram program, Random random) {
        List<Partner> partners = new ArrayList<>();
        for (org.planningservices.benchmarks.Request request :
                Requests.acceptedAndRefused(program, SEED, 64).get(0)) {
            Partner partner = request.facts().partner().orElseThrow();
            Partner.Builder trained = Partner.builder();
            trained.from(partner);
            if (random.nextInt(4) > 0) {
                trained.addComplianceTraining(FIRST_DAY.plusDays(random.nextInt(DAYS)));
            }
            partners.add(trained.build());
        }
        return partners;
    }

    private static Step step(Kind kind, Partner partner, Offering offering) {
        EnrollmentId enrollment = EnrollmentId.of("E-1");
        return switch (kind) {
            case ENROLL_IN_OFFERING -> new EnrollInOffering(partner.id(), offering);
            case REGISTER_FOR_PAYMENT_TOOL -> new RegisterForPaymentTool(partner.id(), offering);
            case ACCRUE_DAYS -> AccrueDays.of(enrollment, 10);
            case CONVERT_TRAINING_DAYS ->
                ConvertTrainingDays.builder()
                        .enrollmentId(enrollment)
                        .trainingDays(9)
                        .planningDays(3)
                        .build();
        };
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    Request[] requests() {
        return requests.toArray(Request[]::new);
    }

    StatementsByHand.Question[] questions() {
        return questions.toArray(StatementsByHand.Question[]::new);
    }

    /**
     * Puts all requests to both, and compares the answers.
     *
     * @throws IllegalStateException if two answers differ
     */
    void compare() {
        for (int i = 0; i < requests.size(); i++) {
            Set<StatementsByHand.Rule> expected = EnumSet.noneOf(StatementsByHand.Rule.class);
            requests.get(i)
                    .decide()
                    .peekLeft(refusal -> refusal.violations()
                            .forEach(violation -> expected.add(StatementsByHand.Rule.valueOf(
                                    violation.rule().id().toString().replace('-', '_')))));
            List<StatementsByHand.Rule> answer = StatementsByHand.decide(questions.get(i));
            if (!answer.equals(List.copyOf(expected))) {
                throw new IllegalStateException("of `" + requests.get(i) + "` the library says `" + expected
                        + "`, the rules written by hand say `" + answer + "`");
            }
        }
    }
}
