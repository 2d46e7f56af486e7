package org.planningservices.testkit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.state.ActionChain;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Reserve;
import org.planningservices.testkit.repository.ForgetfulRepository;
import org.planningservices.testkit.repository.WrongRepository;

/** Desks with one fault each, which the invariants in {@link Laws} must detect. */
class WrongDeskProperties {

    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();

    enum Wrong {
        APPENDS_A_COMMAND_AGAIN("what is kept after") {
            @Override
            Office open() {
                return Office.under(PROGRAM, new ForgetfulRepository());
            }
        },
        FINDS_NO_COMMAND("the answer to a command given again") {
            @Override
            Office open() {
                return Office.under(PROGRAM, new WithoutCommands());
            }
        },
        APPENDS_HALF("the streams that grew") {
            @Override
            Office open() {
                return Office.under(PROGRAM, new Half());
            }
        },
        READS_ITS_CLOCK_IN_ANOTHER_ZONE("the day recorded") {
            @Override
            Office open() {
                return at(MemoryRepository.create(), clock -> clock.withZone(ZoneOffset.UTC), PROGRAM);
            }
        },
        LETS_ANYBODY_ACT("who acts on") {
            @Override
            Office open() {
                return at(MemoryRepository.create(), clock -> clock, without(RuleId.VCH_24));
            }
        },
        OVERLOOKS_A_RESERVATION("reserved twice") {
            @Override
            Office open() {
                return overlooking(
                        record -> record instanceof VoucherStepTaken taken && taken.step() instanceof Reserve);
            }
        },
        OVERLOOKS_A_PAYMENT_REQUEST("the requests that cover") {
            @Override
            Office open() {
                return overlooking(PaymentStepTaken.class::isInstance);
            }
        },
        OVERDRAWS("overdrawn") {
            @Override
            Office open() {
                return at(MemoryRepository.create(), clock -> clock, without(RuleId.ENT_06));
            }
        },
        ASKS_NOTHING_OF_PARTNERS("findings") {
            @Override
            Office open() {
                return at(MemoryRepository.create(), clock -> clock, without(RuleId.ELG_15, RuleId.ELG_16));
            }
        };

        private final String caughtBy;

        Wrong(String caughtBy) {
            this.caughtBy = caughtBy;
        }

        abstract Office open();
    }

    @Property
    void everyWrongDeskIsCaught(@ForAll Wrong wrong) {
        Stream<String> failures = Arbitraries.integers()
                .between(0, 7)
                .flatMap(steps -> DeskProperties.chains(() -> wrong.open().after(steps)))
                .sampleStream()
                .limit(1000)
                .flatMap(chain -> failure(chain).stream());

        assertThat(failures.filter(failure -> failure.contains(wrong.caughtBy)).findFirst())
                .isPresent();
    }

    private static Optional<String> failure(ActionChain<Office> chain) {
        try {
            DeskProperties.run(chain);
            return Optional.empty();
        } catch (AssertionError | IllegalStateException e) {
            StringBuilder all = new StringBuilder();
            for (@Nullable Throwable one = e; one != null; one = one.getCause()) {
                all.append(one.getMessage());
            }
            return Optional.of(all.toString());
        }
    }

    private static Office at(VoucherRepository repository, UnaryOperator<Clock> read, VoucherProgram followed) {
        return new Office(
                PROGRAM, repository, clock -> VoucherDesk.of(followed, repository, read.apply(clock), Cast::partner));
    }

    private static Office overlooking(Predicate<JournalRecord> overlooked) {
        Careless careless = new Careless(overlooked);
        return new Office(PROGRAM, careless.kept(), clock -> VoucherDesk.of(PROGRAM, careless, clock, Cast::partner));
    }

    private static VoucherProgram without(RuleId... left) {
        Set<RuleId> rules = new HashSet<>(Terms.planningServices().rules().value());
        rules.removeAll(Set.of(left));
        return VoucherProgram.under(Terms.builder(Terms.planningServices())
                .rules(Sourced.assumed(rules))
                .lifecycle(Sourced.assumed(
                        Terms.planningServices().lifecycle().value().withReasons("what if no rule limits it")))
                .build());
    }

    private static final class WithoutCommands extends WrongRepository {

        @Override
        public Optional<JournalRecord> findCommand(CommandId command) {
            return Optional.empty();
        }
    }

    private static final class Half extends WrongRepository {

        @Override
        public AppendResult append(CommandId command, List<StreamChange> changes) {
            return kept.append(command, changes.subList(0, 1));
        }
    }

    /** Reads a voucher without some of its records, and adds to it whatever it has become. */
    private static final class Careless extends WrongRepository {

        private final Predicate<JournalRecord> overlooked;

        private Careless(Predicate<JournalRecord> overlooked) {
            this.overlooked = overlooked;
        }

        private VoucherRepository kept() {
            return kept;
        }

        @Override
        public StreamHistory find(StreamId stream) {
            List<StoredRecord> read = kept.find(stream).records().stream()
                    .filter(stored -> stream.kind() != StreamKind.VOUCHER || !overlooked.test(stored.record()))
                    .toList();
            return new StreamHistory(stream, read.size(), read);
        }

        @Override
        public AppendResult append(CommandId command, List<StreamChange> changes) {
            return appendAtAnyRevision(command, changes);
        }
    }
}
