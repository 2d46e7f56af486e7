package org.planningservices.testkit.repository;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.planningservices.desk.CommandResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.VoucherRepository;

/**
 * A race with one participant on a {@link FaultyRepository}. It repeats each command until it gets an answer, or gives
 * up.
 */
final class FaultyCaller {

    private static final int ONE_IN = 5;

    private final FaultyRepository line;
    private final Random random;
    private final Set<CommandId> unanswered = new HashSet<>();

    private FaultyCaller(FaultyRepository line, long seed) {
        this.line = line;
        random = new Random(seed);
    }

    /** Runs on an empty repository until a number of faults have occurred. */
    static ConsistencyReport run(VoucherRepository repository, long seed, long faults) {
        Set<CommandId> accepted = new HashSet<>(Race.begin(repository));
        FaultyCaller caller = new FaultyCaller(FaultyRepository.of(repository, seed, ONE_IN), seed);
        Racer racer = new Racer(Fixtures.desk(caller.line), "line-" + seed, caller::insist);
        for (int i = 0; caller.line.faults() < faults; i++) {
            racer.attempt(i, Race.front(i));
        }
        caller.line.settle();
        accepted.addAll(racer.log().accepted());
        caller.unanswered.stream()
                .filter(command -> repository.findCommand(command).isPresent())
                .forEach(accepted::add);
        return ConsistencyCheck.verdict(repository, accepted, racer.log().changed());
    }

    private Optional<CommandResult> insist(CommandId id, Function<CommandId, CommandResult> command) {
        while (true) {
            try {
                return Optional.of(command.apply(id));
            } catch (RepositoryException e) {
                if (random.nextInt(20) == 0) {
                    unanswered.add(id);
                    return Optional.empty();
                }
            }
        }
    }
}
