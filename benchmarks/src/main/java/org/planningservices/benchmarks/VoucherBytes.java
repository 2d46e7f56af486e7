package org.planningservices.benchmarks;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openjdk.jol.info.GraphLayout;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.portfolio.Portfolio;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.Create;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Redeem;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/**
 * Measures how many bytes a voucher retains in each status, and how many an answer retains besides the request. A
 * voucher has days, numbers and texts of its own, all of them objects; what is one for all vouchers counts for none.
 */
public final class VoucherBytes {

    private static final Lifecycle LIFECYCLE =
            Terms.planningServices().lifecycle().value();

    private static final int VOUCHERS = 1_000;
    private static final int ROWS = 1_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 7, 2);

    private VoucherBytes() {}

    /**
     * Prints the bytes.
     *
     * @param args  none
     */
    public static void main(String[] args) {
        // without it the fields of records and lambdas are out of reach
        System.setProperty("jol.magicFieldOffset", "true");
        int steps = life(0).size();
        for (int taken = 0; taken <= steps; taken++) {
            int applied = taken;
            Object[] vouchers = IntStream.range(0, VOUCHERS)
                    .mapToObj(number -> voucher(number, applied))
                    .toArray();
            long all = GraphLayout.parseInstance(vouchers).totalSize();
            long one = GraphLayout.parseInstance(vouchers[0]).totalSize();
            String status = ((Voucher) vouchers[0])
                    .status()
                    .name()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', ' ');
            Figure.print("a voucher " + status, (all - one) / (double) (VOUCHERS - 1), "bytes");
        }
        answers();
        Figure.print("a row of a portfolio besides its number", row(), "bytes");
    }

    /** Numbers of one letter, which take that and the place where they end. */
    private static double row() {
        Portfolio.Builder portfolio = Portfolio.builder();
        PortfolioRow row = new PortfolioRow(
                VoucherId.of("V"), Optional.of(CustomerId.of("C")), VoucherStatus.CREATED, FIRST_DAY, Optional.empty());
        for (int i = 0; i < ROWS; i++) {
            portfolio.add(row);
        }
        return GraphLayout.parseInstance(portfolio.build()).totalSize() / (double) ROWS - 1 - Integer.BYTES;
    }

    private static void answers() {
        Voucher voucher = voucher(0, 0);
        Assign assign = Assign.of("kim");
        Facts facts = Facts.none();
        ProgramDay day = VoucherProgram.planningServices().on(FIRST_DAY);
        ProgramDay late = VoucherProgram.planningServices().on(LocalDate.of(2021, 7, 1));
        Either<Refusal, ? extends Acceptance> transition = day.decide(voucher, assign, facts);
        Either<Refusal, ? extends Acceptance> refusal = late.decide(voucher, assign, facts);
        Figure.print("a transition, with its either", bytes(transition, voucher, assign, facts, day), "bytes");
        Figure.print("a refusal, with its either", bytes(refusal, voucher, assign, facts, late), "bytes");
    }

    private static long bytes(Object answer, Object... asked) {
        GraphLayout known = GraphLayout.parseInstance(asked);
        GraphLayout all = GraphLayout.parseInstance(asked, answer);
        return all.totalSize() - known.totalSize();
    }

    private static Voucher voucher(int number, int steps) {
        VoucherId id = VoucherId.of("V-" + (100_000 + number));
        LocalDate day = FIRST_DAY.plusDays(number);
        Create create = Create.of(EnrollmentId.of("E-" + (1_000 + number)), Offering.DDPS, 5);
        Voucher voucher = Voucher.create(VoucherEvent.of(id, create, day));
        for (LifecycleStep step : life(number).subList(0, steps)) {
            day = LocalDate.ofEpochDay(day.toEpochDay() + 1);
            voucher = LIFECYCLE.apply(voucher, VoucherEvent.of(id, step, day));
        }
        return voucher;
    }

    private static List<LifecycleStep> life(int number) {
        PartnerId partner = PartnerId.of("P-" + (100 + number));
        Operator operator = Operator.of(partner).withRole(OperatorRole.MPN_ADMIN);
        LocationId location = LocationId.of("P-" + (100 + number) + "-BE");
        PaymentRequestId request = PaymentRequestId.of("R-" + (100_000 + number));
        Reserve reserve = Reserve.builder()
                .operator(operator)
                .locationId(location)
                .engagement(Engagement.of("windows-and-office-deployment"))
                .deliveryCountry(Country.of("BE"))
                .plannedStart(FIRST_DAY.plusDays(number + 30))
                .build();
        return List.of(
                Assign.of("pm-" + (1_000 + number)),
                reserve,
                StartEngagement.of(partner, ConsultantId.of("K-" + (100 + number))),
                CompleteEngagement.builder()
                        .partnerId(partner)
                        .deliveredDays(5)
                        .offsiteDays(1)
                        .build(),
                SubmitCompletionReport.of(partner, "plan"),
                Redeem.of(operator, location),
                RequestPayment.of(request, partner, location, VoucherId.of("V-" + (100_000 + number))),
                ApprovePayment.of(request),
                MakePayment.of(request));
    }
}
