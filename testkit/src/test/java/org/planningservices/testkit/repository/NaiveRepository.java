package org.planningservices.testkit.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.planningservices.journal.JournalRecord;
import org.planningservices.persistence.Appended;
import org.planningservices.persistence.Change;
import org.planningservices.persistence.CommandId;

/** A repository that reads, checks, and then writes, whatever others wrote in between. */
final class NaiveRepository extends WrongRepository {

    @Override
    public Appended append(CommandId command, List<Change> changes) {
        Optional<JournalRecord> before = kept.findCommand(command);
        if (before.isPresent()) {
            return new Appended.Repeated(before.get());
        }
        for (Change change : changes) {
            if (kept.find(change.stream()).revision() != change.expectedRevision()) {
                return new Appended.LostRace();
            }
        }
        LockSupport.parkNanos(1);
        write(command, changes);
        return new Appended.Done();
    }

    private synchronized void write(CommandId command, List<Change> changes) {
        List<Change> now = new ArrayList<>();
        for (Change change : changes) {
            int revision = kept.find(change.stream()).revision();
            now.add(new Change(
                    change.stream(),
                    revision,
                    change.records(),
                    change.owner().filter(owner -> revision == 0),
                    change.facts()));
        }
        kept.append(command, now);
    }
}
