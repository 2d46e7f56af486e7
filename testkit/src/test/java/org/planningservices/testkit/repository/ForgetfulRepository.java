package org.planningservices.testkit.repository;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamChange;

/** A faulty repository: it appends a repeated command again. */
public final class ForgetfulRepository extends WrongRepository {

    private final AtomicLong given = new AtomicLong();

    public ForgetfulRepository() {}

    @Override
    public AppendResult append(CommandId command, List<StreamChange> changes) {
        return kept.findCommand(command).isEmpty()
                ? kept.append(command, changes)
                : kept.append(CommandId.of(command + " again " + given.incrementAndGet()), changes);
    }
}
