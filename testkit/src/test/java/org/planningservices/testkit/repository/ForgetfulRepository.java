package org.planningservices.testkit.repository;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.planningservices.persistence.Appended;
import org.planningservices.persistence.Change;
import org.planningservices.persistence.CommandId;

/** A repository that appends a command as often as it is given. */
public final class ForgetfulRepository extends WrongRepository {

    private final AtomicLong given = new AtomicLong();

    public ForgetfulRepository() {}

    @Override
    public Appended append(CommandId command, List<Change> changes) {
        return kept.findCommand(command).isEmpty()
                ? kept.append(command, changes)
                : kept.append(CommandId.of(command + " again " + given.incrementAndGet()), changes);
    }
}
