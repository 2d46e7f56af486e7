package org.planningservices.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.RecordedPartners;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.house.Question;
import org.planningservices.policy.house.Ruling;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.Wording;
import org.planningservices.step.Action;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolAction;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.testkit.arbitraries.Steps;
import org.planningservices.voucher.VoucherStatus;
import org.threeten.extra.MutableClock;

/** The metrics and observations of a desk. The values of tags are from closed sets, so no tag has an id. */
class DeskMetricsTest {

    private static final Set<String> OUTCOMES = Set.of(
            "accepted", "repeated", "refused", "undecided", "command-id-reused", "clock-behind", "contended", "failed");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final MutableClock clock = Office.clock("2021-01-04");
    private final VoucherProgram program = VoucherProgram.planningServices().with(new NoFifthVoucher());
    private final MemoryRepository repository = MemoryRepository.create();
    private final VoucherDesk plain = VoucherDesk.of(program, repository, clock, Office.PARTNERS);
    private final VoucherDesk desk = plain.withListener(new DeskMetrics(registry));

    /** A rule of an application's own. */
    private static final class NoFifthVoucher implements HouseRule {

        @Override
        public Rule rule() {
            return Rule.of(
                    RuleId.of("ACME-05"),
                    Wording.of("nobody makes vouchers of five days"),
                    Evidence.stated(Citation.of("handbook", "https://acme.example/", "2020-01-01")),
                    VoucherAction.CREATE);
        }

        @Override
        public Ruling judge(Question question) {
            return question.step().equals(Office.create(5))
                    ? Ruling.refused(Wording.of("five days"))
                    : Ruling.accepted();
        }
    }

    private double commands(String step, String outcome, String rule) {
        return registry.get(DeskMetrics.COMMANDS)
                .tags("step", step, "outcome", outcome, "rule", rule)
                .counter()
                .count();
    }

    @Test
    void countsByStepOutcomeAndFirstRule() {
        new Office(desk, clock).withDays(20);
        VoucherId voucher = VoucherId.of("V-1");

        desk.submit(CommandId.of("1"), voucher, Office.create(1));
        desk.submit(CommandId.of("1"), voucher, Office.create(1));
        desk.submit(CommandId.of("1"), voucher, Office.create(3));
        desk.submit(CommandId.of("2"), VoucherId.of("V-2"), Office.create(5));
        desk.submit(CommandId.of("3"), VoucherId.of("V-3"), Office.redeem());

        assertThat(commands("open-enrollment", "accepted", "none")).isOne();
        assertThat(commands("accrue-days", "accepted", "none")).isOne();
        assertThat(commands("create", "accepted", "none")).isOne();
        assertThat(commands("create", "repeated", "none")).isOne();
        assertThat(commands("create", "command-id-reused", "none")).isOne();
        assertThat(commands("create", "refused", "ACME-05")).isOne();
        assertThat(commands("redeem", "refused", "LIF-03")).isOne();
        assertThat(registry.get(DeskMetrics.ATTEMPTS).summary().count()).isEqualTo(8);
    }

    @Test
    void countsSweeps() {
        new Office(desk, clock).withDays(20).voucher("V-1", 0).voucher("V-2", 1).on("2021-12-01");

        desk.sweep();

        assertThat(registry.get(DeskMetrics.EXPIRED).counter().count()).isEqualTo(2);
        assertThat(registry.get(DeskMetrics.LEFT).gauge().value()).isZero();
        assertThat(commands("expire", "accepted", "none")).isEqualTo(2);
    }

    @Property(tries = 30)
    void valuesOfTagsAreFromClosedSets(@ForAll("commands") List<Object> commands, @ForAll Random random) {
        Set<String> steps = Stream.of(VoucherAction.values(), PartnerAction.values(), PoolAction.values())
                .flatMap(Stream::of)
                .map(Action::title)
                .map(title -> title.replace(' ', '-'))
                .collect(Collectors.toSet());
        steps.addAll(Set.of("open-enrollment", "activate-benefit", "register-partner", "record-training"));
        Set<String> rules =
                RuleId.published().stream().map(RuleId::toString).collect(Collectors.toCollection(HashSet::new));
        rules.addAll(Set.of("none", "ACME-05"));
        new Office(desk, clock).withDays(20);

        for (Object command : commands) {
            CommandId id = CommandId.of("id-" + random.nextInt(50));
            if (command instanceof PaymentStep step) {
                desk.submit(id, step);
            } else if (command instanceof VoucherStep step) {
                desk.submit(id, VoucherId.of("V-" + random.nextInt(5)), step);
            }
        }
        VoucherDesk recorded = VoucherDesk.of(program, repository, clock, RecordedPartners.in(repository))
                .withListener(new DeskMetrics(registry));
        PartnerId partner = PartnerId.of("someone");
        recorded.record(CommandId.of("p1"), new JournalRecord.PartnerDeclared(partner));
        recorded.record(CommandId.of("p2"), new JournalRecord.TrainingPassed(LocalDate.now(clock), partner));

        assertThat(values("step")).isSubsetOf(steps);
        assertThat(values("outcome")).isSubsetOf(OUTCOMES);
        assertThat(values("rule")).isSubsetOf(rules);
        assertThat(registry.getMeters().stream()
                        .flatMap(meter -> meter.getId().getTags().stream())
                        .map(Tag::getKey)
                        .collect(Collectors.toSet()))
                .isSubsetOf("step", "outcome", "rule");
    }

