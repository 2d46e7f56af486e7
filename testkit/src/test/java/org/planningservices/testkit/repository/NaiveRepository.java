package org.planningservices.testkit.repository;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamChange;

/** A faulty repository: it reads, checks and then writes, without regard to what others wrote in between. */
final class NaiveRepository extends WrongRepository {

    @Override
    public AppendResult append(CommandId command, List<StreamChange> changes) {
        Optional<JournalRecord> before = kept.findCommand(command);
        if (before.isPresent()) {
            return new AppendResult.Duplicate(before.get());
        }
        for (StreamChange change : changes) {
            if (kept.find(change.stream()).revision() != change.expectedRevision()) {
                return new AppendResult.Conflict();
            }
        }
        LockSupport.parkNanos(1);
        write(command, changes);
        return new AppendResult.Applied();
    }

    private synchronized void write(CommandId command, List<StreamChange> changes) {
        appendAtAnyRevision(command, changes);
    }
}
