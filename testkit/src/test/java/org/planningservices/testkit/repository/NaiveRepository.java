package org.planningservices.testkit.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamChange;

/** A repository that reads, checks, and then writes, whatever others wrote in between. */
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
        List<StreamChange> now = new ArrayList<>();
        for (StreamChange change : changes) {
            int revision = kept.find(change.stream()).revision();
            now.add(new StreamChange(
                    change.stream(),
                    revision,
                    change.records(),
                    change.owner().filter(owner -> revision == 0),
                    change.facts()));
        }
        kept.append(command, now);
    }
}