    @Provide
    Arbitrary<List<Object>> commands() {
        return Arbitraries.<Object>oneOf(
                        Steps.ofVouchers().map(step -> step), Steps.ofPayments().map(step -> step))
                .list()
                .ofSize(100);
    }

    private Set<String> values(String key) {
        return registry.getMeters().stream()
                .map(Meter::getId)
                .map(id -> id.getTag(key))
                .filter(value -> value != null)
                .collect(Collectors.toSet());
    }

    @Property(tries = 40)
    void overdueVouchersAreThoseWhoseFirstDeadlineHasPassed(@ForAll Random random, @ForAll boolean assignment) {
        VoucherProgram counted = assignment
                ? VoucherProgram.under(Terms.builder(Terms.planningServices())
                        .validityFrom(ValidityStart.ASSIGNMENT)
                        .build())
                : VoucherProgram.planningServices();
        MutableClock clock = Office.clock("2021-01-04"); // one of each try
        MemoryRepository repository = MemoryRepository.create();
        VoucherDesk open = VoucherDesk.of(counted, repository, clock, Office.PARTNERS);
        Office office = new Office(open, clock).withDays(40);
        for (int i = 0; i < 10; i++) {
            office.voucher("V-" + i, random.nextInt(9));
            clock.add(Duration.ofDays(random.nextInt(10)));
        }
        clock.add(Duration.ofDays(random.nextInt(400)));
        OverdueVouchers overdue = new OverdueVouchers(counted, repository, open, Duration.ofHours(1));

        Map<VoucherStatus, Integer> expected = new EnumMap<>(VoucherStatus.class);
        open.vouchersOf(Office.E_1).stream()
                .filter(voucher -> open.upcomingDeadlines(voucher.id()).orElseThrow().stream()
                        .findFirst()
                        .filter(next -> next.daysLeft() < 0)
                        .isPresent())
                .forEach(voucher -> expected.merge(voucher.status(), 1, Integer::sum));

        Map<VoucherStatus, Integer> counts = overdue.count();
        assertThat(counts.keySet())
                .isEqualTo(EnumSet.complementOf(
                        EnumSet.of(VoucherStatus.PAID, VoucherStatus.EXPIRED, VoucherStatus.REVOKED)));
        counts.values().removeIf(count -> count == 0);
        assertThat(counts).isEqualTo(expected);
    }

    @Test
    void anOverdueGaugeIsNoNumberBeforeTheFirstCount() {
        OverdueVouchers overdue = new OverdueVouchers(program, repository, plain, Duration.ofHours(1));
        overdue.bindTo(registry);

        assertThat(registry.get(OverdueVouchers.OVERDUE)
                        .tag(
                                "status",
                                VoucherStatus.IN_DELIVERY
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                        .gauge()
                        .value())
                .isNaN();
    }

    /** Notes what is observed. */
    private static final class Notes implements ObservationHandler<Observation.Context> {

        final List<String> notes = new ArrayList<>();

        @Override
        public void onStart(Observation.Context context) {
            notes.add(
                    "start " + context.getContextualName() + (context.getParentObservation() == null ? "" : " inside"));
        }

        @Override
        public void onStop(Observation.Context context) {
            notes.add("stop "
                    + context.getLowCardinalityKeyValues().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + (context.getError() == null
                            ? ""
                            : " " + context.getError().getMessage()));
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    @Test
    void aCommandIsObservedWithWhatItCallsInside() {
        ObservationRegistry observations = ObservationRegistry.create();
        Notes notes = new Notes();
        observations.observationConfig().observationHandler(notes);
        VoucherDesk observed = VoucherDesk.of(program, repository, clock, id -> {
                    throw Observation.createNotStarted("lookup", observations)
                            .observe(() -> new IllegalStateException("no directory"));
                })
                .withListener(new DeskObservations(observations));
        new Office(plain, clock).withDays(20).voucher("V-1", 1);

        CommandResult refused = observed.submit(CommandId.of("1"), VoucherId.of("V-1"), Office.create(1));
        assertThat(refused).isInstanceOf(CommandResult.Refused.class);
        assertThatThrownBy(() -> observed.submit(CommandId.of("2"), VoucherId.of("V-1"), Office.redeem()))
                .hasMessage("no directory");

        assertThat(observations.getCurrentObservation()).isNull();
        assertThat(notes.notes.get(0)).isEqualTo("start create");
        assertThat(notes.notes.get(1)).contains("outcome=refused", "rule=LIF-01", "step=create");
        assertThat(notes.notes.get(2)).isEqualTo("start redeem");
        assertThat(notes.notes.get(3)).endsWith(" inside");
        assertThat(notes.notes.get(5)).contains("outcome=failed", "no directory");
        assertThat(notes.notes).hasSize(6);
    }
}
